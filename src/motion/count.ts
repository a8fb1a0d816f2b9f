import {motionTo, type Motion} from './tween.js';
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
 * The digits are generated content of one box of fixed size, hidden from assistive technology: they can't be found,
 * selected, copied or translated, and a change of them lays out nothing outside the box.
 *
 * @returns `undefined` where the figure stays at rest: hidden, on several lines, no time to fill, or, with a word to the
 *   author, a text that does not show the value.
 */
export function digitsToCount({figure, value, from, duration, locale, host, onRest}: Count): Motion | undefined {
  const timing = timingOf(host, 'count', DEFAULTS);
  timing.duration = duration ?? timing.duration;
  if (timing.duration === 0 || !canCover(figure)) return undefined;
  const text = figure.textContent.trim();
  const frame = countFrames(text, value, from, locale);
  if (!frame) {
    warn(host, '', `can't count: "${text}" does not show the value ${value}.`);
    return undefined;
  }

  const digits = document.createElement('span');
  digits.className = 'digits';
  digits.setAttribute('part', 'digits');
  digits.setAttribute('aria-hidden', 'true');
  digits.dataset.shown = frame(0);
  host.shadowRoot!.append(digits);
  cover(figure, digits);
  const count = {share: 0};
  return motionTo(count, {
    ...timing,
    share: 1,
    onUpdate: () => {
      const shown = frame(count.share);
      if (shown !== digits.dataset.shown) digits.dataset.shown = shown;
    },
    onComplete: () => {
      digits.remove();
      uncover(figure);
      onRest();
    },
  });
}

/** Whether digits can be laid over a figure: it is shown, and stands on one line. */
function canCover(figure: HTMLElement): boolean {
  const {height} = textRect(figure);
  return height > 0 && height < 2 * parseFloat(getComputedStyle(figure).fontSize);
}

/** Moves the digits by how far they are off, wherever their containing block puts them: all reads, then all writes. */
function cover(figure: HTMLElement, digits: HTMLElement): void {
  const type = getComputedStyle(figure);
  const target = textRect(figure);
  const origin = digits.getBoundingClientRect();
  const zoom = origin.width / digits.offsetWidth || 1;
  const height = `${target.height / zoom}px`;

  for (const property of TYPE) digits.style.setProperty(property, type.getPropertyValue(property));
  digits.style.width = `${target.width / zoom}px`;
  digits.style.height = height;
  digits.style.lineHeight = height;
  digits.style.transform = `translate(${(target.left - origin.left) / zoom}px, ${(target.top - origin.top) / zoom}px)`;
  figure.style.setProperty('transition', 'none'); // a page may let everything fade
  figure.style.setProperty('-webkit-text-fill-color', 'transparent');
}

function uncover(figure: HTMLElement): void {
  figure.style.removeProperty('-webkit-text-fill-color');
  getComputedStyle(figure).getPropertyValue('color'); // takes effect before transitions are on again
  figure.style.removeProperty('transition');
  if (figure.getAttribute('style') === '') figure.removeAttribute('style');
}

function textRect(figure: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(figure);
  return range.getBoundingClientRect();
}
