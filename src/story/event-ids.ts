import type {StoryEvent} from './document.js';
import {stringOr} from './loose.js';

/**
 * An id for each event: its own, or one made of its date, which stays the same from visit to visit. A second of the same
 * name gets a number.
 */
export function eventIds(events: readonly StoryEvent[]): string[] {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return events.map(({id, date}, index) => {
    const dated = stringOr(date, undefined)?.replaceAll(/[^\d-]+/g, '_');
    const wanted =
      stringOr(id, undefined)?.replaceAll(/\s+/g, '-') ?? (dated ? `event-${dated}` : `event-${index + 1}`);
    let copy = counts.get(wanted) ?? 1;
    let free = wanted;
    while (taken.has(free)) free = `${wanted}-${++copy}`;
    counts.set(wanted, copy);
    taken.add(free);
    return free;
  });
}
