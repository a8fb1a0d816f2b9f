import {frameView} from './frame-view.js';
import type {Band} from './position.js';

/** A box that could be scrolled by no more than this, in CSS px, only holds a line that is a little too high for it. */
const SLIGHT = 16;

/** The elements that one is drawn in, from itself to the root: out of shadow roots, and through their slots. */
export function around(element: Element): Element[] {
  const parent = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent ? [element, ...around(parent)] : [element];
}

/**
 * The element that scrolls another one, or cuts it off; `null` where that is the page itself.
 *
 * @param path - The other element and those around it.
 */
export function closestScroller(path: readonly Element[]): Element | null {
  const {bottom} = path[0]!.getBoundingClientRect();
  const isScroller = (box: Element) => {
    const {body, documentElement} = document;
    if (box.scrollHeight - box.clientHeight < SLIGHT || box === documentElement) return false;
    const overflow = (element: Element) => getComputedStyle(element).overflowY;
    if (box === body && overflow(documentElement) === 'visible') return false; // its overflow is the page's
    if (/auto|scroll/.test(overflow(box))) return true;
    return overflow(box) !== 'visible' && bottom > box.getBoundingClientRect().bottom + SLIGHT;
  };
  return path.find(isScroller) ?? null;
}

/**
 * What the reader sees of the page, or of a scrolling element in it.
 *
 * @returns `undefined` while the page is in a frame and the page around has not told yet.
 */
export function readerBand(scroller: Element | null): Band | undefined {
  const framed = frameView();
  if (framed && !scroller) return framed.band();
  const {scrollHeight, clientHeight, scrollTop} = scroller ?? document.scrollingElement ?? document.documentElement;
  const edge = scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0;
  return {
    top: Math.min(upperEdge(scroller), edge + clientHeight),
    bottom: Math.min(edge + clientHeight, innerHeight),
    remaining: Math.max(scrollHeight - clientHeight - scrollTop, 0),
    scrolled: Math.max(scrollTop, 0) - Math.min(edge, 0),
  };
}

/** Where the reader's view of the page, or of a scrolling element in it, begins: in px from the top of the viewport. */
export function upperEdge(scroller: Element | null): number {
  return Math.max(scroller?.getBoundingClientRect().top ?? 0, 0);
}
