/** What advice may be about, by the word that switches it off. */
export const ADVICE_KINDS = [
  'alt',
  'date',
  'events',
  'heading',
  'lang',
  'order',
  'size',
  'source',
  'speaker',
  'stage',
  'url',
] as const;

export type AdviceKind = (typeof ADVICE_KINDS)[number];

/** One thing that an editor should know of. */
export interface ReportItem {
  /**
   * An `error` leaves something out of the story; a `warning` tells what is shown in another way than it was written, or may
   * be a slip; `advice` tells what some readers would miss.
   */
  level: 'error' | 'warning' | 'advice';
  /** What advice is about. */
  kind?: AdviceKind;
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
