import {isDate, parseDate} from '../../format/parse-date.js';
import {dateInWords} from '../date-words.js';
import {calendarOf, fromCalendar} from './calendars.js';
import {adviceOn, hasSigns, joinDates} from './date-cells.js';
import {plainText} from './date-lexicon.js';
import {isLocalYear} from './date-pieces.js';
import {quoteValue} from '../report.js';
import {formatWithMask, type Clock} from './date-mask.js';
import {monthOf, readWrittenDate, type DateReading} from './date-words.js';
import type {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {readInlineHtml} from './html.js';
import {wordsOf} from './rich-text.js';
import {writeDate} from './write-date.js';

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
    findings.warn(
      slide.place('end_date'),
      `an end, ${quoteValue(end)}, without a start`,
      'Read as an open start; give a start_date if there is one.',
    );
    return isDate(`../${end}`) ? `../${end}` : end;
  }
  const date = joinDates(start, end);
  if (date !== undefined) return date;
  findings.error(
    slide.place('end_date'),
    quoteValue(end),
    `Give an end that is not before the start, ${start}; the start alone was kept.`,
  );
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
  if (isSameYear) findings.warn(fields.place('year'), 'no year', 'Read as that of the start.');
  else if (yearText === '') {
    const others = HTML_KEYS.slice(1, 7).filter((key) => fields.has(key));
    if (others.length > 0)
      findings.error(fields.place('year'), 'no year', `Give a year; the ${others.join(', ')} alone could not be kept.`);
    return label ? {label} : undefined;
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

/** The parts of a date as they were written, for a reader to see what could not be understood. */
function partsOf(fields: Fields): string {
  const parts = ['year', 'month', 'day'].map((key) => fields.text(key)).filter(Boolean);
  return parts.some((part) => /\p{L}/u.test(part)) ? parts.toReversed().join(' ') : parts.join('-');
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
    const place = fields.place(key).startsWith('row ') ? 'Display Date' : 'display_date';
    findings.error(fields.place(key), quoteValue(words), adviceOn(found, place));
    return {label: label || words};
  }
  const {date, note, isLess = false} = found;
  if (note !== undefined) findings.warn(fields.place(key), quoteValue(words), note);
  const isOwn = isLess || (date !== words && hasSigns(date));
  if (key === 'year' && note === undefined && !/^\d+$/.test(plainText(words)))
    findings.warn(fields.place(key), quoteValue(words), `Read as ${date}.`);
  return {date, ...((label || isOwn) && {label: label || words})};
}

/** TimelineJS3 shows a year of -331 as 331 BCE; a story counts years as astronomers do, where that is -330. */
function readYear(fields: Fields, year: number, findings: Findings): number | undefined {
  if (!isDate(writeDate(year))) {
    findings.error(fields.place('year'), quoteValue(fields.text('year')), 'Write a year that a calendar can hold.');
    return undefined;
  }
  if (year === 0) findings.warn(fields.place('year'), 'the year 0', 'There is none in the calendar; read as 1 BCE.');
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
  const day = readNumber(fields, 'day', 1, daysIn(year, month), findings);
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
    findings.warn(
      fields.place('millisecond'),
      quoteValue(fields.text('millisecond')),
      'A story tells seconds at most.',
    );
  return clock;
}

/** What is more exact than a part that is missing tells nothing. A time at midnight is what other programs write for none. */
function refuseRest(fields: Fields, keys: readonly string[], missing: string, findings: Findings): void {
  const left = keys.filter((key) => Number(fields.text(key) || 0) !== 0);
  if (left.length === 0) return;
  findings.error(
    fields.place(left[0]),
    `${left.join(', ')} without a sound ${missing}`,
    `Give the ${missing} too; the rest of the date was kept.`,
  );
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
  findings.error(
    fields.place(key),
    quoteValue(fields.raw(key)),
    `Write a number from ${from} to ${to}; the rest of the date was kept.`,
  );
  return undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function edtfOf({year, month, day, hour, minute, second}: Clock, lang: string | undefined): string {
  const calendar = isLocalYear(year, lang) ? calendarOf(lang) : 'gregory';
  const date =
    fromCalendar(calendar, year, month === undefined ? undefined : `${month}`, day) ?? writeDate(year, month, day);
  if (hour === undefined) return date;
  const pad = (number = 0) => `${number}`.padStart(2, '0');
  return `${date}T${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;
}

/** Words without markup, as TimelineJS3 strips them in a date or group. */
export function plainHtml(fields: Fields, key: string, findings: Findings): string {
  const text = fields.text(key);
  return /[<&]/.test(text) ? wordsOf(readInlineHtml(text, {place: fields.place(key), findings})) : text;
}
