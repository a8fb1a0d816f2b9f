import {suggest} from '../document/suggest.js';
import type {Findings} from './findings.js';
import {columnKey, fieldsOf, namesOf, type Field} from './headings.js';
import {MESSAGES, type Message} from '../document/messages.js';
import {recogniseLayout} from './recognise.js';
import type {Layout, Row, Sheet, Table} from './types.js';

/** The headings are looked for in so many rows: some sheets begin with a title. */
const FIRST_ROWS = 10;
/** A timeline tells when, and what. */
const WHEN: ReadonlySet<Field> = new Set(['date', 'startDate', 'year', 'month', 'dateLabel']);
const WHAT: ReadonlySet<Field> = new Set(['heading', 'text', 'quote', 'figure', 'media']);

/** A layout's own headings, by the column that each names. */
export function ownHeadings(...names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [columnKey(name), name]));
}

/** How many headings of a row are known. */
export function countKnown(record: readonly string[]): number {
  return fieldsOf(record).filter(Boolean).length;
}

/** Finds the columns of a table. Empty rows are left out, but counted. */
export function readSheet({records, delimiter}: Table, layouts: readonly Layout[], findings: Findings): Sheet {
  const first = headRow(records);
  const headings = (records[first] ?? []).map((heading) => heading.trim());
  const fields = fieldsOf(headings);
  const layout = recogniseLayout(headings, fields, layouts);
  const row = Math.max(first, 0) + 1;
  const lacks = hasNameless(records, first) ? undefined : faultIn(headings, fields);
  if (!layout || lacks) {
    findings.tell(`row ${row}`, lacks ?? unknownIn(headings));
    return {rows: [], first: `row ${row + 1}`};
  }
  records.slice(0, first).forEach((record, index) => {
    if (isFilled(record)) findings.tell(`row ${index + 1}`, MESSAGES.aboveHeadings(wordsIn(record)));
  });
  const head = {row, headings, layout, ...columnsOf(headings, fields, layout), delimiter};
  reportColumns(head, records, findings);
  const rows: Row[] = [];
  records.forEach((record, index) => {
    if (index <= first || !isFilled(record)) return;
    if (record.length > headings.length) reportSurplus(record, index + 1, head, findings);
    rows.push(new SheetRow(index + 1, record, head));
  });
  return {layout, rows, first: `row ${row + 1}`};
}

/** Where the columns of a sheet are, and how its headings call them. */
interface Head {
  /** The number of the row with the headings. */
  row: number;
  columns: ReadonlyMap<string, number>;
  headings: readonly string[];
  layout: Layout;
  /** Columns whose heading is known, but which another one stands for already. */
  doubles: readonly number[];
  /** Columns without a heading, in or beside the others: their words are shown with the text. */
  nameless: number[];
  delimiter: string | undefined;
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
    const text = this.#record[this.#head.columns.get(column) ?? -1]?.trim() ?? '';
    return column === 'text' ? this.#withStrays(text) : text;
  }

  has(column: string): boolean {
    return this.#head.columns.has(column);
  }

  place(column?: string): string {
    const row = `row ${this.#number}`;
    if (column === undefined) return row;
    const {columns, headings, layout} = this.#head;
    return `${row}, column ${headings[columns.get(column) ?? -1] ?? layout.own.get(column) ?? column}`;
  }

  /** The text with what stands in no column that has a name, so that no words are lost. */
  #withStrays(text: string): string {
    const {headings, nameless, columns, delimiter} = this.#head;
    if (nameless.length === 0 && this.#record.length <= headings.length) return text;
    const strays = nameless.map((column) => this.#record[column]?.trim() ?? '');
    const surplus = this.#record.slice(headings.length).join(signOf(delimiter));
    const isNext = columns.get('text') === headings.length - 1 && text !== '' && surplus.trim() !== '';
    const words = isNext ? [text + signOf(delimiter) + surplus] : [text, surplus];
    return [...words, ...strays]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n');
  }
}

const SIGNS: Readonly<Record<string, string>> = {comma: ',', semicolon: ';', tab: ' ', bar: '|'};

function signOf(delimiter: string | undefined): string {
  return SIGNS[delimiter ?? ''] ?? ' ';
}

/** The first row with two known headings; else the first that is filled. */
function headRow(records: readonly (readonly string[])[]): number {
  const filled = [...records.keys()].filter((index) => index < 1000 && isFilled(records[index]!)).slice(0, FIRST_ROWS);
  return filled.find((index) => countKnown(records[index]!) > 1) ?? filled[0] ?? -1;
}

/** Whether words stand below an empty cell among the headings: what the sheet seems to lack may be there. */
function hasNameless(records: readonly (readonly string[])[], first: number): boolean {
  return (records[first] ?? []).some(
    (heading, index) => heading.trim() === '' && records.some((record, row) => row > first && record[index]?.trim()),
  );
}

/** What a sheet lacks to be a timeline. */
function faultIn(headings: readonly string[], fields: readonly (Field | undefined)[]): Message | undefined {
  if (!fields.some(Boolean)) return unknownIn(headings);
  if (!fields.some((field) => field && WHEN.has(field))) return MESSAGES.noDateHeading(headings, meantBy(headings));
  if (!fields.some((field) => field && WHAT.has(field))) return MESSAGES.noWhatHeading(headings, meantBy(headings));
  return undefined;
}

function unknownIn(headings: readonly string[]): Message {
  return headings.some(Boolean) ? MESSAGES.unknownHeadings(headings, meantBy(headings)) : MESSAGES.noHeadings();
}

/** What headings were probably meant, each "Date in place of Daet". */
function meantBy(headings: readonly string[]): string[] {
  const known = namesOf(new Set([...WHEN, ...WHAT]), headings);
  const fields = fieldsOf(headings);
  return headings.flatMap((heading, index) => {
    const name = fields[index] ? undefined : suggest(heading, known);
    return name === undefined ? [] : [`${name} in place of ${heading}`];
  });
}

/** Where each column of the layout is. Of two for the same, its own heading counts more than another word for it. */
function columnsOf(headings: readonly string[], fields: readonly (Field | undefined)[], layout: Layout) {
  const columns = new Map<string, number>();
  const doubles: number[] = [];
  const order = [...headings.keys()].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  for (const index of order) {
    const column = layout.columns.get(fields[index]!);
    if (column === undefined) continue;
    if (columns.has(column)) doubles.push(index);
    else columns.set(column, index);
  }
  return {columns, doubles, nameless: [] as number[]};

  function isOwn(index: number): boolean {
    return layout.own.has(columnKey(headings[index]!));
  }
}

/** Names each filled column that is not read as one of the layout. */
function reportColumns(head: Head, records: readonly (readonly string[])[], findings: Findings): void {
  const {headings, layout, columns, doubles, nameless, row} = head;
  const read = new Set(columns.values());
  const known = namesOf(new Set(layout.columns.keys()), headings);
  let isBeside = true;
  headings.forEach((heading, index) => {
    if (read.has(index)) {
      isBeside = true;
      return;
    }
    const at = records.findIndex((record, number) => number >= row && (record[index]?.trim() ?? '') !== '');
    if (at < 0) {
      isBeside &&= heading !== '';
      return;
    }
    const place = `row ${row}, column ${heading.slice(0, 60) || letterOf(index)}`;
    const words = records[at]![index]!.trim();
    if (heading === '' && isBeside) {
      nameless.push(index);
      findings.tell(place, MESSAGES.namelessColumn(words, at + 1));
    } else if (heading === '') findings.tell(place, MESSAGES.farColumn(words, at + 1));
    else if (doubles.includes(index)) {
      const first = headings[columns.get(layout.columns.get(fieldsOf(headings)[index]!)!)!]!;
      findings.tell(place, MESSAGES.secondColumn(first));
    } else findings.tell(place, MESSAGES.unknownColumn(suggest(heading, known)));
  });
}

/** More cells than headings come of a delimiter in a text without quotation marks. */
function reportSurplus(record: readonly string[], row: number, {headings, delimiter}: Head, findings: Findings): void {
  const surplus = record.slice(headings.length).filter((cell) => cell.trim() !== '');
  if (surplus.length === 0) return;
  const words = surplus.join(signOf(delimiter)).trim();
  findings.tell(`row ${row}`, MESSAGES.surplusCells(surplus.length, words, delimiter));
}

/** The letter over a column in a spreadsheet program: A, B … Z, AA. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '');
}

function wordsIn(record: readonly string[]): string {
  return record
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ');
}
