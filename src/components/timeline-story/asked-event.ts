import {decodeFragment} from '../../internal/fragment.js';
import {isDrawn} from '../../scroll/is-drawn.js';
import type {Band} from '../../scroll/position.js';
import {restingTop} from '../../scroll/shown.js';

/** How far, in CSS px, a browser's own rounding may move what stays where it is. */
const ROUNDING = 2;

/**
 * The event that the reader asked for, by the rail or by the address. It is the current one from when it has landed until
 * the reader scrolls, however short it is. Fetched when the first event is asked for.
 */
export class AskedEvent {
  event: HTMLElement | undefined;
  #hash = '';
  #distance = Infinity;
  #hasLanded = false;
  #leeway = 0;

  /** Takes an event that is scrolled to, and has the Tab key go on from there, as where the address leads to it. */
  askByRail(event: HTMLElement): void {
    this.#take(event);
    const isFocusable = event.hasAttribute('tabindex');
    if (!isFocusable) event.tabIndex = -1;
    event.focus({preventScroll: true});
    if (!isFocusable) event.removeAttribute('tabindex');
  }

  /**
   * Takes the event that the address names, once, or again where another element has taken its place. The browser leads
   * there by itself, unless the event was not there yet or is in a shadow root.
   *
   * @param isNew - Whether the address has changed just now.
   */
  askByAddress(events: readonly HTMLElement[], isNew: boolean): void {
    const isReplaced = this.event?.isConnected === false;
    if (!isReplaced && this.#hash === location.hash) return;
    const wanted = decodeFragment(location.hash.slice(1));
    const event = events.find(({id}) => id === wanted);
    const inDocument = document.getElementById(wanted);
    if (!event || (inDocument ?? event) !== event) return;
    this.#hash = location.hash;
    if (event === this.event) return;
    this.#take(event);
    if (isNew) this.#leeway = inDocument ? 0 : Infinity;
    else this.#leeway = isReplaced ? Infinity : ROUNDING;
  }

  #take(event: HTMLElement): void {
    this.event = event;
    this.#distance = Infinity;
    this.#hasLanded = false;
    this.#leeway = 0;
  }

  /** Whether it is to be scrolled to now: in vain the browser looked for it, and the reader has not scrolled since. */
  isDue({top, scrolled = top}: Band): boolean {
    const isDue = this.event !== undefined && scrolled < this.#leeway;
    this.#leeway = 0;
    return isDue;
  }

  /** The event, where it is where it landed. Reads layout. */
  here(band: Band, scroller: Element | null): HTMLElement | undefined {
    const {event} = this;
    if (!event || !isDrawn(event)) return undefined;
    const top = restingTop(event);
    const {scrollPaddingTop} = getComputedStyle(scroller ?? document.documentElement);
    const margin = parseFloat(getComputedStyle(event).scrollMarginTop) + (parseFloat(scrollPaddingTop) || 0);
    const ahead = top - margin - band.top;
    const distance = Math.abs(ahead);
    const further = distance - this.#distance;
    if ((this.#hasLanded ? Math.abs(further) : further) > ROUNDING) return (this.event = undefined);
    this.#distance = Math.min(distance, this.#distance);
    const isAtEnd = band.remaining < ROUNDING && ahead > 0 && top < band.bottom;
    this.#hasLanded ||= distance < ROUNDING || isAtEnd;
    return this.#hasLanded ? event : undefined;
  }
}
