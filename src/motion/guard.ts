import {onSeen} from './on-seen.js';

/** Nothing may stand still in view for longer than two of these, in milliseconds: 750, so that a frame more is not 800. */
const PATIENCE = 375;

/**
 * Watches over an animation, without the story, gsap or an animation frame: brings it to rest when its subject has been in
 * view for 750 ms and has hardly moved, because nobody set it going or because the page pauses it.
 *
 * @returns Ends the watch.
 */
export function guard(subject: Element, animation: Animation, finish: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let isStill = false; // at one look is not enough: a busy page draws no frame between two
  const look = () => {
    const now = Number(animation.currentTime);
    const stood = now - last < PATIENCE / 4;
    if (stood && isStill) {
      finish();
      return;
    }
    isStill = stood;
    last = now;
    timer = setTimeout(look, PATIENCE);
  };
  const unwatch = onSeen(subject, (isSeen) => {
    clearTimeout(timer);
    isStill = false;
    last = Number(animation.currentTime);
    if (isSeen) timer = setTimeout(look, PATIENCE);
  });
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
