/** Top of an element in a list, or of the next one shown: what the page hides has no place of its own. */
export function shownTop(elements: ArrayLike<Element>, index: number): number {
  for (let i = index; i < elements.length; i++) {
    const {top, height} = elements[i]!.getBoundingClientRect();
    if (height > 0) return top;
  }
  return Infinity;
}
