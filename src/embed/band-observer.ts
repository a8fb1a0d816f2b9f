import type {ViewEntry, ViewOptions} from '../scroll/frame-view.js';
import type {Sight} from './seen-band.js';

/** Elements so many views away from the view are looked at only when the view has come by one. */
const REACH = 2;

interface Box {
  top: number;
  bottom: number;
}

/**
 * Does what an IntersectionObserver does, for what the reader sees through the frame. It reports on what is new, and on
 * what passes a threshold, in the frame after the view or the page has changed.
 */
export class BandObserver {
  readonly #report: (entries: readonly ViewEntry[]) => void;
  readonly #sight: () => Sight | undefined;
  readonly #thresholds: readonly number[];
  readonly #margin: string[];
  /** The thresholds that each element was last seen to have reached; -1 for one that has not been looked at. */
  readonly #reached = new Map<Element, number>();
  #near: Element[] = [];
  #nearOf: Box | undefined;
  #listening: AbortController | undefined;
  #resizes: ResizeObserver | undefined;
  #pending = 0;

  constructor(
    report: (entries: readonly ViewEntry[]) => void,
    {threshold = [0], rootMargin}: ViewOptions,
    sight: () => Sight | undefined,
  ) {
    this.#report = report;
    this.#sight = sight;
    this.#thresholds = threshold;
    this.#margin = rootMargin.split(' ');
  }

  observe(target: Element): void {
    if (this.#reached.has(target)) return;
    this.#reached.set(target, -1);
    this.#listen();
    this.#renew();
  }

  unobserve(target: Element): void {
    this.#reached.delete(target);
    if (this.#reached.size === 0) this.disconnect();
  }

  disconnect(): void {
    this.#reached.clear();
    this.#near = [];
    this.#listening?.abort();
    this.#listening = undefined;
    this.#resizes?.disconnect();
    cancelAnimationFrame(this.#pending);
    this.#pending = 0;
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('scroll', this.#schedule, {signal, capture: true, passive: true});
    addEventListener('resize', this.#renew, {signal});
    this.#resizes = new ResizeObserver(this.#renew);
    this.#resizes.observe(document.documentElement);
  }

  #renew = (): void => {
    this.#nearOf = undefined;
    this.#schedule();
  };

  #schedule = (): void => {
    this.#pending ||= requestAnimationFrame(() => {
      this.#pending = 0;
      this.#look();
    });
  };

  #look(): void {
    const sight = this.#sight();
    if (!sight) return;
    const view = this.#withMargin(sight);
    const entries: ViewEntry[] = [];
    for (const target of this.#lookedAt(sight)) {
      const share = sight.on ? shareWithin(target.getBoundingClientRect(), view) : -1;
      const reached = this.#thresholds.filter((threshold) => share >= threshold).length;
      if (reached === this.#reached.get(target)) continue;
      this.#reached.set(target, reached);
      entries.push({target, isIntersecting: share >= 0, intersectionRatio: Math.max(share, 0)});
    }
    if (entries.length > 0) this.#report(entries);
  }

  /** All elements after a change of the page, or one by a whole view; else the few that can have come or gone. */
  #lookedAt({band}: Sight): Iterable<Element> {
    const height = band.bottom - band.top;
    const moved = this.#nearOf ? Math.abs(band.top - this.#nearOf.top) : Infinity;
    if (moved < height) return this.#near.filter((target) => this.#reached.has(target));
    this.#nearOf = band;
    const reach = {top: band.top - REACH * height, bottom: band.bottom + REACH * height};
    this.#near = [...this.#reached.keys()].filter((target) => shareWithin(target.getBoundingClientRect(), reach) >= 0);
    return this.#reached.keys();
  }

  /** The margin is written for all sides, or from the top on clockwise. */
  #withMargin({band, screen}: Sight): Box {
    const [top = '0px', , bottom = top] = this.#margin;
    const lengthOf = (margin: string) => parseFloat(margin) / (margin.endsWith('%') ? 100 / screen : 1) || 0;
    return {top: band.top - lengthOf(top), bottom: band.bottom + lengthOf(bottom)};
  }
}

/** Share of a box that lies within another, or -1 where they do not touch. */
function shareWithin({top, bottom, width, height}: DOMRectReadOnly, within: Box): number {
  const shared = Math.min(bottom, within.bottom) - Math.max(top, within.top);
  const isHidden = width === 0 && height === 0;
  if (shared < 0 || isHidden) return -1;
  return height > 0 ? shared / height : 1;
}
