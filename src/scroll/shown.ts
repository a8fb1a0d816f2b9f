import {isHeld} from './is-held.js';

/** Top of an element in a list, or of the next one shown: what the page hides has no place of its own. */
export function shownTop(elements: ArrayLike<Element>, index: number): number {
  for (let i = index; i < elements.length; i++) {
    const {height} = elements[i]!.getBoundingClientRect();
    if (height > 0) return restingTop(elements[i]!);
  }
  return Infinity;
}

/** Where the top of an event is in the viewport once it has risen to its place, in CSS px. */
export function restingTop(event: Element): number {
  const {top} = event.getBoundingClientRect();
  if (!isHeld(event)) return top;
  const [, rise = 0] = getComputedStyle(event).translate.split(' ').map(parseFloat);
  return top - rise;
}
