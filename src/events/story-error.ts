/**
 * Fired by `<timeline-story>` once, when following the reader failed. All text is shown and at rest by then, and nothing
 * is tried again. Bubbles, is composed, can't be cancelled.
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
  interface HTMLElementEventMap {
    'story-error': StoryErrorEvent;
  }
}
