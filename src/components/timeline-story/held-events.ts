import {motion} from '../../motion/motion.js';
import {frameView} from '../../scroll/frame-view.js';
import type {Band} from '../../scroll/position.js';
import type {TimelineEventElement} from '../timeline-event/timeline-event.js';

/** How many events may be below full opacity at any time: promise 1 of the design. */
export const MOST_HELD = 3;

interface Plan {
  reveal: TimelineEventElement[];
  release: TimelineEventElement[];
  hold: TimelineEventElement[];
}

/**
 * The few events of a story that wait below the view, and those on their way in.
 *
 * An event is held only while it lies wholly below the view and has never been in it. It is let go as soon as its first
 * pixel is to be seen, and at once when a jump takes the reader past it.
 */
export class HeldEvents {
  #held: TimelineEventElement[] = [];
  #seen = new WeakSet<HTMLElement>();
  #seenTo = -1;
  #view = frameView();

  /**
   * Reads layout and decides; changes nothing on the page.
   *
   * @param lowest - The last event of which something is above the band's lower edge; -1 for none.
   */
  plan(events: readonly HTMLElement[], topOf: (index: number) => number, {top, bottom}: Band, lowest: number): Plan {
    const plan: Plan = {reveal: [], release: [], hold: []};
    this.#held = this.#held.filter((event) => event.held);
    for (const event of this.#held) {
      const box = event.getBoundingClientRect();
      if (box.bottom <= top) plan.release.push(event);
      else if (box.top <= bottom) plan.reveal.push(event);
    }

    if (this.#view !== frameView()) this.#forget();
    while (this.#seenTo < lowest) this.#seen.add(events[++this.#seenTo]!);

    if (!motion()) return plan;
    const room = MOST_HELD - this.#held.length;
    const next = lowest + 1;
    if (room === 0 || topOf(next) > 2 * bottom - top) return plan; // none, or more than a screen away
    plan.hold = events
      .slice(next, next + MOST_HELD)
      .filter(isDefined)
      .filter((event) => !event.held && !this.#seen.has(event))
      .slice(0, room);
    return plan;
  }

  /** What the page seemed to show before its frame's view was known was not seen. */
  #forget(): void {
    this.#view = frameView();
    this.#seen = new WeakSet();
    this.recount();
  }

  /** Writes what was planned. */
  carryOut({reveal, release, hold}: Plan): void {
    for (const event of release) event.release();
    for (const event of reveal) event.reveal();
    for (const event of hold) event.hold();
    this.#held.push(...hold);
  }

  /** Forgets positions, because the list of events has changed; what has been seen stays seen. */
  recount(): void {
    this.#seenTo = -1;
  }

  /** Sets every event free at once. */
  releaseAll(): void {
    for (const event of this.#held) event.release();
    this.#held = [];
  }
}

function isDefined(event: HTMLElement): event is TimelineEventElement {
  return 'hold' in event;
}
