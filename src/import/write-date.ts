/** A year, month or day in EDTF. */
export function writeDate(year: number, month?: number, day?: number): string {
  const digits = `${Math.abs(year)}`.padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${month === undefined ? '' : `-${twoDigits(month)}`}${day === undefined ? '' : `-${twoDigits(day)}`}`;
}

/** A number as two digits: 4 as `04`. */
export function twoDigits(number = 0): string {
  return `${number}`.padStart(2, '0');
}
