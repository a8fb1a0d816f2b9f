import {keyframesAlong, play, type Motion} from './animations.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 900, ease: 'power2.inOut'};

/** Takes a rule away, to be drawn from its start to its end; the words beside it stay as they are. */
export function ruleToDraw(rule: HTMLElement): Motion {
  const timing = timingOf(rule, 'quote', DEFAULTS);
  const keyframes = keyframesAlong(timing, (share) => ({clipPath: `inset(0 0 ${100 * (1 - share)}%)`}));
  return play(rule, keyframes, timing, () => undefined);
}
