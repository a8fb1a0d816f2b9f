import {motionTo, type Motion} from './tween.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 900, ease: 'power2.inOut'};

/**
 * Takes a rule away, to be drawn from its start to its end; the words beside it stay as they are.
 *
 * @param rule - An element of our own, without inline styles; it has none again at rest.
 */
export function ruleToDraw(rule: HTMLElement): Motion {
  const timing = timingOf(rule, 'quote', DEFAULTS);
  rule.style.transform = 'scaleY(0)';
  return motionTo(rule, {...timing, scaleY: 1, onComplete: () => rule.removeAttribute('style')});
}
