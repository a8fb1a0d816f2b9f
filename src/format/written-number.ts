import {toAscii, zeroOf} from './digits.js';
import {exponentsAround, scaleAfter} from './scale-words.js';

/** The one number in a figure's text that is its value: where it stands and how it is written. */
export interface WrittenNumber {
  /** Where its digits begin and end in the text. */
  start: number;
  end: number;
  /** Where its minus sign stands; `undefined` for none. */
  sign: number | undefined;
  /** The number as shown, without its sign: 1.43 in "1.43 billion". */
  shown: number;
  /** Code point of its zero. */
  zero: number;
  decimals: number;
  decimalMark: string;
  groupMark: string;
  /** Length of the last group of digits, and of those before it: 3 and 3, or 3 and 2 as in India. */
  groups: [last: number, others: number];
  /** Power of ten that the text gives it: 9 for "1.43 billion", -2 for "37%", 0 where its digits are the value. */
  exponent: number;
}

/** The signs that a language writes numbers with. */
export interface Marks {
  decimal: string;
  group: string;
  minus: string;
}

const SPACES = '\\u0020\\u00a0\\u2009\\u202f';
const NUMBER = new RegExp(
  `\\p{Nd}{1,3}(?:[${SPACES}]\\p{Nd}{3}(?!\\p{Nd}))+(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,'’٫٬،．，]\\p{Nd}+)*`,
  'gu',
);
/** From here on JavaScript itself writes numbers with an exponent. */
const MOST = 1e21;
const DECIMAL_MARK = /[.,٫．，]/;

/** Letters that words are made of, which Chinese and Japanese don't have. */
const LETTER = String.raw`(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\p{L}`;
/** A minus that belongs to the number after it, currency or not; not the hyphen of Covid-19, nor that of 3-5. */
const SIGN = new RegExp(
  `(?:^|(?!${LETTER})[^\\p{Nd}])([-−‒–﹣－])[\\u200e\\u200f\\u061c\\u00a0\\u2009\\u202f\\p{Sc}]*(?:\\p{Lu}{1,3}\\p{Sc}?[\\u00a0\\u202f]?)?$`,
  'u',
);
const IN_NAME = new RegExp(`${LETTER}[-‐‑–]$`, 'u');

const DASHES = /^(?:\p{L}{0,3}[²³]?|[%٪％])[-‐‑‒–—−~〜～]$/u;
const TO = /^(?:to|bis|à|al?|ai|tot|до|по|إلى|الى|تا|עד|से|から|에서|부터|至|到)$/iu;
const AND = /^(?:and|und|et|y|en|e|и|و|ו|और)$/iu;
const BETWEEN = /(?:between|zwischen|entre|tra|fra|tussen|между|بین|بين|בין)\P{Nd}{0,3}$/iu;
const FRACTION = /^\s?[¼-¾⅐-⅞⁄]/u;
const RAISED = /^[⁻⁺]?[⁰¹²³⁴-⁹]+/u;

/**
 * Finds the number in a figure's text that its value says: to the digit, or by rounding, or by a power of ten that a word,
 * a sign or a unit beside it explains.
 *
 * Ranges, fractions and numbers in several pieces ("3–5 million", "2½", 14億3000万) are more than one number.
 *
 * @param text - The figure, and what stands around it. What is raised in it is written so, as in 10⁶.
 * @param within - Where in the text the figure begins and ends.
 * @returns The number; or, where there is none, what to tell the author; or nothing, where the text may be right.
 */
export function findNumber(
  text: string,
  value: number,
  locale: string | undefined,
  within: [start: number, end: number] = [0, text.length],
): WrittenNumber | string | undefined {
  const all = [...text.matchAll(NUMBER)].map(({0: written, index}) => ({start: index, end: index + written.length}));
  const inside = all.filter(({start, end}) => start >= within[0] && end <= within[1]);
  const read = inside.flatMap((place) => readingsOf(text, place, value, locale));
  const best = Math.min(...read.map(({fit}) => fit));
  const fitting = read.filter(({fit}) => fit === best);
  const found = fitting[0];
  const isOne = fitting.every(({start}) => start === found!.start);
  const isJoined = (place: Place) => {
    const at = all.findIndex(({start}) => start === place.start);
    return [all[at - 1], all[at + 1]].some((other) => other && areJoined(text, other, place, locale));
  };
  const quote = ({start, end}: Place) =>
    text.slice(signBefore(text, start) ?? start, end + scaleLength(text, end, locale));

  if (found && isOne) return isJoined(found) || isPart(text, found) || found.shown >= MOST ? undefined : found;
  if (found) return `the text shows ${quote(found)} more than once; mark only the one that counts with <data>.`;
  if (inside.length === 0 && /\p{L}/u.test(text.slice(...within))) return undefined; // in words
  if (inside.some((place) => isJoined(place) || isPart(text, place) || isPower(text, place, value))) return undefined;
  const shown = inside.map((place) => quote(place).trim()).join(' and ');
  return `the text shows ${shown || 'no digits'}, value is ${value}. Correct the one that is wrong.`;
}

interface Place {
  start: number;
  end: number;
}

interface Reading extends WrittenNumber {
  /** How well it fits the value: 0 to the digit, then by what is around it, then rounded. */
  fit: number;
}

function readingsOf(text: string, {start, end}: Place, value: number, locale: string | undefined): Reading[] {
  const written = text.slice(start, end);
  const sign = signBefore(text, start);
  if (sign !== undefined && value > 0) return [];
  const forms = formsOf(written, locale);
  const fits = (exponents: number[]) =>
    forms.flatMap((form) =>
      exponents.flatMap((exponent) => {
        const fit = fitOf(form.shown, form.decimals, Math.abs(value), exponent);
        return fit === undefined
          ? []
          : [{...form, start, end, sign, exponent, fit: fit + (isNamed(text, start) ? 0.5 : 0)}];
      }),
    );
  const plain = fits([0]);
  if (plain.some(({fit}) => fit < 1)) return plain;
  return [...plain, ...fits(exponentsAround(text.slice(0, start), text.slice(end), locale).slice(1))];
}

/** Whether digits follow letters without a space, as in G20, where they are hardly a figure. */
function isNamed(text: string, start: number): boolean {
  return /[\p{sc=Latn}\p{sc=Cyrl}]$/u.test(text.slice(0, start));
}

/**
 * How well a number fits a value.
 *
 * @returns 0 to the digit, 1 with a power of ten, 2 rounded, 3 cut off or rounded away; `undefined` where it doesn't fit.
 */
function fitOf(shown: number, decimals: number, value: number, exponent: number): number | undefined {
  const scaled = value / 10 ** exponent;
  const off = Math.abs(shown - scaled);
  const unit = 10 ** -decimals;
  if (off <= 1e-9 * shown) return exponent === 0 ? 0 : 1;
  if (shown === 0 || !(off < 0.999999 * unit)) return undefined;
  return off <= 0.500001 * unit ? 2 : 3;
}

type Form = Omit<WrittenNumber, 'start' | 'end' | 'sign' | 'exponent'>;

/** The numbers that digits may mean: one, or two where the language doesn't say what a mark before three digits is. */
function formsOf(written: string, locale: string | undefined): Form[] {
  const separators = written.match(/\P{Nd}/gu) ?? [];
  const parts = written.split(/\P{Nd}/u);
  const last = separators.at(-1) ?? '';
  const isAlike = (marks: string[]) => marks.every((mark) => mark === marks[0]);
  const asWhole = isAlike(separators) && areGroups(parts);
  const asDecimal =
    DECIMAL_MARK.test(last) &&
    !separators.slice(0, -1).includes(last) &&
    isAlike(separators.slice(0, -1)) &&
    areGroups(parts.slice(0, -1));
  const isOpen = asWhole && asDecimal;
  return [
    ...(asWhole && !(isOpen && isSettled(last, 'decimal', locale)) ? [formOf(parts, separators, '', locale)] : []),
    ...(asDecimal && !(isOpen && isSettled(last, 'group', locale)) ? [formOf(parts, separators, last, locale)] : []),
  ];
}

/** Whether a mark can be only that in a language. Spanish alone may be that of America, which has them the other way. */
function isSettled(mark: string, as: 'decimal' | 'group', locale: string | undefined): boolean {
  if (mark === '٫' || mark === '٬') return (mark === '٫') === (as === 'decimal');
  if (locale === undefined) return false;
  const known = new Intl.Locale(locale);
  const kinds = [known, known.region ? known : new Intl.Locale(locale, {region: '419'})].map((one) => marksOf(one));
  const other = as === 'decimal' ? 'group' : 'decimal';
  return kinds.some((kind) => kind[as] === mark) && kinds.every((kind) => kind[other] !== mark);
}

function areGroups(parts: string[]): boolean {
  const [first, ...rest] = parts.map((part) => Array.from(part).length);
  if (rest.length === 0) return true;
  if (toAscii(parts[0]!).startsWith('0')) return false;
  if (rest.every((length) => length === 4)) return first! <= 4 && rest.length > 1; // by ten thousands
  return (
    first! <= 3 && rest.at(-1) === 3 && [2, 3].some((size) => rest.slice(0, -1).every((length) => length === size))
  );
}

function formOf(parts: string[], separators: string[], decimalMark: string, locale: string | undefined): Form {
  const whole = decimalMark ? parts.slice(0, -1) : parts;
  const fraction = decimalMark ? parts.at(-1)! : '';
  const lengths = whole.map((part) => Array.from(part).length);
  const groupMark = whole.length > 1 ? separators[0]! : lengths[0]! < 4 ? marksOf(locale).group : '';
  return {
    shown: Number(`${toAscii(whole.join(''))}.${toAscii(fraction)}`),
    zero: zeroOf(parts[0]!),
    decimals: Array.from(fraction).length,
    decimalMark,
    groupMark,
    groups: whole.length > 1 ? [lengths.at(-1)!, lengths.length > 2 ? lengths[1]! : lengths.at(-1)!] : [3, 3],
  };
}

export function marksOf(locale: string | Intl.Locale | undefined): Marks {
  const parts = new Intl.NumberFormat(locale).formatToParts(-11111.5);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {decimal: mark('decimal'), group: mark('group'), minus: mark('minusSign')};
}

function signBefore(text: string, start: number): number | undefined {
  const match = SIGN.exec(text.slice(0, start));
  return match ? match.index + match[0].indexOf(match[1]!) : undefined;
}

function scaleLength(text: string, end: number, locale: string | undefined): number {
  const {words, share, length} = scaleAfter(text.slice(end), locale);
  return words.length > 0 || share ? length : 0;
}

/** Whether two numbers are one figure: a range, or a number in pieces such as 14億3000万. */
function areJoined(text: string, one: Place, other: Place, locale: string | undefined): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  const rest = between.slice(scaleLength(text.slice(0, second.start), first.end, locale)).replace(/^[²³]/u, '');
  if (rest.trim() === '') return rest !== between; // a scale, and at once more digits
  const isLabel = /^\s+[-–—]\s+$/.test(between) && !areAlike(text, first, second);
  if (isLabel) return false;
  const joint = rest.replace(/\p{Lu}{0,3}\p{Sc}|\s/gu, '');
  if (DASHES.test(joint) || TO.test(joint)) return true;
  return AND.test(joint) && BETWEEN.test(text.slice(0, first.start));
}

/** "2004 – 8,000 venues" is a year and a figure, "2004 – 2006" is a range. */
function areAlike(text: string, one: Place, other: Place): boolean {
  const [a, b] = [one, other].map(({start, end}) => /^\p{Nd}{4}$/u.test(text.slice(start, end)));
  return a === b;
}

/** Whether digits are only a part of a number or of a name: of 2½, of Covid-19. */
function isPart(text: string, {start, end}: Place): boolean {
  return (
    FRACTION.test(text.slice(end)) || (signBefore(text, start) === undefined && IN_NAME.test(text.slice(0, start)))
  );
}

/** Whether the value is a power that the text has: 10⁶ for 1000000. */
function isPower(text: string, {start, end}: Place, value: number): boolean {
  const [raised] = RAISED.exec(text.slice(end)) ?? [];
  return raised !== undefined && Number(toAscii(text.slice(start, end))) ** Number(raised.normalize('NFKC')) === value;
}
