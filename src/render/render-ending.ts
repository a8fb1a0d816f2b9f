import {html, nothing} from 'lit/html.js';
import {allowedAddress} from '../document/address.js';
import type {Ending, Related, RichText, StoryDocument} from '../document/document.js';
import {plainText} from '../document/plain-text.js';
import {isObject, objectsIn} from '../document/unchecked.js';
import {pageWords} from '../languages/page-words.js';
import {renderText} from './text.js';

/**
 * What a reader may look for after the story: more on the subject, sources, who made it, and in a page of its own ways to
 * pass it on.
 *
 * @param url - Address of the story's page, in full. Default: none, and no links to share it.
 */
export function renderEnding(document: StoryDocument, locale: string | undefined, url?: string): unknown {
  const {ending} = document;
  if (!isObject(ending)) return nothing;
  const words = pageWords(locale);
  const lang = words.lang ?? nothing;
  const part = (name: 'related' | 'sources' | 'credits', items: readonly unknown[]) =>
    items.length === 0
      ? nothing
      : html`<section class=${name}>
          <h2 lang=${lang}>${words[name]}</h2>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>
        </section>`;
  const parts = [
    part('related', objectsIn(ending.related).map(renderRelated)),
    part('sources', sourcesOf(ending, document).map(renderText)),
    part('credits', listOf(ending.credits).map(renderText)),
    ending.share === true ? renderShare(allowedAddress(url), document) : nothing,
  ].filter((one) => one !== nothing);
  return parts.length === 0 ? nothing : html`<footer class="ending">${parts}</footer>`;
}

function renderShare(url: string | undefined, {title, lang: tag}: StoryDocument): unknown {
  if (url === undefined) return nothing;
  const words = pageWords(tag);
  const lang = words.lang ?? nothing;
  const [mail, ...others] = waysToShare(url, plainText(title), words.mail).map(
    ([name, href]) => html`<a href=${href}>${name}</a>`,
  );
  return html`<section class="pass-on">
    <h2 lang=${lang}>${words.share}</h2>
    <ul data-app=${words.app}>
      <li lang=${lang}>${mail}</li>
      ${others.map((link) => html`<li lang="en">${link}</li>`)}
    </ul>
    <p class="address" dir="ltr">${url}</p>
  </section>`;
}

function renderRelated({title, url, note}: Related): unknown {
  const href = allowedAddress(url);
  const words = renderText(title);
  return html`${href ? html`<a href=${href}>${words}</a>` : words}
  ${note ? html`<span class="from">${renderText(note)}</span>` : nothing}`;
}

/** The sources that the story lists, or those of its events, each once. */
function sourcesOf({sources}: Ending, {events}: StoryDocument): RichText[] {
  if (sources !== true) return listOf(sources);
  const all = objectsIn(events).flatMap((event) => listOf(event.sources));
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

function listOf(texts: readonly RichText[] | undefined): RichText[] {
  return Array.isArray(texts) ? (texts as RichText[]) : [];
}

/** Plain links, each to a site that hears of nothing before the reader follows it. */
function waysToShare(url: string, title: string, mail: string): [name: string, href: string][] {
  const [at, name, both] = [url, title, `${title} ${url}`].map(encodeURIComponent);
  return [
    [mail, `mailto:?subject=${name}&body=${at}`],
    ['WhatsApp', `https://wa.me/?text=${both}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${both}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${at}`],
  ];
}
