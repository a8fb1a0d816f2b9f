/**
 * Fired by `<story-stage>` when its graphic is to show another scene: that of the event that has become the current one.
 * Bubbles, is composed, can't be cancelled.
 */
export class StageSceneEvent extends Event {
  static readonly type = 'stage-scene';

  /** Name of the scene: what the current event, or the last one before it that names one, has in its `scene` attribute. */
  readonly scene: string;

  /** Position of the current event in the story, from 0; -1 before the first, whose scene is shown already. */
  readonly index: number;

  /** The current `<timeline-event>`; `null` when `index` is -1. */
  readonly event: HTMLElement | null;

  /** Where the reader is heading: `down` towards later events, `up` towards earlier ones. */
  readonly direction: 'down' | 'up';

  constructor(scene: string, index: number, event: HTMLElement | null, direction: 'down' | 'up') {
    super(StageSceneEvent.type, {bubbles: true, composed: true});
    this.scene = scene;
    this.index = index;
    this.event = event;
    this.direction = direction;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'stage-scene': StageSceneEvent;
  }
}
