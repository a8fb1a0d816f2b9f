import {observeView} from './observe-view.js';
import type {ViewEntry} from './frame-view.js';

/** Called with the share of the element that is in view, 0 to 1, where it passes 0 or `FULL`. */
type OnShare = (share: number) => void;

/** From this share on, an element counts as fully in view. */
export const FULL = 0.6;

const watched = new WeakMap<Element, OnShare>();
const inEvent = new WeakMap<Element, Set<Element>>();
const far = new WeakSet<Element>();
let observer: ReturnType<typeof observeView> | undefined;

/**
 * Watches how much of an element is in view, with one observer for the whole page.
 *
 * The view reaches 48 px further down, so that an element is told before its first pixel shows.
 *
 * @param event - The event that it is in; itself where it is in none.
 * @returns A function that ends the watch.
 */
export function watchView(element: Element, event: Element, onShare: OnShare): () => void {
  observer ??= observeView(report, {threshold: [0, FULL], rootMargin: '0px 0px 48px 0px'});
  watched.set(element, onShare);
  const besides = inEvent.get(event) ?? new Set();
  inEvent.set(event, besides.add(element));
  if (!far.has(event)) observer.observe(element);
  return () => {
    watched.delete(element);
    besides.delete(element);
    observer?.unobserve(element);
  };
}

/**
 * Has what is watched in an event observed, or not, since a story knows which of its events can be in view: a browser
 * looks at each observed element in each frame. What is in an event that no story speaks of is always observed.
 */
export function observeEvent(event: Element, isNear: boolean): void {
  if (far.has(event) !== isNear) return;
  far[isNear ? 'delete' : 'add'](event);
  for (const element of inEvent.get(event) ?? []) {
    observer?.[isNear ? 'observe' : 'unobserve'](element);
    if (!isNear) watched.get(element)?.(0);
  }
}

function report(entries: readonly ViewEntry[]): void {
  for (const {target, isIntersecting, intersectionRatio} of entries) {
    watched.get(target)?.(isIntersecting ? Math.max(intersectionRatio, Number.MIN_VALUE) : 0);
  }
}
