import {html, nothing, type TemplateResult} from 'lit';
import {allowedAddress} from '../document/address.js';
import type {Media, StoryDocument} from '../document/document.js';
import {graphicOf} from '../document/stage.js';
import {objectsIn} from '../document/unchecked.js';
import {kindOf} from '../document/media-kind.js';
import {plainText} from '../document/plain-text.js';
import {renderEnding} from './render-ending.js';
import {renderHeader} from './render-header.js';
import {renderGraphic, stageAttributes} from './render-stage.js';
import {renderEvents, renderNote, renderOpening, renderSection} from './render-story.js';

/**
 * The story with its headline and all that belongs to it.
 *
 * @param graphic - What is on its stage, in place of the document's own.
 */
export function renderArticle(document: StoryDocument, graphic?: TemplateResult): TemplateResult {
  const {lang} = document;
  const opening = html`${renderHeader(document)} ${renderOpening(document.opening, lang)}`;
  const isStaged = document.opening?.cover?.stage === true && (graphic ?? graphicOf(document)) !== undefined;
  return html`<article>
    ${isStaged ? nothing : opening} ${renderStoryElement(document, graphic, isStaged ? opening : nothing)}
    ${objectsIn(document.closing).map((section) => renderSection(section, lang))}
    ${renderEnding(document, lang, document.url)} ${renderNote(document.note, lang)}
  </article>`;
}

/** @param opening - What stands before the events, beside the graphic. */
function renderStoryElement(
  document: StoryDocument,
  graphic: TemplateResult | undefined,
  opening: unknown,
): TemplateResult {
  const {layout, scale, lang} = document;
  const {stage, narrow, transition} = stageAttributes(document, graphic !== undefined);
  return html`<timeline-story
    layout=${layout ?? nothing}
    scale=${scale ?? nothing}
    stage=${stage ?? nothing}
    narrow=${narrow ?? nothing}
    transition=${transition ?? nothing}
  >
    ${renderGraphic(document, graphic)} ${opening} ${renderEvents(document, lang, graphic !== undefined)}
  </timeline-story>`;
}

/** One sentence about the story: its description, else its standfirst. */
export function describe(document: StoryDocument): string {
  return document.description ?? plainText(document.standfirst);
}

/** The picture that stands for the story: the one it names, else its first. */
export function pictureOf({image, opening, stage, events}: StoryDocument): Media | undefined {
  const media = [
    image,
    opening?.cover?.media,
    ...(opening?.media ?? []),
    stage?.graphic,
    ...events.flatMap(({still, media = [], body = []}) => [still, ...media, ...mediaIn(body)]),
  ];
  return media.find((one) => one && kindOf(one) === 'image' && allowedAddress(one.src));
}

function mediaIn(body: StoryDocument['events'][number]['body']): Media[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((block) => (typeof block === 'object' && 'media' in block ? [block.media] : []));
}

/** What a search engine reads of the story, as JSON-LD. */
export function linkedData(document: StoryDocument): object {
  const {title, lang, url, published, modified, author, publisher} = document;
  const picture = pictureOf(document);
  const description = describe(document);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: plainText(title),
    ...(description && {description}),
    ...(lang && {inLanguage: lang}),
    ...(url && {url, mainEntityOfPage: url}),
    ...(published && {datePublished: published}),
    ...(modified && {dateModified: modified}),
    ...(author && {author: {'@type': 'Person', name: author}}),
    ...(publisher && {publisher: {'@type': 'Organization', name: publisher}}),
    ...(picture && {image: absolute(picture.src, url)}),
  };
}

/** An address in full, where the story says where it will be. */
export function absolute(address: string, base: string | undefined): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
