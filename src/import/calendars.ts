import {writeDate} from './write-date.js';

const DAY = 86_400_000;
/** Days in a year of the moon and of the sun, near enough to search from. */
const YEARS: readonly [calendar: RegExp, days: number][] = [
  [/^islamic/, 354.37],
  [/./, 365.24],
];
/** Calendars whose months are the Gregorian ones, and how many years they are ahead. */
const AHEAD = new Map([
  ['gregory', 0],
  ['japanese', 0],
  ['buddhist', 543],
  ['roc', -1911],
]);

/** A month of a calendar, as `Intl` names it in English digits. */
interface Month {
  key: string;
  /** Its first day, in milliseconds. */
  start: number;
  days: number;
}

/** The calendar in which a language tells its dates. */
export function calendarOf(lang: string | undefined): string {
  if (lang === undefined) return 'gregory';
  const found = calendars.get(lang) ?? new Intl.DateTimeFormat(lang).resolvedOptions().calendar;
  calendars.set(lang, found);
  return found;
}

const calendars = new Map<string, string>();

/** Whether a calendar has the months of the Gregorian one. */
export function hasGregorianMonths(calendar: string): boolean {
  return AHEAD.has(calendar);
}

/**
 * A date of another calendar in EDTF. A year or month becomes the Gregorian one in whose middle it lies, as a story shows
 * it; where there is none, all its days.
 *
 * @param month - Its number, or the key that `monthKeys` has for it.
 * @returns `undefined` for what the calendar doesn't have.
 */
export function fromCalendar(calendar: string, year: number, month?: string, day?: number): string | undefined {
  const ahead = AHEAD.get(calendar);
  if (ahead !== undefined) return writeDate(year - ahead, month === undefined ? undefined : Number(month), day);
  const months = monthsOf(calendar, year);
  if (month === undefined) return middleYear(months);
  const found = months.find(({key}) => key === month);
  if (!found) return undefined;
  if (day === undefined) return middleMonth(found);
  return day >= 1 && day <= found.days ? dayOf(found.start + (day - 1) * DAY) : undefined;
}

/** What Intl calls a month of a calendar, by the number that it has in numbers, or its name where it has none. */
export function monthKey(calendar: string, date: Date): string {
  return localOf(calendar, date.getTime()).key;
}

function middleYear(months: readonly Month[]): string | undefined {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return undefined;
  const end = last.start + last.days * DAY;
  const year = new Date(first.start).getUTCFullYear();
  const [middle, ...more] = [year, year + 1].filter((one) => isWithin(utc(one, 7, 1), first.start, end));
  return middle !== undefined && more.length === 0 ? writeDate(middle) : `${dayOf(first.start)}/${dayOf(end - DAY)}`;
}

function middleMonth({start, days}: Month): string {
  const end = start + days * DAY;
  const first = new Date(start);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const [middle, ...more] = [month, month + 1].filter((one) => isWithin(utc(year, one, 15), start, end));
  if (middle === undefined || more.length > 0) return `${dayOf(start)}/${dayOf(end - DAY)}`;
  return middle > 12 ? writeDate(year + 1, 1) : writeDate(year, middle);
}

function isWithin(time: number, start: number, end: number): boolean {
  return time >= start && time < end;
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

function dayOf(time: number): string {
  const date = new Date(time);
  return writeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const known = new Map<string, Month[]>();

/** The months of a year, found by asking Intl. */
function monthsOf(calendar: string, year: number): Month[] {
  const name = `${calendar} ${year}`;
  const found = known.get(name) ?? searchMonths(calendar, year);
  known.set(name, found);
  return found;
}

function searchMonths(calendar: string, year: number): Month[] {
  const days = YEARS.find(([pattern]) => pattern.test(calendar))![1];
  let time = utc(2000, 1, 1);
  for (let tries = 0; tries < 12; tries++) {
    const difference = year - localOf(calendar, time).year;
    if (difference === 0) break;
    time += Math.round(difference * days) * DAY;
  }
  if (!Number.isFinite(time) || localOf(calendar, time).year !== year) return [];
  time = startOfMonth(calendar, time);
  for (let tries = 0; tries < 14 && localOf(calendar, time - DAY).year === year; tries++)
    time = startOfMonth(calendar, time - DAY);
  const months: Month[] = [];
  while (localOf(calendar, time).year === year && months.length < 14) {
    const next = startOfMonth(calendar, time + 32 * DAY);
    months.push({key: localOf(calendar, time).key, start: time, days: Math.round((next - time) / DAY)});
    time = next;
  }
  return months;
}

function startOfMonth(calendar: string, time: number): number {
  return time - (localOf(calendar, time).day - 1) * DAY;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localOf(calendar: string, time: number): {year: number; key: string; day: number} {
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar,
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formats.set(calendar, format);
  const parts = new Map(format.formatToParts(time).map(({type, value}) => [type as string, value]));
  return {
    year: Number(parts.get('relatedYear') ?? parts.get('year')),
    key: parts.get('month') ?? '',
    day: Number(parts.get('day')),
  };
}
