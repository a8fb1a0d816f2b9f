import {isHeld} from './is-held.js';

/** Top of an element in a list, or of the next one shown: what the page hides has no place of its own. */
export function shownTop(elements: ArrayLike<Element>, index: number): number {
  for (let i = index; i < elements.length; i++) {
    const box = elements[i]!.getBoundingClientRect();
    if (box.height > 0) return restingTop(elements[i]!, box);
  }
  return Infinity;
}

/** Where the top of an event is in the viewport once it has risen to its place, in CSS px. */
export function restingTop(event: Element, {top} = event.getBoundingClientRect()): number {
  if (!isHeld(event)) return top;
  return top - (parseFloat(getComputedStyle(event).translate.split(' ')[1]!) || 0);
}
