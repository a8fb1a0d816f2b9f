import {readFileSync} from 'node:fs';
import {dateInWords} from '../../dist/format/date-in-words.js';
import {parseDate} from '../../dist/format/parse-date.js';
import {importSheet} from '../../dist/import/index.js';

/** The table of cells as an editor may type them: what each means, and what a reader sees. No date: the cell is asked about. */
export const cells = readFileSync(new URL('cells.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [cell, lang, date, shown] = line.split('\t');
    return {cell, lang, date: date || undefined, shown: plain(shown)};
  });

/** What becomes of a cell in a sheet with that one date: its meaning, what a reader sees, and what the editor is told. */
export function imported(cell, lang, heading = 'Date') {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const rows =
    heading === 'Date' ? `Date,Heading\n,A story\n${quoted},A` : `${heading},Headline,Type\n${quoted},A,\n,T,title`;
  const {document, report} = importSheet(rows, {lang});
  const {date, dateLabel} = document.events[0];
  return {date, shown: plain(dateLabel ?? '') || (date ? shownIn(date, lang) : ''), report};
}

/** A date as a story shows it, with spaces of one kind and an hour without its zero: engines differ in these. */
function shownIn(date, lang) {
  return plain(
    dateInWords(parseDate(date), lang)
      .map(({text}) => text)
      .join(''),
  );
}

function plain(text) {
  return text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/ ?– ?/g, ' – ')
    .replaceAll(/ 0(?=\d:)/g, ' ');
}
