/**
 * Everything that moves, each a choreography of its own. Fetched together with gsap, when the first thing is about to
 * move, so that a reader whom nothing moves downloads none of it.
 */
export {changeScene} from './change-scene.js';
export {countTiming, digitsToCount} from './count.js';
export {ruleToDraw} from './draw-rule.js';
export {HeldEvents} from './held-events.js';
export {holdForReveal} from './reveal.js';
export {finishAll, keyframesAlong, motionTo, play, runOn} from './animations.js';
