import {daysIn, readDate, type StoryDate} from './dates.js';

const FORMS = '2006, 2005-06, 2004-12-26 or 1956/1960';

/**
 * Reads a date as `readDate` does.
 *
 * @throws {RangeError} If it is not a date; the message says what was found and what would be right.
 */
export function parseDate(text: string): StoryDate {
  const date = readDate(text);
  if (!date) throw new RangeError(faultIn(text));
  return date;
}

/** Whether a text is a date as a story has them. */
export function isDate(text: string): boolean {
  return readDate(text) !== undefined;
}

/** What is wrong with a text that is not a date, and what would be right. */
export function faultIn(written: string): string {
  const text = written.trim();
  const points = /^\[(?:\.\.)?(.+?)(?:\.\.)?\]$/.exec(text)?.slice(1) ?? text.split(/\/(.*)/).slice(0, 2);
  const isOpen = points.length > 1 && points.filter((point) => point === '..').length === 1;
  const wrong = points.find((point) => !(isOpen && point === '..') && (point.includes('/') || !isDate(point)));
  return wrong === undefined ? `"${text}" ends before it starts; write the earlier date first.` : faultInPoint(wrong);
}

function faultInPoint(text: string): string {
  if (/^-?\d{1,3}$/.test(text)) {
    const padded = text.replace(/\d+/, (digits) => digits.padStart(4, '0'));
    return `"${text}" is too short for a year; write ${padded}.`;
  }
  const [, year, month, day, time] =
    /^(-?\d{4}|Y?-?\d{5,12})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:\d\d)?)?)?[~?%]?$/.exec(text) ?? [];
  if (!year) return `"${text}" is not a date; write ${FORMS}.`;
  const number = Number(month);
  const isPart = number > 20 && number < 37;
  if (isPart) return `"${text}" has day ${day}; a season or quarter has none.`;
  if (number < 1 || number > 12)
    return `"${text}" has month ${month}; months run from 01 to 12, seasons from 21 to 32, quarters from 33 to 36.`;
  const days = daysIn({year: Number(year.replace('Y', '')), month: number});
  if (Number(day) < 1 || Number(day) > days) return `"${text}" has day ${day}; ${year}-${month} has ${days} days.`;
  return `"${text}" has time ${time}; times run from 00:00 to 23:59.`;
}
