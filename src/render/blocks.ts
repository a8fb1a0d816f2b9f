import {html, nothing} from 'lit/html.js';
import {formatFigure} from '../format/figures.js';
import {allowedAddress} from '../document/address.js';
import type {Block, Body, Figure, Quote, RichText} from '../document/document.js';
import {plainText} from '../document/plain-text.js';
import {isObject, objectsIn, stringOr} from '../document/unchecked.js';
import {renderMedia} from './media.js';
import {renderText} from './text.js';

/** The blocks of a body, in order. */
export function renderBody(body: Body | undefined, locale: string | undefined): unknown {
  if (typeof body === 'string') return renderParagraphs(body);
  return Array.isArray(body) ? body.map((block) => renderBlock(block, locale)) : nothing;
}

function renderBlock(block: Block, locale: string | undefined): unknown {
  if (typeof block === 'string') return renderParagraphs(block);
  if (!isObject(block)) return nothing;
  if ('paragraph' in block) return html`<p>${renderText(block.paragraph)}</p>`;
  if ('heading' in block) return html`<h3>${renderText(block.heading)}</h3>`;
  if ('figure' in block) return isObject(block.figure) ? renderFigure(block.figure, locale) : nothing;
  if ('quote' in block) return isObject(block.quote) ? renderQuote(block.quote) : nothing;
  if ('media' in block) return isObject(block.media) ? renderMedia(block.media) : nothing;
  if ('figures' in block) {
    return html`<div class="figures">
      ${objectsIn(block.figures).map((figure) => renderFigure(figure, locale, 'large'))}
    </div>`;
  }
  if (!('list' in block) || !Array.isArray(block.list)) return nothing;
  const items = block.list.map((item) => html`<li>${renderText(item)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

/** One paragraph, and another after each empty line. */
function renderParagraphs(text: string): unknown {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => html`<p>${renderText(paragraph)}</p>`);
}

/** A figure in its finished sentence. */
export function renderFigure(figure: Figure, locale: string | undefined, size?: 'large'): unknown {
  const {value, text, qualifier, qualifierAfter, unit, source, from, show, scaleWith, fact} = figure;
  if (typeof value !== 'number') return nothing;
  return html`<stat-counter
    class=${size ?? nothing}
    from=${typeof from === 'number' ? from : nothing}
    show=${stringOr(show, nothing)}
    scale-with=${stringOr(scaleWith, nothing)}
    data-fact=${stringOr(fact, nothing)}
  >
    <p>
      ${qualifier ? html`<span class="qualifier">${renderText(qualifier)}</span> ` : nothing}<data value=${value}
        >${renderGroups(stringOr(text, undefined) ?? formatFigure(value, {}, locale))}</data
      >${qualifierAfter ? html` <span class="qualifier">${renderText(qualifierAfter)}</span>` : nothing}
      ${unit ? html`<span class="unit">${renderText(unit)}</span>` : nothing}
    </p>
    ${source ? html`<p class="source">${renderText(source)}</p>` : nothing}
  </stat-counter>`;
}

/** A long figure may be cut between its groups of digits, where a narrow column has it on two lines. */
function renderGroups(text: string): unknown {
  if (text.length <= 12) return text;
  return text
    .split(/(?<=\p{Nd}\P{Nd})(?=\p{Nd}{3})/u)
    .map((group, index) => (index === 0 ? group : html`<wbr />${group}`));
}

/** In letters: the longest quotation that looks well in a narrow column. */
const LONGEST_PULL = 120;

/** Whether a quotation may stand beside the text. Signs such as 文 are as wide as two letters. */
function isShort(quote: RichText): boolean {
  return plainText(quote).replaceAll(/[\u2E80-\u9FFF\uAC00-\uD7FF\uFF00-\uFF60]/g, '__').length <= LONGEST_PULL;
}

/** A quotation with its speaker. */
export function renderQuote({quote, speaker, lang, url, fact}: Quote): unknown {
  return html`<quote-card class=${isShort(quote) ? 'pull' : nothing} data-fact=${stringOr(fact, nothing)}>
    <figure>
      <blockquote lang=${stringOr(lang, nothing)} cite=${allowedAddress(url) ?? nothing}>
        ${typeof quote === 'string' ? renderParagraphs(quote) : html`<p>${renderText(quote)}</p>`}
      </blockquote>
      ${speaker ? html`<figcaption>${renderText(speaker)}</figcaption>` : nothing}
    </figure>
  </quote-card>`;
}
