import {define} from '../../internal/define.js';
import {QuoteCardElement} from './quote-card.js';

define('quote-card', QuoteCardElement);

export {QuoteCardElement};

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCardElement;
  }
}
