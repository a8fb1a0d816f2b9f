import {observeEvent} from '../../scroll/near-view.js';

const EVENTS = ':scope > timeline-event, :scope > :is(ol, ul) > li > timeline-event';
/** How many events beyond those near the reader are observed with them. */
const AHEAD = 4;

/** The events of a story: which there are, and in which of them the browser looks for what comes into view. */
export class EventList {
  #all: readonly HTMLElement[] = [];
  #near: readonly HTMLElement[] = [];

  /** All of them, in order. */
  get all(): readonly HTMLElement[] {
    return this.#all;
  }

  /** Takes stock of the events of a story; cheap where nothing has changed. */
  collect(story: Element): void {
    const events = [...story.querySelectorAll<HTMLElement>(EVENTS)];
    for (const event of this.#all) if (!story.contains(event)) observeEvent(event, true);
    for (const event of events) if (!this.#near.includes(event)) observeEvent(event, false);
    this.#all = events;
  }

  /** Has the events of a stretch observed, and some around it: several at a time. */
  approach(first: number, last: number): void {
    if ([first, last].every((index) => this.#near.includes(this.#all[index]!))) return;
    this.#observe(this.#all.slice(Math.max(first - AHEAD, 0), last + 1 + AHEAD));
  }

  /** Has none observed, while all goes by too fast to be read. */
  leave(): void {
    this.#observe([]);
  }

  /** Leaves the events to themselves, as where there is no story. */
  release(): void {
    for (const event of this.#all) observeEvent(event, true);
    this.#near = [];
  }

  #observe(near: readonly HTMLElement[]): void {
    for (const event of this.#near) if (!near.includes(event)) observeEvent(event, false);
    for (const event of near) observeEvent(event, true);
    this.#near = near;
  }
}
