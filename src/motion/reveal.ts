import {motionTo, type Motion} from './tween.js';
import {timingOf} from './timing.js';

const DEFAULTS = {duration: 600, ease: 'power2.out'};

/**
 * Holds a box back, clear and a little below its place, until it is to rise and appear. It keeps its room all the time.
 *
 * @param box - A box of our own, without inline styles; it has none again at rest.
 * @param onRest - Called once, when the box is at rest.
 */
export function holdForReveal(box: HTMLElement, onRest: () => void): Motion {
  const timing = timingOf(box, 'reveal', DEFAULTS);
  box.style.opacity = '0';
  box.style.transform = 'translateY(var(--unspool-reveal-distance, 1.5rem))';
  return motionTo(box, {
    ...timing,
    opacity: 1,
    y: 0,
    onComplete: () => {
      box.removeAttribute('style');
      onRest();
    },
  });
}
