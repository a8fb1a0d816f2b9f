import {easeOf, play, type Motion} from './animations.js';
import {numberOf, type FigureNumber} from './figure-number.js';
import {isPlainlyPainted} from './painting.js';
import {timingOf, type Timing} from './timing.js';

/** What the counting digits take over of the author's type. */
const TYPE = [
  'color',
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant-caps',
  'font-variant-numeric',
  'font-variation-settings',
  'font-weight',
  'letter-spacing',
  'text-shadow',
  'text-transform',
  'word-spacing',
];

/** How a box lies over a figure. It is said here, since few readers need it before something counts. */
const LAID = {
  position: 'absolute',
  'inset-block-start': '0',
  left: '0',
  contain: 'size layout',
  'clip-path': 'inset(-25% -99em)', // one frame of the film; a longer number may reach out sideways
  'pointer-events': 'none',
  'user-select': 'none',
  '-webkit-user-select': 'none',
  'white-space': 'pre',
  'text-align-last': 'auto',
  'text-indent': '0',
  transform: 'translate(0)', // to have none would make the move to the figure a layout
};

const DEFAULTS = {duration: 1400, ease: 'power1.inOut'};

/** Milliseconds that each frame of a count is shown: that of a film. */
const FRAME = 1000 / 24;

/** What is to be counted, and where. */
export interface Count {
  /** Element that holds the figure at rest. It stays in place, readable by machines, its number alone unpainted. */
  figure: HTMLElement;
  /** The number that the figure shows. */
  value: number;
  /** The number to count from; `undefined` for 0, unless the number is small or a year, which stay still. */
  from: number | undefined;
  /** Milliseconds; `undefined` for what the page's style sheet says. */
  duration: number | undefined;
  /** Language of the figure. */
  locale: string | undefined;
  /** Element that the figure is in. */
  host: HTMLElement;
  /** Gives the shadow root of the host that the digits are drawn in, so that the author's text is never touched. */
  root: () => ShadowRoot;
  /** Called once, when the digits are gone. */
  onRest: () => void;
}

/**
 * Lays digits over the number of a figure at rest, at the first frame of its count. What else is in the figure, such as
 * a footnote, words or other numbers, stays where it is.
 *
 * The digits are generated content in one box of fixed size, hidden from assistive technology: they can't be found,
 * selected, copied or translated. All frames of the count are drawn once, one below the other like a film, and the film
 * is moved past the box by transform, so that a count changes, lays out and paints nothing while it runs.
 *
 * @returns `undefined` where the figure stays at rest: hidden, on several lines, painted with more than a colour, a range,
 *   a small number, a year, no time to fill, or, with a word to the author, a text that does not show the value.
 */
export function digitsToCount({figure, value, from, duration, locale, host, root, onRest}: Count): Motion | undefined {
  const timing = countTiming(host, duration);
  if (timing.duration === 0) return undefined;
  const number = numberOf(figure, {value, from, locale, host});
  if (!number || !canCover(number) || !isPlainlyPainted(number.painter, host)) return undefined;
  const {painter, still, children} = number;

  const ease = easeOf(timing.ease);
  const length = Math.ceil(timing.duration / FRAME);
  const frames = Array.from({length}, (_, step) => number.frame(ease(step / length)));
  const colors = children.map((child) => getComputedStyle(child).color);
  const counting = boxOver(number.range, frames.join('\n'), painter);
  align(counting.film, frames, number.frame(1), painter);
  const boxes = [counting, ...still.map(({range, text}) => boxOver(range, text, painter))];
  const isPlaced = getComputedStyle(host).position !== 'static';
  for (const box of boxes) fit(box, 1); // before they are placed, so that this is one layout, where nothing is zoomed
  root().append(...boxes.map(({digits}) => digits));
  if (!isPlaced) host.style.position = 'relative'; // digits stay with their host; a thousand hosts at rest need not
  const zoom = moveTo(boxes);
  if (Math.abs(zoom - 1) >= 0.01) for (const box of boxes) fit(box, zoom);
  const pitch = (1.5 * counting.target.height) / zoom;
  const keyframes = [0, length].map((step) => ({transform: `translateY(${-step * pitch}px)`}));
  const time = {duration: timing.duration, easing: `steps(${length})`};
  const swap: Animation[] = [];
  const clear = () => {
    boxes.forEach(({digits}) => digits.remove());
    swap.forEach((animation) => animation.cancel());
    if (!isPlaced) host.style.removeProperty('position');
    if (host.getAttribute('style') === '') host.removeAttribute('style');
  };
  const rest = () => {
    clear();
    onRest();
  };
  try {
    for (const {digits} of boxes) swap.push(hold(digits, {visibility: 'visible'}));
    children.forEach((child, index) => swap.push(hold(child, {color: colors[index]!})));
    swap.push(hold(painter, {color: 'transparent'})); // Chromium animates no -webkit-text-fill-color
    return play(counting.film, keyframes, time, rest, figure);
  } catch (error) {
    clear();
    throw error;
  }
}

/** How long and how a figure counts, as its page has it; a duration of its own wins. */
export function countTiming(host: HTMLElement, duration: number | undefined): Timing {
  const timing = timingOf(host, 'count', DEFAULTS);
  return {...timing, duration: duration ?? timing.duration};
}

/** Gives an element a look for as long as the animation is not cancelled, and nothing that a saved page would keep. */
function hold(element: Element, look: Keyframe): Animation {
  const animation = element.animate([look, look], {duration: 1, fill: 'both'});
  animation.pause();
  return animation;
}

/** Whether digits can be laid over a number: it is shown, and all that its element paints stands on one line each. */
function canCover({painter, range, still}: FigureNumber): boolean {
  const size = parseFloat(getComputedStyle(painter).fontSize);
  return [range, ...still.map((part) => part.range)].every((part) => {
    const {height} = part.getBoundingClientRect();
    return height > 0 && height < 2 * size;
  });
}

/** A box that is laid over a part of a figure: a window on its film. */
interface Box {
  digits: HTMLElement;
  film: HTMLElement;
  /** What it is laid over. */
  target: DOMRect;
}

function boxOver(range: Range, frames: string, painter: HTMLElement): Box {
  const digits = document.createElement('span');
  digits.className = 'digits';
  digits.setAttribute('part', 'digits');
  digits.setAttribute('aria-hidden', 'true');
  const film = document.createElement('div');
  film.className = 'film';
  film.dataset.frames = frames;
  digits.append(film);
  dress(digits, painter);
  return {digits, film, target: range.getBoundingClientRect()};
}

function dress(digits: HTMLElement, figure: HTMLElement): void {
  const type = getComputedStyle(figure);
  for (const property of TYPE) digits.style.setProperty(property, type.getPropertyValue(property));
  digits.style.visibility = 'hidden'; // shown by an animation, so that no saved page shows them
  for (const [property, value] of Object.entries(LAID)) digits.style.setProperty(property, value);
}

/**
 * Has the digits keep to the edge that their figure keeps to, or to its middle. Frames longer than the figure reach out
 * away from that edge.
 */
function align({style}: HTMLElement, frames: string[], rest: string, painter: HTMLElement): void {
  let line = painter;
  while (/^(inline|contents)/.test(getComputedStyle(line).display)) line = line.parentElement!; // which lines it up
  const {textAlign, direction} = getComputedStyle(line);
  const isEnd = textAlign.includes('end');
  const overhang = `${Math.min(rest.length - Math.max(...frames.map(({length}) => length)), 0)}em`;
  const side = /center|left|right/.exec(textAlign)?.[0] ?? (isEnd === (direction === 'ltr') ? 'right' : 'left');
  style.textAlign = side;
  if (side !== 'left') style.marginLeft = overhang;
  if (side !== 'right') style.marginRight = overhang;
}

/**
 * Makes a box as large as what it is laid over. One frame of its film is one and a half heights from the next: apart, so
 * that no letter reaches into the other.
 */
function fit({digits, film, target}: Box, zoom: number): void {
  const height = target.height / zoom;
  digits.style.width = `${target.width / zoom}px`;
  digits.style.height = `${height}px`;
  digits.style.lineHeight = `${1.5 * height}px`;
  film.style.marginTop = `${-0.25 * height}px`;
}

/**
 * Moves boxes, fitted as in a page that is not zoomed, by how far they are off, wherever their containing block puts them.
 *
 * @returns The page's zoom: 1 for none.
 */
function moveTo(boxes: Box[]): number {
  const origins = boxes.map(({digits}) => digits.getBoundingClientRect());
  const zoom = origins[0]!.width / boxes[0]!.target.width || 1;
  boxes.forEach(({digits, target}, index) => {
    const {left, top} = origins[index]!;
    digits.style.transform = `translate(${(target.left - left) / zoom}px, ${(target.top - top) / zoom}px)`;
  });
  return zoom;
}
