import {warn} from '../../internal/warn.js';
import {StageSceneEvent} from '../../events/stage-scene.js';
import {motionAllowed, onStillness, savesData} from '../../motion/preference.js';
import type {StoryPosition} from '../../scroll/story-position.js';

type Gsap = typeof import('gsap').gsap;
type Timeline = ReturnType<Gsap['timeline']>;

/** Writes the timeline of a graphic: tweens, and a label for each scene. */
export type BuildTimeline = (timeline: Timeline, gsap: Gsap) => void;

/** Seconds that the way from one label to the next takes, at least and at most. */
const SHORTEST = 0.3;
const LONGEST = 2;

/** What the story tells its stage at each look. */
export interface StageNews {
  events: readonly HTMLElement[];
  position: StoryPosition;
  /** Whether the reader has come here at a bound, so that nothing between is to be seen. */
  isJump: boolean;
}

/** What a stage needs of the file that loads it, so that no page gets that twice. */
export interface StageTools {
  loadStyling: () => Promise<typeof import('gsap') | undefined>;
}

/** There is none on a server. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- nothing is built of it there
const Base = (globalThis as Partial<typeof globalThis>).HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * One graphic that stays in view while a story's text moves, and changes with it: an SVG, a canvas, a chart, a map, a film.
 *
 * It is a child of `<timeline-story>`, before the events. Each event names the state that the graphic is to be in, its
 * scene, and the stage has the name of the current one in its own `scene`: `story-stage[scene="delta"] .river {…}` is all
 * that an SVG needs. `--unspool-step-progress` and `--unspool-story-progress` (0 to 1) follow the reader. What an author
 * writes into `scene` is what stands on paper, without script and where data are saved. Needs `unspool-stage.css`.
 *
 * @tag story-stage
 * @slot - The graphic, and a `<figcaption>` where it needs one.
 * @cssprop [--unspool-step-progress=0] - Share of the way from the current event to the next one, 0 to 1. Written by the story.
 * @cssprop [--unspool-story-progress=0] - Share of the story that has been read, 0 to 1. Written by the story.
 * @fires {StageSceneEvent} stage-scene - The graphic is to show another scene.
 */
export class StoryStageElement extends Base {
  static readonly observedAttributes = ['scene', 'opening-scene', 'scrub'];

  readonly #internals = this.attachInternals();
  #tell!: (tools: StageTools) => void;
  readonly #tools = new Promise<StageTools>((resolve) => (this.#tell = resolve));
  #flat: string | null = null;
  #isFlat = false;
  #news: StageNews | undefined;
  #shown: string | undefined;
  #timeline: Timeline | undefined;
  #tween: ReturnType<Timeline['tweenTo']> | undefined;
  #listening: AbortController | undefined;

  /**
   * Name of the scene that the graphic shows: that of the current event. What is written in the page is shown where nothing
   * follows the reader: on paper, without script, with saved data.
   *
   * @attr
   * @default none
   */
  get scene(): string | null {
    return this.getAttribute('scene');
  }

  set scene(scene: string | null) {
    if (scene === null) this.removeAttribute('scene');
    else this.setAttribute('scene', scene);
  }

  /**
   * Name of the scene before the first event is reached.
   *
   * @attr opening-scene
   * @default the first event's
   */
  get openingScene(): string | null {
    return this.getAttribute('opening-scene');
  }

  set openingScene(scene: string | null) {
    if (scene === null) this.removeAttribute('opening-scene');
    else this.setAttribute('opening-scene', scene);
  }

  /**
   * Ties the timeline to the reader's place between two events, in place of playing it when an event becomes the current one.
   *
   * @attr
   * @default false
   */
  get scrub(): boolean {
    return this.hasAttribute('scrub');
  }

  set scrub(scrub: boolean) {
    this.toggleAttribute('scrub', scrub);
  }

  connectedCallback(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    this.#flat ??= this.scene;
    addEventListener('beforeprint', () => this.#flatten(), {signal});
    addEventListener(
      'afterprint',
      () => {
        this.#isFlat = false;
        this.#update(true);
      },
      {signal},
    );
    onStillness(() => void this.#tween?.progress(1), {signal});
    queueMicrotask(() => {
      if (this.parentElement?.localName !== 'timeline-story' && this.isConnected)
        warn(this, '', 'is not in a story; make it a child of <timeline-story>, before the events.');
    });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#tween?.kill();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'scrub') this.#move(true);
    if (name === 'opening-scene') this.#update(true);
  }

  /**
   * Has gsap move the graphic: builds a timeline with a label for each scene, and from then on the stage plays it to the
   * label of the current event, or ties it to the reader's place (`scrub`). After a jump, and for readers who want less
   * motion, the timeline is at its label at once.
   *
   * @param build - Adds tweens and labels to an empty timeline; is given gsap, too.
   * @returns Whether it moves by that timeline: not where data are saved, gsap can't be fetched, the stage is gone by then, or `build` throws.
   */
  async timeline(build: BuildTimeline): Promise<boolean> {
    const {loadStyling} = await this.#tools;
    const {gsap} = (savesData() ? undefined : await loadStyling()) ?? {};
    if (!gsap || !this.isConnected) return false; // gone while gsap was on its way
    const timeline = gsap.timeline({paused: true});
    try {
      build(timeline, gsap);
    } catch (error) {
      timeline.revert();
      warn(this, 'timeline', `what was to build the timeline threw "${String(error)}"; the graphic stays as it is.`);
      return false;
    }
    this.#timeline?.revert();
    this.#timeline = timeline;
    this.#checkLabels(timeline);
    this.#move(true);
    return true;
  }

  /** Takes the story's tools. Called by the story. */
  adopt(tools: StageTools): void {
    this.#tell(tools);
  }

  /** Follows the reader. Called by the story at each look; changes no layout. */
  follow(news: StageNews): void {
    const isFirst = this.#news === undefined;
    const last = this.#news?.position.index ?? -1;
    if (news.events !== this.#news?.events)
      this.#internals.ariaHidden = news.events.some((event) => event.hasAttribute('scene-alt')) ? 'true' : null;
    this.#news = news;
    if (savesData()) {
      this.#internals.states.add('flat');
      if (isFirst) this.#flatten();
      return;
    }
    const {index, stepProgress, progress} = news.position;
    this.style.setProperty('--unspool-step-progress', stepProgress.toFixed(4));
    this.style.setProperty('--unspool-story-progress', progress.toFixed(4));
    this.#update(isFirst || news.isJump || Math.abs(index - last) > 1, index < last ? 'up' : 'down');
  }

  #update(isJump: boolean, direction: 'down' | 'up' = 'down'): void {
    if (!this.#news || this.#isFlat) return;
    const {events, position} = this.#news;
    const opening = position.index < 0 ? this.openingScene : undefined;
    const scene = opening ?? sceneAt(events, Math.max(position.index, 0));
    const isNew = scene !== this.#shown || this.scene !== scene;
    this.#shown = scene;
    if (scene !== undefined && isNew) {
      this.scene = scene;
      this.dispatchEvent(new StageSceneEvent(scene, position.index, events[position.index] ?? null, direction));
    }
    if (isNew || this.scrub) this.#move(isJump);
  }

  /** Moves the timeline to where the reader is. */
  #move(isJump: boolean): void {
    const timeline = this.#timeline;
    const at = timeline?.labels[this.#shown ?? ''];
    if (!timeline || at === undefined) return;
    this.#tween?.kill();
    if (this.scrub && motionAllowed())
      timeline.time(at + this.#news!.position.stepProgress * (this.#nextLabel(at) - at));
    else if (isJump || !motionAllowed()) timeline.time(at);
    else {
      const way = Math.abs(timeline.time() - at);
      const duration = Math.min(Math.max(way, SHORTEST), LONGEST);
      this.#tween = timeline.tweenTo(at, {duration, ease: 'power1.inOut'});
    }
  }

  /** Where the next event's scene is in the timeline; the end after the last one. */
  #nextLabel(at: number): number {
    const {events, position} = this.#news!;
    const next = events[Math.max(position.index, 0) + 1]?.getAttribute('scene');
    if (position.index < 0) return at; // the first scene stands until its event is reached
    if (next === undefined) return this.#timeline!.duration();
    return this.#timeline!.labels[next ?? ''] ?? at;
  }

  /** Shows what its author wrote, or else the last scene. */
  #flatten(): void {
    this.#isFlat = true;
    const events = this.#news?.events ?? [];
    const scene = this.#flat ?? sceneAt(events, events.length - 1);
    if (scene === undefined) return;
    this.scene = scene;
    this.#shown = undefined;
    this.#tween?.kill();
    const at = this.#timeline?.labels[scene];
    if (at !== undefined) this.#timeline!.time(at);
  }

  #checkLabels({labels}: Timeline): void {
    const events = this.#news?.events ?? [];
    const named = events.map((event) => event.getAttribute('scene'));
    const spare = Object.keys(labels).filter((label) => label !== this.openingScene && !named.includes(label));
    if (spare.length > 0)
      warn(
        this,
        'label',
        `no event names the scene ${list(spare)}; write scene="${spare[0]}" on the event that shows it.`,
      );
    for (const [index, scene] of named.entries()) {
      if (!scene || scene in labels) continue;
      warn(
        events[index]!,
        'scene',
        `the stage's timeline has no label of this name; it has ${list(Object.keys(labels))}.`,
      );
    }
  }
}

/** The scene of an event, or of the last one before it that names one. */
function sceneAt(events: readonly HTMLElement[], index: number): string | undefined {
  for (let at = index; at >= 0; at--) {
    const scene = events[at]?.getAttribute('scene');
    if (scene) return scene;
  }
  return undefined;
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ') || 'none';
}
