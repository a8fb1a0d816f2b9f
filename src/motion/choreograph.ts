import {loadMotion, loadStyling, motion} from './motion.js';
import type {Motion} from './animations.js';

export type {Motion};

/** Where a target of your own is to move: gsap's own properties, and how. */
export interface Move {
  /** Milliseconds, 1 to 2000. Default 600. */
  duration?: number;
  /** A gsap easing such as `power2.out`. Default: gsap's. */
  ease?: string;
  /** Called once, when the target is at rest, whichever way it came there. */
  onComplete?: () => void;
  /** What gsap can tween: `x`, `y`, `scale`, `rotation`, `opacity`, a property of a plain object, and so on. */
  [property: string]: unknown;
}

/**
 * Readies a choreography of your own, on the gsap that Unspool moves with: fetched once for the whole page, and only for
 * readers who want motion. It comes to rest at once when they stop wanting it.
 *
 * @param target - An element, or an object whose numbers are to move.
 * @param move - Where to. Make these the values that the target has at rest, since not every reader sees it move.
 * @returns What sets it going or brings it to rest; `undefined` where nothing may move, or gsap could not be fetched.
 */
export async function choreograph(target: object, move: Move): Promise<Motion | undefined> {
  await loadMotion();
  if (!motion() || !(await loadStyling())) return undefined;
  return motion()?.motionTo(target, {duration: 600, ...move});
}
