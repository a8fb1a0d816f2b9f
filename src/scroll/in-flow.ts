/**
 * Takes the paint layers that unspool.css gives to the events away from those in view. Text without a layer stays under what
 * a page fixes to its view, as in plain HTML; only what is far from the reader may have one.
 */
export class InFlow {
  readonly #boxes = new Map<Element, Animation | undefined>();

  /** @param events - All that the reader may see. */
  show(events: readonly Element[]): void {
    if (!CSS.supports('overflow-anchor: none')) return; // Safari, where none has a layer and an animation would make one
    const boxes = events.map(({parentElement: item}, index) => (item?.localName === 'li' ? item : events[index]!));
    for (const [box, animation] of this.#boxes) {
      if (boxes.includes(box)) continue;
      animation?.cancel();
      this.#boxes.delete(box);
    }
    for (const box of boxes) if (!this.#boxes.has(box)) this.#boxes.set(box, withoutLayer(box));
  }
}

/** An animation, so that no style is written that a saved page would keep, and no layout follows. */
function withoutLayer(box: Element): Animation | undefined {
  try {
    const animation = box.animate({isolation: ['auto', 'auto']}, {duration: 1, fill: 'both'});
    animation.finish(); // so that nobody who waits for the page's animations waits for it
    return animation;
  } catch {
    return undefined; // what the page made of `animate` can't do it
  }
}
