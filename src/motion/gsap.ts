import {motionAllowed, onStillness} from './preference.js';

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

let loading: Promise<void> | undefined;
let gsap: Gsap | undefined;
const unfinished = new Set<Tween>();

/**
 * Fetches gsap, once, because something is about to move; not at all while the reader wants stillness.
 *
 * @returns Settles when `motionReady()` can be asked. A fetch that fails is not tried again, and all stays at rest.
 */
export async function loadMotion(): Promise<void> {
  if (!motionAllowed()) return;
  loading ??= import('gsap').then(
    (module) => {
      gsap = module.gsap;
      onStillness(() => unfinished.forEach(finish));
    },
    () => undefined, // blocked or missing: the story is complete without it
  );
  await loading;
}

/** Whether something can move at once: gsap is here and the reader wants motion. */
export function motionReady(): boolean {
  return gsap !== undefined && motionAllowed();
}

/**
 * Readies a move of `target` to the values in `vars`, which are gsap's own, but for `duration` in milliseconds.
 *
 * `onComplete` is called once, when the target is at rest, whichever way it came there.
 *
 * @throws {Error} When called before `motionReady()`.
 */
export function motionTo(target: object, {duration, onComplete, ...vars}: Vars & {duration: number}): Motion {
  if (!gsap) throw new Error('unspool: motionTo() was called before motion was ready');
  const tween: Tween = gsap.to(target, {
    ...vars,
    paused: true,
    duration: Math.max(duration, 1) / 1000, // gsap counts seconds, and would render a duration of 0 here and now
    onComplete: () => {
      unfinished.delete(tween);
      tween.kill();
      onComplete?.();
    },
  });
  unfinished.add(tween);
  return {start: () => void tween.play(), finish: () => finish(tween)};
}

/** Whether gsap knows an easing of this name, such as `power2.out`. `false` before gsap is here. */
export function isEase(name: string): boolean {
  return gsap !== undefined && typeof gsap.parseEase(name) === 'function';
}

function finish(tween: Tween): void {
  if (unfinished.has(tween)) tween.progress(1);
}
