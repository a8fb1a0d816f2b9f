import {parseDate, type StoryDate} from '../../format/dates.js';

/** The date that an event is written with: its `date`, or else the first `<time datetime>` of its dateline. */
export function dateText(event: Element): string | null {
  return (
    event.getAttribute('date') ??
    event.querySelector('[slot=dateline] time[datetime]')?.getAttribute('datetime') ??
    null
  );
}

/** That date, understood; `undefined` where there is none or it is not a date. */
export function readDate(event: Element): StoryDate | undefined {
  const text = dateText(event);
  if (!text) return undefined;
  try {
    return parseDate(text);
  } catch {
    return undefined; // the event itself tells its author
  }
}
