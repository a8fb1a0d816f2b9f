import {observeView} from './observe-view.js';
import type {ViewEntry} from './frame-view.js';

const waiting = new WeakMap<Element, () => void>();
let observer: ReturnType<typeof observeView> | undefined;
let isListening = false;

/** Says that the reader has begun to scroll; the window itself does not hear of a scroll in a shadow root. */
export let beginScroll: () => void;
const scrolled = new Promise<void>((resolve) => (beginScroll = resolve));

/**
 * Calls back once, when the reader has begun to scroll and the element is within a screen of being seen. A reader who
 * never scrolls is never prepared for. One observer and one listener serve the whole page.
 *
 * @returns A function that ends the wait.
 */
export function onNear(element: Element, callback: () => void): () => void {
  observer ??= observeView(report, {rootMargin: '100% 0px'});
  if (!isListening) addEventListener('scroll', beginScroll, {once: true, passive: true, capture: true});
  isListening = true;
  waiting.set(element, callback);
  void scrolled.then(() => {
    if (waiting.has(element)) observer?.observe(element);
  });
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

function report(entries: readonly ViewEntry[]): void {
  for (const {target, isIntersecting} of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    waiting.get(target)?.();
    waiting.delete(target);
  }
}
