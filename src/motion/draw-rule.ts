import {keyframesAlong, play, type Motion} from './animations.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 900, ease: 'power2.inOut'};

/** Takes away the rule that a quotation has as its `::before`, to be drawn from its start to its end. */
export function ruleToDraw(quotation: HTMLElement): Motion {
  const timing = timingOf(quotation, 'quote', DEFAULTS);
  const keyframes = keyframesAlong(timing, (share) => ({clipPath: `inset(0 0 ${100 * (1 - share)}%)`}));
  return play(quotation, keyframes, {...timing, pseudoElement: '::before'}, () => undefined);
}
