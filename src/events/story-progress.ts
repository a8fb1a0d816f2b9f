/** Fired by `<timeline-story>` when its progress has changed, at most once a frame. Bubbles, is composed, can't be cancelled. */
export class StoryProgressEvent extends Event {
  static readonly type = 'story-progress';

  /** Share of the story above the trigger line: 0 before its first event, 1 at its end. */
  readonly progress: number;

  /** Share of the way from the current event to the next one, or to the story's end: 0 to 1. */
  readonly stepProgress: number;

  constructor(progress: number, stepProgress: number) {
    super(StoryProgressEvent.type, {bubbles: true, composed: true});
    this.progress = progress;
    this.stepProgress = stepProgress;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-progress': StoryProgressEvent;
  }
}
