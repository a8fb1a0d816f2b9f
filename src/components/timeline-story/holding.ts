import type {HeldEvents} from '../../motion/held-events.js';
import {motion} from '../../motion/motion.js';
import {frameView} from '../../scroll/frame-view.js';
import type {Band} from '../../scroll/position.js';

type Plan = ReturnType<HeldEvents['plan']>;

/** What a story holds back, once anything can move, and what its reader has seen, also before. */
export class Holding {
  #held: HeldEvents | undefined;
  #seen = new WeakSet<HTMLElement>();
  #seenTo = -1;
  #view = frameView();

  /** Takes the positions of the events for others; what has been seen stays seen. */
  forgetPositions(): void {
    this.#seenTo = -1;
  }

  /** Reads what is to be held and let go; keeps in mind what has been seen. */
  plan(events: readonly HTMLElement[], topOf: (index: number) => number, band: Band, lowest: number): Plan | undefined {
    if (this.#view !== frameView()) {
      this.#view = frameView();
      this.#seen = new WeakSet(); // what the page seemed to show before its frame's view was known was not seen
      this.#seenTo = -1;
    }
    while (this.#seenTo < lowest) this.#seen.add(events[++this.#seenTo]!);
    const moving = motion();
    if (!moving) return undefined;
    this.#held ??= new moving.HeldEvents();
    return this.#held.plan(events, topOf, band, lowest, this.#seen);
  }

  /** Writes what was planned. */
  carryOut(plan: Plan): void {
    this.#held?.carryOut(plan);
  }

  /** Sets every event free at once. */
  releaseAll(): void {
    this.#held?.releaseAll();
  }
}
