import {toAscii} from './digits.js';

/** How a number is written as a figure. */
export interface FigureOptions {
  /** `compact` writes a large number with its scale and up to two decimals: "1.43 billion", 14.3亿. */
  notation?: 'standard' | 'compact';
  /** ISO 4217 code of the currency that the number is an amount of, such as `CNY`. */
  currency?: string;
  /** Whether the number is a share to be written in per cent: 0.37 as 37%. */
  percent?: boolean;
  /** Exact number of decimals, 0 to 20. Default: as many as the number has, up to two in compact notation or currency. */
  decimals?: number;
}

/**
 * Reads a number that is written plainly, in the digits of any script, as in `8000`, `-12.5`, `1.43e9` or `٨٠٠٠`.
 *
 * @returns The number; `NaN` for anything else, such as `8,000` or nothing.
 */
export function parseFigure(text: string | number | null | undefined): number {
  const plain = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
  const ascii = toAscii(`${text ?? ''}`).trim();
  return plain.test(ascii) ? Number(ascii) : NaN;
}

/**
 * A number as people write it in a language.
 *
 * @throws {RangeError} If the currency is not a code of three letters or the decimals are not a number from 0 to 20; the
 *   message says what would be right.
 */
export function formatFigure(value: number, options: FigureOptions, locale: string | undefined): string {
  const {notation, currency, percent, decimals} = options;
  if (currency && !/^[a-z]{3}$/i.test(currency)) {
    throw new RangeError(`currency is ${currency}; it is a code such as CNY.`);
  }
  if (decimals !== undefined && !(decimals >= 0 && decimals <= 20)) {
    throw new RangeError(`decimals is ${decimals}; it is a number from 0 to 20.`);
  }
  return new Intl.NumberFormat(locale, {
    notation,
    compactDisplay: 'long',
    style: percent ? 'percent' : currency ? 'currency' : undefined,
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals ?? (notation === 'compact' || currency ? 2 : 20),
  }).format(value);
}
