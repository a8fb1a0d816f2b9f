import {findNumber, marksOf, type Marks, type WrittenNumber} from './written-number.js';

/** The text of a figure for a share of its count, 0 to 1. */
export type Frames = (share: number) => string;

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
export function countFrames(text: string, value: number, from: number, locale: string | undefined): Frames | undefined {
  const number = findNumber(text, value, locale);
  return typeof number === 'object' ? framesOf(text, number, {value, from, locale}) : undefined;
}

/** The text for any share of a count towards a number in it that was found. */
export function framesOf(
  text: string,
  number: WrittenNumber,
  {value, from, locale}: {value: number; from: number; locale: string | undefined},
): Frames {
  const marks = marksOf(locale);
  const {sign} = number;
  const before = text.slice(0, number.start);
  const minusAt = sign ?? (value < 0 ? -1 : before.search(/\p{Lu}{0,3}\p{Sc}?[\u00a0\u202f]?$/u));
  const minus = sign === undefined ? marks.minus : text[sign]!;
  const bare = sign === undefined ? before : before.slice(0, sign) + before.slice(sign + 1);
  const start = from / 10 ** number.exponent;
  const end = value < 0 ? -number.shown : number.shown;
  return (share) => {
    if (share >= 1) return text;
    const now = start + (end - start) * share;
    const digits = writeNumber(Math.abs(now), number, marks);
    const isNegative = minusAt >= 0 && now < 0 && /[^0.]/.test(Math.abs(now).toFixed(number.decimals));
    const lead = isNegative ? bare.slice(0, minusAt) + minus + bare.slice(minusAt) : bare;
    return lead + digits + text.slice(number.end);
  };
}

function writeNumber(number: number, form: WrittenNumber, marks: Marks): string {
  const [whole = '', fraction] = number.toFixed(form.decimals).split('.');
  const [last, others] = form.groups;
  const groups = new RegExp(`\\B(?=(\\d{${others}})*\\d{${last}}$)`, 'g');
  const grouped = whole.replace(groups, form.groupMark);
  const latin = fraction === undefined ? grouped : `${grouped}${form.decimalMark || marks.decimal}${fraction}`;
  return latin.replace(/\d/g, (digit) => String.fromCodePoint(form.zero + Number(digit)));
}
