import {define} from '../../internal/define.js';
import {TimelineEventElement} from './timeline-event.js';

define('timeline-event', TimelineEventElement);

export {TimelineEventElement};

declare global {
  interface HTMLElementTagNameMap {
    'timeline-event': TimelineEventElement;
  }
}
