import {around, closestScroller, readerBand} from '../scroll/reader-band.js';
import type {View} from './protocol.js';

/** The element that stands in the page for a frame: the frame, or the element whose shadow root it is in. */
export function placeOf(frame: HTMLIFrameElement): Element {
  return (frame.getRootNode() as Partial<ShadowRoot>).host ?? frame;
}

/** What scrolls a frame, other than the page itself. */
export function scrollerOf(frame: HTMLIFrameElement): Element | null {
  return closestScroller(around(frame));
}

/** Where the frame's own page begins: in CSS px from the top of the viewport. */
export function contentTop(frame: HTMLIFrameElement): number {
  return frame.getBoundingClientRect().top + frame.clientTop;
}

/**
 * What the reader sees of a frame. Reads layout.
 *
 * @param isNear - Whether the frame is in view or within a screen of it, and not cut off by anything around it.
 * @returns `undefined` where this page is itself in a frame that nobody tells about: the frame inside sees more by itself.
 */
export function viewOf(frame: HTMLIFrameElement, isNear: boolean): View | undefined {
  const band = readerBand(scrollerOf(frame));
  if (!band) return undefined;
  const edge = contentTop(frame);
  const isOn = isNear && band.bottom > edge && band.top < edge + frame.getBoundingClientRect().height;
  const {scrollMarginTop, scrollMarginBottom} = getComputedStyle(frame);
  const scale = scaleOf(frame);
  return {
    on: isOn ? 1 : 0,
    top: (band.top - edge) / scale,
    bot: (band.bottom - parseFloat(scrollMarginBottom) - edge) / scale,
    vh: innerHeight / scale,
    inset: parseFloat(scrollMarginTop) / scale,
    w: band.remaining / scale,
  };
}

/** How many px of this page one px of the frame takes up, where a transform makes the frame larger or smaller. */
export function scaleOf(frame: HTMLIFrameElement): number {
  const {width} = frame.getBoundingClientRect();
  return Math.abs(width - frame.offsetWidth) < 1 ? 1 : width / frame.offsetWidth || 1;
}
