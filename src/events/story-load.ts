import type {StoryDocument} from '../story/document.js';

/** A `<timeline-story>` has rendered a story document, from its `src` or its `document`. Bubbles. */
export class StoryLoadEvent extends Event {
  /** The document as it was given. */
  readonly document: StoryDocument;

  constructor(document: StoryDocument) {
    super('story-load', {bubbles: true, composed: true});
    this.document = document;
  }
}

declare global {
  interface HTMLElementEventMap {
    'story-load': StoryLoadEvent;
  }
}
