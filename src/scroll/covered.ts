/**
 * How far what a page fixes to the top of its view, such as a site's header, covers it at one place: in CSS px.
 *
 * What covers more than a third of the view is no header; it counts as nothing.
 *
 * @param x - The place, from the left of the viewport.
 * @param edge - Where the view begins, from the top of the viewport.
 */
export function coveredAt(x: number, edge: number, story: Element): number {
  const ends = document
    .elementsFromPoint(x, edge + 1)
    .filter((element) => !element.contains(story) && !story.contains(element))
    .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
    .map((element) => element.getBoundingClientRect().bottom - edge);
  return Math.max(0, ...ends.filter((end) => end < innerHeight / 3));
}
