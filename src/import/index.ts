import {checkDocument} from '../document/check.js';
import {readCsv} from './csv.js';
import {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';
import {recogniseData} from './recognise.js';
import {countKnown, readSheet} from './sheet.js';
import {importStorySheet, STORY_LAYOUT} from './story-sheet.js';
import {importTimelineJs} from './timelinejs.js';
import {importTimelineJs2} from './timelinejs2.js';
import {importTimelineJsSheet, TIMELINEJS_LAYOUT} from './timelinejs-sheet.js';
import type {Imported, ImportOptions, Table} from './types.js';

export type {Imported, ImportOptions} from './types.js';

/**
 * Makes a story of data that was read from JSON: of TimelineJS3, of TimelineJS version 2, or a story document as it is.
 *
 * @param data - Is not changed.
 * @returns A report alone where the data is none of these.
 */
export function importData(data: unknown, options: ImportOptions = {}): Imported {
  const known = recogniseData(data);
  if (known?.kind === 'story') return checkDocument(known.data);
  if (known?.kind === 'timelinejs3') return withEvents(importTimelineJs(known.data, options), 'events', false);
  if (known?.kind === 'timelinejs2') return withEvents(importTimelineJs2(known.data, options), 'timeline.date', false);
  const findings = new Findings();
  findings.tell('', MESSAGES.notTimeline(data));
  return {report: findings.report};
}

/** Makes a story of a spreadsheet saved as CSV: one of TimelineJS3, or our own template. */
export function importSheet(text: string, options: ImportOptions = {}): Imported {
  const findings = new Findings();
  return storyOfTable(readCsv(text, countKnown, findings), options, findings);
}

/** Makes a story of the cells of a spreadsheet, row by row. */
export function importTable(records: readonly (readonly string[])[], options: ImportOptions = {}): Imported {
  return storyOfTable({records}, options, new Findings());
}

function storyOfTable(table: Table, options: ImportOptions, findings: Findings): Imported {
  const sheet = readSheet(table, [STORY_LAYOUT, TIMELINEJS_LAYOUT], findings);
  if (!sheet.layout) return {report: findings.report};
  const read = sheet.layout === STORY_LAYOUT ? importStorySheet : importTimelineJsSheet;
  return withEvents(read(sheet, options, findings), sheet.first, true);
}

/** A story without events is a fault, whatever else is in it. */
function withEvents(imported: Imported, place: string, inSheet: boolean): Imported {
  if (imported.document?.events.length === 0) imported.report.push({place, ...MESSAGES.noEvents(inSheet)});
  return imported;
}
