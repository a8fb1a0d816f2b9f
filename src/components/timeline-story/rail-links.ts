import {dateOrder, formatDate} from '../../format/dates.js';
import {readDate} from '../timeline-event/read-date.js';

/** One date of the rail. */
export interface RailLink {
  /** `id` of the event. */
  id: string;
  /** The event's date in short, or its number in the story where it has none. */
  date: string;
  /** The event's heading, for those who can't see where the rail leads. */
  heading: string;
  /** Time to the next event, as a share of the whole story's time, from 0 to 1. */
  gap: number;
}

/** Reads what the rail says off the events, upgraded or not. Gives an `id` to each event that has none. */
export function railLinks(events: readonly HTMLElement[], locale: string | undefined): RailLink[] {
  const dates = events.map(readDate);
  const orders = dates.map((date) => (date ? dateOrder(date) : NaN));
  const known = orders.filter(Number.isFinite);
  const whole = Math.max(...known) - Math.min(...known) || 1;
  return events.map((event, index) => {
    const date = dates[index];
    event.id ||= freeId(event, index);
    return {
      id: event.id,
      date: date
        ? formatDate(date, locale, 'short')
            .map(({text}) => text)
            .join('')
        : `${index + 1}`,
      heading: event.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '',
      gap: Math.max((orders[index + 1]! - orders[index]!) / whole, 0) || 0,
    };
  });
}

/** An id that stays the same from visit to visit, so that a link to one event can be shared. */
function freeId(event: HTMLElement, index: number): string {
  const date = event.getAttribute('date')?.replaceAll(/[^\d-]+/g, '_');
  const wanted = date ? `event-${date}` : `event-${index + 1}`;
  let id = wanted;
  for (let copy = 2; event.ownerDocument.getElementById(id); copy++) id = `${wanted}-${copy}`;
  return id;
}
