import {ageAt, type Age} from './ages.js';
import type {Lexicon, Word} from './date-lexicon.js';

/** A piece of a written date. */
export interface Token {
  /** Whether a space stands before it. */
  spaced: boolean;
  number?: {value: number; digits: number; isGrouped?: boolean; isOrdinal?: boolean};
  /** Two or three numbers with one sign between: 26/12/2004, 1914-18. */
  numbers?: {values: readonly string[]; sign: string};
  /** The calendar that a number itself tells, as letters for a Hebrew year do. */
  calendar?: string;
  /** `07:59` or `07:59:30`, and what it says beyond the second. */
  clock?: {time: string; hour: number; fraction?: string};
  /** `Z`, or a distance from UTC such as `+08:00`. */
  zone?: string;
  /** What a Roman number is. */
  roman?: number;
  /** So many years ago: a number and what it counts. */
  age?: Age;
  word?: Word;
  /** A comma, a dash, a tilde, a question mark and the like. */
  sign?: string;
}

type Reader = (match: RegExpExecArray) => Omit<Token, 'spaced'> | undefined;

const ORDINAL = String.raw`(?:st|nd|rd|th|er|ère|re|e|ème|eme|è|[oº°ªa](?![\p{L}])|-?(?:й|е|го|ого)|वीं|वां|de|ste)(?![\p{L}\p{M}])`;
const READERS: readonly [pattern: RegExp, read: Reader][] = [
  [/(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?![\d:])/y, readClock],
  [/(\d{1,2})\s?h\s?(\d\d)(?!\d)/y, readClock],
  [/(\d{1,2})\s?[時时点點시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?/y, readClock],
  [/(\d{1,2})\.(\d\d)(?=\s*(?:[ap]\s?m\b|uhr|$))/y, readClock],
  [/(\d{1,4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d]|[./-]\d)/y, readThree],
  [/(\d{1,4})(-)(\d{1,2})-(\d{1,4})(?![\d]|[./-]\d)/y, readThree],
  [/(\d{1,2})\s?([./])\s?(\d{4})(?![\d]|[./-]\d)/y, readTwo],
  [/(\d{1,2})(-)(\d{4})(?![\d]|[./-]\d)/y, readTwo],
  [/(\d{4})([./-])(\d{1,2})(?![\d]|[./-]\d)/y, readTwo],
  [new RegExp(String.raw`(\d{1,3}(?:[,.' ]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3})(?![\d])`, 'y'), readGrouped],
  [new RegExp(String.raw`(\d{4,}|\d{1,3}(?!\d))((?<!\d{4})(?:${ORDINAL}|\.(?=\s?[\p{L}–—-])))?`, 'uy'), readNumber],
  [/(?:ה'?)?([א-ת]{1,4}"[א-ת]|[א-ת]')(?![\p{L}\p{M}\d])/uy, readHebrew],
  [/(?:utc|gmt)(?:\s?([+-])(\d{1,2})(?::?(\d\d))?)?(?![\p{L}\d])/uy, readZone],
  [/([ivx]+)(?:e|è|ème|eme|[oº])?(?![\p{L}\p{M}])/uy, readRoman],
  [/\(\?\)|[?,،、~≈≤≥–—/()-]/y, ([sign]) => ({sign: sign === '(?)' ? '?' : sign})],
];
/** Scripts in which words stand together. */
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Cuts a plain text into the pieces of a date.
 *
 * @returns `undefined` where one of them is not known: then it is not a date, or not one alone.
 */
export function tokensIn(text: string, lexicon: Lexicon): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < text.length) {
    if (text[at] === ' ') {
      spaced = true;
      at++;
      continue;
    }
    const found = ageIn(text, at, lexicon) ?? wordAt(text, at, lexicon) ?? pieceAt(text, at);
    if (!found) return undefined;
    tokens.push({...found.token, spaced});
    at += found.length;
    spaced = false;
  }
  return tokens;
}

function ageIn(text: string, at: number, {ages}: Lexicon): Found | undefined {
  const found = ageAt(text, at, ages);
  return found && {token: {age: found.age}, length: found.length};
}

function wordAt(text: string, at: number, {words, longest}: Lexicon): Found | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const letters = text.slice(at, at + length);
    const word = words.get(letters);
    if (word && isWhole(text, at, letters, word)) return {token: {word}, length};
  }
  return undefined;
}

interface Found {
  token: Omit<Token, 'spaced'>;
  length: number;
}

/** A word ends where its letters end, but for scripts that write words together and the Hebrew prefix ב. */
function isWhole(text: string, at: number, letters: string, word: Word): boolean {
  const [before, last, next] = [text[at - 1] ?? '', letters.at(-1)!, text[at + letters.length] ?? ''];
  if (/\d/.test(letters[0]!) && /[\d.,]/.test(before)) return false;
  if (/\d/.test(last)) return !/\d/.test(next);
  if (!/[\p{L}\p{M}]/u.test(last) || !/[\p{L}\p{M}]/u.test(next)) return true;
  return JOINED.test(last) || JOINED.test(next) || (letters === 'ב' && word.filler === true);
}

function pieceAt(text: string, at: number): Found | undefined {
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match && read(match);
    if (token) return {token, length: match[0].length};
  }
  return undefined;
}

function readClock([, hour, minute, second, fraction]: RegExpExecArray): Omit<Token, 'spaced'> | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const rest = [minute!, second].flatMap((part) => part?.padStart(2, '0') ?? []).join(':');
  return {clock: {time: rest, hour: Number(hour), ...(Number(fraction ?? 0) > 0 && {fraction: fraction!})}};
}

function readThree([, first, sign, second, third]: RegExpExecArray): Omit<Token, 'spaced'> {
  return {numbers: {values: [first!, second!, third!], sign: sign!}};
}

function readTwo([, first, sign, second]: RegExpExecArray): Omit<Token, 'spaced'> {
  return {numbers: {values: [first!, second!], sign: sign!}};
}

function readGrouped([, text]: RegExpExecArray): Omit<Token, 'spaced'> {
  const digits = text!.replaceAll(/\D/g, '');
  return {number: {value: Number(digits), digits: digits.length, isGrouped: true}};
}

function readNumber([, digits, ordinal]: RegExpExecArray): Omit<Token, 'spaced'> {
  return {number: {value: Number(digits), digits: digits!.length, ...(ordinal && {isOrdinal: true})}};
}

function readZone([, sign, hours, minutes = '00']: RegExpExecArray): Omit<Token, 'spaced'> {
  return {zone: sign ? `${sign}${hours!.padStart(2, '0')}:${minutes}` : 'Z'};
}

const HEBREW: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from('אבגדהוזחטיכלמנסעפצקרשת', (letter, index) => [letter, 10 ** Math.trunc(index / 9) * ((index % 9) + 1)]),
);

/** תשס"ה is 5765, י"ד is 14: letters as numbers, the greater first, and a year without its thousands. */
function readHebrew([, letters]: RegExpExecArray): Omit<Token, 'spaced'> | undefined {
  const values = Array.from(letters!.replaceAll(/["']/g, ''), (letter) => HEBREW[letter]!);
  if (values.some((value) => value === undefined)) return undefined; // a letter in the form for the end of a word
  if (values.some((value, index) => index > 0 && value > values[index - 1]!)) return undefined;
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum <= 30) return {number: {value: sum, digits: 2}};
  return sum < 300 ? undefined : {number: {value: 5000 + sum, digits: 4}, calendar: 'hebrew'};
}

function readRoman([, letters]: RegExpExecArray): Omit<Token, 'spaced'> | undefined {
  const [, tens, ones] = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(letters!) ?? [];
  const units = {ix: 9, iv: 4}[ones ?? ''] ?? (ones?.includes('v') ? 4 + ones.length : ones?.length);
  return tens === undefined || units === undefined ? undefined : {roman: tens.length * 10 + units};
}
