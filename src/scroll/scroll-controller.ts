import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FRAME_VIEW, frameView} from './frame-view.js';
import type {Band} from './position.js';
import {closestScroller, readerBand} from './reader-band.js';
import {StepWatch} from './step-watch.js';

/** Steps watched on either side of the current one; the watch moves on when the current one comes to its edge. */
const REACH = 2;

/**
 * Tells its host when to look where the reader is, at most once a frame, and what part of the page the reader sees.
 *
 * Listens while the host is connected and holds nothing after.
 */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #look: (now: number) => void;
  readonly #steps = new StepWatch(() => this.schedule());
  #watched = {from: 0, to: -1};
  #scroller: Element | null = null;
  #frame = 0;
  #listening: AbortController | undefined;
  #resizes: ResizeObserver | undefined;

  /** @param look - Called in an animation frame, with its time in milliseconds; may read layout freely. */
  constructor(host: ReactiveControllerHost & HTMLElement, look: (now: number) => void) {
    this.#host = host;
    this.#look = look;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    this.#scroller = closestScroller(this.#host);
    const schedule = () => this.schedule();
    // In the capture phase, since the scroll events of a nested container do not bubble.
    addEventListener('scroll', schedule, {signal, passive: true, capture: true});
    addEventListener('load', schedule, {signal, capture: true});
    addEventListener('pageshow', schedule, {signal});
    for (const type of ['resize', FRAME_VIEW]) addEventListener(type, this.#resized, {signal, passive: true});
    document.addEventListener('visibilitychange', schedule, {signal});
    this.#resizes = new ResizeObserver(this.#resized);
    this.#resizes.observe(this.#host);
    this.schedule();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resizes?.disconnect();
    this.forget();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Asks for a look in the next frame. */
  schedule(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#look(now);
    });
  }

  /**
   * What the reader sees of the page, or of the scrolling element around the host; `undefined` while the page around a
   * framed one has not told.
   */
  band(): Band | undefined {
    return readerBand(this.#scroller);
  }

  /** Keeps the steps near the current one under watch. */
  follow(steps: readonly HTMLElement[], index: number, line: number): void {
    if (!this.#scroller && frameView()) return; // its script tells of more than scrollama could see
    const {from, to} = this.#watched;
    const last = steps.length - 1;
    const covered = (from === 0 || index > from) && (index < to || to === last);
    if (covered) return;
    this.#watched = {from: Math.max(index - REACH, 0), to: Math.min(index + REACH, last)};
    this.#steps.watch(steps.slice(this.#watched.from, this.#watched.to + 1), line, this.#scroller);
  }

  /** Ends the watch over steps, until `follow` is called again. */
  forget(): void {
    this.#watched = {from: 0, to: -1};
    this.#steps.stop();
  }

  #resized = (): void => {
    this.forget(); // scrollama's margins are those of the old viewport
    this.schedule();
  };
}
