import {parseDate} from '../../format/dates.js';
import {toAscii} from '../../format/digits.js';

/** The order of day and month in dates such as 3/4/2004. */
export type DayOrder = 'dmy' | 'mdy';

/** How written dates are to be read. */
export interface DateReading {
  /** Language whose names of months are known, besides English. */
  lang?: string | undefined;
  /** The order of day and month, where it is known. */
  order?: DayOrder | undefined;
}

/** A date in EDTF, or the two that it may be, where day and month can't be told apart. */
export type WrittenDate = {date: string} | {either: [date: string, or: string]};

const SEPARATOR = String.raw`\s*[./-]\s*`;
const TIME = /[,\s]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?$/i;
const APPROXIMATE =
  /^(?:circa|approximately|approx\.?|around|about|ca\.?|c\.?|um|vers|hacia|около|约|約|~|≈)(?:\s+|(?=\d))/iu;
const BEFORE_CHRIST = /\s*\b(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.|av\.\s?j\.?-?c\.?|a\.\s?c\.|до\s+н\.?\s?э\.?)$/iu;
const AFTER_CHRIST = /\s*\b(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.\s?chr\.|ap\.\s?j\.?-?c\.?|н\.?\s?э\.?)$/iu;

/**
 * Reads a date as people and spreadsheets write it: `26 December 2004`, `Dec 2004`, `2004/12/26`, `26.12.2004`,
 * `2004年12月26日`, `c. 1900`, `1990s`, `19th century`, `332 BC`, `before 1900`, `1956–1960`; and EDTF itself.
 *
 * @returns `undefined` for what is no date.
 */
export function readWrittenDate(written: string, reading: DateReading = {}): WrittenDate | undefined {
  const text = plain(written);
  if (text === '' || text.length > 100) return undefined;
  if (isDate(text)) return {date: text};
  return readLimit(text, reading) ?? readSpan(text) ?? readSingle(text, reading) ?? readRange(text, reading);
}

/** Digits of any script as those of ASCII, dashes and spaces as one kind. */
function plain(text: string): string {
  return toAscii(text.normalize('NFKC'))
    .replaceAll(/[‐‑‒−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a text is a date in EDTF, as far as a story reads it. */
export function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

function readLimit(text: string, reading: DateReading): WrittenDate | undefined {
  const [, before, after, since] =
    /^(?:(?:before|until|by|vor|avant|до)\s+(.+)|(?:after|nach|après|после)\s+(.+)|(?:since|from|seit|depuis|с)\s+(.+))$/iu.exec(
      text,
    ) ?? [];
  if (before) return around(before, reading, (date) => `[..${date}]`);
  if (after) return around(after, reading, (date) => `[${date}..]`);
  if (since) return around(since, reading, (date) => `${date}/..`);
  const [, open] = /^(.+?)\s*[-–—]\s*(?:present|today|now|heute|aujourd'hui)?$/iu.exec(text) ?? [];
  return open ? around(open, reading, (date) => `${date}/..`) : undefined;
}

function around(text: string, reading: DateReading, wrap: (date: string) => string): WrittenDate | undefined {
  const found = readSingle(text, reading);
  if (!found || !('date' in found)) return found;
  const date = wrap(found.date);
  return isDate(date) ? {date} : undefined;
}

function readSpan(text: string): WrittenDate | undefined {
  const [, decade] = /^(?:the )?(\d{3})0(?:'?s|年代|er)$/i.exec(text) ?? [];
  if (decade) return {date: `${decade}X`};
  const [, century] =
    /^(?:the )?(\d{1,2})(?:(?:st|nd|rd|th)[ -]century|\. jahrhundert|e siècle|世[纪紀]|세기)$/iu.exec(text) ?? [];
  if (!century || century === '0') return undefined;
  return {date: `${String(Number(century) - 1).padStart(2, '0')}XX`};
}

function readSingle(text: string, reading: DateReading): WrittenDate | undefined {
  const uncertain = /\s*\(?\?\)?$/.test(text) ? '?' : '';
  const certain = text.replace(/\s*\(?\?\)?$/, '');
  const approximate = APPROXIMATE.test(certain) ? '~' : '';
  const found = readPoint(certain.replace(APPROXIMATE, ''), reading);
  const sign = approximate && uncertain ? '%' : approximate || uncertain;
  if (!found || !sign) return found;
  if ('either' in found) return {either: [found.either[0] + sign, found.either[1] + sign]};
  return isDate(found.date + sign) ? {date: found.date + sign} : found;
}

function readPoint(text: string, reading: DateReading): WrittenDate | undefined {
  if (isDate(text)) return {date: text};
  const [clock, time] = clockOf(text);
  const found = readDay(text.slice(0, text.length - clock.length).trim(), reading);
  if (!found || !time) return found;
  if ('either' in found) return {either: [found.either[0] + time, found.either[1] + time]};
  return isDate(found.date + time) ? {date: found.date + time} : undefined;
}

function clockOf(text: string): [clock: string, time?: string] {
  const [clock, hour, minute, second, half] = TIME.exec(text) ?? [];
  if (!clock || (!half && !clock.includes(':'))) return [''];
  const noon = half && (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return [clock, `T${`${half ? noon : hour}`.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`];
}

function readDay(text: string, {lang, order}: DateReading): WrittenDate | undefined {
  const era = eraOf(text);
  const year = readYear(era);
  if (year !== undefined) return point(year);
  const yearFirst = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}(\\d{1,2}))?\\.?$`).exec(text);
  const cjk = /^(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号號])?$/u.exec(text);
  const [, y, m, d] = yearFirst ?? cjk ?? [];
  if (y) return point(Number(y), Number(m), d === undefined ? undefined : Number(d));
  const [, a, b, last] = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4})$`).exec(text) ?? [];
  if (last) return readNumbers(Number(a), Number(b), Number(last), text.includes('.') ? 'dmy' : order);
  const [, month, only] = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{4})$`).exec(text) ?? [];
  if (only) return point(Number(only), Number(month));
  return readNamed(era, lang);
}

function readNumbers(a: number, b: number, year: number, order: DayOrder | undefined): WrittenDate | undefined {
  const [dayFirst, monthFirst] = [point(year, b, a), point(year, a, b)];
  if (order === 'dmy') return dayFirst;
  if (order === 'mdy') return monthFirst;
  if (dayFirst && monthFirst && a !== b) return {either: [dayFirst.date, monthFirst.date]};
  return dayFirst ?? monthFirst;
}

/** A date whose era is told apart from it: `332 BC`, `AD 79`, `公元前221年`. */
interface WithEra {
  text: string;
  era?: 'before' | 'after';
}

function eraOf(text: string): WithEra {
  const [, before] = /^(?:公元|紀元|西元)(前)?\s*/u.exec(text) ?? /^a\.?d\.?\s+(?=\d)/i.exec(text) ?? [];
  const bare = text
    .replace(/^(?:(?:公元|紀元|西元)前?\s*|a\.?d\.?\s+(?=\d))/iu, '')
    .replace(BEFORE_CHRIST, '')
    .replace(AFTER_CHRIST, '');
  if (bare === text) return {text};
  return {text: bare, era: before || BEFORE_CHRIST.test(text) ? 'before' : 'after'};
}

/** A year; without an era it has three digits or more, as 44 may be anything. */
function readYear({text, era}: WithEra): number | undefined {
  const bare = text.replace(/\s?[年년]$/u, '');
  const pattern = era === undefined && bare === text ? /^\d{3,12}$/ : /^\d{1,3}(?:[,. ]\d{3})+$|^\d{1,12}$/;
  return pattern.test(bare) ? inEra(Number(bare.replaceAll(/\D/g, '')), era) : undefined;
}

function inEra(year: number, era: WithEra['era']): number {
  return era === 'before' ? 1 - year : year;
}

function readNamed({text, era}: WithEra, lang: string | undefined): WrittenDate | undefined {
  const cleaned = text.replaceAll(/(?<=\d)(?:st|nd|rd|th|º|er)\b/giu, '').replaceAll(/\b(?:of|de|del|the)\b/giu, ' ');
  const parts = cleaned.split(/[\s,./-]+/).filter(Boolean);
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const month = words.length === 1 ? monthOf(words[0]!, lang) : undefined;
  const year = numbers.at(-1);
  const shortest = era === undefined ? 3 : 1;
  if (!month || !year || year.length < shortest || year.length > 4 || numbers.length > 2) return undefined;
  return point(inEra(Number(year), era), month, numbers.length === 2 ? Number(numbers[0]) : undefined);
}

const names = new Map<string, Map<string, number>>();

/** The number of a month from its name, in full or short, in English or a language; `undefined` if it is none. */
export function monthOf(name: string, lang: string | undefined): number | undefined {
  const wanted = name.toLowerCase().replaceAll('.', '');
  return monthNames('en').get(wanted) ?? (lang === undefined ? undefined : monthNames(lang).get(wanted));
}

function monthNames(lang: string): Map<string, number> {
  const known = names.get(lang);
  if (known) return known;
  const made = new Map<string, number>([['sept', 9]]);
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', month, day, calendar: 'gregory'});
      for (let index = 0; index < 12; index++) {
        const part = format.formatToParts(Date.UTC(2001, index, 1)).find(({type}) => type === 'month');
        if (part && !/^\d+$/.test(part.value)) made.set(part.value.toLowerCase().replaceAll('.', ''), index + 1);
      }
    }
  }
  names.set(lang, made);
  return made;
}

function point(year: number, month?: number, day?: number): {date: string} | undefined {
  const date = writeDate(year, month, day);
  return isDate(date) ? {date} : undefined;
}

/** A year, month or day in EDTF. */
export function writeDate(year: number, month?: number, day?: number): string {
  const pad = (number: number) => `${number}`.padStart(2, '0');
  const digits = `${Math.abs(year)}`.padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${month === undefined ? '' : `-${pad(month)}`}${day === undefined ? '' : `-${pad(day)}`}`;
}

/** `1956–1960`, `1956 to 1960`, `1956-60`, `12–15 May 2004`. */
function readRange(text: string, reading: DateReading): WrittenDate | undefined {
  const [, first, last] =
    /^(.+?)\s*(?:[–—]|\s-\s|\s(?:to|bis|au?|al?|до|to)\s|(?<=\d)-(?=\d))\s*(.+)$/iu.exec(text) ?? [];
  if (!first || !last) return undefined;
  const isYears = /^\d{2}$/.test(last) && /^\d{4}$/.test(first);
  const short = isYears && (/[–—]/.test(text) || Number(last) > 31);
  const end = readSingle(short ? first.slice(0, 2) + last : last, reading);
  const start = readSingle(first, reading) ?? readSingle(last.replace(/^\d{1,2}(?=\D)/, first), reading);
  if (!start || !end || !('date' in start) || !('date' in end)) return undefined;
  const date = `${start.date}/${end.date}`;
  return isDate(date) ? {date} : undefined;
}
