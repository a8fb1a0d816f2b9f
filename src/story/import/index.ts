import {checkDocument} from '../check.js';
import {quoteValue} from '../report.js';
import {Findings} from './findings.js';
import {readSheet} from './sheet.js';
import type {Imported, ImportOptions} from './slides.js';
import {importStorySheet, STORY_COLUMNS} from './story-sheet.js';
import {importTimelineJs} from './timelinejs.js';
import {importTimelineJs2} from './timelinejs2.js';
import {importTimelineJsSheet, TIMELINEJS_COLUMNS} from './timelinejs-sheet.js';

export type {Imported, ImportOptions} from './slides.js';

/**
 * Makes a story of data that was read from JSON: of TimelineJS3, of TimelineJS version 2, or a story document as it is.
 *
 * @param data - Is not changed.
 * @returns A report alone where the data is none of these.
 */
export function importData(data: unknown, options: ImportOptions = {}): Imported {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    if (Object.hasOwn(data, 'unspool')) return checkDocument(data);
    if (Object.hasOwn(data, 'events')) return importTimelineJs(data, options);
    if (Object.hasOwn(data, 'timeline')) return importTimelineJs2(data, options);
  }
  const findings = new Findings();
  findings.error(
    '',
    quoteValue(data),
    'Give the JSON of TimelineJS3, an object with a list "events", or a story document.',
  );
  return {report: findings.report};
}

/** Makes a story of a spreadsheet saved as CSV: one of TimelineJS3, or our own template. */
export function importSheet(text: string, options: ImportOptions = {}): Imported {
  const findings = new Findings();
  const sheet = readSheet(text, [STORY_COLUMNS, TIMELINEJS_COLUMNS], findings);
  if (sheet.layout === STORY_COLUMNS) return importStorySheet(sheet, options, findings);
  if (sheet.layout === TIMELINEJS_COLUMNS) return importTimelineJsSheet(sheet, options, findings);
  return {report: findings.report};
}
