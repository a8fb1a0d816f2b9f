import {onSeen} from './on-seen.js';

/** How long something may be in view before it must move, in milliseconds: with the last looks less than 800. */
const PATIENCE = 700;

/** Milliseconds between two looks. */
const PAUSE = 50;

/** Looks that must all find it still: a busy page draws no frame between two. */
const LOOKS = 3;

/**
 * Watches over an animation, without the story, gsap or an animation frame: brings it to rest when its subject has been in
 * view for 700 ms and it stands still, because nobody set it going or because the page pauses it.
 *
 * @returns Ends the watch.
 */
export function guard(subject: Element, animation: Animation, finish: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let still: number;
  let since: number;
  const look = () => {
    const now = Number(animation.currentTime);
    still = now - last < PAUSE / 4 ? still + 1 : 0;
    last = now;
    if (still < LOOKS || performance.now() - since < PATIENCE) timer = setTimeout(look, PAUSE);
    else finish();
  };
  const unwatch = onSeen(subject, (isSeen) => {
    clearTimeout(timer);
    still = 0;
    since = performance.now();
    if (isSeen) timer = setTimeout(look, PATIENCE - LOOKS * PAUSE); // most have ended by then
  });
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
