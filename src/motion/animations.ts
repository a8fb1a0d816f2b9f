import {guard} from './guard.js';

type Gsap = typeof import('gsap').gsap;
type Tween = ReturnType<Gsap['to']>;
type Vars = Parameters<Gsap['to']>[1];

/** Something that is set to its first frame and waits for its cue. */
export interface Motion {
  /** Sets it going; does nothing when it goes already or has ended. */
  start(): void;
  /** Brings it to rest at once, started or not. */
  finish(): void;
}

/** No motion may last longer, in milliseconds. */
export const LONGEST = 2000;

let gsap: Gsap;
const unfinished = new Set<() => void>();

/**
 * Takes the gsap that all motion runs on. Call it before anything else of the choreographies.
 *
 * @throws {TypeError} If it is not a gsap that can be used, such as a file that was cut off on its way.
 */
export function runOn(loaded: Gsap): void {
  if (loaded.parseEase('power2.out')(1) !== 1 || !loaded.to) throw new TypeError('gsap is incomplete');
  gsap = loaded;
}

/** Brings all that moves or waits to rest at once. */
export function finishAll(): void {
  unfinished.forEach((finish) => finish());
}

/**
 * Readies a move of `target` to the values in `vars`, which are gsap's own, but for `duration`: in milliseconds, 1 to 2000.
 *
 * `onComplete` is called once, when the target is at rest, whichever way it came there.
 */
export function motionTo(target: object, {duration, onComplete, ...vars}: Vars & {duration: number}): Motion {
  const finish = () => void tween.progress(1);
  const tween: Tween = gsap.to(target, {
    ...vars,
    paused: true,
    duration: Math.min(Math.max(duration, 1), LONGEST) / 1000, // gsap's seconds; one of 0 would be rendered here and now
    onComplete: () => {
      if (!unfinished.delete(finish)) return;
      tween.kill();
      onComplete?.();
    },
  });
  unfinished.add(finish);
  return {start: () => void tween.play(), finish};
}

/**
 * Sets an element to the first of some keyframes, and readies the others. It is all one animation: no style is written that
 * a saved page would keep, whoever cancels the animations of a page shows what they held, and the browser runs them by
 * itself, off the main thread where it can. What stands still after 700 ms in view is brought to rest, whatever the cause.
 *
 * @param duration - In milliseconds.
 * @param onRest - Called once, when the motion has ended, whichever way.
 * @param subject - What the reader sees of it, where that is another element.
 * @throws What the page makes the browser's `animate` throw; the element is as it was then.
 */
export function play(
  element: Element,
  keyframes: Keyframe[] | PropertyIndexedKeyframes,
  {easing = 'linear', ...options}: {duration: number; easing?: string; pseudoElement?: string},
  onRest: () => void,
  subject = element,
): Motion {
  const animation = element.animate(keyframes, {...options, easing, fill: 'both'});
  animation.pause();
  const finish = () => {
    if (!unfinished.delete(finish)) return;
    endGuard();
    if (animation.playState === 'finished')
      requestAnimationFrame(cancel); // with what is held then: each is a layout
    else cancel();
    onRest();
  };
  const cancel = () => animation.cancel();
  const endGuard = guard(subject, animation, finish);
  unfinished.add(finish);
  animation.onfinish = animation.oncancel = finish;
  let isStarted = false; // what the page pauses on its way is not set going again, but brought to rest
  const start = () => {
    if (!isStarted && unfinished.has(finish)) animation.play();
    isStarted = true;
  };
  return {start, finish};
}

/** A gsap easing as a function of the share of time, 0 to 1; no function where gsap knows none of this name. */
export function easeOf(name: string): (share: number) => number {
  return gsap.parseEase(name);
}

/**
 * What an animation along a gsap easing passes through, a step every 25 ms: the browser's own easings know no `back` or
 * `elastic`. By property, which browsers read in half the time.
 *
 * @param at - The values of all properties for a share of the way.
 */
export function keyframesAlong(
  {duration, ease}: {duration: number; ease: string},
  at: (share: number) => Record<string, string | number>,
): PropertyIndexedKeyframes {
  const along = easeOf(ease);
  const count = Math.ceil(duration / 25) || 1; // where no time is wanted, from the start to the end
  const steps = Array.from({length: count + 1}, (_, step) => at(along(step / count)));
  return Object.fromEntries(Object.keys(steps[0]!).map((name) => [name, steps.map((step) => `${step[name]}`)]));
}
