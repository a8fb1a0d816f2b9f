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
const unfinished = new Set<Tween>();

/** Takes the gsap that all motion runs on. Call it before anything else of the choreographies. */
export function conduct(loaded: Gsap): void {
  gsap = loaded;
}

/** Brings all that moves or waits to rest at once. */
export function finishAll(): void {
  unfinished.forEach(finish);
}

/**
 * Readies a move of `target` to the values in `vars`, which are gsap's own, but for `duration`: in milliseconds, 1 to 2000.
 *
 * `onComplete` is called once, when the target is at rest, whichever way it came there.
 */
export function motionTo(target: object, {duration, onComplete, ...vars}: Vars & {duration: number}): Motion {
  const tween: Tween = gsap.to(target, {
    ...vars,
    paused: true,
    duration: Math.min(Math.max(duration, 1), LONGEST) / 1000, // gsap's seconds; one of 0 would be rendered here and now
    onComplete: () => {
      unfinished.delete(tween);
      tween.kill();
      onComplete?.();
    },
  });
  unfinished.add(tween);
  return {start: () => void tween.play(), finish: () => finish(tween)};
}

/** Whether gsap knows an easing of this name, such as `power2.out`. */
export function isEase(name: string): boolean {
  return typeof gsap.parseEase(name) === 'function';
}

function finish(tween: Tween): void {
  if (unfinished.has(tween)) tween.progress(1);
}
