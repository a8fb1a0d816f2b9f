import {html, nothing} from 'lit/html.js';
import {allowedAddress} from '../document/address.js';
import {parseMarks} from '../document/marks.js';

/**
 * A text with its marks, for a template. What is not a text, or has an address that is not allowed, leaves its words or
 * nothing.
 *
 * @param text - A `RichText`; anything else gives nothing, since in a browser nobody has checked it.
 */
export function renderText(text: unknown): unknown {
  if (typeof text === 'string') return parseMarks(text).map(renderInline);
  if (typeof text === 'number') return `${text}`;
  return Array.isArray(text) ? text.map(renderInline) : nothing;
}

function renderInline(inline: unknown): unknown {
  if (typeof inline === 'string') return inline;
  if (typeof inline !== 'object' || inline === null) return nothing;
  if ('em' in inline) return html`<em>${renderTree(inline.em)}</em>`;
  if ('strong' in inline) return html`<strong>${renderTree(inline.strong)}</strong>`;
  if ('link' in inline) {
    const href = 'href' in inline ? allowedAddress(inline.href) : undefined;
    return href ? html`<a href=${href}>${renderTree(inline.link)}</a>` : renderTree(inline.link);
  }
  if ('br' in inline) return html`<br />`;
  if ('cite' in inline) return html`<cite>${renderTree(inline.cite)}</cite>`;
  if ('time' in inline) {
    return html`<time datetime=${stringIn(inline, 'datetime') ?? nothing}>${renderTree(inline.time)}</time>`;
  }
  if ('text' in inline)
    return html`<span lang=${stringIn(inline, 'lang') ?? nothing}>${renderTree(inline.text)}</span>`;
  return nothing;
}

function renderTree(tree: unknown): unknown {
  return Array.isArray(tree) ? tree.map(renderInline) : typeof tree === 'string' ? tree : nothing;
}

function stringIn(object: object, key: string): string | undefined {
  const value = (object as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
