import {readFileSync} from 'node:fs';
import {importData, importSheet, importTable} from '../../dist/import/index.js';

/**
 * The table of messages: for each, by the name that it has in src/document/messages.ts, the lines of a sheet, a table or
 * JSON that bring it about, and its exact words. `LONG` stands for a text that is too long.
 */
export const messages = JSON.parse(readFileSync(new URL('messages.json', import.meta.url), 'utf8'));

/** What is reported of the input of a row, each on a line as the command tells it. */
export function reportOf({sheet, table, data, lang}) {
  const {report} = sheet
    ? importSheet(lengthened(sheet.join('\n')), {lang})
    : table
      ? importTable(table, {lang})
      : importData(lengthened(data), {lang});
  return report.map(({level, place, found, advice}) => ({
    says: `${level}${place && ` at ${place}`}: ${found}`,
    advice,
  }));
}

function lengthened(value) {
  return JSON.parse(JSON.stringify(value).replaceAll('LONG', 'x'.repeat(100_001)));
}
