import {define} from '../../internal/define.js';
import {StoryStageElement} from './story-stage.js';

define('story-stage', StoryStageElement);

export {StoryStageElement};

declare global {
  interface HTMLElementTagNameMap {
    'story-stage': StoryStageElement;
  }
}
