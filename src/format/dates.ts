/** A point in time, as exact as it was written and no more. */
interface DatePoint {
  /** Astronomical year: 0 is 1 BCE, -331 is 332 BCE. */
  year: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
  /** Time of day as a clock in that place showed it: `07:59` or `07:59:30`. */
  time?: string;
  /** Zone of that time: `Z`, or its distance from UTC such as `+08:00`. */
  zone?: string;
  /** Whether it is about then (`~`), uncertain (`?`) or both (`%`). */
  doubt?: '~' | '?' | '%';
}

/** One date, or a range of two. */
export interface StoryDate {
  start: DatePoint;
  /** Where a range ends; missing from a single date. */
  end?: DatePoint;
  /** Length in years of a decade (`200X`) or century (`19XX`), whose first and last year are `start` and `end`. */
  span?: 10 | 100;
  /**
   * What lies on one side of a single date: a range that goes on `since` it (`2019/..`) or lasted `until` it
   * (`../1985`), or one moment `before` or `after` it, that date included (`[..1900]`, `[1900..]`).
   */
  limit?: 'since' | 'until' | 'before' | 'after';
}

/** A piece of a date as people read it. */
export interface DatePart {
  text: string;
  /** Value for `<time datetime>`, of the exactness that was written. Missing where the piece is no date of its own. */
  datetime?: string;
}

const FORMS = '2006, 2005-06, 2004-12-26 or 1956/1960';
const POINT = /^(-?\d{4}|Y?-?\d{5,12})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?)?)?([~?%])?$/;
const SPAN = /^(-?\d\d)(\dX|XX)([~?%])?$/i;
/** How the signs of a date are written around it, `#`. */
export interface DateSigns {
  about: string;
  since: string;
  until: string;
  before: string;
  after: string;
}

/** Signs that need no language. */
const SIGNS: DateSigns = {about: '≈ #', since: '# –', until: '– #', before: '≤ #', after: '≥ #'};
/** The furthest year that a JavaScript date reaches either way. */
const DATE_YEARS = 271_000;

/**
 * Reads a date in a subset of EDTF (ISO 8601-2): `2006`, `2005-06`, `2004-12-26`, `2004-12-26T07:59+08:00`; two of them
 * with a slash between, `1956/1960`, or with an open end, `2019/..`; `1900~` (about), `1900?` (doubtful), `1900%` (both);
 * `[..1900]` and `[1900..]` (then or before, then or after); `200X` (a decade) and `19XX` (a century). Years before 1 CE
 * are astronomical (`-0331` is 332 BCE); years of more than four digits are written as they are (`-13800000000`).
 *
 * @throws {RangeError} If it is not a date; the message says what was found and what would be right.
 */
export function parseDate(text: string): StoryDate {
  const [, before, after] = /^\[(?:\.\.(.+)|(.+)\.\.)\]$/.exec(text.trim()) ?? [];
  if (before) return {start: parsePoint(before).start, limit: 'before'};
  if (after) return {start: parsePoint(after).start, limit: 'after'};
  const [first = '', second] = text.trim().split(/\/(.*)/);
  if (second === undefined) return parsePoint(first);
  if (second === '..') return {start: parsePoint(first).start, limit: 'since'};
  const last = parsePoint(second);
  const end = last.end ?? last.start;
  if (first === '..') return {start: end, limit: 'until'};
  const {start} = parsePoint(first);
  if (orderOf(end, 'end') < orderOf(start))
    throw new RangeError(`"${text}" ends before it starts; write the earlier date first.`);
  return {start, end};
}

function parsePoint(text: string): StoryDate {
  const [, century, rest, sign] = SPAN.exec(text) ?? [];
  if (rest) {
    const years = (digit: string) => ({year: Number(`${century}${rest.replaceAll(/x/gi, digit)}`), ...doubtOf(sign)});
    const [first, last] = text.startsWith('-') ? '90' : '09';
    return {start: years(first!), end: years(last!), span: rest < 'A' ? 10 : 100};
  }
  if (/^-?\d{1,3}$/.test(text)) {
    const padded = text.replace(/\d+/, (digits) => digits.padStart(4, '0'));
    throw new RangeError(`"${text}" is too short for a year; write ${padded}.`);
  }
  const [, year, month, day, time, zone, doubt] = POINT.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`"${text}" is not a date; write ${FORMS}.`);
  const point: DatePoint = {year: Number(year.replace('Y', '')), ...doubtOf(doubt)};
  if (month === undefined) return {start: point};
  point.month = Number(month);
  if (point.month < 1 || point.month > 12)
    throw new RangeError(`"${text}" has month ${month}; months run from 01 to 12.`);
  if (day === undefined) return {start: point};
  point.day = Number(day);
  const days = new Date(Date.UTC(2000 + (point.year % 400), point.month, 0)).getUTCDate();
  if (point.day < 1 || point.day > days) {
    throw new RangeError(`"${text}" has day ${day}; ${year}-${month} has ${days} days.`);
  }
  if (time === undefined) return {start: point};
  if (!(shareOfDay(time) < 1)) throw new RangeError(`"${text}" has time ${time}; times run from 00:00 to 23:59.`);
  return {start: {...point, time, ...(zone && {zone})}};
}

function doubtOf(sign: string | undefined): Pick<DatePoint, 'doubt'> {
  return sign ? {doubt: sign as '~'} : {};
}

/** How much of its day is over at a time, from 0 to 1; `NaN` for what no clock shows. */
function shareOfDay(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`) / 86_400_000;
}

/**
 * A date as people read it in a language, in pieces whose texts make up the whole.
 *
 * Nothing is added that was not written, and no time zone moves it. The calendar is that of the locale; a partial date
 * in another calendar than the Gregorian is placed by the middle of its year or month.
 *
 * @param locale - A valid language tag, or `undefined` for the reader's own language.
 * @param style - `long` writes months out, `short` abbreviates them.
 * @param signs - How "about", "since" and the like are written. Default: as signs, such as ≈.
 */
export function formatDate(
  {start, end, limit}: StoryDate,
  locale: string | undefined,
  style: 'long' | 'short',
  signs = SIGNS,
): DatePart[] {
  const era = start.year <= 0 || (end?.year ?? 1) <= 0;
  const point = (point: DatePoint) => formatPoint(point, locale, style, era, signs);
  if (!end) {
    const {text, ...datetime} = point(start);
    return [{text: limit ? signs[limit].replace('#', text) : text, ...datetime}];
  }
  if (precisionOf(start) !== precisionOf(end) || !isPlain(start) || !isPlain(end)) {
    return [point(start), {text: ' – '}, point(end)];
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

/**
 * Which of two dates comes first, for sorting: the earlier start, times by the zone they are told in; of two that start
 * together the less exact one, as it contains the other.
 */
export function compareDates(a: StoryDate, b: StoryDate): number {
  return dateOrder(a) - ahead(a.start) - dateOrder(b) + ahead(b.start) || exactness(a.start) - exactness(b.start);
}

/** How far the clocks of a zone are ahead of UTC, in years. */
function ahead({zone}: DatePoint): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '') ?? [];
  return sign ? (Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))) / 1440 / 372 : 0;
}

function exactness({month, day, time}: DatePoint): number {
  return [month, day, time, time?.[5]].filter((part) => part !== undefined).length;
}

function orderOf({year, month, day, time}: DatePoint, edge: 'start' | 'end' = 'start'): number {
  const [lastMonth, lastDay, lastTime] = edge === 'end' ? [12, 31, '23:59'] : [1, 1, '00:00'];
  return year + ((month ?? lastMonth) - 1) / 12 + ((day ?? lastDay) - 1 + shareOfDay(time ?? lastTime)) / 372;
}

function formatPoint(
  point: DatePoint,
  locale: string | undefined,
  style: 'long' | 'short',
  era: boolean,
  signs: DateSigns,
): DatePart {
  const {year, zone, doubt} = point;
  const words = hasJsDate(point)
    ? formatter(point, locale, style, era).format(toJsDate(point))
    : formatFarYear(year, locale, era);
  const text = words + (zone ? ` UTC${zone.replace('Z', '')}` : '') + (doubt && doubt !== '~' ? '?' : '');
  return {text: doubt && doubt !== '?' ? signs.about.replace('#', text) : text, ...datetimeOf(point)};
}

function formatFarYear(year: number, locale: string | undefined, era: boolean): string {
  const number = new Intl.NumberFormat(locale).format(Math.abs(year));
  // Another calendar's name for the era would be wrong by as much as that calendar is off.
  return new Intl.DateTimeFormat(locale, {calendar: 'gregory', year: 'numeric', ...(era && {era: 'short'})})
    .formatToParts(toJsDate({year: Math.sign(year)}))
    .map(({type, value}) => (type === 'year' ? number : value))
    .join('');
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
      ...(point.time && {hour: 'numeric', minute: '2-digit'}),
      ...(point.time?.[5] && {second: '2-digit'}),
      ...(era && {era: 'short'}),
    });
    formatters.set(key, known);
  }
  return known;
}

function precisionOf({month, day, time}: DatePoint): string {
  return time ? `${time.length}` : day ? 'day' : month ? 'month' : 'year';
}

/** Whether Intl alone can write it. */
function isPlain(point: DatePoint): boolean {
  return hasJsDate(point) && !point.doubt && !point.zone;
}

function hasJsDate({year}: DatePoint): boolean {
  return Math.abs(year) < DATE_YEARS;
}

function toJsDate({year, month, day, time}: DatePoint): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 7) - 1, day ?? (month ? 15 : 1)); // unlike Date.UTC, keeps years below 100
  if (time) date.setTime(date.getTime() + shareOfDay(time) * 86_400_000);
  return date;
}

/** HTML knows the years 1 to 9999 only. */
function datetimeOf({year, month, day, time, zone}: DatePoint): Pick<DatePart, 'datetime'> {
  if (year < 1 || year > 9999) return {};
  const pad = (number: number, length: number) => `${number}`.padStart(length, '0');
  const clock = time ? `T${time}${zone ?? ''}` : '';
  return {datetime: pad(year, 4) + (month ? `-${pad(month, 2)}` : '') + (day ? `-${pad(day, 2)}` : '') + clock};
}
