import {daysIn} from '../format/dates.js';
import {isDate} from '../format/parse-date.js';
import {yearOfAge, type Age} from './ages.js';
import {calendarOf, fromCalendar, hasGregorianMonths} from './calendars.js';
import type {Word} from './date-lexicon.js';
import type {Token} from './date-tokens.js';
import {DATE_NOTES} from '../document/messages.js';
import {writeDate} from './write-date.js';

/** What is told of one date, or of one end of a range that shares the rest with the other end. */
export interface Piece {
  year?: number;
  /** In digits, as the year was written. */
  yearDigits?: number;
  /** Its key in a calendar. */
  month?: string;
  day?: number;
  weekday?: number;
  /** 21 to 24, 33 to 36. */
  season?: number;
  span?: 'decade' | 'century';
  part?: Word['part'];
  clock?: NonNullable<Token['clock']>;
  half?: 'am' | 'pm';
  zone?: string;
  era?: 'before' | 'after';
  /** Whether the era stands before the year, as in 公元前. */
  isEraFirst?: boolean;
  age?: Age;
  calendar?: string;
  reign?: readonly [number, number];
  isAbout?: boolean;
  isDoubtful?: boolean;
  /** A lone Roman number, which may be a century where the other end of a range is one. */
  roman?: number;
  /** A lone number, which may be a year or a day. */
  number?: {value: number; digits: number; isGrouped?: boolean};
  /** Written in digits alone, from the year on, as ISO 8601 has it. */
  isIso?: boolean;
}

/** What a reader finds out beside the date. */
export interface Notes {
  /** What the editor has to be asked. */
  query?: string;
  /** What the editor may want to know. */
  note?: string;
  /** Whether the date says less than the words. */
  isLess?: boolean;
}

/** A date, and where it starts and ends as an end of a range; all in EDTF. */
export interface Resolved {
  whole: string;
  first: string;
  last: string;
}

const PARTS: Record<NonNullable<Word['part']>, readonly [from: number, to: number]> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  'first half': [0, 1 / 2],
  'second half': [1 / 2, 1],
};

/**
 * What tokens say of one date.
 *
 * @param order - Whether the day or the month comes first where both are numbers with a slash between.
 * @returns `undefined` where a token is left that has no place in a date.
 */
export function pieceOf(tokens: readonly Token[], order: 'dmy' | 'mdy'): Piece | undefined {
  const piece: Piece = {};
  const core: Token[] = [];
  let shape = '';
  const months = tokens.filter(({word}) => word?.month).length;
  for (const [index, token] of tokens.entries()) {
    const letter = place(piece, token, tokens[index - 1], tokens[index + 1], months);
    if (letter === undefined) return undefined;
    if (letter === '') continue;
    shape += letter;
    core.push(token);
  }
  return read(piece, shape, core, order);
}

/** Takes down what needs no place of its own, and gives the letter of what does. */
function place(
  piece: Piece,
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  months: number,
): string | undefined {
  const {word, sign} = token;
  if (token.clock) return once(piece, 'clock', token.clock);
  if (token.zone) return once(piece, 'zone', token.zone);
  if (token.calendar && once(piece, 'calendar', token.calendar) === undefined) return undefined;
  if (token.number) {
    if (before && next?.word?.half && !next.word.month && !next.word.era && token.number.value <= 12)
      return once(piece, 'clock', {time: '00', hour: token.number.value});
    return 'N';
  }
  if (token.numbers) return token.numbers.values.length === 3 ? 'C' : 'D';
  if (token.roman) return 'R';
  if (token.age) return 'A';
  if (sign === ',' || sign === '،' || sign === '、') return before ? '' : undefined;
  if (sign === '?') return next && !next.word?.about ? undefined : once(piece, 'isDoubtful', true);
  if (sign === '~' || sign === '≈') return before ? undefined : once(piece, 'isAbout', true);
  if (sign === '-') return before?.number && (next?.word?.century ?? next?.word?.decade) ? '' : undefined;
  if (sign === '/') return before?.word?.season && next?.number ? '' : undefined;
  if (sign === '(') return next?.word?.weekday === undefined ? undefined : '';
  if (sign === ')') return before?.word?.weekday === undefined ? undefined : '';
  if (!word) return undefined;
  if (word.unit && (before?.number ?? before?.word?.reign))
    return word.unit === 'year' ? 'y' : word.unit === 'month' ? 'm' : 'd';
  if (word.about && !before) return once(piece, 'isAbout', true);
  if (word.half && (before?.clock ?? next?.clock ?? (piece.clock && !word.era))) return once(piece, 'half', word.half);
  if (word.month && (word.weekday === undefined || months === 1)) return 'M';
  if (word.weekday !== undefined) return once(piece, 'weekday', word.weekday);
  if (word.season) return 'S';
  if (word.century && before?.number?.isOrdinal && !before.numbers) return once(piece, 'span', 'century');
  if (word.decade && before?.number) return once(piece, 'span', 'decade') ?? (word.century ? '' : undefined);
  if (
    word.century &&
    (before?.number ?? before?.roman ?? (next?.number && 1) ?? next?.roman ?? (before?.sign === '-' && 1))
  )
    return once(piece, 'span', 'century');
  if (word.decade && next?.number) return once(piece, 'span', 'decade');
  if (word.part && !(word.filler && !before)) return once(piece, 'part', word.part);
  if (word.about && (!before || !next || next.sign === '?')) return once(piece, 'isAbout', true);
  if (word.era) {
    if (!before?.number && next?.number) piece.isEraFirst = true;
    return once(piece, 'era', word.era);
  }
  if (word.calendar) return once(piece, 'calendar', word.calendar);
  if (word.reign) return once(piece, 'reign', word.reign);
  return word.filler && !(word.since && !next) ? '' : undefined;
}

/** Sets what may be told once. */
function once<Key extends keyof Piece>(piece: Piece, key: Key, value: Piece[Key]): '' | undefined {
  if (piece[key] !== undefined) return undefined;
  piece[key] = value;
  return '';
}

/** Reads what has a place: numbers (`N`), months (`M`), seasons (`S`), Roman numbers (`R`), units, and numbers with signs. */
function read(piece: Piece, shape: string, core: readonly Token[], order: 'dmy' | 'mdy'): Piece | undefined {
  const number = (index: number) => core[index]!.number!;
  const withYear = (index: number): boolean => {
    const {value, digits, isGrouped} = number(index);
    piece.year = value;
    piece.yearDigits = digits;
    return !isGrouped || /^Ny?$/.test(shape);
  };
  const isYear = (index: number) =>
    number(index).digits > 2 ||
    ((piece.era ?? piece.calendar ?? piece.reign) !== undefined && index === core.length - 1);
  const withDay = (index: number) => {
    piece.day = number(index).value;
    return number(index).digits <= 2;
  };
  const withMonth = (index: number) => {
    const {key, calendar} = core[index]!.word!.month!;
    piece.month = key;
    if (calendar !== undefined) piece.calendar ??= calendar;
    return true;
  };
  const done = (...steps: boolean[]) => (steps.every(Boolean) ? piece : undefined);

  if (piece.span) {
    if (shape === 'R' && piece.span === 'century') {
      piece.year = core[0]!.roman!;
      return piece;
    }
    return shape === 'N' ? done(withYear(0)) : undefined;
  }
  switch (shape) {
    case '':
      return piece.clock || piece.isDoubtful ? piece : undefined;
    case 'R':
      piece.roman = core[0]!.roman!;
      return piece;
    case 'A':
      piece.age = core[0]!.age!;
      return Object.keys(piece).every((key) => /^(?:age|is)/.test(key)) ? piece : undefined;
    case 'C':
      return readNumbers(piece, core[0]!.numbers!, order);
    case 'D':
      return readPair(piece, core[0]!.numbers!);
    case 'N':
    case 'Ny':
      if (shape === 'N' && piece.era === undefined && piece.calendar === undefined && piece.reign === undefined)
        piece.number = number(0);
      return done(withYear(0));
    case 'y':
      piece.year = 1;
      return piece.reign ? piece : undefined;
    case 'M':
      return done(withMonth(0));
    case 'NM':
      return done(withMonth(1), isYear(0) ? withYear(0) : withDay(0));
    case 'MN':
      return done(withMonth(0), isYear(1) ? withYear(1) : withDay(1));
    case 'NN':
      return done(isYear(1), withDay(0), withYear(1));
    case 'NMN':
      return number(0).digits > 2
        ? done(withYear(0), withMonth(1), withDay(2))
        : done(isYear(2), withDay(0), withMonth(1), withYear(2));
    case 'MNN':
      return done(isYear(2), withMonth(0), withDay(1), withYear(2));
    case 'NNM':
      return undefined;
    case 'S':
    case 'SN':
    case 'NS':
    case 'NyS':
    case 'yS':
    case 'SD':
      piece.season = core[shape.indexOf('S')]!.word!.season!;
      if (shape === 'SD') return readWinter(piece, core[1]!.numbers!);
      if (shape === 'yS') piece.year = 1; // 元年
      if (shape === 'yS') return piece.reign ? piece : undefined;
      return shape === 'S'
        ? piece
        : done(withYear(shape.indexOf('N')), piece.reign !== undefined || isYear(shape.indexOf('N')));
    case 'NyM':
    case 'NyMNd':
    case 'NyMN':
      return done(withYear(0), withMonth(2), shape === 'NyM' || withDay(3));
  }
  const [, year, month, day] = /^(Ny)?(Nm)?(Nd)?$/.exec(shape) ?? /^(y)(Nm)?(Nd)?$/.exec(shape) ?? [];
  if (!year && !month && !day) return undefined;
  if (year === 'y') piece.year = 1;
  if (year === 'y' && !piece.reign) return undefined;
  const at = year?.length ?? 0;
  if (year === 'Ny' && !withYear(0)) return undefined;
  if (month) piece.month = `${number(at).value}`;
  return day ? done(withDay(at + (month?.length ?? 0))) : piece;
}

/** 26/12/2004, 2004-12-26, 26.12.2004. */
function readNumbers(
  piece: Piece,
  {values, sign}: NonNullable<Token['numbers']>,
  order: 'dmy' | 'mdy',
): Piece | undefined {
  const [first, second, third] = values as [string, string, string];
  if (first.length > 2) {
    if (third.length > 2) return undefined;
    return Object.assign(piece, {
      ...{year: Number(first), yearDigits: first.length, month: `${Number(second)}`, day: Number(third)},
      isIso: true,
    });
  }
  if (third.length < 3) return undefined;
  const [a, b] = [Number(first), Number(second)];
  const isDayFirst = sign === '.' || b > 12 ? b <= 12 : a > 12 || order === 'dmy';
  const [day, month] = isDayFirst ? [a, b] : [b, a];
  return Object.assign(piece, {year: Number(third), yearDigits: third.length, month: `${month}`, day});
}

/** 12/2004, 2004/12. */
function readPair(piece: Piece, {values}: NonNullable<Token['numbers']>): Piece | undefined {
  const [first, second] = values as [string, string];
  const isYearFirst = first.length > 2;
  const [year, month] = isYearFirst ? [first, second] : [second, first];
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return Object.assign(piece, {
    ...{year: Number(year), yearDigits: year.length, month: `${Number(month)}`},
    ...(isYearFirst && {isIso: true}),
  });
}

/** Winter 1916/17 is the winter of 1916. */
function readWinter(piece: Piece, {values, sign}: NonNullable<Token['numbers']>): Piece | undefined {
  const [first, second] = values as [string, string];
  const isNext = first.length === 4 && Number(second) === (Number(first) + 1) % 100;
  if (piece.season !== 24 || !isNext || sign === '.') return undefined;
  piece.year = Number(first);
  piece.yearDigits = 4;
  return piece;
}

/** A piece that tells its year, as a date; `undefined` for what no calendar has. */
export function resolve(piece: Piece, lang: string | undefined, notes: Notes): Resolved | undefined {
  const {year, span, season, age} = piece;
  const sign = piece.isAbout ? (piece.isDoubtful ? '%' : '~') : piece.isDoubtful ? '?' : '';
  if (age) return pointOfAge(age, sign);
  if (year === undefined) return undefined;
  if (span) {
    const name = span === 'decade' ? decadeName(piece) : centuryName(piece);
    if (name === undefined) return undefined;
    if (piece.part && span === 'decade' && year % 100 === 0) {
      notes.query = DATE_NOTES.decadeOrCentury(year);
      return undefined;
    }
    return piece.part ? partOfSpan(name, piece.part) : point(`${name}${sign}`);
  }
  const date = season ? seasonDate(piece, season, lang, notes) : dayDate(piece, lang, notes);
  if (date === undefined) return undefined;
  if (date.includes('/')) {
    const [first, last] = date.split('/') as [string, string];
    return piece.part || sign || piece.clock ? undefined : {whole: date, first, last};
  }
  if (piece.part) return partOfDate(date, piece.part);
  const time = timeOf(piece, notes);
  if (time === undefined || (time && (sign || piece.day === undefined))) return undefined;
  if (piece.weekday !== undefined) checkWeekday(date, piece.weekday, notes);
  const isNear = piece.calendar !== undefined && !hasGregorianMonths(piece.calendar) && piece.day === undefined;
  if (isNear && piece.calendar !== calendarOf(lang)) notes.isLess = true; // its year begins in another month than ours
  return point(`${date}${time}${sign}`);
}

function point(date: string): Resolved | undefined {
  return isDate(date) ? {whole: date, first: date, last: date} : undefined;
}

function pointOfAge(age: Age, sign: string): Resolved | undefined {
  const date = yearOfAge(age);
  if (date === undefined) return undefined;
  return date.endsWith('~') ? point(date.replace('~', sign.replace('?', '%') || '~')) : point(date + sign);
}

function decadeName({year, era}: Piece): string | undefined {
  return era === 'before' || year! % 10 !== 0 || year! < 100 || year! > 9999
    ? undefined
    : `${String(year! / 10).padStart(3, '0')}X`;
}

function centuryName({year, era}: Piece): string | undefined {
  if (year! < 1 || year! > 99) return undefined;
  return `${era === 'before' ? '-' : ''}${String(year! - 1).padStart(2, '0')}XX`;
}

function partOfSpan(name: string, part: NonNullable<Piece['part']>): Resolved | undefined {
  if (name.startsWith('-')) return undefined;
  const years = name.endsWith('XX') ? 100 : 10;
  const first = Number(name.replaceAll('X', '0'));
  const [from, to] = PARTS[part];
  return about(writeDate(first + Math.round(from * years)), writeDate(first + Math.round(to * years) - 1));
}

function partOfDate(date: string, part: NonNullable<Piece['part']>): Resolved | undefined {
  const [from, to] = PARTS[part];
  const [, year, month] = /^(-?\d{4})(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  const number = Number(year);
  if (month === undefined)
    return about(writeDate(number, 1 + Math.round(from * 12)), writeDate(number, Math.round(to * 12)));
  const days = daysIn({year: number, month: Number(month)});
  const day = (share: number) => (share === 1 ? days : Math.round(share * 30));
  return about(writeDate(number, Number(month), 1 + day(from)), writeDate(number, Number(month), day(to)));
}

function about(from: string, to: string): Resolved {
  return {whole: `${from}~/${to}~`, first: `${from}~`, last: `${to}~`};
}

function seasonDate(piece: Piece, season: number, lang: string | undefined, notes: Notes): string | undefined {
  if (piece.reign) return reignYear(piece, piece.reign, (year) => `${writeDate(year)}-${season}`);
  const calendar = yearCalendar(piece, lang, notes);
  if (calendar === undefined) return undefined;
  if (calendar === 'persian' && season < 33) return `${writeDate(piece.year! + 621)}-${season}`;
  if (!hasGregorianMonths(calendar)) return undefined;
  const date = fromCalendar(calendar, yearInEra(piece));
  return date && `${date}-${season}`;
}

function dayDate(piece: Piece, lang: string | undefined, notes: Notes): string | undefined {
  if (piece.year === 0) return undefined;
  if (piece.reign)
    return reignYear(piece, piece.reign, (year) => checked(fromCalendar('gregory', year, piece.month, piece.day)));
  const calendar = yearCalendar(piece, lang, notes);
  if (calendar === undefined) return undefined;
  return checked(fromCalendar(calendar, yearInEra(piece), piece.month, piece.day));
}

/** A date in a year that is counted from the first of a reign. */
function reignYear(
  {year}: Piece,
  [first, years]: readonly [number, number],
  toDate: (year: number) => string | undefined,
): string | undefined {
  return year! > years ? undefined : toDate(first + year! - 1);
}

function checked(date: string | undefined): string | undefined {
  return date !== undefined && isDate(date) ? date : undefined;
}

function yearInEra({year, era}: Piece): number {
  return era === 'before' ? 1 - year! : year!;
}

/** The calendar that a year is told in, where it can be told. */
function yearCalendar(piece: Piece, lang: string | undefined, notes: Notes): string | undefined {
  const own = calendarOf(lang);
  if (piece.calendar?.startsWith('islamic') && own.startsWith('islamic')) return own;
  if (piece.calendar !== undefined) return piece.calendar;
  if (piece.era !== undefined || own === 'gregory') return 'gregory';
  const isNamed = piece.month !== undefined && piece.day !== undefined && !/^\d+$/.test(piece.month);
  return isNamed ? own : calendarOfYear(piece.year!, own, piece.isIso === true, lang, notes);
}

/** The years in which a calendar tells our time, and the last that may be Gregorian. */
const MODERN: Record<string, readonly [from: number, to: number]> = {
  persian: [1270, 1480],
  islamic: [1300, 1525],
  buddhist: [2400, 2700],
  hebrew: [5400, 6000],
};

/** Whether a year is one of our time in the calendar of a language, where another calendar would be far from it. */
export function isLocalYear(year: number, lang: string | undefined): boolean {
  const [from, to] = MODERN[calendarOf(lang).replace(/-.*/, '')] ?? [Infinity, -Infinity];
  return year >= from && year <= to;
}

function calendarOfYear(
  year: number,
  own: string,
  isIso: boolean,
  lang: string | undefined,
  notes: Notes,
): string | undefined {
  const [from, to] = MODERN[own.replace(/-.*/, '')] ?? [Infinity, -Infinity];
  if (from === Infinity) return 'gregory'; // years of Japan and Taiwan have their reign beside them
  if (isLocalYear(year, lang)) return own;
  if (from > 2150) {
    // A calendar that is ahead: a year up to ours may be one of both.
    if (year > 2150) return own;
    if (isIso) return 'gregory';
  } else {
    if (year > to) return 'gregory';
    if (!isIso) return own;
  }
  notes.query ??= askForCalendar(year, own, lang);
  return undefined;
}

/** What tells the calendars apart, in the words of the language. */
function askForCalendar(year: number, own: string, lang: string | undefined): string {
  const years = fromCalendar(own, year)?.split('/')[0];
  const [local, christian] = [
    {buddhist: `พ.ศ. ${year}`, persian: `${year} ه‍.ش.`, hebrew: ''}[own] ?? `${year} هـ`,
    {buddhist: `ค.ศ. ${year}`, persian: `${year} م.`, hebrew: ''}[own] ?? `${year} م`,
  ];
  const name = new Intl.DisplayNames('en', {type: 'calendar'}).of(own) ?? own;
  const how = local ? `"${local}" or "${christian}"` : `the other year, or "${year} CE"`;
  const language = new Intl.DisplayNames('en', {type: 'language'}).of(lang ?? 'en') ?? lang;
  return DATE_NOTES.calendar(name, `${language}`, `${years}`, year, how);
}

function timeOf({clock, half, zone, day}: Piece, notes: Notes): string | undefined {
  if (!clock) return half || zone ? undefined : '';
  if (day === undefined || (half && (clock.hour > 12 || clock.hour < 1) && !(half === 'am' && clock.hour === 0)))
    return undefined;
  if (clock.fraction) {
    notes.isLess = true;
    notes.note = DATE_NOTES.seconds();
  }
  const hour = half ? (clock.hour % 12) + (half === 'pm' ? 12 : 0) : clock.hour;
  return `T${`${hour}`.padStart(2, '0')}:${clock.time}${zone ?? ''}`;
}

function checkWeekday(date: string, weekday: number, notes: Notes): void {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)/.exec(date)?.map(Number) ?? [];
  if (day === undefined) return;
  const real = new Date(Date.UTC(2000 + (year! % 400), month! - 1, day)).getUTCDay();
  if (real === weekday) return;
  const name = new Intl.DateTimeFormat('en', {weekday: 'long', timeZone: 'UTC'}).format(Date.UTC(2006, 0, 1 + real));
  notes.note ??= DATE_NOTES.weekday(name, date);
}
