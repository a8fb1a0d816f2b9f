import type {Band} from '../scroll/position.js';
import {restingTop} from '../scroll/shown.js';

/** How many events may be below full opacity at any time: promise 2 of the design. */
const MOST_HELD = 3;

/** How far below the view an event may be held, as a share of the view: a picture of the whole page shows it blank. */
const REACH = 0.25;

/** An event as it is moved. */
interface Holdable extends HTMLElement {
  readonly held: boolean;
  hold(): void;
  reveal(): void;
  release(): void;
}

interface Plan {
  reveal: Holdable[];
  release: Holdable[];
  hold: Holdable[];
}

/**
 * The few events of a story that wait below the view, and those on their way in.
 *
 * An event is held only while it lies just below the view, wholly, and has never been in it. It is let go as soon as its
 * first pixel is to be seen, also by itself where the story does not look, and at once when a jump takes the reader past it.
 */
export class HeldEvents {
  #held: Holdable[] = [];

  /**
   * Reads layout and decides; changes nothing on the page.
   *
   * @param lowest - The last event of which something is above the band's lower edge; -1 for none.
   * @param seen - The events that the reader has seen, and must not lose again; takes those that were.
   */
  plan(
    events: readonly HTMLElement[],
    topOf: (index: number) => number,
    {top, bottom}: Band,
    lowest: number,
    seen: WeakSet<HTMLElement>,
  ): Plan {
    const plan: Plan = {reveal: [], release: [], hold: []};
    for (const event of this.#held) if (!event.held) seen.add(event);
    this.#held = this.#held.filter((event) => event.held);
    for (const event of this.#held) {
      if (event.getBoundingClientRect().bottom <= top) plan.release.push(event);
      else if (restingTop(event) <= bottom) plan.reveal.push(event);
    }

    const room = MOST_HELD - this.#held.length;
    const edge = bottom + REACH * (bottom - top);
    for (let next = lowest + 1; plan.hold.length < room && topOf(next) < edge; next++) {
      const event = events[next]!;
      if (isDefined(event) && !event.held && !seen.has(event)) plan.hold.push(event);
    }
    return plan;
  }

  /** Writes what was planned. */
  carryOut({reveal, release, hold}: Plan): void {
    for (const event of release) event.release();
    for (const event of reveal) event.reveal();
    this.#held.push(...hold); // first, so that an error on the way sets them free
    for (const event of hold) event.hold();
  }

  /** Sets every event free at once; one that has not been seen may be held again. */
  releaseAll(): void {
    for (const event of this.#held) event.release();
    this.#held = [];
  }
}

function isDefined(event: HTMLElement): event is Holdable {
  return 'hold' in event;
}
