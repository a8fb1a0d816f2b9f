/** One thing that an editor should know of. */
export interface ReportItem {
  /** An `error` leaves something out of the story; a `warning` does not. */
  level: 'error' | 'warning';
  /** Where it is: a JSON path such as `events[3].date`, or `row 3, column Month`. */
  place: string;
  /** What was found there. */
  found: string;
  /** What would be right. */
  advice: string;
}

/** A value as a report quotes it: short, and on one line. */
export function quoteValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const line = value.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 60 ? `"${line.slice(0, 57)}…"` : `"${line}"`;
}
