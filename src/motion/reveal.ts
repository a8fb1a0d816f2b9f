import {keyframesAlong, play, type Motion} from './tween.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 600, ease: 'power2.out'};

/**
 * Holds a box back, clear and a little below its place, until it is to rise and appear. It keeps its room all the time.
 *
 * @param box - A box of our own, without inline styles; it has none again when the frame in which it comes to rest is drawn.
 * @param onRest - Called once, when the box is at rest.
 */
export function holdForReveal(box: HTMLElement, onRest: () => void): Motion {
  const timing = timingOf(box, 'reveal', DEFAULTS);
  const at = (share: number) => ({
    opacity: share,
    transform: `translateY(calc(var(--unspool-reveal-distance, 1.5rem) * ${1 - share}))`,
  });
  Object.assign(box.style, at(0));
  return play(box, keyframesAlong(timing, at), timing, (isOver) => {
    const free = () => box.removeAttribute('style');
    if (isOver) {
      Object.assign(box.style, at(1));
      requestAnimationFrame(free); // with what the story holds in this frame: each alone is a layout
    } else free();
    onRest();
  });
}
