import {StoryEmbedElement} from './story-embed.js';

// Without a word where another copy came first: this script has to be small, and what it does is done.
if (globalThis.customElements && !customElements.get('story-embed')) {
  customElements.define('story-embed', StoryEmbedElement);
}

export {StoryEmbedElement};

declare global {
  interface HTMLElementTagNameMap {
    'story-embed': StoryEmbedElement;
  }
}
