import {readDate as read, type StoryDate} from '../format/dates.js';

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
  return text ? read(text) : undefined; // of what is not a date, the event itself tells its author
}
