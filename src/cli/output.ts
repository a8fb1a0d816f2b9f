import {styleText} from 'node:util';
import type {ReportItem} from '../document/report.js';

type Style = Parameters<typeof styleText>[0];

/** What a terminal obeys, or what turns the order of what is shown: control characters and marks of direction. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Cs}]/gu;

/** A text of others as it may be shown: what a terminal would obey is written out, such as `\u009b`. */
function printable(text: string): string {
  return text.replaceAll(UNSAFE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The one way to write for people: whatever a line holds is made printable, and stays one line. */
export function tell(stream: NodeJS.WriteStream, ...lines: readonly string[]): void {
  stream.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

/** Tells a report. */
export function tellReport(stream: NodeJS.WriteStream, file: string, report: readonly ReportItem[]): void {
  stream.write(formatReport(file, report, stream));
}

/** Tells why the command ends, and where in the code. */
export function tellFailure(message: string, ...stack: readonly string[]): void {
  process.stderr.write(`${paint('red', 'unspool:', process.stderr)} ${printable(message)}\n`);
  tell(process.stderr, ...stack);
}

/** The one way to write data for programs; in JSON such characters are written out without a change of meaning. */
export function tellData(stream: NodeJS.WriteStream, data: unknown): void {
  tell(stream, ...JSON.stringify(data, null, 2).split('\n'));
}

/** Text in a colour where the stream is a terminal that wants colours; plain text elsewhere, and with `NO_COLOR`. */
function paint(style: Style, text: string, stream: NodeJS.WriteStream): string {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env;
  const wanted = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY && TERM !== 'dumb';
  return wanted && !NO_COLOR ? styleText(style, printable(text)) : printable(text);
}

/** Says how far the work has come, on the error stream, so that the output stays clean. */
export function progress(line: string): void {
  process.stderr.write(`${paint('dim', line, process.stderr)}\n`);
}

/** How many items of a report are of a level. */
export function countOf(report: readonly ReportItem[], level: ReportItem['level']): number {
  return report.filter((item) => item.level === level).length;
}

const LEVELS = [
  ['error', 'red'],
  ['warning', 'yellow'],
  ['advice', 'cyan'],
] as const satisfies readonly [ReportItem['level'], Style][];
/** How many places are listed of items that are told as one. */
const MOST_PLACES = 12;

/**
 * A report for people: one paragraph for each kind of item; errors first, then warnings, then advice. Items that differ in
 * their place alone are one, and so is advice of one kind on one column or field.
 *
 * @public
 */
export function formatReport(file: string, report: readonly ReportItem[], stream: NodeJS.WriteStream): string {
  return LEVELS.flatMap(([level, colour]) => {
    const merged = new Map<string, ReportItem[]>();
    for (const item of report) {
      if (item.level !== level) continue;
      const {kind, place, found, advice} = item;
      const key = JSON.stringify([columnOf(place), kind ?? found, advice]);
      const like = merged.get(key);
      if (like) like.push(item);
      else merged.set(key, [item]);
    }
    const word = paint(colour, level, stream);
    return [...merged.values()].map((items) => formatItems(file, word, items, stream));
  }).join('');
}

function formatItems(file: string, level: string, items: readonly ReportItem[], stream: NodeJS.WriteStream): string {
  const [first, ...others] = items;
  const {place, found, advice} = first!;
  const at = place && ` at ${paint('bold', onLine(place), stream)}`;
  const more = others.length > 0 ? ` (and ${others.length} more like it)` : '';
  const places = [...new Set(others.map((item) => item.place))].filter((one) => one !== place);
  const listed = places.slice(0, MOST_PLACES).map((one) => onLine(one).replace(/^(row \d+), .*$/, '$1'));
  const also = listed.length > 0 ? `  Also: ${listed.join(', ')}${places.length > MOST_PLACES ? ' …' : ''}\n` : '';
  return `${onLine(file)}: ${level}${at}${more}: ${onLine(found)}\n  ${onLine(advice)}\n${also}`;
}

/** A text of others on one line. */
function onLine(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '));
}

/** A place without its numbers: the same column or field of any row. */
function columnOf(place: string): string {
  return place.replace(/^row \d+/, 'row').replaceAll(/\[\d+\]/g, '[]');
}

/** "1 event", "2 events". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 warning", and how much advice, if there is any. */
export function summary(report: readonly ReportItem[]): string {
  const advice = countOf(report, 'advice');
  const told = `${counted(countOf(report, 'error'), 'error')}, ${counted(countOf(report, 'warning'), 'warning')}`;
  return advice === 0 ? told : `${told}, ${advice === 1 ? '1 piece' : `${advice} pieces`} of advice`;
}
