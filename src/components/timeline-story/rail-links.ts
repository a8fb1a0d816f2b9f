import {dateOrder, formatDate, type RareWords} from '../../format/dates.js';
import {readDate} from '../../internal/event-date.js';

/** One date of the rail. */
export interface RailLink {
  /** `id` of the event. */
  id: string;
  /** The event's date in short; where it can't be read its words, and the event's number in the story where it has none. */
  date: string;
  /** The event's heading, for those who can't see where the rail leads. */
  heading: string;
  /** Time to the next event, as a share of the whole story's time, from 0 to 1. */
  gap: number;
}

/**
 * Reads what the rail says off the events, upgraded or not. Gives an `id` to each event that has none of its own.
 *
 * @param rare - Gives the words for dates that Intl can't write.
 */
export function railLinks(
  events: readonly HTMLElement[],
  locale: string | undefined,
  rare: () => RareWords | undefined,
): RailLink[] {
  const dates = events.map(readDate);
  const orders = dates.map((date) => (date ? dateOrder(date) : NaN));
  orders.forEach((order, index) => (orders[index] = Number.isFinite(order) ? order : orders[index - 1]!));
  const gaps = orders.map((order, index) => Math.abs(orders[index + 1]! - order) || 0);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return events.map((event, index) => {
    const date = dates[index];
    giveId(event, index);
    return {
      id: event.id,
      date: date
        ? formatDate(date, locale, 'short', rare)
            .map(({text}) => text)
            .join('')
        : (event.getAttribute('date') ?? event.querySelector('[slot=dateline] > .date')?.textContent ?? `${index + 1}`),
      heading: event.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '',
      gap: whole > 0 ? gaps[index]! / whole : 1,
    };
  });
}

const known = new WeakSet<HTMLElement>();

/**
 * Gives an id that stays the same from visit to visit, so that a link to one event can be shared. A copy of an event comes
 * with the id that we gave to the first, which keeps it.
 */
function giveId(event: HTMLElement, index: number): void {
  const root = event.getRootNode() as Document | ShadowRoot;
  const isFree = (id: string) => !document.getElementById(id) && !root.getElementById(id);
  const {id} = event;
  const date = event.getAttribute('date')?.replaceAll(/[^\d-]+/g, '_');
  const wanted = date ? `event-${date}` : `event-${index + 1}`;
  if (!known.has(event) && new RegExp(`^${wanted}(-\\d+)?$`).test(id)) {
    event.id = '';
    if (isFree(id)) event.id = id;
  }
  known.add(event);
  if (event.id) return;
  let free = wanted;
  for (let copy = 2; !isFree(free); copy++) free = `${wanted}-${copy}`;
  event.id = free;
}
