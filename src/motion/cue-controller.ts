import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {watchNear} from '../scroll/near-view.js';
import {onNear} from '../scroll/on-near.js';
import {loadMotion, motion, onMotion} from './motion.js';
import {onSeen} from './on-seen.js';
import type {Motion} from './animations.js';

/** How long, in milliseconds, an element waits in view for the rest of itself to come into view. */
const PATIENCE = 400;

/** From this share on, an element counts as fully in view. */
const FULL = 0.6;

/**
 * Gives its host the cue to perform once, when the host is seen.
 *
 * The host is set to its first frame while it is near, once the browser has said that none of it is in view, and goes when
 * it is well in view. A host that comes into view at rest stays so for good, because motion is not wanted, gsap came late
 * or the reader flew to it: what has been read is not taken back.
 */
export class CueController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ready: () => Motion | undefined;
  readonly #placeOf: (host: Element) => {event: Element; isInStory: boolean};
  #motion: Motion | undefined;
  #performed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void)[] = [];
  #unsee: (() => void) | undefined;

  /**
   * @param ready - Sets the host to its first frame and returns what moves it, or `undefined` to stay at rest. Called only
   *   when motion is there; again, when the host comes near again before its cue. Where it throws, the host stays at rest.
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

  /** Whether the host has had its cue, or will never have it. */
  get performed(): boolean {
    return this.#performed;
  }

  hostConnected(): void {
    if (this.#performed) return;
    const {event, isInStory} = this.#placeOf(this.#host);
    this.#unwatch = [
      watchNear(this.#host, event, this.#onApproach),
      onMotion(() => this.#unsee && this.#onApproach(true)),
    ];
    if (!isInStory) this.#unwatch.push(onNear(this.#host, () => void loadMotion()));
  }

  hostDisconnected(): void {
    this.#leave();
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
    this.#leave();
    clearTimeout(this.#timer);
  }

  #leave(): void {
    this.#unsee?.();
    this.#unsee = undefined;
    this.#unwatch.forEach((unwatch) => unwatch());
  }

  #onApproach = (isNear: boolean): void => {
    this.#unsee?.(); // its first word is where the host is now
    this.#unsee = isNear ? onSeen(this.#host, this.#onShare, [0, FULL]) : undefined;
    if (!isNear) this.rest();
  };

  #onShare = (isSeen: boolean, share: number): void => {
    clearTimeout(this.#timer);
    if (!isSeen) this.#arm();
    else if (!this.#motion) this.#retire();
    else if (share >= FULL) this.perform();
    else this.#timer = setTimeout(() => this.perform(), PATIENCE);
  };
}
