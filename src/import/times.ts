/** A time of day as text, in the parts of a date of TimelineJS3. */
export type TimeParts = Partial<Record<'hour' | 'minute' | 'second', string>>;

/**
 * Reads a time as spreadsheets write it: `14:30`, `2:30:15 pm`, `1430`, `9 am`, `14.30`.
 *
 * @returns `undefined` for what is none.
 */
export function readTime(text: string): TimeParts | undefined {
  const [, first, rest = '', half = ''] =
    /^(\d{1,2})((?:[:.]\d{1,2}){0,3}|\d{2})\s*([ap]\.?\s?m\.?)?$/i.exec(text.trim()) ?? [];
  if (!first) return undefined;
  const [minute, second] = /^\d/.test(rest) ? [rest] : rest.split(/[:.]/).slice(1);
  const hour = half ? (Number(first) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(first);
  if (half && (Number(first) > 12 || first === '0')) return undefined;
  return {hour: `${hour}`, ...(minute && {minute}), ...(second && {second})};
}
