import {observeView} from './observe-view.js';
import type {ViewEntry} from './frame-view.js';

const waiting = new WeakMap<Element, () => void>();
let observer: ReturnType<typeof observeView> | undefined;
let scrolled: Promise<unknown> | undefined;

/**
 * Calls back once, when the reader has begun to scroll and the element is within a screen of being seen. A reader who
 * never scrolls is never prepared for. One observer and one listener serve the whole page.
 *
 * @returns A function that ends the wait.
 */
export function onApproach(element: Element, callback: () => void): () => void {
  observer ??= observeView(report, {rootMargin: '100% 0px'});
  scrolled ??= new Promise((resolve) => {
    addEventListener('scroll', resolve, {once: true, passive: true, capture: true});
  });
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
