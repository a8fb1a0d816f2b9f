/** Code point of the zero that the first digit of a number, in any script, counts from. */
export function zeroOf(digits: string): number {
  const code = digits.codePointAt(0)!;
  const ascii = Number(String.fromCodePoint(code).normalize('NFKC')); // five rows of mathematical digits stand in one
  if (ascii >= 0) return code - ascii;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

/** Writes the decimal digits of any script, such as ٨ or ८, as those of ASCII. */
export function toAscii(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => `${digit.codePointAt(0)! - zeroOf(digit)}`);
}
