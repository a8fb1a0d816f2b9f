/** Fired by `<timeline-story>` when its progress has changed, at most once a frame. Bubbles, is composed, can't be cancelled. */
export class StoryProgressEvent extends Event {
  static readonly type = 'story-progress';

  /** Share of the story above the trigger line: 0 before its first event, 1 at its end. */
  readonly progress: number;

  constructor(progress: number) {
    super(StoryProgressEvent.type, {bubbles: true, composed: true});
    this.progress = progress;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-progress': StoryProgressEvent;
  }
}
