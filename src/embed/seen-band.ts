import type {Band} from '../scroll/position.js';

/** Readings on end that tell the same, before the watch slows down. */
const STILL = 20;

/** Time between two readings while nothing moves, in milliseconds. */
const PAUSE = 50;

/** Share of the window's height that is taken for the view's, until the frame has once filled the view. */
const LIKELY_SHARE = 0.85;

/** What in the frame tells that the reader may be about to scroll. */
const STIRS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** What the reader sees of the framed page. */
export interface Sight {
  /** In the page's own coordinates; it may reach beyond the page. */
  band: Band;
  /** Whether some of the page is in view at all; if not, the band is where it was last, or might be. */
  on: boolean;
  /** Height of the whole view, in CSS px. */
  screen: number;
}

/**
 * Finds out what the reader sees of a framed page without any help of the page around: an IntersectionObserver, armed
 * anew after each report, reports in the next frame what of the page's root is in view. Off screen it is left armed, and
 * nothing runs; at rest it is read twenty times a second.
 */
export class SeenBand {
  readonly #onSight: (sight: Sight) => void;
  readonly #observer = new IntersectionObserver((entries) => this.#report(entries.at(-1)!));
  #screen = 0;
  #band: Band | undefined;
  #still = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stirs: AbortController | undefined;

  /** @param onSight - Called with each reading. */
  constructor(onSight: (sight: Sight) => void) {
    this.#onSight = onSight;
  }

  start(): void {
    this.stop();
    this.#stirs = new AbortController();
    const {signal} = this.#stirs;
    for (const type of STIRS) addEventListener(type, this.#stir, {signal, passive: true, capture: true});
    this.#observer.observe(document.documentElement);
  }

  stop(): void {
    this.#stirs?.abort();
    this.#stirs = undefined;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #stir = (): void => {
    if (this.#still > STILL) this.#arm();
    this.#still = 0;
  };

  #arm = (): void => {
    clearTimeout(this.#timer);
    this.#observer.unobserve(document.documentElement);
    this.#observer.observe(document.documentElement);
  };

  #report({isIntersecting, intersectionRect, boundingClientRect}: IntersectionObserverEntry): void {
    if (!this.#stirs) return;
    const last = this.#band;
    const screen = this.#screen || outerHeight * LIKELY_SHARE;
    this.#band = isIntersecting
      ? this.#bandAt(intersectionRect, boundingClientRect, screen)
      : (last ?? {top: -screen, bottom: 0, remaining: Infinity});
    this.#onSight({band: this.#band, on: isIntersecting, screen});
    if (!isIntersecting) return; // the observer tells when it comes in
    const isStill = last?.top === this.#band.top && last.bottom === this.#band.bottom;
    this.#still = isStill ? this.#still + 1 : 0;
    if (this.#still > STILL) this.#timer = setTimeout(this.#arm, PAUSE);
    else this.#arm();
  }

  /** Where an edge of the page is in view, the view goes on beyond it. */
  #bandAt({top, bottom, height}: DOMRectReadOnly, page: DOMRectReadOnly, screen: number): Band {
    const own = document.scrollingElement ?? document.documentElement;
    if (own.scrollHeight > own.clientHeight) {
      return {top, bottom, remaining: Math.max(own.scrollHeight - own.clientHeight - own.scrollTop, 0)};
    }
    const remaining = Infinity; // how much comes after the frame, only the host knows
    const [cutAbove, cutBelow] = [top > page.top, bottom < page.bottom];
    if (cutAbove && cutBelow) {
      this.#screen = height;
      return {top, bottom, remaining};
    }
    const beyond = Math.max(screen - height, 0);
    if (cutBelow) return {top: top - beyond, bottom, remaining};
    if (cutAbove) return {top, bottom: bottom + beyond, remaining};
    return {top: top - beyond / 2, bottom: bottom + beyond / 2, remaining};
  }
}
