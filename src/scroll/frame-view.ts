import type {Band} from './position.js';

/**
 * What `unspool-frame.js` knows of the page around a framed one. It and the elements meet here, in any order, and neither
 * imports the other: the frame's script puts this on `globalThis` and says so by an event. From then on it tells of each
 * change by a `scroll` event on the window, as if the page itself had scrolled, and of a view of another size by `resize`.
 */
export interface FrameView {
  /**
   * What the reader sees of the framed page, in the page's own coordinates; it may reach beyond the page. `undefined`
   * until it is known.
   */
  band(): Band | undefined;
  /** As `new IntersectionObserver(...)`, for what the reader sees: its margins count in a frame too. */
  observer(
    report: (entries: readonly ViewEntry[]) => void,
    options: ViewOptions,
  ): Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'>;
  /** Asks the page around to bring a place to the top of what the reader sees, in CSS px from the frame's own top. */
  goTo(y: number): void;
}

/** As of an `IntersectionObserverEntry`. */
export type ViewEntry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting' | 'intersectionRatio'>;

/** As for an `IntersectionObserver`; `rootMargin` in px, or in per cent of the height of the reader's view. */
export interface ViewOptions {
  threshold?: number[];
  rootMargin: string;
}

/** Name of the event on the window that tells that there is a `FrameView` now, and of the place where it is. */
export const FRAME_VIEW = 'unspool-frame-view';

/** Where it is kept; what it holds may grow, but not change. */
const KEY = Symbol.for(FRAME_VIEW);

/** What tells of the page around; `undefined` in a page that is not framed, or has no script of its own for it. */
export function frameView(): FrameView | undefined {
  return (globalThis as {[KEY]?: FrameView})[KEY];
}

/** Makes the page's elements see through the frame from now on. */
export function setFrameView(view: FrameView): void {
  Object.defineProperty(globalThis, KEY, {value: view, configurable: true});
  dispatchEvent(new Event(FRAME_VIEW));
}
