import {keyframesAlong, play, type Motion} from './tween.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 900, ease: 'power2.inOut'};

/**
 * Takes a rule away, to be drawn from its start to its end; the words beside it stay as they are.
 *
 * @param rule - An element of our own, without inline styles; it has none again at rest.
 */
export function ruleToDraw(rule: HTMLElement): Motion {
  const timing = timingOf(rule, 'quote', DEFAULTS);
  const at = (share: number) => ({clipPath: `inset(0 0 ${100 * (1 - share)}%)`});
  Object.assign(rule.style, at(0));
  return play(rule, keyframesAlong(timing, at), timing, () => rule.removeAttribute('style'));
}
