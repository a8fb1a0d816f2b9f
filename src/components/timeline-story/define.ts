import {define} from '../../internal/define.js';
import {TimelineStoryElement} from './timeline-story.js';

define('timeline-story', TimelineStoryElement);

export {TimelineStoryElement};

declare global {
  interface HTMLElementTagNameMap {
    'timeline-story': TimelineStoryElement;
  }
}
