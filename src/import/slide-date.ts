import {daysIn} from '../format/dates.js';
import {isDate, parseDate} from '../format/parse-date.js';
import {dateInWords} from '../format/date-in-words.js';
import {calendarOf, fromCalendar} from './calendars.js';
import {hasSigns, joinDates, questionOn} from './date-cells.js';
import {plainText} from './date-lexicon.js';
import {isLocalYear} from './date-pieces.js';
import {formatWithMask, type Clock} from './date-mask.js';
import type {DateReading} from './types.js';
import {monthOf, readWrittenDate} from './written-date.js';
import type {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {readInlineHtml} from './html.js';
import {DATE_NOTES, MESSAGES} from '../document/messages.js';
import {wordsOf} from './rich-text.js';
import {twoDigits, writeDate} from './write-date.js';

/** When a slide of TimelineJS3 happened. */
export interface SlideDate {
  /** In EDTF. */
  date?: string;
  /** Its author's words for it. */
  label?: string;
}

interface Point {
  /** In EDTF; missing where no year could be read. */
  date?: string;
  label?: string;
  /** As astronomers count, where it was written in digits. */
  year?: number;
}

/** Beyond these years, BCE is counted without a year 0: nobody means one year in a billion. */
const NEAR_YEARS = 271_000;
const CLOCK = ['hour', 'minute', 'second'];
const HTML_KEYS = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
  'format',
  'display_date',
  'written',
];

/**
 * Reads `start_date`, `end_date` and `display_date` of a slide or era. What is sound in a date is kept: with a month 13
 * the year stays.
 */
export function readSlideDate(slide: Fields, reading: DateReading, findings: Findings): SlideDate {
  const start = readPoint(slide.inner('start_date'), reading, findings);
  const end = readPoint(slide.inner('end_date'), reading, findings, start?.year);
  const date = start && start.date === undefined ? undefined : rangeOf(start?.date, end?.date, slide, findings);
  const label = plainHtml(slide, 'display_date', findings) || labelOf(start, end, reading.lang);
  return {...(date && {date}), ...(label && {label})};
}

function rangeOf(start: string | undefined, end: string | undefined, slide: Fields, findings: Findings) {
  if (!end || start === end) return start;
  if (!start) {
    findings.tell(slide.place('end_date'), MESSAGES.endAlone(wordsOfField(slide, 'end_date'), slide.inSheet));
    return isDate(`../${end}`) ? `../${end}` : end;
  }
  const date = joinDates(start, end);
  if (date !== undefined) return date;
  const [from, to] = ['start_date', 'end_date'].map((key) => wordsOfField(slide, key)) as [string, string];
  findings.tell(slide.place('end_date'), MESSAGES.endBeforeStart(to, from));
  return start;
}

/** An author's words for a start or an end; the other one, where it has none, is written beside them. */
function labelOf(start: Point | undefined, end: Point | undefined, lang: string | undefined): string {
  if (!start?.label && !end?.label) return '';
  return [start, end && end.date === start?.date && !end.label ? undefined : end]
    .map((point) => point?.label ?? (point?.date ? written(point.date, lang) : ''))
    .filter(Boolean)
    .join(' – ');
}

function written(date: string, lang: string | undefined): string {
  return dateInWords(parseDate(date), lang ?? 'en')
    .map(({text}) => text)
    .join('');
}

/** @param otherYear - Of the start, for an end that only adds a month to it. */
function readPoint(
  fields: Fields | undefined,
  reading: DateReading,
  findings: Findings,
  otherYear?: number,
): Point | undefined {
  if (!fields) return undefined;
  fields.expect(...HTML_KEYS);
  const label = plainHtml(fields, 'display_date', findings);
  const written = fields.text('written');
  if (written !== '') return readCell(fields, 'written', written, label, reading, findings);
  const yearText = fields.text('year').replaceAll(/[\s,]/g, '');
  const isSameYear = yearText === '' && fields.has('month') && otherYear !== undefined;
  if (isSameYear) findings.tell(fields.place('year'), MESSAGES.sameYear());
  else if (yearText === '') {
    const others = HTML_KEYS.slice(1, 7).filter((key) => fields.has(key));
    if (others.length > 0) findings.tell(fields.place('year'), MESSAGES.noYear(namesOfParts(others, fields)));
    const words = label || partsOf(fields);
    return words ? {label: words} : undefined;
  }
  if (!isSameYear && !/^[+-]?\d{1,4}$|^-\d+$/.test(yearText))
    return readCell(fields, 'year', fields.text('year'), label, reading, findings);
  const year = isSameYear ? otherYear : readYear(fields, Number(yearText), findings);
  if (year === undefined) return {label: label || fields.text('year')};
  const {clock, isWhole} = readClock(fields, year, reading, findings);
  const mask = fields.text('format');
  const shown = label || (isWhole ? (mask ? formatWithMask(clock, mask, reading.lang) : '') : partsOf(fields));
  return {date: edtfOf(clock, reading.lang), year, ...(shown && {label: shown})};
}

/** A field of a slide as it was written; a date in the words of its cell, or with its parts in a row. */
export function wordsOfField(slide: Fields, key: string): string {
  const value = slide.raw(key);
  const fields = typeof value === 'object' ? slide.inner(key) : undefined;
  return fields
    ? asWritten(fields, 'written') || partsOf(fields) || asWritten(fields, 'display_date')
    : asWritten(slide, key);
}

/** The parts of a date as they were written, for a reader to see what could not be understood. */
function partsOf(fields: Fields): string {
  const written = (keys: readonly string[]) => keys.map((key) => asWritten(fields, key)).filter(Boolean);
  const parts = written(['year', 'month', 'day']);
  const date = parts.some((part) => /\p{L}/u.test(part)) ? parts.toReversed().join(' ') : parts.join('-');
  return [date, written(CLOCK).join(':')].filter(Boolean).join(' ');
}

function asWritten(fields: Fields, key: string): string {
  const value = fields.raw(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Parts of a date as its editor calls them: a sheet has one cell for a time. */
function namesOfParts(keys: readonly string[], {inSheet}: Fields): string[] {
  return [...new Set(keys.map((key) => (inSheet && CLOCK.includes(key) ? 'time' : key)))];
}

/** A date in one cell, such as "c. 1900" in the place of a year. */
function readCell(
  fields: Fields,
  key: 'year' | 'written',
  words: string,
  label: string,
  reading: DateReading,
  findings: Findings,
): Point {
  const found = readWrittenDate(words, reading);
  if (!found || !('date' in found)) {
    const place = fields.inSheet ? 'Display Date' : 'display_date';
    findings.tell(fields.place(key), questionOn(words, found, place));
    return {label: label || words};
  }
  const {date, note, isLess = false} = found;
  if (note !== undefined) findings.tell(fields.place(key), MESSAGES.notedDate(words, note));
  const isOwn = isLess || (date !== words && hasSigns(date));
  if (key === 'year' && note === undefined && !/^\d+$/.test(plainText(words)))
    findings.tell(fields.place(key), MESSAGES.dateInWords(words, written(date, reading.lang)));
  return {date, ...((label || isOwn) && {label: label || words})};
}

/** TimelineJS3 shows a year of -331 as 331 BCE; a story counts years as astronomers do, where that is -330. */
function readYear(fields: Fields, year: number, findings: Findings): number | undefined {
  if (!isDate(writeDate(year))) {
    findings.tell(fields.place('year'), MESSAGES.impossibleYear(fields.text('year')));
    return undefined;
  }
  if (year === 0) findings.tell(fields.place('year'), MESSAGES.yearZero());
  else if (fields.inSheet && /^\d{1,2}$/.test(fields.text('year')))
    findings.tell(fields.place('year'), MESSAGES.notedDate(fields.text('year'), DATE_NOTES.shortYear(year)));
  return year < 0 && year > -NEAR_YEARS ? year + 1 : year;
}

/** What is sound in the parts of a date, and whether all of it is. */
function readClock(
  fields: Fields,
  year: number,
  reading: DateReading,
  findings: Findings,
): {clock: Clock; isWhole: boolean} {
  const before = findings.report.length;
  const clock = readParts(fields, year, reading, findings);
  const isWhole = findings.report.slice(before).every(({level}) => level !== 'error');
  return {clock, isWhole};
}

function readParts(fields: Fields, year: number, reading: DateReading, findings: Findings): Clock {
  const clock: Clock = {year};
  const month = readNumber(fields, 'month', 1, 12, findings, (text) => monthOf(text, reading.lang));
  if (month === undefined) {
    refuseRest(fields, ['day', 'hour', 'minute', 'second'], 'month', findings);
    return clock;
  }
  clock.month = month;
  const day = readNumber(fields, 'day', 1, daysIn({year, month}), findings);
  if (day === undefined) {
    refuseRest(fields, ['hour', 'minute', 'second'], 'day', findings);
    return clock;
  }
  clock.day = day;
  const hour = readNumber(fields, 'hour', 0, 23, findings);
  if (hour === undefined) {
    refuseRest(fields, ['minute', 'second'], 'hour', findings);
    return clock;
  }
  clock.hour = hour;
  clock.minute = readNumber(fields, 'minute', 0, 59, findings) ?? 0;
  const second = readNumber(fields, 'second', 0, 59, findings);
  if (second) clock.second = second;
  if (Number(fields.text('millisecond')) > 0)
    findings.tell(fields.place('millisecond'), MESSAGES.milliseconds(fields.text('millisecond')));
  return clock;
}

/** What is more exact than a part that is missing tells nothing. A time at midnight is what other programs write for none. */
function refuseRest(fields: Fields, keys: readonly string[], missing: string, findings: Findings): void {
  const left = keys.filter((key) => Number(fields.text(key) || 0) !== 0);
  if (left.length === 0) return;
  findings.tell(fields.place(left[0]), MESSAGES.incompleteDate(namesOfParts(left, fields), missing));
}

function readNumber(
  fields: Fields,
  key: string,
  from: number,
  to: number,
  findings: Findings,
  byName?: (text: string) => number | undefined,
): number | undefined {
  const text = fields.text(key).replaceAll(/[\s,]/g, '');
  if (text === '' || (from === 1 && /^0+$/.test(text))) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : byName?.(text);
  if (number !== undefined && number >= from && number <= to) return number;
  findings.tell(fields.place(key), MESSAGES.notInRange(fields.raw(key), from, to));
  return undefined;
}

function edtfOf({year, month, day, hour, minute, second}: Clock, lang: string | undefined): string {
  const calendar = isLocalYear(year, lang) ? calendarOf(lang) : 'gregory';
  const date =
    fromCalendar(calendar, year, month === undefined ? undefined : `${month}`, day) ?? writeDate(year, month, day);
  if (hour === undefined) return date;
  return `${date}T${twoDigits(hour)}:${twoDigits(minute)}${second === undefined ? '' : `:${twoDigits(second)}`}`;
}

/** Words without markup, as TimelineJS3 strips them in a date or group. */
export function plainHtml(fields: Fields, key: string, findings: Findings): string {
  const text = fields.text(key);
  return /[<&]/.test(text) ? wordsOf(readInlineHtml(text, {place: fields.place(key), findings})) : text;
}
