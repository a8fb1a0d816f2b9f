import {onSeen} from './on-seen.js';
import {keyframesAlong, play, type Motion} from './animations.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 600, ease: 'power2.out'};

/**
 * Holds a box back, clear and a little below its place, until it is to rise and appear. It keeps its room all the time.
 *
 * It is held only once the browser has said that none of it is in view, and appears as soon as any of it is, whoever else
 * knows. Where something throws, it is at rest.
 *
 * @param event - The event that the box is all of, with its room: what is seen of it counts.
 * @param onRest - Called once, when the box is at rest; also where it was in view already and was never held.
 */
export function holdForReveal(event: Element, box: HTMLElement, onRest: () => void): Motion {
  let motion: Motion | undefined;
  const rest = () => {
    unwatch();
    onRest();
  };
  const start = () => (motion ? motion.start() : rest());
  const unwatch = onSeen(event, (isSeen) => {
    try {
      if (isSeen) start();
      else motion ??= held(event, box, rest);
    } catch {
      rest();
    }
  });
  return {start, finish: () => (motion ? motion.finish() : rest())};
}

function held(event: Element, box: HTMLElement, onRest: () => void): Motion {
  const timing = timingOf(box, 'reveal', DEFAULTS);
  const keyframes = keyframesAlong(timing, (share) => ({
    opacity: share,
    transform: `translateY(calc(var(--unspool-reveal-distance, 1.5rem) * ${1 - share}))`,
  }));
  return play(box, keyframes, timing, onRest, event);
}
