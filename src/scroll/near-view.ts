import {observeView} from './observe-view.js';
import type {ViewEntry} from './frame-view.js';

/** Called when the element comes near the view, and when it leaves. */
type OnApproach = (isNear: boolean) => void;

const MARGIN = '0px 0px 50% 0px';

const watched = new WeakMap<Element, OnApproach>();
const inEvent = new WeakMap<Element, Set<Element>>();
const far = new WeakSet<Element>();
let observer: ReturnType<typeof observeView> | undefined;

/**
 * Watches whether an element is in view or below it by less than half of its height, with one observer for the whole page.
 *
 * @param event - The event that it is in; itself where it is in none.
 * @returns A function that ends the watch.
 */
export function watchNear(element: Element, event: Element, onApproach: OnApproach): () => void {
  // Of a frame and of a box that scrolls it is their own lower edge that counts; Chromium adds both margins up in the root.
  const native = {root: document, rootMargin: MARGIN, scrollMargin: '0px 0px 25% 0px'};
  observer ??= observeView(report, {rootMargin: MARGIN}, native);
  watched.set(element, onApproach);
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
    if (!isNear) watched.get(element)?.(false);
  }
}

function report(entries: readonly ViewEntry[]): void {
  for (const {target, isIntersecting} of entries) watched.get(target)?.(isIntersecting);
}
