import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {beginScroll} from './on-near.js';
import {isDrawn} from './is-drawn.js';
import {FRAME_VIEW, frameView} from './frame-view.js';
import type {Band} from './position.js';
import {around, closestScroller, readerBand} from './reader-band.js';
import type {StepWatch} from './step-watch.js';

/** Steps watched on either side of the current one; the watch moves on when the current one comes to its edge. */
const REACH = 2;

/** After these the host may have another scroller or another place, without a scroll or a change of size. */
const CHANGES = ['load', 'pageshow', 'visibilitychange', 'transitionend', 'animationend'];

/**
 * Tells its host when to look where the reader is, at most once a frame, and what part of the page the reader sees.
 *
 * Listens while the host is connected and holds nothing after.
 */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #look: (now: number) => void;
  #steps: StepWatch | undefined;
  #watchedAt = NaN;
  #current: HTMLElement | undefined;
  #scroller: Element | null = null;
  /** The host and all around it whose sizes, attributes and scrolls are listened to. */
  readonly #path = new Set<unknown>();
  #clips: readonly Element[] = [];
  #isStale = true;
  #frame = 0;
  #listening: AbortController | undefined;
  #sizes: ResizeObserver | undefined;
  #attributes: MutationObserver | undefined;

  /** @param look - Called in an animation frame, with its time in milliseconds; may read layout freely. */
  constructor(host: ReactiveControllerHost & HTMLElement, look: (now: number) => void) {
    this.#host = host;
    this.#look = look;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    this.#listenTo(window);
    for (const type of CHANGES) addEventListener(type, this.#changed, {signal, capture: true});
    for (const type of ['resize', FRAME_VIEW]) addEventListener(type, this.#resized, {signal, passive: true});
    this.#sizes = new ResizeObserver(this.#changed);
    this.#attributes = new MutationObserver(this.#changed);
    this.#changed();
    if (CSS.supports('overflow-anchor: none')) return;
    const keep = ({keepPlace}: typeof import('./keep-place.js')) => keepPlace(this.#host, () => this.#scroller, signal);
    void import('./keep-place.js').then(keep).catch(() => undefined); // missing or cut off: the text is there
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#sizes?.disconnect();
    this.#attributes?.disconnect();
    this.#path.clear();
    this.forget();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Asks for a look in the next frame. */
  schedule(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      if (this.#isStale) this.#findScroller();
      this.#look(now);
    });
  }

  /** What scrolls the host; `null` where that is the page itself. */
  get scroller(): Element | null {
    return this.#scroller;
  }

  /**
   * What the reader sees of the page, or of the scrolling element around the host; `undefined` while the page around a
   * framed one has not told.
   */
  band(): Band | undefined {
    return readerBand(this.#scroller);
  }

  /** Whether scrolling could bring the host into view: not where it is transparent, shut away, or on another slide. */
  isShown(): boolean {
    const {left, right, height} = this.#host.getBoundingClientRect();
    return (
      height > 0 &&
      right > 0 &&
      left < innerWidth &&
      isDrawn(this.#host) &&
      this.#clips.every((clip) => {
        const box = clip.getBoundingClientRect();
        return box.height > 1 && Math.min(box.right, right) - Math.max(box.left, left) > 1;
      })
    );
  }

  /** Keeps the steps near the current one under watch. */
  follow(steps: readonly HTMLElement[], index: number, line: number): void {
    if (!this.#scroller && frameView()) return; // its script tells of more than scrollama could see
    this.#current = steps[index];
    if (Math.abs(index - this.#watchedAt) < REACH) return;
    this.#watchedAt = index;
    const start = (Watch: typeof StepWatch) => {
      if (this.#watchedAt !== index) return; // meanwhile it has moved on
      this.#steps ??= new Watch((step, isOnLine) => {
        // What a look has found already needs no other.
        if (isOnLine !== (step === this.#current)) this.schedule();
      });
      this.#steps.watch(steps.slice(Math.max(index - REACH, 0), index + REACH + 1), line, this.#scroller);
    };
    void import('./step-watch.js').then(({StepWatch}) => start(StepWatch)).catch(() => undefined); // scroll events remain
  }

  /** Ends the watch over steps, until `follow` is called again. */
  forget(): void {
    this.#watchedAt = NaN;
    this.#steps?.stop();
  }

  #resized = (): void => {
    this.forget(); // scrollama's margins are those of the old viewport
    this.#changed();
  };

  #changed = (): void => {
    this.#isStale = true;
    this.schedule();
  };

  /** Scroll events do not leave a shadow root; in the capture phase, since those of a nested container do not bubble. */
  #listenTo(target: EventTarget): void {
    const options = {signal: this.#listening!.signal, passive: true, capture: true};
    target.addEventListener('scroll', this.#scrolled, options);
  }

  #scrolled = ({target}: Event): void => {
    if (target !== this.#scroller && this.#path.has(target)) this.#isStale = true;
    beginScroll();
    this.schedule();
  };

  /** Finds anew what scrolls the host, and what cuts it off; what of it was not there before is listened to. */
  #findScroller(): void {
    this.#isStale = false;
    const path = around(this.#host);
    for (const element of path) {
      if (this.#path.has(element)) continue;
      this.#path.add(element);
      this.#sizes!.observe(element);
      this.#attributes!.observe(element, {attributes: true});
      this.#listenTo(element.getRootNode());
    }
    this.#clips = path.filter((box) => !box.contains(document.body) && getComputedStyle(box).overflow !== 'visible');
    const scroller = closestScroller(path);
    if (scroller !== this.#scroller) this.forget();
    this.#scroller = scroller;
  }
}
