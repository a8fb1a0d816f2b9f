/**
 * Fired by `<timeline-story>` when another event becomes the current one, however the reader came there. Bubbles, is
 * composed, can't be cancelled. Several events passed in one jump give one `story-step`, for the event arrived at.
 */
export class StoryStepEvent extends Event {
  static readonly type = 'story-step';

  /** Position of the current event in the story, from 0; -1 when the reader is back above the first. */
  readonly index: number;

  /** The current `<timeline-event>`; `null` when `index` is -1. */
  readonly event: HTMLElement | null;

  /** Where the reader is heading: `down` towards later events, `up` towards earlier ones. */
  readonly direction: 'down' | 'up';

  constructor(index: number, event: HTMLElement | null, direction: 'down' | 'up') {
    super(StoryStepEvent.type, {bubbles: true, composed: true});
    this.index = index;
    this.event = event;
    this.direction = direction;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-step': StoryStepEvent;
  }
}
