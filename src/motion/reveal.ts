import {onSeen} from './on-seen.js';
import {keyframesAlong, play, type Motion} from './animations.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 600, ease: 'power2.out'};

/**
 * Holds an event back, clear and in its place, until it is to appear and rise the last of the way.
 *
 * It is held only once the browser has said that none of it is in view, and appears as soon as any of it is, whoever else
 * knows. Where something throws, or the page moves or fades it itself, it is at rest.
 *
 * @param onRest - Called once, when the event is at rest; also where it was in view already and was never held.
 */
export function holdForReveal(event: HTMLElement, onRest: () => void): Motion {
  let motion: Motion | undefined;
  const rest = () => {
    unwatch();
    onRest();
  };
  const start = () => (motion ? motion.start() : rest());
  const unwatch = onSeen(event, (isSeen) => {
    try {
      if (isSeen || isMovedByPage(event)) start();
      else motion ??= held(event, rest);
    } catch {
      rest();
    }
  });
  return {start, finish: () => (motion ? motion.finish() : rest())};
}

function held(event: HTMLElement, onRest: () => void): Motion {
  const timing = timingOf(event, 'reveal', DEFAULTS);
  const keyframes = keyframesAlong(timing, (share) => ({
    opacity: share,
    // Not before it goes: what is held is where it will be, for all that look for it or jump to it.
    translate: share > 0 ? `0 calc(var(--unspool-reveal-distance, 1.5rem) * ${1 - share})` : 'none',
  }));
  return play(event, keyframes, timing, onRest);
}

function isMovedByPage(event: HTMLElement): boolean {
  const {opacity, translate} = getComputedStyle(event);
  return opacity !== '1' || translate !== 'none';
}
