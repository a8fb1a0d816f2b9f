import Papa from 'papaparse';
import type {Findings} from './findings.js';

/** A row of a spreadsheet. */
export interface Row {
  /** The text in a column, without space around it; `''` where there is none. */
  cell(column: string): string;
  /** The row and column as an editor finds them, the headings being row 1: `row 3, column Month`. */
  place(column?: string): string;
}

/** A spreadsheet whose first row names its columns. */
export interface Sheet {
  /** Which of the layouts it has; missing where not one heading is known. */
  layout?: ReadonlySet<string>;
  rows: Row[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** After so many quotation marks that are never closed, the rest is no table. */
const MOST_UNCLOSED = 20;
/** The most columns that are named in a message. */
const MOST_NAMED = 8;

/** The name of a column as it is compared: small letters and digits alone. */
export function columnKey(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads CSV with commas, semicolons, tabs or bars. Of these, and of the layouts, it has those that make most of its
 * headings known. Empty rows are left out, but counted.
 *
 * @param layouts - The columns that a sheet may have, as `columnKey` writes them.
 */
export function readSheet(text: string, layouts: readonly ReadonlySet<string>[], findings: Findings): Sheet {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const {delimiter, layout} = shapeOf(lines, layouts);
  const records = readRecords(lines, delimiter, findings);
  const first = records.findIndex(isFilled);
  const headings = (records[first] ?? []).map((heading) => heading.trim());
  if (!layout) {
    const place = `row ${Math.max(first, 0) + 1}`;
    findings.error(place, namesOf(headings), 'Name the columns in the first row, such as Date, Heading and Text.');
    return {rows: []};
  }
  const head = {headings, columns: columnsOf(headings, layout, first + 1, findings)};
  const rows: Row[] = [];
  records.forEach((record, index) => {
    if (index > first && isFilled(record)) rows.push(new SheetRow(index + 1, record, head));
  });
  return {layout, rows};
}

/** Where the columns of a sheet are, and how its first row calls them. */
interface Head {
  columns: ReadonlyMap<string, number>;
  headings: readonly string[];
}

/** A class, since a sheet may have a hundred thousand rows. */
class SheetRow implements Row {
  readonly #number: number;
  readonly #record: readonly string[];
  readonly #head: Head;

  constructor(number: number, record: readonly string[], head: Head) {
    this.#number = number;
    this.#record = record;
    this.#head = head;
  }

  cell(column: string): string {
    return this.#record[this.#head.columns.get(column) ?? -1]?.trim() ?? '';
  }

  place(column?: string): string {
    const row = `row ${this.#number}`;
    if (column === undefined) return row;
    return `${row}, column ${this.#head.headings[this.#head.columns.get(column) ?? -1] ?? column}`;
  }
}

/** Where each known column is. */
function columnsOf(headings: readonly string[], layout: ReadonlySet<string>, row: number, findings: Findings) {
  const columns = new Map<string, number>();
  headings.forEach((heading, index) => {
    const key = columnKey(heading);
    const place = `row ${row}, column ${heading.slice(0, 60)}`;
    if (columns.has(key)) findings.warn(place, 'a second column of this name', 'The first one was read.');
    else if (layout.has(key)) columns.set(key, index);
    else if (key) findings.warn(place, 'a column that is not known here', 'It was not read.');
  });
  return columns;
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '');
}

function namesOf(headings: readonly string[]): string {
  const named = headings.map((heading) => heading.trim().slice(0, 40)).filter(Boolean);
  if (named.length === 0) return 'no headings';
  return `no known heading among ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? '…' : ''}`;
}

/** The delimiter and layout that make most headings known. */
function shapeOf(
  text: string,
  layouts: readonly ReadonlySet<string>[],
): {delimiter: string; layout?: ReadonlySet<string>} {
  const start = text.slice(0, 10_000).trimStart();
  let best: {delimiter: string; layout?: ReadonlySet<string>; known: number} = {delimiter: ',', known: 0};
  for (const delimiter of DELIMITERS) {
    const [headings = []] = Papa.parse<string[]>(start, {delimiter, newline: '\n', preview: 1}).data;
    for (const layout of layouts) {
      const known = headings.filter((heading) => layout.has(columnKey(heading))).length;
      if (known > best.known) best = {delimiter, layout, known};
    }
  }
  return best;
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
      findings.warn(
        `row ${records.length + error.row! + 1}`,
        'a quotation mark within a quoted cell',
        'Write it twice, or save the sheet as CSV again.',
      );
    }
    if (!open) return records.concat(data);
    for (const record of data.slice(0, open.row)) records.push(record);
    const number = records.length + 1;
    const isLast = unclosed === MOST_UNCLOSED;
    findings.error(
      `row ${number}`,
      'a quotation mark that is never closed',
      isLast
        ? 'Close it or write it twice; this row and all after it were left out.'
        : 'Close it or write it twice; the row was left out.',
    );
    const next = rest.indexOf('\n', open.index);
    if (isLast || next === -1) return records;
    records.push([]);
    rest = rest.slice(next + 1);
  }
}
