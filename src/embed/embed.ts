/** For the page around stories: `<story-embed>`, and a life as one's own page for each `<iframe data-unspool-embed>`. */
import '../components/story-embed/define.js';
import {startHost} from './host.js';

if (globalThis.document) startHost();
