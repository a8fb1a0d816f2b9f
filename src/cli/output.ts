import {styleText} from 'node:util';
import type {ReportItem} from '../story/report.js';

type Style = Parameters<typeof styleText>[0];

/** Text in a colour where the stream is a terminal that wants colours; plain text elsewhere, and with `NO_COLOR`. */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream): string {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env;
  const wanted = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY && TERM !== 'dumb';
  return wanted && !NO_COLOR ? styleText(style, text) : text;
}

/** Says how far the work has come, on the error stream, so that the output stays clean. */
export function progress(line: string): void {
  process.stderr.write(`${paint('dim', line, process.stderr)}\n`);
}

/** How many items of a report are of a level. */
export function countOf(report: readonly ReportItem[], level: ReportItem['level']): number {
  return report.filter((item) => item.level === level).length;
}

/** A report for people: one paragraph for each item, errors first. */
export function formatReport(file: string, report: readonly ReportItem[], stream: NodeJS.WriteStream): string {
  const ordered = [...report].sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
  return ordered
    .map(({level, ...item}) => {
      // What was found may hold what a terminal would obey.
      const [place, found, advice] = [item.place, item.found, item.advice].map((text) =>
        text.replaceAll(/[\s\p{Cc}]+/gu, ' '),
      ) as [string, string, string];
      const word = paint(level === 'error' ? 'red' : 'yellow', level, stream);
      return `${file}: ${word}${place && ` at ${paint('bold', place, stream)}`}: ${found}\n  ${advice}\n`;
    })
    .join('');
}

/** "1 event", "2 events". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 warning". */
export function summary(report: readonly ReportItem[]): string {
  return `${counted(countOf(report, 'error'), 'error')}, ${counted(countOf(report, 'warning'), 'warning')}`;
}
