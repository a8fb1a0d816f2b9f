/** Fired by `<timeline-story>` once, when the reader first arrives at its end. Bubbles, is composed, can't be cancelled. */
export class StoryCompleteEvent extends Event {
  static readonly type = 'story-complete';

  constructor() {
    super(StoryCompleteEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-complete': StoryCompleteEvent;
  }
}
