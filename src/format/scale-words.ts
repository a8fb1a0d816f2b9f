import {primaryLanguage, type Language} from '../languages/language.js';

/** What stands after a number and says how large it is: "billion", 万, "k", %. */
export interface Scale {
  /** Powers of ten that its words stand for, which are to be added up: 3 and 6 for "mil millones". */
  words: number[];
  /** Power of ten of its percent or permille sign; 0 for none. */
  share: number;
  /** Length of the text that was read. */
  length: number;
}

/** Forms that people write and Intl doesn't, by language; those of English are understood everywhere. */
const WRITTEN: Partial<Record<Language, string>> = {
  en: 'hundred2 mn6 mln6 mio6 mm6 bn9 mrd9 mld9 tn12 trn12 lakh5 lakhs5 lac5 lacs5 crore7 cr7 quadrillion15',
  de: 'tsd3 hundert2 mill6 mia9 billiarde15 trillion18',
  es: 'mill6 millardo9 trillon18',
  fr: 'mds9 trillion18',
  it: 'mio6 mrd9 trilion18',
  nl: 'mio6 mrd9 triljoen18',
  ru: 'млд9 квадриллион15',
  ar: 'بليون9 تريليون12',
  he: 'מליון6 מליארד9',
  hi: 'सौ2 मिलियन6 बिलियन9 ट्रिलियन12',
};

/** Languages that are asked for a word which neither the figure's own language nor English knows. */
const OTHERS = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'fa', 'he', 'hi'];

/** What Chinese, Japanese and Korean build scales of, one sign after the other: 百万, 千万, 万亿, 천만. */
const SIGNS: Record<string, number> = {
  ...{十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12, 京: 16},
  ...{십: 1, 백: 2, 천: 3, 만: 4, 억: 8, 조: 12},
};
const SIGN_RUN = new RegExp(`^[${Object.keys(SIGNS).join('')}]+`, 'u');

/** What may stand between a number and its scale: spaces, a hyphen; and then a currency. */
const GAP = /^(?:[\s\u200e\u200f\u061c]|[-‐‑](?=\p{L}))*/u;
const CURRENCY = /^(?:\p{Lu}{0,3}\p{Sc}|[A-Z]{3}(?=\s))[\s\u200e\u200f\u061c]*/u;
const POWER = /^[×xX*·∙⋅]\s*10(?:\^([-−]?\d+)|([⁻⁺]?[⁰¹²³⁴-⁹]+))|^[eE]\+?(\d+)/u;
const PERCENT =
  /^(?:[%٪﹪％]|per\s?cent|pct|prozent|procent|pour\s?cent|por\s?cien(?:to)?|por\s?cento|процент|प्रतिशत|फ़?ीसदी|パーセント|퍼센트|프로|درصد|אחוז|(?:في\s?ال|بال)م[ئاي])/iu;
const PERMILLE = /^(?:[‰؉]|(?:per|pro|pour|por)\s?mil(?:le)?(?!\p{L})|промилле)/iu;
const TENTH = /^[成割]/u;

/** Unit symbols with a prefix, which stand for another power of ten where they are square or cubic: km, GWh, cm². */
const SYMBOL = /^(da|[pnµμmcdhkKMGTPE])(?:Wh?|m|g|t|B|b|bits?|bps|Hz|l|L|J|V|A|Pa|eV|cal|s|N)([²³]?)(?![\p{L}\p{Nd}])/u;
const PREFIXES: Record<string, number> = {
  ...{p: -12, n: -9, µ: -6, μ: -6, m: -3, c: -2, d: -1, da: 1, h: 2},
  ...{k: 3, K: 3, M: 6, G: 9, T: 12, P: 15, E: 18},
};
const NAMED: Record<string, number> = {
  ...{kilometer: 3, kilogram: 3, kilobyte: 3, megabyte: 6, gigabyte: 9, terabyte: 12, petabyte: 15},
  ...{centimeter: -2, millimeter: -3, milliliter: -3, millisecond: -3},
};

const tables = new Map<string, Map<string, number>>();

/**
 * Reads what stands right after a number and says how large it is.
 *
 * The words come from Intl, in all their plural forms; "billion" is what it is in the language.
 *
 * @param locale - Language of the text; `undefined` reads it as English, and then as any that knows the word.
 */
export function scaleAfter(text: string, locale: string | undefined): Scale {
  const scale: Scale = {words: [], share: 0, length: 0};
  for (;;) {
    let at = scale.length + GAP.exec(text.slice(scale.length))![0].length;
    let found = partOf(text.slice(at), locale);
    if (!found) {
      at += CURRENCY.exec(text.slice(at))?.[0].length ?? 0;
      found = partOf(text.slice(at), locale);
    }
    if (!found) return scale;
    scale.length = at + found.length;
    if (!found.isShare) {
      scale.words.push(found.exponent);
      continue;
    }
    scale.share = found.exponent;
    return scale;
  }
}

/**
 * All powers of ten that a number may stand for by what is around it: 0, and 9 for "billion", or −2 for "%".
 *
 * @param before - The text that leads to it.
 * @param after - The text that follows it.
 */
export function exponentsAround(before: string, after: string, locale: string | undefined): number[] {
  const {words, share, length} = scaleAfter(after, locale);
  const unit = unitOf(after.slice(length).replace(/^[\s-]+/, ''), locale);
  const {exponent: leading, isShare} = scaleBefore(before, locale);
  const size = words.reduce((sum, exponent) => sum + exponent, isShare ? 0 : leading);
  return [...new Set([0, size, size + (share || (isShare ? leading : 0)), size + unit])];
}

/** A sign or word in front: ٪37, 百分之37, "£m 8.2", "Mrd. € 1,4". */
function scaleBefore(text: string, locale: string | undefined): {exponent: number; isShare: boolean} {
  const lead = text.slice(-24).trimEnd();
  if (/(?:[%٪﹪％]|百分之)$/u.test(lead)) return {exponent: -2, isShare: true};
  const [, near, far] = /\p{Sc}\s?(\p{L}{1,3})$|(?:^|[^\p{L}])(\p{L}{2,}\.?)\s?(?:\p{Sc}|[A-Z]{3})$/u.exec(lead) ?? [];
  const word = near ?? far;
  return {exponent: word ? (wordOf(word, locale)?.exponent ?? 0) : 0, isShare: false};
}

interface Found {
  exponent: number;
  length: number;
  isShare?: boolean;
}

function partOf(text: string, locale: string | undefined): Found | undefined {
  return shareOf(text) ?? wordOf(text, locale);
}

function shareOf(text: string): Found | undefined {
  for (const [pattern, exponent] of [
    [PERCENT, -2],
    [PERMILLE, -3],
    [TENTH, -1],
  ] as const) {
    const length = pattern.exec(text)?.[0].length;
    if (length) return {exponent, length, isShare: true};
  }
  return undefined;
}

function wordOf(text: string, locale: string | undefined): Found | undefined {
  const signs = SIGN_RUN.exec(text)?.[0];
  if (signs) return {exponent: Array.from(signs, (sign) => SIGNS[sign]!).reduce((a, b) => a + b), length: signs.length};
  const [power, caret, raised, e] = POWER.exec(text) ?? [];
  if (power) {
    const digits = (caret ?? raised ?? e)!.normalize('NFKC').replace('−', '-');
    return {exponent: Number(digits), length: power.length};
  }
  const [token] = /^[\p{L}\p{M}\u200c]+[.॰]?/u.exec(text) ?? [];
  if (!token) return undefined;
  for (const language of new Set([locale ?? 'en', 'en', ...OTHERS])) {
    const exponent = lookUp(token, tableOf(language));
    if (exponent !== undefined) return {exponent, length: token.length};
  }
  return undefined;
}

/** Words take endings (миллионами, Millionen, लाखों); abbreviations take none, or a currency: MEUR. */
function lookUp(token: string, table: Map<string, number>): number | undefined {
  const word = plain(token.replace(/(?<=^\p{L}{1,3})[A-Z]{3}$/u, ''));
  const known = table.get(word);
  if (known !== undefined) return known;
  const stems = [...table.keys()].filter((stem) => stem.length >= (/^\p{sc=Latn}/u.test(stem) ? 5 : 3));
  const stem = stems.sort((a, b) => b.length - a.length).find((one) => word.startsWith(one));
  return stem === undefined ? undefined : table.get(stem);
}

function tableOf(language: string): Map<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const table = new Map<string, number>();
  const written = WRITTEN[primaryLanguage(language) as Language] ?? '';
  for (const [, word, exponent] of written.matchAll(/(\p{L}[^\d\s]*)(\d+)/gu))
    table.set(plain(word!), Number(exponent));
  for (const compactDisplay of ['short', 'long'] as const) readFromIntl(language, compactDisplay, table);
  tables.set(language, table);
  return table;
}

function readFromIntl(language: string, compactDisplay: 'short' | 'long', table: Map<string, number>): void {
  const format = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay,
    numberingSystem: 'latn',
    useGrouping: false,
    maximumFractionDigits: 1,
  });
  for (let exponent = 3; exponent <= 15; exponent++) {
    for (const amount of [1, 1.5, 2, 3, 5, 11]) {
      const number = amount * 10 ** exponent;
      const parts = format.formatToParts(number);
      const of = (type: string) => parts.find((part) => part.type === type)?.value;
      const word = plain(of('compact') ?? '');
      if (!word || /\s/.test(word)) continue; // words that add up are read one by one
      const shown = Number(`${of('integer') ?? 1}.${of('fraction') ?? 0}`); // French has "mille" alone
      table.set(word, Math.round(Math.log10(number / shown)));
    }
  }
}

/** A word without what is written now so, now so: case, accents, the dot of an abbreviation, kinds of one letter. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u093c\u200c-\u200f\u061c.॰]/gu, '')
    .replace(/ي/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .trim();
}

/** The power of ten in a unit, such as 3 for kilometres; 0 for none. */
function unitOf(text: string, locale: string | undefined): number {
  const [, prefix, power] = SYMBOL.exec(text) ?? [];
  if (prefix) return PREFIXES[prefix]! * (power === '²' ? 2 : power === '³' ? 3 : 1);
  const token = plain(/^\p{L}[\p{L}\p{M}]*/u.exec(text)?.[0] ?? '');
  if (!token) return 0;
  for (const [unit, exponent] of Object.entries(NAMED)) {
    for (const language of [locale, 'en-GB', 'en-US']) {
      const parts = new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).formatToParts(1);
      const name = plain(parts.find(({type}) => type === 'unit')?.value ?? '');
      if (name && token.startsWith(name)) return exponent;
    }
  }
  return 0;
}
