import type {WrittenNumber} from './written-number.js';

/** Below this, a whole number is over before it is seen to count. */
const FEW = 20;

/** A word behind a number that makes it a year: 2006年, 2006년, 2006 г. */
const YEAR_SIGN = /^\s*(?:年|년|г(?:од|\.|\s|$))/u;

/**
 * Whether a number is to stay still unless its author says what to count from: one below 20 as it is read (12, 12.5%,
 * 8 km, 5 million), and a year.
 *
 * A year is written with four digits from 1000 to 2100 that nothing groups, without sign, currency, decimals or scale,
 * and no unit follows: 2006 and 2006年, not "1500 people".
 *
 * @param before - What stands before the number.
 * @param after - What follows it in the same sentence, as far as the figure goes.
 */
export function isStill(number: WrittenNumber, value: number, before: string, after: string): boolean {
  const {shown, decimals, exponent, sign, start, end} = number;
  if (shown < FEW && (decimals === 0 || Math.abs(value) < FEW)) return true;
  const isBare = end - start === 4 && decimals === 0 && exponent === 0 && sign === undefined;
  if (!isBare || shown < 1000 || shown > 2100 || /\p{Sc}\s*$/u.test(before)) return false;
  return YEAR_SIGN.test(after) || !/[\p{L}\p{Sc}%٪％]/u.test(after);
}
