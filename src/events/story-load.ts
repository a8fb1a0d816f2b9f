import type {StoryDocument} from '../document/document.js';

/**
 * Fired by `<timeline-story>` when it has rendered a story document, from its `src` or its `document`. Bubbles, is
 * composed, can't be cancelled.
 */
export class StoryLoadEvent extends Event {
  static readonly type = 'story-load';

  /** The document as it was given. */
  readonly document: StoryDocument;

  constructor(document: StoryDocument) {
    super(StoryLoadEvent.type, {bubbles: true, composed: true});
    this.document = document;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-load': StoryLoadEvent;
  }
}
