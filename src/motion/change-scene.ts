import {keyframesAlong, play, type Motion} from './animations.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 600, ease: 'power1.inOut'};
/** Shares of the time in which the one comes and the other goes: together they are never half clear. */
const COMES_IN = 0.65;
const GOES_AFTER = 0.35;

/**
 * Has one scene of a story come in the place of another. Both lie in the same place, the later one above. Without this the
 * one is shown and the other is clear at once, and so it is when this has ended, whichever way.
 *
 * @param isLater - Whether the coming scene is the later one.
 */
export function changeScene(
  coming: Element | undefined,
  going: Element | undefined,
  transition: 'fade' | 'wipe',
  isLater: boolean,
): Motion[] {
  const subject = coming ?? going;
  if (!subject) return [];
  const timing = timingOf(subject, 'scene', DEFAULTS);
  const move = (element: Element | undefined, at: Parameters<typeof keyframesAlong>[1]) => {
    if (!element) return [];
    const motion = play(element, keyframesAlong(timing, at), timing, () => undefined);
    motion.start();
    return [motion];
  };
  if (transition === 'wipe' && coming && going) {
    const above = (share: number) => ({opacity: 1, clipPath: `inset(${100 * (1 - share)}% 0 0)`});
    if (isLater) return [...move(coming, above), ...move(going, () => ({opacity: 1}))];
    return move(going, (share) => above(1 - share));
  }
  return [
    ...move(coming, (share) => ({opacity: Math.min(share / COMES_IN, 1)})),
    ...move(going, (share) => ({opacity: Math.min((1 - share) / (1 - GOES_AFTER), 1)})),
  ];
}
