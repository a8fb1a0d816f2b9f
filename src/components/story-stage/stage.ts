import {adoptAround} from '../../internal/adopt-styles.js';
import {warn} from '../../internal/warn.js';
import type {motion as Moving} from '../../motion/motion.js';
import type {StoryPosition} from '../../scroll/story-position.js';
import {StoryStageElement} from './define.js';
import {checkStage} from './faults.js';
import {Scenes} from './scenes.js';
import {stageStyles} from './stage-styles.js';
import type {StageTools} from './story-stage.js';

/**
 * The stage of a story: has the scenes in its events, and its graphic, follow the reader. A file of its own, which comes when
 * the page has loaded and has a stage.
 */
export class Stage {
  readonly #story: HTMLElement;
  readonly #internals: ElementInternals;
  readonly #tools: StageTools;
  readonly #scenes: Scenes;
  #index: number | undefined;

  /** @param internals - Those of the story, whose states `staged` and `before` the style sheet reads. */
  constructor(story: HTMLElement, internals: ElementInternals, tools: StageTools & {motion: typeof Moving}) {
    this.#story = story;
    this.#internals = internals;
    this.#tools = tools;
    this.#scenes = new Scenes(tools.motion);
    story.addEventListener('error', missed, true);
  }

  /** Shows what belongs to the reader's place. Reads no layout, but at its first call, and styles where a scene moves. */
  follow(events: readonly HTMLElement[], position: StoryPosition, isFlight: boolean, scroller: Element | null): void {
    if (!this.#story.matches('[stage], :has(> story-stage)')) return; // another story of the page has one
    const isFirst = this.#index === undefined;
    if (isFirst && getComputedStyle(this.#story).getPropertyValue('--_unspool-stage') === '') adoptRoom(this.#story);
    const isJump = isFlight || isFirst || Math.abs(position.index - this.#index!) > 1;
    const {states} = this.#internals as {states?: Set<string>};
    if (position.index !== this.#index) {
      const isBefore = position.index < 0;
      if (isFirst) states?.add('staged');
      // Only where it changes: a state, written anew, has the styles of all scenes and datelines worked out.
      if (states?.has('before') !== isBefore) states?.[isBefore ? 'add' : 'delete']('before');
      this.#scenes.show(events, Math.max(position.index, 0), isJump, this.#story.getAttribute('transition') ?? 'fade');
    }
    this.#index = position.index;
    const graphic = this.#story.querySelector(':scope > story-stage');
    if (graphic instanceof StoryStageElement) {
      graphic.adopt(this.#tools);
      graphic.follow({events, position, isJump});
    }
    if (isFirst) checkStage(this.#story, events, scroller);
  }
}

/** A scene's picture that can't be had: its alternative text and its caption stay. */
function missed({target}: Event): void {
  if (!(target instanceof HTMLImageElement)) return;
  const shower = target.closest('[slot=scene]')?.parentElement ?? target.closest('story-stage');
  if (shower)
    warn(
      shower,
      '',
      `the picture ${target.src} can't be loaded, so readers get its alternative text; check the address.`,
    );
}

/** Gives a stage its room where there is no unspool-stage.css. */
function adoptRoom(story: HTMLElement): void {
  adoptAround(story, stageStyles);
  warn(
    story,
    'stage',
    'link unspool-stage.css beside unspool.css, so that the stage has its room before the script runs.',
  );
}
