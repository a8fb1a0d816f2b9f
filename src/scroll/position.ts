/** The part of the page that the reader sees, in CSS px from the top of the viewport. */
export interface Band {
  /** Upper edge. */
  top: number;
  /** Lower edge. */
  bottom: number;
  /** How much further down the reader could scroll, in CSS px. */
  remaining: number;
  /** How far the reader has scrolled past its beginning, in CSS px; `undefined` where only the page around a framed one knows. */
  scrolled?: number;
}

/** Further than any page is long, in CSS px. */
const FAR = 1e9;

/**
 * Where the line lies that an event must reach to become the current one.
 *
 * It lies at `offset` of the band, but slides there from the story's top over the first stretch of scrolling, and from
 * there to the band's lower edge over the last one, so that reading comes to each event also where nothing goes before the
 * story, or follows it. Where the page is too short for both, the line slides faster.
 *
 * @param offset - Share of the band's height, 0 to 1.
 * @param first - Top of the first event, in CSS px from the top of the viewport.
 */
export function triggerLine({top, bottom, remaining, scrolled = FAR}: Band, offset: number, first = FAR): number {
  const start = first + scrolled;
  const pace = Math.max((bottom - start) / (scrolled + remaining || 1), 1);
  return Math.max(Math.min(top + offset * (bottom - top), start + pace * scrolled), bottom - pace * remaining);
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
