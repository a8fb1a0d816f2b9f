import {warn} from '../internal/warn.js';
import {easeOf, LONGEST} from './animations.js';

export interface Timing {
  /** Milliseconds. */
  duration: number;
  /** A gsap easing such as `power2.out`. */
  ease: string;
}

/**
 * The timing of one named choreography, as the page's style sheet gives it: `--unspool-<name>-duration` (a CSS time) and
 * `--unspool-ease` (a gsap easing, for all of them). What can't be read is told to the author and falls back.
 */
export function timingOf(element: Element, name: string, fallback: Timing): Timing {
  const style = getComputedStyle(element);
  const duration = style.getPropertyValue(`--unspool-${name}-duration`).trim();
  const ease = style.getPropertyValue('--unspool-ease').trim();
  return {
    duration: duration ? readDuration(element, `--unspool-${name}-duration`, duration, fallback) : fallback.duration,
    ease: ease ? readEase(element, ease, fallback) : fallback.ease,
  };
}

function readDuration(element: Element, property: string, text: string, fallback: Timing): number {
  const [, number, unit] = /^([\d.]+)(ms|s)$/.exec(text) ?? [];
  const milliseconds = Number(number) * (unit === 's' ? 1000 : 1);
  if (milliseconds <= LONGEST) return milliseconds;
  warn(
    element,
    property,
    `${property} is "${text}"; write a time from 0ms to ${LONGEST}ms. Using ${fallback.duration}ms.`,
  );
  return fallback.duration;
}

function readEase(element: Element, text: string, fallback: Timing): string {
  if (typeof easeOf(text) === 'function') return text;
  warn(
    element,
    '--unspool-ease',
    `--unspool-ease is "${text}"; write a gsap easing such as power2.out. Using ${fallback.ease}.`,
  );
  return fallback.ease;
}
