import {styleText} from 'node:util';
import type {ReportItem} from '../story/report.js';

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

/** A report for people: one paragraph for each kind of item, errors first. Items that differ in their place alone are one. */
export function formatReport(file: string, report: readonly ReportItem[], stream: NodeJS.WriteStream): string {
  const merged = new Map<string, ReportItem[]>();
  for (const item of report) {
    const key = JSON.stringify([item.level, columnOf(item.place), item.found, item.advice]);
    const alike = merged.get(key);
    if (alike) alike.push(item);
    else merged.set(key, [item]);
  }
  const ordered = [...merged.values()].sort(
    ([a], [b]) => Number(a!.level === 'warning') - Number(b!.level === 'warning'),
  );
  return ordered
    .map((items) => {
      const {level, ...item} = items[0]!;
      const [name, place, found, advice] = [file, item.place, item.found, item.advice].map((text) =>
        printable(text.replaceAll(/\s+/g, ' ')),
      ) as [string, string, string, string];
      const word = paint(level === 'error' ? 'red' : 'yellow', level, stream);
      const more = items.length > 1 ? ` (and ${items.length - 1} more like it)` : '';
      return `${name}: ${word}${place && ` at ${paint('bold', place, stream)}`}${more}: ${found}\n  ${advice}\n`;
    })
    .join('');
}

/** A place without its numbers: the same column or field of any row. */
function columnOf(place: string): string {
  return place.replace(/^row \d+/, 'row').replaceAll(/\[\d+\]/g, '[]');
}

/** "1 event", "2 events". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 warning". */
export function summary(report: readonly ReportItem[]): string {
  return `${counted(countOf(report, 'error'), 'error')}, ${counted(countOf(report, 'warning'), 'warning')}`;
}
