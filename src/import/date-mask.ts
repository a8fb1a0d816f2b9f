import {twoDigits} from './write-date.js';

/** A moment, as exact as it is known. */
export interface Clock {
  /** Astronomical: 0 is 1 BCE. */
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

const YEAR = {year: 'numeric'} as const;
const MONTH = {...YEAR, month: 'long'} as const;
const DAY = {...MONTH, day: 'numeric'} as const;
const MINUTE = {hour: 'numeric', minute: '2-digit'} as const;
const SECOND = {...MINUTE, second: '2-digit'} as const;

/** The formats that TimelineJS3 knows by a name, each written as the language has it. */
const NAMED: Record<string, Intl.DateTimeFormatOptions> = {
  year: YEAR,
  month: MONTH,
  month_short: {month: 'short'},
  full: DAY,
  full_short: {month: 'short', day: 'numeric'},
  time: {...DAY, ...SECOND},
  time_short: SECOND,
  time_no_seconds_short: MINUTE,
  time_no_minutes_short: {hour: 'numeric'},
  time_no_seconds_small_date: {...DAY, ...MINUTE},
  full_long: {...DAY, ...MINUTE, month: 'short'},
  full_long_small_date: {...DAY, ...MINUTE, month: 'short'},
};
/** Formats of years in the millions, which a story writes as numbers. */
const COSMIC = new Set(['fallback', 'compact', 'verbose']);

/** In years either way: as far as a JavaScript date reaches. */
const FURTHEST = 271_000;
const TOKENS = /d{1,4}|m{1,4}|yy(?:yy)?|([HhMsTt])\1?|[LlS]|"[^"]*"|'[^']*'/g;

/**
 * A date in a format of TimelineJS3, either one of its names (`full_short`) or a mask of its own (`d mmmm yyyy`).
 *
 * @returns `''` where the mask asks for more than is known of the date, which then is better shown as it is.
 */
export function formatWithMask(clock: Clock, mask: string, lang = 'en'): string {
  if (COSMIC.has(mask) || Math.abs(clock.year) > FURTHEST) return '';
  if (Object.hasOwn(NAMED, mask)) return formatByName(clock, NAMED[mask]!, lang);
  let isKnown = true;
  const text = mask.slice(0, 200).replaceAll(TOKENS, (token: string) => {
    if (/^["']/.test(token)) return token.slice(1, -1);
    const piece = pieceOf(clock, token, lang);
    if (piece === undefined) isKnown = false;
    return piece ?? '';
  });
  if (!isKnown) return '';
  const words = text.replaceAll(/<[^<>]*>/g, '').trim();
  return clock.year > 0 || !mask.includes('y') ? words : `${words} ${nameIn(lang, {era: 'short'}, clock)}`;
}

function formatByName(clock: Clock, options: Intl.DateTimeFormatOptions, lang: string): string {
  const needed = (['hour', 'day', 'month'] as const).find((part) => part in options) ?? 'year';
  if (clock[needed] === undefined) return '';
  const era = clock.year <= 0 && 'year' in options && ({era: 'short'} as const);
  return new Intl.DateTimeFormat(lang, {...options, ...era, timeZone: 'UTC'}).format(dateOf(clock));
}

function pieceOf(clock: Clock, token: string, lang: string): string | undefined {
  const {year, month, day, hour, minute = 0, second = 0} = clock;
  const shown = year > 0 ? year : 1 - year;
  const long = token.length > 1;
  if (token === 'yyyy') return `${shown}`;
  if (token === 'yy') return `${shown}`.slice(-2);
  if (token === 'l' || token === 'L') return '';
  if (month === undefined) return undefined;
  if (token === 'm' || token === 'mm') return long ? twoDigits(month) : `${month}`;
  if (token.startsWith('m')) return nameIn(lang, {month: token === 'mmm' ? 'short' : 'long'}, clock);
  if (day === undefined) return undefined;
  if (token === 'd' || token === 'dd') return long ? twoDigits(day) : `${day}`;
  if (token.startsWith('d')) return nameIn(lang, {weekday: token === 'ddd' ? 'short' : 'long'}, clock);
  if (token === 'S') return ordinalOf(day);
  if (hour === undefined) return undefined;
  const numbers: Record<string, number> = {h: hour % 12 || 12, H: hour, M: minute, s: second};
  const number = numbers[token[0]!];
  if (number !== undefined) return long ? twoDigits(number) : `${number}`;
  const half = (hour < 12 ? 'am' : 'pm').slice(0, token.length);
  return token.startsWith('T') ? half.toUpperCase() : half;
}

function nameIn(lang: string, options: Intl.DateTimeFormatOptions, clock: Clock): string {
  const [kind] = Object.keys(options);
  const format = new Intl.DateTimeFormat(lang, {...options, timeZone: 'UTC', calendar: 'gregory'});
  return format.formatToParts(dateOf(clock)).find(({type}) => type === kind)?.value ?? '';
}

function dateOf({year, month = 1, day = 1, hour = 0, minute = 0, second = 0}: Clock): Date {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The ending of a number in English, as the mask `S` asks for it. */
function ordinalOf(day: number): string {
  const rule = new Intl.PluralRules('en', {type: 'ordinal'}).select(day);
  return {one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th'}[rule];
}
