import {readDate} from '../format/dates.js';
import {isDate} from '../format/parse-date.js';
import {calendarOf} from './calendars.js';
import {lexiconFor, plainText, type Lexicon} from './date-lexicon.js';
import {DATE_NOTES} from '../document/messages.js';
import {pieceOf, resolve, type Notes, type Piece, type Resolved} from './date-pieces.js';
import {tokensIn, type Token} from './date-tokens.js';
import type {DateReading, DayOrder, WrittenDate} from './types.js';
import {writeDate} from './write-date.js';

/** The longest text that may be a date, in characters. */
const LONGEST = 100;
/** The last year that needs no sign that it is meant. */
const LAST_YEAR = 9999;
/** Spreadsheets count days from the end of 1899; these days are in 1927 to 2099. */
const DAY_NUMBERS = [10_000, 73_050] as const;
/** Excel's rule: two digits up to this one are in this century. */
const LAST_SHORT_YEAR = 29;
/** From this year on, a year may be one of another calendar. */
const FAR_YEAR = 2400;

/**
 * Reads a date as people and spreadsheets write it: `26 December 2004`, `Dec 2004`, `2004/12/26`, `26.12.2004`,
 * `2004年12月26日`, `c. 1900`, `1990s`, `19th century`, `332 BC`, `before 1900`, `1956–1960`, `Spring 1999`, `Q3 2008`,
 * `66 million years ago`; all that a story shows in the language; and EDTF itself. A text is understood as a whole: where
 * a word of it is not known, it is not a date.
 *
 * @returns `undefined` for what is not a date.
 */
export function readWrittenDate(written: string, reading: DateReading = {}): Readonly<WrittenDate> | undefined {
  if (written.length > LONGEST) return undefined;
  const known = readings.get(reading) ?? new Map<string, WrittenDate | undefined>();
  readings.set(reading, known);
  if (!known.has(written)) {
    if (known.size === MOST_READINGS) known.clear();
    known.set(written, readAnew(written, reading));
  }
  return known.get(written);
}

/** What has been read, and in which way: a long sheet repeats its dates. */
const readings = new WeakMap<DateReading, Map<string, WrittenDate | undefined>>();
const MOST_READINGS = 10_000;

function readAnew(written: string, reading: DateReading): WrittenDate | undefined {
  const text = plainText(written.replace(/^'+/, ''));
  if (text === '' || !/[\d\p{L}]/u.test(text) || /^0+$/.test(text)) return undefined;
  const isCut = /^['’ʼ]\d\d$/.test(written.trim());
  const found = isCut
    ? undefined
    : (readDigits(text) ?? readEdtf(text.toUpperCase(), reading) ?? readText(text, reading));
  return found ?? askForYear(isCut ? written : text, reading);
}

/** What is digits alone and no year: `20041226`, a number of days; and years with a minus. */
function readDigits(text: string): WrittenDate | undefined {
  if (/^\d{5,}$/.test(text)) return {query: askForDigits(text)};
  const [, year, month, day] = /^-(\d{1,4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) return undefined;
  const [astronomical, historical] = [-Number(year), 1 - Number(year)].map((one) =>
    writeDate(one, month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)),
  ) as [string, string];
  if (!isDate(historical)) return undefined;
  if (year.startsWith('0'))
    return {query: DATE_NOTES.isoOrHistorical(Number(year), spoken(historical), spoken(astronomical))};
  return {date: historical};
}

/** A date before our era in words that are read again. */
function spoken(date: string): string {
  const [, year, month, day] = /^-?(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)!;
  const bc = `${Number(year) + 1} BC`;
  if (month === undefined) return bc;
  const name = new Intl.DateTimeFormat('en', {month: 'long', timeZone: 'UTC'}).format(
    Date.UTC(2000, Number(month) - 1, 1),
  );
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${bc}`;
}

/** `26 Dec 04`, `12/26/04`, `'68`: which century a year of two digits is in, nobody can tell. */
function askForYear(text: string, reading: DateReading): WrittenDate | undefined {
  const [, before, digits] = /^(|.*?[\p{L}\p{M}.,/ -])['’ʼ]?(\d\d)$/u.exec(text.trim()) ?? [];
  if (digits === undefined || /^[\d\s]*[-–—][\d\s]*$/.test(before!)) return undefined;
  const forms = ['19', '20'].flatMap((century) => {
    const found = readText(`${before}${century}${digits}`, reading);
    return found && 'date' in found ? [found.date] : found && 'either' in found ? found.either.slice(0, 1) : [];
  });
  return forms.length === 2 ? {query: DATE_NOTES.twoDigits(digits, forms)} : undefined;
}

function askForDigits(text: string): string {
  const compact = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (text.length === 8 && isDate(compact)) return DATE_NOTES.compactDay(compact);
  const number = Number(text);
  if (number >= DAY_NUMBERS[0] && number <= DAY_NUMBERS[1]) {
    const day = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
    return DATE_NOTES.dayNumber(day, text);
  }
  return DATE_NOTES.farDigits(text);
}

function readEdtf(text: string, {lang}: DateReading): WrittenDate | undefined {
  const whole = text.replace(/(T\d\d:\d\d:\d\d)[.,]0+(?=Z|[+-]|$)/, '$1');
  const isShort = /^\d{4}\/\d{1,2}$/.test(whole);
  if (isShort || whole.startsWith('-') || !isDate(whole)) return undefined;
  if (/^\d{4}$/.test(whole) && calendarOf(lang) === 'gregory') return withNote(whole);
  // Of another calendar, what is no whole date of ISO 8601 is read as the language has it.
  const years = [...whole.matchAll(/(?<![\d-])\d{4}(?!\d)/g)].map(([year]) => Number(year));
  const isLocal = calendarOf(lang) !== 'gregory' && years.length > 0 && !/[X~%[.]/.test(whole);
  return isLocal ? undefined : withNote(whole);
}

function withNote(date: string): {date: string; note?: string} {
  const year = readDate(date)!.start.year;
  if (year < FAR_YEAR || year > LAST_YEAR) return {date};
  return {date, note: DATE_NOTES.farYear(year)};
}

/** Reads words, in either order of day and month where it is not known. */
function readText(text: string, reading: DateReading): WrittenDate | undefined {
  const short = readShortYear(text, reading);
  if (short) return short;
  const tokens = tokensIn(text.replace(DASHED, '$1 $2 $3'), lexiconFor(reading.lang));
  if (!tokens) return undefined;
  const isOpen = tokens.some(({numbers}) => numbers !== undefined && numbers.sign !== '.');
  const known = isOpen ? reading.order : 'dmy';
  const [first, second] = (known ? [known] : (['dmy', 'mdy'] as const)).map((order) =>
    readTokens(tokens, order, reading.lang),
  );
  if (!first || !second) return first ?? second;
  if ('date' in first && 'date' in second && first.date !== second.date) return {either: [first.date, second.date]};
  return first;
}

/** 26-Dec-2004, 26/Dec/2004, Dec-2004. */
const DASHED = /^(?:(\d{1,2})[-/])?(\p{L}+\d?)[-/](\d{4})$/u;

/** `May-52`, `26-Dec-04`: what spreadsheets make of a month or day. */
function readShortYear(text: string, reading: DateReading): WrittenDate | undefined {
  const [, day, name, digits] = /^(?:(\d{1,2})-)?(\p{L}+)[ ]?-(\d\d)$/u.exec(text) ?? [];
  const month = name === undefined ? undefined : monthOf(name, reading.lang);
  if (month === undefined) return undefined;
  const year = (Number(digits) > LAST_SHORT_YEAR ? 1900 : 2000) + Number(digits);
  const date = writeDate(year, month, day === undefined ? undefined : Number(day));
  if (!isDate(date)) return undefined;
  return {date, note: DATE_NOTES.spreadsheetYear(date)};
}

function readTokens(tokens: readonly Token[], order: DayOrder, lang: string | undefined): WrittenDate | undefined {
  const notes: Notes = {};
  const date =
    readPlain(tokens, order, lang, notes)?.whole ??
    readRange(tokens, order, lang, notes) ??
    readLimit(tokens, order, lang, notes);
  if (date === undefined || !isDate(date)) return notes.query === undefined ? undefined : {query: notes.query};
  const {note = ofDecade(date), isLess} = notes;
  return {...withNote(date), ...(note !== undefined && {note}), ...(isLess && {isLess})};
}

/** The 1900s are ten years to some, and a century to others. */
function ofDecade(date: string): string | undefined {
  return /^\d\d0X$/.test(date) ? DATE_NOTES.readAsDecade(Number(date.slice(0, 3)) * 10) : undefined;
}

function readPlain(
  tokens: readonly Token[],
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): Resolved | undefined {
  const shortRange = readShortRange(tokens, notes);
  if (shortRange) return shortRange;
  const piece = pieceOf(tokens, order);
  if (!piece || notes.query !== undefined) return undefined;
  if (piece.number && (piece.yearDigits ?? 0) < 3 && !piece.span && !piece.season) {
    if (piece.isAbout || piece.isDoubtful || piece.part || piece.clock) return undefined;
    notes.note = DATE_NOTES.shortYear(piece.year!);
  }
  if (piece.number?.isGrouped && piece.year! > LAST_YEAR) notes.note = DATE_NOTES.groupedYear(piece.year!);
  return resolve(piece, lang, notes);
}

/** 1914-18, 1914/18; 2004/05 may be a month, too. */
function readShortRange([token, ...more]: readonly Token[], notes: Notes): Resolved | undefined {
  const {values: [first, second, third] = [], sign} = token?.numbers ?? {};
  if (more.length > 0 || third !== undefined || first?.length !== 4 || second === undefined || sign === '.')
    return undefined;
  const isMonth = Number(second) >= 1 && Number(second) <= 12;
  const last = `${first.slice(0, -second.length)}${second}`;
  const isLater = last > first;
  if (isMonth && isLater && (sign === '/' || second.length === 1))
    notes.query = DATE_NOTES.monthOrYears(`${first}-${second.padStart(2, '0')}`, `${first}/${last}`);
  return isMonth || !isLater ? undefined : {whole: `${first}/${last}`, first, last};
}

function readRange(
  tokens: readonly Token[],
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  if (notes.query !== undefined) return undefined;
  const span = readSpan(tokens, order, lang, notes);
  if (span !== undefined) return span;
  const ongoing = tokens.findIndex(({word}) => word?.ongoing);
  if (ongoing > 0 && ongoing === tokens.length - 1) return openRange(tokens.slice(0, -1), 'since', order, lang, notes);
  for (const [index, {word, sign}] of tokens.entries()) {
    if (!word?.to && !/^[–—~-]$/.test(sign ?? '')) continue;
    const [left, right] = [tokens.slice(0, index), tokens.slice(index + 1)];
    const own: Notes = {};
    const range =
      left.length === 0 || right.length === 0
        ? openEnd(left, right, sign, order, lang, own)
        : between(left, right, order, lang, own);
    if (range === undefined && own.query === undefined) continue;
    Object.assign(notes, own);
    return range;
  }
  return undefined;
}

/** Between 1914 and 1918: some time in the years that it names. */
function readSpan(
  tokens: readonly Token[],
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  const inner = tokens[0]!.word?.between ? tokens.slice(1) : tokens.at(-1)!.word?.between ? tokens.slice(0, -1) : [];
  for (const [index, {word, sign}] of inner.entries()) {
    if (!word?.and && !word?.to && sign !== '–' && sign !== '-') continue;
    const hasHyphen = inner[index + 1]?.sign === '-'; // Hebrew writes one after the letter for "and"
    const [left, right] = [inner.slice(0, index), inner.slice(index + (hasHyphen ? 2 : 1))];
    const own: Notes = {};
    const range = left.length > 0 && right.length > 0 ? between(left, right, order, lang, own) : undefined;
    if (range === undefined && own.query === undefined) continue;
    Object.assign(notes, own, {isLess: true});
    return range;
  }
  return undefined;
}

/** `2019 –`, `– 1985`. */
function openEnd(
  left: readonly Token[],
  right: readonly Token[],
  sign: string | undefined,
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  if (sign === undefined || sign === '~') return undefined;
  if (right.length === 0) return openRange(left, 'since', order, lang, notes);
  return sign === '-' ? undefined : openRange(right, 'until', order, lang, notes);
}

function openRange(
  tokens: readonly Token[],
  limit: 'since' | 'until',
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  const found = readPlain(tokens, order, lang, notes);
  if (!found || notes.note !== undefined) return undefined;
  return limit === 'since' ? `${found.first}/..` : `../${found.last}`;
}

function between(
  left: readonly Token[],
  right: readonly Token[],
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  const start = left[0]!.word?.start && left.length > 1 ? left.slice(1) : left;
  if (right.length === 1 && right[0]!.word?.present) return openRange(start, 'since', order, lang, notes);
  if (right.every(({sign, word}) => sign === '?' || word?.unknown)) {
    const range = openRange(start, 'since', order, lang, notes)?.replace('/..', '');
    if (range !== undefined) Object.assign(notes, {note: DATE_NOTES.unknownEnd(range), isLess: true});
    return range;
  }
  if (start.every(({sign, word}) => sign === '?' || word?.unknown))
    return openRange(right, 'until', order, lang, notes);
  const [from, to] = [pieceOf(start, order), pieceOf(right, order)];
  const pair = from && to && share(from, to, notes);
  if (!pair || notes.query !== undefined) return undefined;
  const [first, last] = pair.map((piece) => resolve(piece, lang, notes));
  if (!first || !last) return undefined;
  const date = `${first.first}/${last.last}`;
  return isDate(date) ? date : undefined;
}

/** Gives each end of a range what only the other one tells: the month and year of "12–15 May 2004". */
function share(from: Piece, to: Piece, notes: Notes): [Piece, Piece] | undefined {
  const [start, end] = [{...from}, {...to}];
  if ([start, end].some((piece) => piece.isDoubtful && Object.keys(piece).length === 1)) return undefined;
  if (start.roman && end.span === 'century') Object.assign(start, {year: start.roman, span: 'century'});
  if (end.roman && start.span === 'century') Object.assign(end, {year: end.roman, span: 'century'});
  const hasYear = ({year, number, age, ...rest}: Piece) =>
    age !== undefined || (year !== undefined && !isBare({number, ...rest} as Piece));
  if (!hasYear(start) && !hasYear(end)) return undefined; // 14–18 May
  // A lone number is a year beside a year, and a day beside a day.
  if (end.number && start.year !== undefined && !end.span) {
    if (start.day !== undefined && end.number.digits <= 2) asDay(end);
    else if (end.number.digits < 3 && !end.era && !start.era && `${start.year}`.length > 2) {
      const digits = `${start.year}`;
      end.year = Number(
        digits.slice(0, -end.number.digits) + String(end.number.value).padStart(end.number.digits, '0'),
      );
    }
  }
  if (start.number && end.year !== undefined && !start.span) {
    if (end.day !== undefined && start.number.digits <= 2) asDay(start);
    else if (end.span === 'century' && start.number.digits <= 2) start.span = 'century';
    else if (end.span === 'decade' && start.year! % 10 === 0) start.span = 'decade';
  }
  if (end.span && start.year !== undefined && start.span === undefined && start.yearDigits === undefined)
    start.span = end.span;
  if (end.clock && end.year === undefined && end.day === undefined)
    copy(end, start, ['year', 'yearDigits', 'month', 'day', 'era', 'calendar', 'reign', 'isIso', 'zone']);
  if (start.clock && end.clock && end.half && !start.half) start.half = end.half;
  if (start.zone && end.clock) end.zone ??= start.zone;
  if (end.zone && start.clock) start.zone ??= end.zone;
  if (start.number && end.age && !start.era) start.age = {number: start.number.value, worth: end.age.worth};
  if (start.age ?? end.age) return [start, end];
  if (start.year === undefined) {
    if (end.year === undefined) return undefined;
    const isYear = end.month === undefined && end.day === undefined;
    if (!start.season !== !end.season || (start.month !== undefined && isYear)) return undefined; // May – 2004
    if (start.month === undefined && start.day !== undefined) copy(start, end, ['month']);
    if (end.month === undefined && end.day !== undefined) copy(end, start, ['month']);
    copy(start, end, ['year', 'yearDigits', 'era', 'calendar', 'reign', 'isIso']);
  } else if (end.year === undefined) {
    if (!start.season !== !end.season) return undefined;
    if (end.month === undefined && end.day !== undefined) copy(end, start, ['month']);
    copy(end, start, ['year', 'yearDigits', 'era', 'calendar', 'reign', 'isIso']);
  } else {
    if (end.era === 'before' || start.number) copy(start, end, ['era', 'calendar']);
    if (start.isEraFirst) copy(end, start, ['era']);
    if (start.era === 'before' && end.era === undefined && end.year < start.year)
      notes.query = DATE_NOTES.bcOrAd(end.year);
  }
  if (isBare(start) && isBare(end)) return undefined; // 14–18 may be anything
  return [start, end];
}

function asDay(piece: Piece): void {
  piece.day = piece.number!.value;
  delete piece.year;
  delete piece.yearDigits;
  delete piece.number;
}

function copy(to: Piece, from: Piece, keys: readonly (keyof Piece)[]): void {
  for (const key of keys) if (to[key] === undefined && from[key] !== undefined) Object.assign(to, {[key]: from[key]});
}

function isBare({number, era, span, calendar, reign}: Piece): boolean {
  return number !== undefined && number.digits < 3 && (era ?? span ?? calendar ?? reign) === undefined;
}

/** before 1900, after May 1968, since 1949; in some languages with the word behind. */
function readLimit(
  tokens: readonly Token[],
  order: DayOrder,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  if (notes.query !== undefined || tokens.length < 2) return undefined;
  for (const [edge, others] of [
    [tokens[0]!, tokens.slice(1)],
    [tokens.at(-1)!, tokens.slice(0, -1)],
  ] as const) {
    const {word, sign} = edge;
    const [isBefore, isAfter] = [word?.before ?? word?.until ?? sign === '≤', word?.after ?? sign === '≥'];
    if (!isBefore && !isAfter && !word?.since) continue;
    const found = readPlain(others, order, lang, notes);
    if (!found || notes.note !== undefined) continue;
    const {whole, first} = found;
    if (whole.includes('/')) return undefined;
    return word?.since ? `${first}/..` : isBefore ? `[..${whole}]` : `[${whole}..]`;
  }
  return undefined;
}

/** The number of a month from its name, in full or short, in English or a language; `undefined` if it is none. */
export function monthOf(name: string, lang: string | undefined): number | undefined {
  const month = wordIn(lexiconFor(lang), name)?.month;
  return month && month.calendar === undefined ? Number(month.key) : undefined;
}

function wordIn({words}: Lexicon, name: string) {
  return words.get(plainText(name));
}
