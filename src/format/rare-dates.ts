import {knownLanguage, type Language} from '../languages/language.js';
import type {DatePoint} from './dates.js';

/** What a language calls the parts of a year and great ages. */
interface Row {
  /** From spring to winter. */
  seasons: readonly string[];
  /** Quarters, in long and in short: one name each, or one for all, with `#` for the number. */
  quarters: readonly [long: readonly string[], short: readonly string[]];
  /** A season or quarter, `#`, with its year, `%`. Default: `# %`. */
  inYear?: string;
  /** Millions of years, `#`, before today. */
  ago: string;
  /** What stands in the place of the language's "BC" and "AD" in a story that counts without Christ. */
  common?: readonly [before: string, after: string];
}

const ROWS: Record<Language, Row> = {
  ar: {
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    quarters: [['الربع الأول', 'الربع الثاني', 'الربع الثالث', 'الربع الرابع'], ['الربع #']],
    ago: 'قبل # سنة',
  },
  de: {
    seasons: ['Frühling', 'Sommer', 'Herbst', 'Winter'],
    quarters: [['#. Quartal'], ['Q#']],
    ago: 'vor # Jahren',
    common: ['v. u. Z.', 'u. Z.'],
  },
  en: {
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    quarters: [['1st quarter', '2nd quarter', '3rd quarter', '4th quarter'], ['Q#']],
    ago: '# years ago',
    common: ['BCE', 'CE'],
  },
  es: {
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    quarters: [['1.er trimestre', '2.º trimestre', '3.er trimestre', '4.º trimestre'], ['T#']],
    inYear: '# de %',
    ago: 'hace # de años',
    common: ['a. e. c.', 'e. c.'],
  },
  fa: {
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    quarters: [['سه‌ماههٔ اول', 'سه‌ماههٔ دوم', 'سه‌ماههٔ سوم', 'سه‌ماههٔ چهارم'], ['س‌م#']],
    ago: '# سال پیش',
    common: ['ق.د.م.', 'د.م.'],
  },
  fr: {
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    quarters: [['1er trimestre', '2e trimestre', '3e trimestre', '4e trimestre'], ['T#']],
    ago: 'il y a # d’années',
    common: ['AEC', 'EC'],
  },
  he: {
    seasons: ['אביב', 'קיץ', 'סתיו', 'חורף'],
    quarters: [['רבעון #'], ['רבעון #']],
    ago: 'לפני # שנים',
  },
  hi: {
    seasons: ['वसंत', 'ग्रीष्म', 'शरद', 'शीत'],
    quarters: [['पहली तिमाही', 'दूसरी तिमाही', 'तीसरी तिमाही', 'चौथी तिमाही'], ['ति#']],
    ago: '# वर्ष पहले',
  },
  it: {
    seasons: ['primavera', 'estate', 'autunno', 'inverno'],
    quarters: [['#º trimestre'], ['T#']],
    ago: '# di anni fa',
    common: ['a.E.V.', 'E.V.'],
  },
  ja: {
    seasons: ['春', '夏', '秋', '冬'],
    quarters: [['第#四半期'], ['第#四半期']],
    inYear: '%#',
    ago: '#年前',
  },
  ko: {
    seasons: ['봄', '여름', '가을', '겨울'],
    quarters: [['#분기'], ['#분기']],
    inYear: '% #',
    ago: '#년 전',
    common: ['BCE', 'CE'],
  },
  nl: {
    seasons: ['lente', 'zomer', 'herfst', 'winter'],
    quarters: [['#e kwartaal'], ['K#']],
    ago: '# jaar geleden',
    common: ['v.g.j.', 'g.j.'],
  },
  pt: {
    seasons: ['primavera', 'verão', 'outono', 'inverno'],
    quarters: [['#º trimestre'], ['T#']],
    inYear: '# de %',
    ago: 'há # de anos',
    common: ['a.E.C.', 'E.C.'],
  },
  ru: {
    seasons: ['весна', 'лето', 'осень', 'зима'],
    quarters: [['#-й квартал'], ['#-й кв.']],
    ago: '# лет назад',
  },
  zh: {
    seasons: ['春季', '夏季', '秋季', '冬季'],
    quarters: [['第#季度'], ['第#季度']],
    inYear: '%#',
    ago: '#年前',
  },
};

/** The furthest year that a JavaScript date reaches either way. */
const DATE_YEARS = 271_000;
/** Among millions of years, those since year 0 are not told from those before today. */
const AGES = 1_000_000;
/** An age is round; any other year is that year and no other. */
const ROUND = 10_000;
/** Calendars that share the Gregorian year. */
const SAME_YEAR = /^(?:gregory|buddhist|japanese|roc)$/;
/** The first year of calendars that Intl counts backwards from there, or by eras of other calendars. */
const FIRST_YEARS: readonly [calendar: RegExp, year: number][] = [
  [/^(?:persian|islamic)/, 623],
  [/^japanese/, 1868],
  [/^roc/, 1912],
];

/** The names that a language has for what Intl can't write; English for a language that is not in the table. */
export function rareNames(locale: string | undefined): Row {
  return ROWS[knownLanguage(locale ?? new Intl.DateTimeFormat().resolvedOptions().locale)];
}

/**
 * A point in time that Intl has no words for: a season, a quarter, a great age; a year before the calendar of the language
 * began; and, with `-x-bce` at the end of the language tag, "BCE" in the place of "BC".
 */
export function inRareWords(
  point: DatePoint,
  locale: string | undefined,
  style: 'long' | 'short',
  era: boolean,
): string {
  const {year, month} = point;
  if (month! > 12) return inYear(point, locale, style, era);
  if (year <= -AGES && year % ROUND === 0) return age(-year, locale, style);

  const {calendar} = formatter(locale, {}).resolvedOptions();
  const first = FIRST_YEARS.find(([name]) => name.test(calendar))?.[1] ?? -Infinity;
  const isFar = Math.abs(year) >= DATE_YEARS;
  const isGregorian = era || isFar || year < first;
  return write(point, locale, style, {
    ...(isGregorian && {calendar: 'gregory'}),
    ...((era || (isGregorian && calendar !== 'gregory')) && {era: 'short'}),
  });
}

function inYear(point: DatePoint, locale: string | undefined, style: 'long' | 'short', era: boolean): string {
  const month = point.month!;
  const names = rareNames(locale);
  const isQuarter = month > 32;
  const index = (month - 21) % 4;
  const ofQuarter = names.quarters[style === 'long' ? 0 : 1];
  const number = new Intl.NumberFormat(locale).format(index + 1);
  const name = isQuarter ? (ofQuarter[index] ?? ofQuarter[0]!).replace('#', number) : names.seasons[index]!;

  const {calendar} = formatter(locale, {}).resolvedOptions();
  const isLocal = !era && (SAME_YEAR.test(calendar) || (calendar === 'persian' && !isQuarter)) && point.year >= 1912;
  // A season is in the year of its middle, winter in that of its December.
  const middle = isQuarter ? 7 : Math.min(((month - (month > 28 ? 27 : 21)) % 4) * 3 + 4, 12);
  const year = write({year: point.year, month: middle}, locale, style, {
    ...(!isLocal && {calendar: 'gregory'}),
    ...((era || (!isLocal && calendar !== 'gregory')) && {era: 'short'}),
    month: undefined,
  });
  return (names.inYear ?? '# %').replace('#', name).replace('%', year);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and a story may have a thousand dates. */
function formatter(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

function age(years: number, locale: string | undefined, style: 'long' | 'short'): string {
  const number = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: style,
    maximumFractionDigits: 9,
  }).format(years);
  return rareNames(locale).ago.replace('#', number);
}

function write(
  {year, month, day, time}: DatePoint,
  locale: string | undefined,
  style: 'long' | 'short',
  options: Intl.DateTimeFormatOptions,
): string {
  const isFar = Math.abs(year) >= DATE_YEARS;
  const date = new Date(`1970-01-01T${time ?? '00:00'}Z`);
  date.setUTCFullYear(isFar ? Math.sign(year) : year, (month ?? 7) - 1, day ?? (month ? 15 : 1));
  const format = formatter(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && !isFar && {month: style}),
    ...(day && !isFar && {day: 'numeric'}),
    ...(time && !isFar && {hour: 'numeric', minute: '2-digit'}),
    ...(time?.[5] && !isFar && {second: '2-digit'}),
    ...options,
  });
  const names = /-x-bce$/i.test(locale ?? '') ? rareNames(locale).common : undefined;
  return format
    .formatToParts(date)
    .map(({type, value}) => {
      if (type === 'year' && isFar) return new Intl.NumberFormat(locale).format(year > 0 ? year : 1 - year);
      return (type === 'era' ? names?.[year > 0 ? 1 : 0] : undefined) ?? value;
    })
    .join('');
}
