import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onNear} from '../scroll/on-near.js';
import {FULL, watchView} from '../scroll/in-view.js';
import {loadMotion, motion} from './motion.js';
import type {Motion} from './animations.js';

/** How long, in milliseconds, an element in view waits: for gsap to arrive, and for the rest of itself to come into view. */
const PATIENCE = 400;

/**
 * Gives its host the cue to perform once, when the host is seen.
 *
 * The host is set to its first frame just before it comes into view and goes when it is well in view. Where motion is
 * not wanted, or gsap comes late, the host stays at rest for good: what the reader has read is not taken back.
 */
export class CueController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ready: () => Motion | undefined;
  readonly #placeOf: (host: Element) => {event: Element; isInStory: boolean};
  #motion: Motion | undefined;
  #inView = false;
  #performed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  /**
   * @param ready - Sets the host to its first frame and returns what moves it, or `undefined` to stay at rest. Called only
   *   when motion is there; again, when the host left the view before its cue. Where it throws, the host stays at rest.
   * @param placeOf - Says which event the host is in, and whether in a story, which prepares for all that is in it.
   */
  constructor(
    host: ReactiveControllerHost & Element,
    ready: () => Motion | undefined,
    placeOf: (host: Element) => {event: Element; isInStory: boolean},
  ) {
    this.#host = host;
    this.#ready = ready;
    this.#placeOf = placeOf;
    host.addController(this);
  }

  /** Whether the host has had its cue. */
  get performed(): boolean {
    return this.#performed;
  }

  hostConnected(): void {
    if (this.#performed) return;
    const {event, isInStory} = this.#placeOf(this.#host);
    const unwatchView = watchView(this.#host, event, this.#onShare);
    const unwatchApproach = isInStory ? undefined : onNear(this.#host, () => void loadMotion());
    this.#unwatch = () => {
      unwatchView();
      unwatchApproach?.();
    };
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.rest();
  }

  /** Brings the host to rest at once; a host that has not had its cue yet may still have it. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#motion?.finish();
    this.#motion = undefined;
  }

  /** Performs now, in view or not, and not again by itself. */
  perform(): void {
    this.#retire();
    this.#arm();
    this.#motion?.start();
  }

  #arm(): void {
    try {
      if (motion()) this.#motion ??= this.#ready();
    } catch {
      this.#retire(); // the page forbids what it takes, and always will
    }
  }

  #retire(): void {
    this.#performed = true;
    this.#unwatch?.();
    clearTimeout(this.#timer);
  }

  #onShare = (share: number): void => {
    this.#inView = share > 0;
    if (!this.#inView) this.rest();
    else if (!motion()) void this.#awaitMotion();
    else if (share >= FULL) this.perform();
    else this.#armAndWait();
  };

  #armAndWait(): void {
    if (this.#motion) return;
    this.#arm();
    this.#timer = setTimeout(() => this.perform(), PATIENCE);
  }

  async #awaitMotion(): Promise<void> {
    const asked = performance.now();
    await loadMotion();
    if (this.#performed || !this.#inView || !this.#host.isConnected) return;
    const late = performance.now() - asked > PATIENCE;
    if (late || !motion()) this.#retire();
    else this.#armAndWait();
  }
}
