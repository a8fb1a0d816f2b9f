import {define} from '../../internal/define.js';
import {StatCounterElement} from './stat-counter.js';

define('stat-counter', StatCounterElement);

export {StatCounterElement};

declare global {
  interface HTMLElementTagNameMap {
    'stat-counter': StatCounterElement;
  }
}
