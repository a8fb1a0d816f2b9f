import {frameView} from './frame-view.js';
import type {Band} from './position.js';

/** The element that scrolls what is around another one; `null` where that is the page itself. */
export function closestScroller(element: Element): Element | null {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll|overlay/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}

/**
 * What the reader sees of the page, or of a scrolling element in it.
 *
 * @returns `undefined` while the page is in a frame and the page around has not told yet.
 */
export function readerBand(scroller: Element | null): Band | undefined {
  const framed = frameView();
  if (framed && !scroller) return framed.band();
  const view = scroller ?? document.scrollingElement ?? document.documentElement;
  const remaining = Math.max(view.scrollHeight - view.clientHeight - view.scrollTop, 0);
  const top = upperEdge(scroller);
  const bottom = Math.min(top + view.clientHeight, innerHeight);
  return {top, bottom, remaining};
}

/** Where the reader's view of the page, or of a scrolling element in it, begins: in px from the top of the viewport. */
export function upperEdge(scroller: Element | null): number {
  return Math.max(scroller?.getBoundingClientRect().top ?? 0, 0);
}
