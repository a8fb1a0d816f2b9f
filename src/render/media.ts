import {html, nothing} from 'lit/html.js';
import {allowedAddress} from '../document/address.js';
import type {Media} from '../document/document.js';
import {stringOr} from '../document/unchecked.js';
import {kindOf} from '../document/media-kind.js';
import {renderText} from './text.js';

/**
 * A picture, film or sound with its caption and credit, or a link to a page. Nothing is asked of another site for a film
 * or page there before the reader follows the link. What has no address that is allowed gives its caption alone.
 *
 * @param turn - `first` for the picture that a page opens with, which is asked for at once.
 */
export function renderMedia(media: Media, turn?: 'first'): unknown {
  const src = allowedAddress(media.src);
  const shown = src === undefined ? nothing : renderFile(media, src, turn);
  if (!media.caption && !media.credit) {
    return src === undefined ? nothing : html`<figure class="media">${shown}</figure>`;
  }
  return html`<figure class="media">${shown} ${renderCaption(media)}</figure>`;
}

/**
 * A picture or film for a stage, and what is said of it. A film there has no sound before the reader wants some.
 *
 * @param media - With an address that is allowed.
 */
export function renderForStage(media: Media): unknown {
  const src = allowedAddress(media.src)!;
  const shown = kindOf(media) === 'image' ? renderImage(media, src) : renderFilm(media, src, true);
  return [shown, renderCaption(media)];
}

function renderCaption({caption, credit}: Media): unknown {
  if (!caption && !credit) return nothing;
  return html`<figcaption>
    ${caption ? html`<span class="caption">${renderText(caption)}</span>` : nothing}
    ${credit ? html`<span class="credit">${renderText(credit)}</span>` : nothing}
  </figcaption>`;
}

function renderFile(media: Media, src: string, turn: 'first' | undefined): unknown {
  const kind = kindOf(media);
  if (kind === 'image') return renderImage(media, src, turn);
  if (kind === 'link') return renderLink(media, src);
  if (kind === 'audio') return html`<audio controls preload="none" src=${src} aria-label=${nameOf(media)}></audio>`;
  return renderFilm(media, src);
}

function renderFilm(media: Media, src: string, isMuted = false): unknown {
  return html`<video
    controls
    ?muted=${isMuted}
    playsinline
    preload="none"
    src=${src}
    poster=${allowedAddress(media.thumbnail) ?? nothing}
    width=${size(media.width)}
    height=${size(media.height)}
    aria-label=${nameOf(media)}
  ></video>`;
}

function nameOf({title, alt}: Media): string | typeof nothing {
  return stringOr(title, stringOr(alt, nothing));
}

function renderImage(media: Media, src: string, turn?: 'first'): unknown {
  const image = html`<img
    src=${src}
    alt=${stringOr(media.alt, '')}
    width=${size(media.width)}
    height=${size(media.height)}
    loading=${turn ? nothing : 'lazy'}
    fetchpriority=${turn ? 'high' : nothing}
    decoding="async"
  />`;
  const link = allowedAddress(media.link);
  return link ? html`<a href=${link}>${image}</a>` : image;
}

function renderLink(media: Media, src: string): unknown {
  const thumbnail = allowedAddress(media.thumbnail);
  const name = stringOr(media.title, stringOr(media.provider, siteOf(src)));
  const provider = stringOr(media.provider, siteOf(src));
  return html`<a class="page" href=${allowedAddress(media.link) ?? src}>
    ${thumbnail ? html`<img src=${thumbnail} alt="" loading="lazy" decoding="async" />` : nothing}
    <span class="name">${name}</span>
    ${provider === name ? nothing : html`<span class="provider">${provider}</span>`}
  </a>`;
}

/** The site of an address, as people know it. */
function siteOf(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1];
  return host ?? address;
}

function size(length: unknown): number | typeof nothing {
  return Number.isInteger(length) && (length as number) > 0 ? (length as number) : nothing;
}
