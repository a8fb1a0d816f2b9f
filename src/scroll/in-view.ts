import {observeView} from './observe-view.js';
import type {ViewEntry} from './frame-view.js';

/** Called with the share of the element that is in view, 0 to 1, where it passes 0 or `FULL`. */
type OnShare = (share: number) => void;

/** From this share on, an element counts as fully in view. */
export const FULL = 0.6;

const watched = new WeakMap<Element, OnShare>();
let observer: ReturnType<typeof observeView> | undefined;

/**
 * Watches how much of an element is in view, with one observer for the whole page.
 *
 * The view reaches 48 px further down, so that an element is told before its first pixel shows.
 *
 * @returns A function that ends the watch.
 */
export function watchView(element: Element, onShare: OnShare): () => void {
  observer ??= observeView(report, {threshold: [0, FULL], rootMargin: '0px 0px 48px 0px'});
  watched.set(element, onShare);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

function report(entries: readonly ViewEntry[]): void {
  for (const {target, isIntersecting, intersectionRatio} of entries) {
    watched.get(target)?.(isIntersecting ? Math.max(intersectionRatio, Number.MIN_VALUE) : 0);
  }
}
