import {frameView} from './frame-view.js';
import {currentIndex} from './position.js';
import {upperEdge} from './reader-band.js';
import {shownTop} from './shown.js';

/** What the reader's place hangs on. */
interface Hold {
  /** `undefined` where the reader is past the story: its end is the hold then. */
  element: Element | undefined;
  /** From the top of the viewport and from that of the story, and the story's height: in CSS px. */
  top: number;
  inStory: number;
  height: number;
}

/**
 * Keeps what the reader reads where it is when something above it in the story gets another size. For browsers that do not
 * do so themselves; fetched by them alone.
 *
 * @param scrollerOf - Gives what scrolls the story; `null` for the page itself.
 * @param signal - Ends it.
 */
export function keepPlace(story: HTMLElement, scrollerOf: () => Element | null, signal: AbortSignal): void {
  if (signal.aborted) return;
  let hold: Hold | undefined;
  const look = () => {
    const scroller = scrollerOf();
    if (frameView() && !scroller) return; // the page around scrolls
    try {
      if (hold && hold.height !== story.offsetHeight) mend(story, hold, scroller);
      hold = holdIn(story, scroller);
    } catch {
      hold = undefined; // the story itself says what is broken
    }
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(story);
  addEventListener('scroll', look, {signal, capture: true, passive: true});
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** Scrolls by as much as what the hold lies below has grown, unless the page has seen to that. */
function mend(story: HTMLElement, {element, top, inStory}: Hold, scroller: Element | null): void {
  const now = placeIn(story, element);
  if (element?.isConnected === false || story.offsetHeight === 0 || Math.abs(now.top - top) < 1) return;
  (scroller ?? window).scrollBy({top: now.inStory - inStory, behavior: 'instant'});
}

/** Nothing holds a reader who has not scrolled, or has not come to the story. */
function holdIn(story: HTMLElement, scroller: Element | null): Hold | undefined {
  const edge = upperEdge(scroller);
  const {top, bottom, height} = story.getBoundingClientRect();
  const {scrollTop} = scroller ?? document.scrollingElement ?? document.documentElement;
  if (height === 0 || top >= edge || scrollTop <= 0) return undefined;
  const element = bottom <= edge ? undefined : firstBelow(story, edge);
  return {element, height: story.offsetHeight, ...placeIn(story, element)};
}

function placeIn(story: HTMLElement, element: Element | undefined): Pick<Hold, 'top' | 'inStory'> {
  const {top: storyTop, bottom} = story.getBoundingClientRect();
  const top = element?.getBoundingClientRect().top ?? bottom;
  return {top, inStory: top - storyTop};
}

/** The first element within another that begins below an edge; what is moved on its way in is taken as a whole. */
function firstBelow(element: Element, edge: number): Element {
  const {children} = element;
  const above = currentIndex(children.length, edge, (index) => shownTop(children, index));
  const across = children[above];
  if (!across || ('held' in element && element.held)) return element;
  const isAcross = across.getBoundingClientRect().bottom > edge;
  return isAcross ? firstBelow(across, edge) : (children[above + 1] ?? element);
}
