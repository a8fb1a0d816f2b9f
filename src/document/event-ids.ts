import type {StoryEvent} from './document.js';
import {Ids} from './ids.js';
import {stringOr} from './unchecked.js';

/**
 * An id for each event: its own, or one made of its date, which stays the same from visit to visit. A second of the same
 * name gets a number.
 */
export function eventIds(events: readonly StoryEvent[]): string[] {
  const ids = new Ids();
  return events.map(({id, date}, index) => {
    const own = stringOr(id, undefined)?.replaceAll(/\s+/g, '-');
    const dated = stringOr(date, undefined)?.replaceAll(/[^\d-]+/g, '_');
    return ids.claim(own ?? (dated ? `event-${dated}` : `event-${index + 1}`));
  });
}
