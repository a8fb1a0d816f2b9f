/** A year, month or day in EDTF. */
export function writeDate(year: number, month?: number, day?: number): string {
  const pad = (number: number) => `${number}`.padStart(2, '0');
  const digits = `${Math.abs(year)}`.padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${month === undefined ? '' : `-${pad(month)}`}${day === undefined ? '' : `-${pad(day)}`}`;
}
