import {motionAllowed, onStillness} from './preference.js';

type Choreography = typeof import('./choreography.js');

let loading: Promise<void> | undefined;
let choreography: Choreography | undefined;
const awaiting = new Set<() => void>();

/**
 * Fetches gsap and the choreographies, once, because something is about to move; not at all while the reader wants
 * stillness.
 *
 * @returns Settles when `motion()` can be asked. A fetch that fails is not tried again, and all stays at rest.
 */
export async function loadMotion(): Promise<void> {
  if (!motionAllowed()) return;
  loading ??= Promise.all([import('gsap/gsap-core'), import('./choreography.js')])
    .then(([{gsap}, loaded]) => {
      loaded.runOn(gsap);
      onStillness(loaded.finishAll);
      choreography = loaded;
      awaiting.forEach((callback) => callback());
    })
    .catch(() => undefined); // blocked, missing or incomplete: the story is complete without it
  await loading;
}

/**
 * Fetches the half of gsap that moves elements' styles, which only choreographies and timelines of a page's own need. A stage
 * asks for it also for readers who want stillness, since where its graphic stands is what it says.
 *
 * @returns `undefined` where it can't be had.
 */
export async function loadStyling(): Promise<typeof import('gsap') | undefined> {
  return import('gsap').catch(() => undefined);
}

/**
 * Calls back when motion has come, if it has not yet. It is fetched by others.
 *
 * @returns A function that ends the wait.
 */
export function onMotion(callback: () => void): () => void {
  awaiting.add(callback);
  return () => void awaiting.delete(callback);
}

/** The choreographies, where something can move at once: they and gsap are here and the reader wants motion. */
export function motion(): Choreography | undefined {
  return motionAllowed() ? choreography : undefined;
}
