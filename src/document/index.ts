/** The story document on the Node side: its types, and its check. */
export {checkDocument, type CheckedDocument} from './check.js';
export type * from './document.js';
export type {ReportItem} from './report.js';
