/** A year, month or day, as exact as it was written and no more. */
export interface DatePoint {
  /** Astronomical year: 0 is 1 BCE, -331 is 332 BCE. */
  year: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/** One date, or a range of two. */
export interface StoryDate {
  start: DatePoint;
  /** Where a range ends; missing from a single date. */
  end?: DatePoint;
}

/** A piece of a date as people read it. */
export interface DatePart {
  text: string;
  /** Value for `<time datetime>`, of the exactness that was written. Missing where the piece is no date of its own. */
  datetime?: string;
}

const FORMS = '2006, 2005-06, 2004-12-26 or 1956/1960';
const POINT = /^(-?\d{4}|Y?-?\d{5,})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** The furthest year that a JavaScript date reaches either way. */
const DATE_YEARS = 271_000;

/**
 * Reads a date: `2006`, `2005-06`, `2004-12-26`, or two of them with a slash between, `1956/1960`. Years before 1 CE are
 * astronomical (`-0331` is 332 BCE); years of more than four digits are written as they are (`-13800000000`).
 *
 * @throws {RangeError} If it is not a date; the message says what was found and what would be right.
 */
export function parseDate(text: string): StoryDate {
  const [first = '', second, ...more] = text.trim().split('/');
  if (more.length > 0) throw new RangeError(`"${text}" has more than two ends; write ${FORMS}.`);
  const start = parsePoint(first);
  if (second === undefined) return {start};
  const end = parsePoint(second);
  if (orderOf(end, 'end') < orderOf(start))
    throw new RangeError(`"${text}" ends before it starts; write the earlier date first.`);
  return {start, end};
}

function parsePoint(text: string): DatePoint {
  if (/^-?\d{1,3}$/.test(text)) {
    const padded = text.replace(/\d+/, (digits) => digits.padStart(4, '0'));
    throw new RangeError(`"${text}" is too short for a year; write ${padded}.`);
  }
  const [, year, month, day] = POINT.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`"${text}" is not a date; write ${FORMS}.`);
  const point: DatePoint = {year: Number(year.replace('Y', ''))};
  if (month === undefined) return point;
  point.month = Number(month);
  if (point.month < 1 || point.month > 12)
    throw new RangeError(`"${text}" has month ${month}; months run from 01 to 12.`);
  if (day === undefined) return point;
  point.day = Number(day);
  const days = new Date(Date.UTC(2000 + (point.year % 400), point.month, 0)).getUTCDate();
  if (point.day < 1 || point.day > days) {
    throw new RangeError(`"${text}" has day ${day}; ${text.slice(0, -3)} has ${days} days.`);
  }
  return point;
}

/**
 * A date as people read it in a language, in pieces whose texts make up the whole.
 *
 * Nothing is added that was not written, and no time zone moves it. The calendar is that of the locale; a partial date
 * in another calendar than the Gregorian is placed by the middle of its year or month.
 *
 * @param locale - A valid language tag, or `undefined` for the reader's own language.
 * @param style - `long` writes months out, `short` abbreviates them.
 */
export function formatDate({start, end}: StoryDate, locale: string | undefined, style: 'long' | 'short'): DatePart[] {
  const era = start.year <= 0 || (end?.year ?? 1) <= 0;
  if (!end) return [formatPoint(start, locale, style, era)];
  const same = precisionOf(start) === precisionOf(end) && hasJsDate(start) && hasJsDate(end);
  if (!same) {
    return [formatPoint(start, locale, style, era), {text: ' – '}, formatPoint(end, locale, style, era)];
  }
  const parts: DatePart[] = [];
  let source: string | undefined;
  for (const part of formatter(start, locale, style, era).formatRangeToParts(toJsDate(start), toJsDate(end))) {
    const last = parts.at(-1);
    if (last && part.source === source) last.text += part.value;
    else
      parts.push({
        text: part.value,
        ...(part.source !== 'shared' && datetimeOf(part.source === 'startRange' ? start : end)),
      });
    source = part.source;
  }
  return parts.length === 1 ? [{text: parts[0]!.text, ...datetimeOf(start)}] : parts;
}

/** Where a date starts, in years on the time axis; a partial date starts with its first day. */
export function dateOrder({start}: StoryDate): number {
  return orderOf(start);
}

function orderOf({year, month, day}: DatePoint, edge: 'start' | 'end' = 'start'): number {
  const [lastMonth, lastDay] = edge === 'end' ? [12, 31] : [1, 1];
  return year + ((month ?? lastMonth) - 1) / 12 + ((day ?? lastDay) - 1) / 372;
}

function formatPoint(point: DatePoint, locale: string | undefined, style: 'long' | 'short', era: boolean): DatePart {
  if (hasJsDate(point))
    return {text: formatter(point, locale, style, era).format(toJsDate(point)), ...datetimeOf(point)};
  const number = new Intl.NumberFormat(locale).format(Math.abs(point.year));
  const sample = formatter({year: 0}, locale, style, true).formatToParts(toJsDate({year: point.year < 0 ? -1 : 1}));
  const eraName = sample.find(({type}) => type === 'era')?.value;
  return {text: era && eraName ? `${number} ${eraName}` : number};
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and a story may have a thousand dates. */
function formatter(
  point: DatePoint,
  locale: string | undefined,
  style: 'long' | 'short',
  era: boolean,
): Intl.DateTimeFormat {
  const key = [locale, precisionOf(point), style, era].join();
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(point.month && {month: style}),
      ...(point.day && {day: 'numeric'}),
      ...(era && {era: 'short'}),
    });
    formatters.set(key, known);
  }
  return known;
}

function precisionOf({month, day}: DatePoint): 'year' | 'month' | 'day' {
  return day ? 'day' : month ? 'month' : 'year';
}

function hasJsDate({year}: DatePoint): boolean {
  return Math.abs(year) < DATE_YEARS;
}

function toJsDate({year, month, day}: DatePoint): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 7) - 1, day ?? (month ? 15 : 1)); // unlike Date.UTC, keeps years below 100
  return date;
}

/** HTML knows the years 1 to 9999 only. */
function datetimeOf({year, month, day}: DatePoint): Pick<DatePart, 'datetime'> {
  if (year < 1 || year > 9999) return {};
  const pad = (number: number, length: number) => `${number}`.padStart(length, '0');
  return {datetime: pad(year, 4) + (month ? `-${pad(month, 2)}` : '') + (day ? `-${pad(day, 2)}` : '')};
}
