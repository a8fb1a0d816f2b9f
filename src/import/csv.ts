import Papa from 'papaparse';
import type {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';
import type {Table} from './types.js';

const DELIMITERS: Readonly<Record<string, string>> = {',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar'};
/** After so many quotation marks that are never closed, the rest is no table. */
const MOST_UNCLOSED = 20;
/** Rows among which the headings are looked for. */
const FIRST_ROWS = 12;

/**
 * Reads CSV with commas, semicolons, tabs or bars: of these, the ones that make most headings known. The line `sep=;` that
 * Excel writes and hides says which, and is no row.
 *
 * @param known - How many headings of a row are known.
 */
export function readCsv(text: string, known: (record: readonly string[]) => number, findings: Findings): Table {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [hint, told] = /^"?sep=([^\n])"?[ ;,\t]*\n/i.exec(lines) ?? [];
  const body = hint === undefined ? lines : lines.slice(hint.length);
  const delimiter = told !== undefined && told in DELIMITERS ? told : delimiterOf(body, known);
  return {records: readRecords(body, delimiter, findings), delimiter: DELIMITERS[delimiter]!};
}

function delimiterOf(text: string, known: (record: readonly string[]) => number): string {
  const start = text.slice(0, 20_000).trimStart();
  let best = {delimiter: ',', count: 0};
  for (const delimiter of Object.keys(DELIMITERS)) {
    const {data} = Papa.parse<string[]>(start, {delimiter, newline: '\n', preview: FIRST_ROWS});
    const count = Math.max(0, ...data.map(known));
    if (count > best.count) best = {delimiter, count};
  }
  return best.delimiter;
}

/** A quotation mark that is never closed would swallow all rows after it: its row is left out, and the next are read. */
function readRecords(text: string, delimiter: string, findings: Findings): string[][] {
  const records: string[][] = [];
  let rest = text;
  for (let unclosed = 0; ; unclosed++) {
    const {data, errors} = Papa.parse<string[]>(rest, {delimiter, newline: '\n'});
    const open = errors.find(({code}) => code === 'MissingQuotes');
    for (const error of errors) {
      if (error.code !== 'InvalidQuotes' || error.row === open?.row) continue;
      findings.tell(`row ${records.length + error.row! + 1}`, MESSAGES.strayQuote());
    }
    if (!open) return records.concat(data);
    for (const record of data.slice(0, open.row)) records.push(record);
    const number = records.length + 1;
    const isLast = unclosed === MOST_UNCLOSED;
    findings.tell(`row ${number}`, MESSAGES.openQuote(isLast));
    const next = rest.indexOf('\n', open.index);
    if (isLast || next === -1) return records;
    records.push([]);
    rest = rest.slice(next + 1);
  }
}
