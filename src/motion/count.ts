import {easeOf, play, type Motion} from './tween.js';
import {countFrames} from '../format/count-frames.js';
import {warn} from '../internal/warn.js';
import {timingOf} from './timing.js';

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
];

const DEFAULTS = {duration: 1400, ease: 'power1.inOut'};

/** Milliseconds that each frame of a count is shown: that of a film. */
const FRAME = 1000 / 24;

/** What is to be counted, and where. */
export interface Count {
  /** Element whose whole content is the figure at rest. It stays in place, readable by machines, but unpainted. */
  figure: HTMLElement;
  /** The number that the figure shows. */
  value: number;
  /** The number to count from. */
  from: number;
  /** Milliseconds; `undefined` for what the page's style sheet says. */
  duration: number | undefined;
  /** Language of the figure. */
  locale: string | undefined;
  /** Element whose shadow root the digits are drawn in, so that the author's text is never touched. */
  host: HTMLElement;
  /** Called once, when the digits are gone. */
  onRest: () => void;
}

/**
 * Lays digits over a figure at rest, at the first frame of its count.
 *
 * The digits are generated content in one box of fixed size, hidden from assistive technology: they can't be found,
 * selected, copied or translated. All frames of the count are drawn once, one below the other like a film, and the film
 * is moved past the box by transform, so that a count changes, lays out and paints nothing while it runs.
 *
 * @returns `undefined` where the figure stays at rest: hidden, on several lines, no time to fill, or, with a word to the
 *   author, a text that does not show the value.
 */
export function digitsToCount({figure, value, from, duration, locale, host, onRest}: Count): Motion | undefined {
  const timing = timingOf(host, 'count', DEFAULTS);
  timing.duration = duration ?? timing.duration;
  if (timing.duration === 0 || !canCover(figure)) return undefined;
  const text = figure.textContent.trim().replace(/[ \t\n\r]+/g, ' '); // each line is a frame
  const frame = countFrames(text, value, from, locale);
  if (!frame) {
    warn(host, '', `can't count: "${text}" does not show the value ${value}.`);
    return undefined;
  }

  const digits = document.createElement('span');
  digits.className = 'digits';
  digits.setAttribute('part', 'digits');
  digits.setAttribute('aria-hidden', 'true');
  const film = document.createElement('div');
  film.className = 'film';
  const ease = easeOf(timing.ease);
  const length = Math.ceil(timing.duration / FRAME);
  film.dataset.frames = Array.from({length}, (_, step) => frame(ease(step / length))).join('\n');
  digits.append(film);
  const isPlaced = getComputedStyle(host).position !== 'static';
  const target = textRect(figure);
  dress(digits, figure);
  let pitch = fit(digits, film, target, 1); // before they are placed, so that this is one layout, where nothing is zoomed
  host.shadowRoot!.append(digits);
  if (!isPlaced) host.style.position = 'relative'; // digits stay with their host; a thousand hosts at rest need not
  const zoom = moveTo(target, digits);
  if (Math.abs(zoom - 1) >= 0.01) pitch = fit(digits, film, target, zoom);
  const keyframes = [0, length].map((step) => ({transform: `translateY(${-step * pitch}px)`}));
  const time = {duration: timing.duration, easing: `steps(${length})`};
  let swap: Animation[] = [];
  const clear = () => {
    digits.remove();
    swap.forEach((animation) => animation.cancel());
    if (!isPlaced) host.style.removeProperty('position');
    if (host.getAttribute('style') === '') host.removeAttribute('style');
  };
  const rest = () => {
    clear();
    onRest();
  };
  try {
    const painted = [figure, ...figure.querySelectorAll('*')]; // Chromium animates no -webkit-text-fill-color
    swap = [
      still(digits, {visibility: 'visible'}),
      ...painted.map((element) => still(element, {color: 'transparent'})),
    ];
    return play(film, keyframes, time, rest, figure);
  } catch (error) {
    clear();
    throw error;
  }
}

/** Gives an element a look for as long as the animation is not cancelled, and nothing that a saved page would keep. */
function still(element: Element, look: Keyframe): Animation {
  const animation = element.animate([look, look], {duration: 1, fill: 'both'});
  animation.pause();
  return animation;
}

/** Whether digits can be laid over a figure: it is shown, and stands on one line. */
function canCover(figure: HTMLElement): boolean {
  const {height} = textRect(figure);
  return height > 0 && height < 2 * parseFloat(getComputedStyle(figure).fontSize);
}

function dress(digits: HTMLElement, figure: HTMLElement): void {
  const type = getComputedStyle(figure);
  for (const property of TYPE) digits.style.setProperty(property, type.getPropertyValue(property));
  digits.style.visibility = 'hidden'; // shown by an animation, so that no saved page shows them
  digits.style.transform = 'translate(0)'; // to have none would make the move to the figure a layout
}

/**
 * Makes the digits as large as the text that they lie over.
 *
 * @returns How far one frame of the film is from the next, in CSS px: apart, so that no letter reaches into the other.
 */
function fit(digits: HTMLElement, film: HTMLElement, target: DOMRect, zoom: number): number {
  const height = target.height / zoom;
  digits.style.width = `${target.width / zoom}px`;
  digits.style.height = `${height}px`;
  digits.style.lineHeight = `${1.5 * height}px`;
  film.style.marginTop = `${-0.25 * height}px`;
  return 1.5 * height;
}

/**
 * Moves the digits, fitted as in a page that is not zoomed, by how far they are off, wherever their containing block puts
 * them.
 *
 * @returns The page's zoom: 1 for none.
 */
function moveTo(target: DOMRect, digits: HTMLElement): number {
  const origin = digits.getBoundingClientRect();
  const zoom = origin.width / target.width || 1;
  digits.style.transform = `translate(${(target.left - origin.left) / zoom}px, ${(target.top - origin.top) / zoom}px)`;
  return zoom;
}

function textRect(figure: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(figure);
  return range.getBoundingClientRect();
}
