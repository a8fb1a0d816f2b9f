import {motionTo, type Motion} from './gsap.js';
import type {Timing} from './timing.js';

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

export interface CountOptions extends Timing {
  /** Element whose whole content is the figure at rest. It stays in place, readable by machines, but unpainted. */
  figure: HTMLElement;
  /** Shadow root that the digits are drawn in, so that the author's text is never touched. */
  stage: ShadowRoot;
  /** The digits at a share of the count, 0 to 1. */
  frame: (share: number) => string;
  /** Called once, when the digits are gone. */
  onRest: () => void;
}

/**
 * Lays digits over a figure at rest, at the first frame of its count.
 *
 * The digits are generated content of one box of fixed size, hidden from assistive technology: they can't be found,
 * selected, copied or translated, and a change of them lays out nothing outside the box.
 */
export function digitsToCount({figure, stage, frame, onRest, duration, ease}: CountOptions): Motion {
  const digits = document.createElement('span');
  digits.className = 'digits';
  digits.setAttribute('part', 'digits');
  digits.setAttribute('aria-hidden', 'true');
  digits.dataset.shown = frame(0);
  stage.append(digits);
  cover(figure, digits);
  const count = {share: 0};
  return motionTo(count, {
    share: 1,
    duration,
    ease,
    onUpdate: () => {
      const shown = frame(count.share);
      if (shown !== digits.dataset.shown) digits.dataset.shown = shown;
    },
    onComplete: () => {
      digits.remove();
      figure.style.removeProperty('-webkit-text-fill-color');
      if (figure.getAttribute('style') === '') figure.removeAttribute('style');
      onRest();
    },
  });
}

/** Whether digits can be laid over a figure: it is shown, and stands on one line. */
export function canCover(figure: HTMLElement): boolean {
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
  figure.style.setProperty('-webkit-text-fill-color', 'transparent');
}

function textRect(figure: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(figure);
  return range.getBoundingClientRect();
}
