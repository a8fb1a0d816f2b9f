import {html, nothing, type TemplateResult} from 'lit';
import {allowedAddress} from '../document/address.js';
import type {Cover, StoryDocument} from '../document/document.js';
import {eventIds} from '../document/event-ids.js';
import {kindOf} from '../document/media-kind.js';
import {dateInWords} from '../format/date-in-words.js';
import {readDate} from '../format/dates.js';
import {renderDatePart} from '../internal/date-part.js';
import {pageWords} from '../languages/page-words.js';
import {renderMedia} from './media.js';
import {renderText} from './text.js';

/** The headline with what stands around it; on a picture, a colour or the stage, where the story has a cover. */
export function renderHeader(document: StoryDocument): TemplateResult {
  const cover = document.opening?.cover;
  if (!cover) return html`<header class="opening">${renderWords(document)}</header>`;
  return html`<header class=${classesOf(cover)}>
    <div class="words">${renderWords(document)}</div>
    ${cover.media && !cover.stage ? renderMedia(cover.media, 'first') : nothing}
    ${cover.height === 'normal' ? nothing : renderCue(document)}
  </header>`;
}

function renderWords({title, kicker, standfirst, byline, published, lang}: StoryDocument): TemplateResult {
  const date = published ? readDate(published) : undefined;
  return html`${kicker ? html`<p class="kicker">${renderText(kicker)}</p>` : nothing}
    <h1>${renderText(title)}</h1>
    ${standfirst ? html`<p class="standfirst">${renderText(standfirst)}</p>` : nothing}
    ${byline ? html`<p class="byline">${renderText(byline)}</p>` : nothing}
    ${date ? html`<p class="published">${dateInWords(date, lang).map(renderDatePart)}</p>` : nothing}`;
}

function classesOf({media, color, height, stage}: Cover): string {
  const size = height === 'normal' ? '' : ' full';
  if (stage) return `opening cover staged${size}`;
  const isPicture = media && kindOf(media) === 'image' && allowedAddress(media.src) !== undefined;
  const ground = isPicture ? ' pictured' : color ? ' coloured' : '';
  return `opening cover${ground}${size}`;
}

/** The way from a full screen to the first event, for those who don't see that there is more. */
function renderCue({events, lang}: StoryDocument): unknown {
  const [first] = eventIds(events);
  if (first === undefined) return nothing;
  const words = pageWords(lang);
  return html`<a class="cue" href="#${encodeURIComponent(first)}" lang=${words.lang ?? nothing}>${words.begin}</a>`;
}
