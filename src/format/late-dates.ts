/** What is fetched with the first date that Intl can't write, or that can't be read. */
export {faultIn} from './parse-date.js';
export {inRareWords} from './rare-dates.js';
