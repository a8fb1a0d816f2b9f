/** The part of the page that the reader sees, in CSS px from the top of the viewport. */
export interface Band {
  /** Upper edge. */
  top: number;
  /** Lower edge. */
  bottom: number;
  /** How much further down the reader could scroll, in CSS px. */
  remaining: number;
}

/**
 * Where the line lies that an event must reach to become the current one.
 *
 * It lies at `offset` of the band, but slides to the band's lower edge over the last stretch of scrolling, so that the
 * end of a story is reached also where nothing follows it on the page.
 *
 * @param offset - Share of the band's height, 0 to 1.
 */
export function triggerLine({top, bottom, remaining}: Band, offset: number): number {
  return Math.max(top + offset * (bottom - top), bottom - remaining);
}

/**
 * The last item whose top has reached the line.
 *
 * @param topOf - Top of an item; must not fall from one item to the next.
 * @returns Its index, or -1 while the first item is still below the line.
 */
export function currentIndex(count: number, line: number, topOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Share of a stretch from `top` to `bottom` that lies above the line, 0 to 1. */
export function progressAt(line: number, top: number, bottom: number): number {
  if (bottom <= top) return line >= bottom ? 1 : 0;
  return Math.min(Math.max((line - top) / (bottom - top), 0), 1);
}
