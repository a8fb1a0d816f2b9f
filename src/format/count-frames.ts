/** The number in a figure's text: where it stands and how it is written. */
interface WrittenNumber {
  before: string;
  after: string;
  /** The number as shown, without its sign: 1.43 in "1.43 billion". */
  shown: number;
  /** Code point of its zero. */
  zero: number;
  decimals: number;
  decimalMark: string;
  groupMark: string;
  /** Length of the groups before the last one, which has three digits: 3, or 2 as in India. */
  groupLength: number;
  /** Power of ten from the value to what is shown: -9 for 1,430,000,000 as "1.43 billion". */
  exponent: number;
}

const MINUS = /[-−‒–﹣－]/;
const SPACES = '\\u0020\\u00a0\\u2009\\u202f';
const NUMBER = new RegExp(`\\p{Nd}+(?:[.,'’٫٬]\\p{Nd}+|[${SPACES}]\\p{Nd}{3}(?!\\p{Nd}))*`, 'gu');

/**
 * Finds the one number in a figure's finished text and gives the text for any share of a count towards it.
 *
 * Words, signs, digits, decimals, grouping and scale stay those of the text from the first frame to the last: "1.43
 * billion" counts from "0.00 billion".
 *
 * @param text - The figure as its author wrote it, such as "8,000", "14.3亿" or "٨٬٠٠٠".
 * @param value - The number that it stands for.
 * @param from - Number to count from; higher than `value` to count down.
 * @returns A function from a share, 0 to 1, to a text; at 1 it is `text` itself. `undefined` where no number, or more
 *   than one, in the text agrees with `value`.
 */
export function countFrames(
  text: string,
  value: number,
  from: number,
  locale: string | undefined,
): ((share: number) => string) | undefined {
  const marks = marksOf(locale);
  const found = [...text.matchAll(NUMBER)]
    .map((match) => readNumber(text, match, value, marks))
    .filter((number) => !!number);
  const number = found[0];
  if (!number || found.length > 1) return undefined;

  const minus = value < 0 || from < 0 ? (MINUS.exec(number.before)?.[0] ?? (value < 0 ? '' : marks.minus)) : '';
  const before = value < 0 ? number.before.replace(MINUS, '\u0000') : `${number.before}\u0000`;
  const start = from * 10 ** number.exponent;
  const end = value < 0 ? -number.shown : number.shown;
  return (share) => {
    if (share >= 1) return text;
    const now = start + (end - start) * share;
    const digits = writeNumber(Math.abs(now), number, marks);
    const negative = now < 0 && /[^0.]/.test(Math.abs(now).toFixed(number.decimals));
    return before.replace('\u0000', negative ? minus : '') + digits + number.after;
  };
}

interface Marks {
  decimal: string;
  group: string;
  minus: string;
}

function marksOf(locale: string | undefined): Marks {
  const parts = new Intl.NumberFormat(locale).formatToParts(-11111.5);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {decimal: mark('decimal'), group: mark('group'), minus: mark('minusSign')};
}

function readNumber(text: string, match: RegExpExecArray, value: number, marks: Marks): WrittenNumber | undefined {
  const written = match[0];
  const separators = written.match(/\P{Nd}/gu) ?? [];
  const last = separators.at(-1) ?? '';
  const isOnce = separators.filter((mark) => mark === last).length === 1;
  const readings = [''];
  if (last && isOnce && /[.,٫]/.test(last)) readings.push(last);
  const around = {before: text.slice(0, match.index), after: text.slice(match.index + written.length)};
  const agreeing = readings
    .map((decimalMark) => readAs(written, decimalMark, value, marks))
    .filter((reading) => reading !== undefined)
    // "8.000" may be eight thousand or eight: what equals the value is right, then what the language would write.
    .sort((a, b) => rank(a, marks) - rank(b, marks));
  return agreeing[0] && {...around, ...agreeing[0]};
}

type Reading = Omit<WrittenNumber, 'before' | 'after'>;

function rank({exponent, decimalMark}: Reading, marks: Marks): number {
  return (exponent === 0 ? 0 : 2) + (decimalMark === marks.decimal ? 0 : 1);
}

function readAs(written: string, decimalMark: string, value: number, marks: Marks): Reading | undefined {
  const zero = zeroOf(written.codePointAt(0)!);
  const at = decimalMark ? written.lastIndexOf(decimalMark) : written.length;
  const [whole, fraction] = [written.slice(0, at), written.slice(at + 1)];
  const groups = whole.split(/\P{Nd}/u);
  const decimals = Array.from(fraction).length;
  const shown = Number(`${toLatin(groups.join(''), zero)}.${toLatin(fraction, zero)}`);
  const exponent = exponentBetween(Math.abs(value), shown, decimals);
  if (exponent === undefined) return undefined;
  const groupMark = /\P{Nd}/u.exec(whole)?.[0] ?? (whole.length < 4 ? marks.group : '');
  const groupLength = groups.length > 2 ? Array.from(groups[1]!).length : 3;
  return {shown, zero, decimals, decimalMark, groupMark, groupLength, exponent};
}

/** The power of ten that takes the value to what is shown, within what rounding to the shown decimals explains. */
function exponentBetween(value: number, shown: number, decimals: number): number | undefined {
  if (value === 0 || shown === 0) return value === shown ? 0 : undefined;
  const exponent = Math.round(Math.log10(shown / value));
  const tolerance = 1.000001 * 10 ** -decimals;
  return Math.abs(shown - value * 10 ** exponent) <= tolerance ? exponent : undefined;
}

/** Decimal digits stand in runs of ten in Unicode, from zero up. */
function zeroOf(digit: number): number {
  let zero = digit;
  while (digit - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

function toLatin(digits: string, zero: number): string {
  return Array.from(digits, (digit) => digit.codePointAt(0)! - zero).join('');
}

function writeNumber(number: number, form: WrittenNumber, marks: Marks): string {
  const [whole = '', fraction] = number.toFixed(form.decimals).split('.');
  const groups = new RegExp(`\\B(?=(\\d{${form.groupLength}})*\\d{3}$)`, 'g');
  const grouped = whole.replace(groups, form.groupMark);
  const latin = fraction === undefined ? grouped : `${grouped}${form.decimalMark || marks.decimal}${fraction}`;
  return latin.replace(/\d/g, (digit) => String.fromCodePoint(form.zero + Number(digit)));
}
