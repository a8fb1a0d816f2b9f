/**
 * Fired by `<timeline-story>` once, when following the reader failed: all text is shown and at rest by then, and nothing
 * is tried again. Also when its document can't be had: what was inside stays. Bubbles, is composed, can't be cancelled.
 */
export class StoryErrorEvent extends Event {
  static readonly type = 'story-error';

  /** What was thrown. */
  readonly error: unknown;

  constructor(error: unknown) {
    super(StoryErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-error': StoryErrorEvent;
  }
}
