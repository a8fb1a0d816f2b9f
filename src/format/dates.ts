import type {DateSigns} from '../languages/story-words.js';

/** A point in time, as exact as it was written and no more. */
export interface DatePoint {
  /** Astronomical year: 0 is 1 BCE, -331 is 332 BCE. */
  year: number;
  /** 1 to 12; as in EDTF, 21 to 32 is a season (spring first; from 25 northern, from 29 southern), 33 to 36 a quarter. */
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

const POINT = /^(-?\d{4}|Y?-?\d{5,12})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?)?)?([~?%])?$/;
const SPAN = /^(-?\d\d)(\dX|XX)([~?%])?$/i;
/** Writes what Intl has no words for, such as a season. */
export type RareWords = (point: DatePoint, locale: string | undefined, style: 'long' | 'short', era: boolean) => string;

/** Signs that need no language. */
const SIGNS: DateSigns = {about: '≈ #', since: '# –', until: '– #', before: '≤ #', after: '≥ #'};
/** The furthest year that a JavaScript date reaches either way. */
const DATE_YEARS = 271_000;
/** From this year on, each calendar of Intl counts in its own eras. */
const ALL_CALENDARS = 1912;

/**
 * Reads a date in a subset of EDTF (ISO 8601-2): `2006`, `2005-06`, `2004-12-26`, `2004-12-26T07:59+08:00`; a season
 * (`2004-21` is spring) or quarter (`2004-33` is the first); two of them with a slash between, `1956/1960`, or with an open
 * end, `2019/..`; `1900~` (about), `1900?` (doubtful), `1900%` (both); `[..1900]` and `[1900..]` (then or before, then or
 * after); `200X` (a decade) and `19XX` (a century). Years before 1 CE are astronomical (`-0331` is 332 BCE); years of more
 * than four digits are written as they are (`-13800000000`).
 *
 * @returns `undefined` for what is not a date; `parseDate` says why.
 */
export function readDate(text: string): StoryDate | undefined {
  const [, before, after] = /^\[(?:\.\.(.+)|(.+)\.\.)\]$/.exec(text.trim()) ?? [];
  if (before) return limited(before, 'before');
  if (after) return limited(after, 'after');
  const [first = '', second] = text.trim().split(/\/(.*)/);
  if (second === undefined) return readPoint(first);
  if (second === '..') return limited(first, 'since');
  if (first === '..') return limited(second, 'until');
  const start = readPoint(first)?.start;
  const last = readPoint(second);
  const end = last?.end ?? last?.start;
  return start && end && orderOf(end, 'end') >= orderOf(start) ? {start, end} : undefined;
}

function limited(text: string, limit: NonNullable<StoryDate['limit']>): StoryDate | undefined {
  const date = readPoint(text);
  return date && {start: limit === 'until' && date.end ? date.end : date.start, limit};
}

/** A date that is no range but for a decade or century. */
function readPoint(text: string): StoryDate | undefined {
  const [, century, rest, sign] = SPAN.exec(text) ?? [];
  if (rest) {
    const years = (digit: string) => ({year: +`${century}${rest.replaceAll(/x/gi, digit)}` + 0, ...doubtOf(sign)});
    const [first, last] = text.startsWith('-') ? '90' : '09';
    return {start: years(first!), end: years(last!), span: rest < 'A' ? 10 : 100};
  }
  const [, year, month, day, time, zone, doubt] = POINT.exec(text) ?? [];
  if (!year) return undefined;
  const point: DatePoint = {year: Number(year.replace('Y', '')), ...doubtOf(doubt)};
  if (!month) return {start: point};
  point.month = Number(month);
  if (!day)
    return point.month > 36 || point.month < 1 || (point.month > 12 && point.month < 21) ? undefined : {start: point};
  point.day = Number(day);
  if (point.month < 1 || point.month > 12 || point.day < 1 || point.day > daysIn(point)) return undefined;
  if (!time) return {start: point};
  return shareOfDay(time) < 1 ? {start: {...point, time, ...(zone && {zone})}} : undefined;
}

/** How many days a month has. */
export function daysIn({year, month}: DatePoint): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
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
 * @param rare - Gives the words for what Intl has none for, or nothing while they have not come.
 * @param signs - How "about", "since" and the like are written. Default: as signs, such as ≈.
 */
export function formatDate(
  {start, end, limit}: StoryDate,
  locale: string | undefined,
  style: 'long' | 'short',
  rare: () => RareWords | undefined,
  signs = SIGNS,
): DatePart[] {
  // With its era, so that 12000 is not taken for a number, and 14 – 37 for days.
  const era = start.year <= 0 || start.year > 9999 || (end?.year ?? 100) < 100;
  const point = (point: DatePoint) => formatPoint(point, locale, style, era, rare, signs);
  if (!end) {
    const {text, ...datetime} = point(start);
    return [{text: limit ? signs[limit].replace('#', text) : text, ...datetime}];
  }
  if (precisionOf(start) !== precisionOf(end) || !isPlain(start, locale, era) || !isPlain(end, locale, era)) {
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

/** Where it ends, in years on the time axis; a partial date ends with its last day. */
export function dateEndOrder({start, end = start}: StoryDate): number {
  return orderOf(end, 'end');
}

/** Whether a date was wholly over when another began: a year is not before the months in it. */
export function isOver({start, end = start}: StoryDate, other: StoryDate): boolean {
  return orderOf(end, 'end') - ahead(end) < dateOrder(other) - ahead(other.start);
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
  const isEnd = edge === 'end';
  const [lastMonth, lastDay, lastTime] = isEnd ? [12, 31, '23:59'] : [1, 1, '00:00'];
  // The first month of a season or quarter; of one whose hemisphere is not told, as in the north.
  if (month! > 12)
    month = (month! > 32 ? month! * 3 - 98 : ((month! - (month! > 28 ? 27 : 21)) % 4) * 3 + 3) + (isEnd ? 2 : 0);
  return year + ((month ?? lastMonth) - 1) / 12 + ((day ?? lastDay) - 1 + shareOfDay(time ?? lastTime)) / 372;
}

function formatPoint(
  point: DatePoint,
  locale: string | undefined,
  style: 'long' | 'short',
  era: boolean,
  rare: () => RareWords | undefined,
  signs: DateSigns,
): DatePart {
  const {year, zone, doubt} = point;
  const words = isRare(point, locale, era)
    ? (rare()?.(point, locale, style, era) ?? new Intl.NumberFormat(locale, {useGrouping: false}).format(year))
    : formatter(point, locale, style, era).format(toJsDate(point));
  const text = words + (zone ? ` UTC${zone.replace('Z', '')}` : '') + (doubt && doubt !== '~' ? '?' : '');
  return {text: doubt && doubt !== '?' ? signs.about.replace('#', text) : text, ...datetimeOf(point)};
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

/** Whether Intl alone can write it in a range; of other calendars than the Gregorian it may write the one end alone. */
function isPlain(point: DatePoint, locale: string | undefined, era: boolean): boolean {
  return !point.doubt && !point.zone && isGregorian(locale) && !isRare(point, locale, era);
}

/** Whether Intl has no words for it, or wrong ones. */
function isRare({year, month}: DatePoint, locale: string | undefined, era: boolean): boolean {
  return (
    Math.abs(year) >= DATE_YEARS ||
    month! > 12 ||
    (era && /-x-bce$/i.test(locale!)) ||
    (year < ALL_CALENDARS && !isGregorian(locale))
  );
}

function isGregorian(locale: string | undefined): boolean {
  return formatter({year: 1}, locale, 'long', false).resolvedOptions().calendar === 'gregory';
}

function toJsDate({year, month, day, time}: DatePoint): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 7) - 1, day ?? (month ? 15 : 1)); // unlike Date.UTC, keeps years below 100
  if (time) date.setTime(date.getTime() + shareOfDay(time) * 86_400_000);
  return date;
}

/** HTML knows the years 1 to 9999 only. */
function datetimeOf({year, month, day, time, zone}: DatePoint): Pick<DatePart, 'datetime'> {
  if (year < 1 || year > 9999 || month! > 12) return {};
  const pad = (number: number, length: number) => `${number}`.padStart(length, '0');
  const clock = time ? `T${time}${zone ?? ''}` : '';
  return {datetime: pad(year, 4) + (month ? `-${pad(month, 2)}` : '') + (day ? `-${pad(day, 2)}` : '') + clock};
}
