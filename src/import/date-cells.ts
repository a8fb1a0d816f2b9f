import {readDate} from '../format/dates.js';
import {isDate} from '../format/parse-date.js';
import {MESSAGES, type Message} from '../document/messages.js';
import type {DayOrder, Sheet, WrittenDate} from './types.js';

/**
 * What to ask an editor about a cell that is not understood.
 *
 * @param label - Where an event's own words for its date belong.
 */
export function questionOn(
  words: string,
  found: Exclude<WrittenDate, {date: string}> | undefined,
  label: string,
): Message {
  if (!found) return MESSAGES.notDate(words, label);
  return 'either' in found ? MESSAGES.eitherDate(words, found.either) : MESSAGES.askedDate(words, found.query);
}

/** Whether a date says something that each author says in other words, such as "about". */
export function hasSigns(date: string): boolean {
  return /[~?%X[.]/.test(date);
}

/**
 * The date from one cell to another, each of which may hold a range itself.
 *
 * @returns `undefined` where the end is before the start, or one of them has no such end.
 */
export function joinDates(start: string | undefined, end: string): string | undefined {
  if (start === undefined || hasLimit(start) || hasLimit(end)) return undefined;
  const date = `${start.split('/')[0]}/${end.split('/').at(-1)}`;
  return isDate(date) ? date : undefined;
}

function hasLimit(date: string): boolean {
  return date !== '..' && readDate(date)?.limit !== undefined;
}

/** The order of day and month that the dates of a sheet give away: 26/12/2004 can only begin with the day. */
export function orderIn(sheet: Sheet, columns: readonly string[]): DayOrder | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const row of sheet.rows) {
    for (const column of columns) {
      const [, a, b] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(row.cell(column)) ?? [];
      if (Number(a) > 12) dayFirst = true;
      if (Number(b) > 12) monthFirst = true;
    }
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'dmy' : 'mdy';
}
