import type {StoryDocument} from '../document/document.js';
import {directionOf} from '../languages/direction.js';
import {plainText} from '../document/plain-text.js';
import {absolute, describe, linkedData, pictureOf} from '../render/render-page.js';
import {kindOf} from '../document/media-kind.js';
import {Failure} from '../document/failure.js';
import {escapeHtml} from './escape-html.js';

/** A script or style sheet of a page. */
export interface PageFile {
  href: string;
  integrity?: string;
}

export interface PageParts {
  document: StoryDocument;
  /** The story, rendered. */
  article: string;
  /** Styles that the first view needs, in the page itself: no file that hangs keeps the text from being shown. */
  inline: string;
  /** Fonts that the first view needs. */
  fonts: readonly PageFile[];
  /** Style sheets after those. */
  styles: readonly PageFile[];
  scripts: readonly PageFile[];
  /** Address of the oEmbed document, where there is one. */
  oembed?: string;
  /** Whether the page is for frames: search engines are sent to the story's own page. */
  isEmbed?: boolean;
}

const HEAD = '<!-- unspool:head -->';
const STORY = '<!-- unspool:story -->';

/** A rail with an event on it, in the page itself: without one, a browser asks for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' fill='%231d8a99'%3E%3Cpath d='M3.5 0h1v8h-1z'/%3E%3Ccircle cx='4' cy='4' r='2.5'/%3E%3C/svg%3E";

const PAGE = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${ICON}">
    ${HEAD}
  </head>
  <body>
    <main>
      ${STORY}
    </main>
  </body>
</html>
`;

/**
 * A whole page.
 *
 * @param template - A page of the newsroom's own, with the two places marked. Default: a plain page.
 * @throws {Failure} If a mark is missing from the template.
 */
export function pageOf(parts: PageParts, template = PAGE): string {
  for (const mark of [HEAD, STORY]) {
    if (!template.includes(mark)) throw new Failure(`The template has no ${mark}; put it where that belongs.`);
  }
  const {lang, dir} = parts.document;
  const direction = directionOf(parts.document);
  const attributes =
    (lang ? ` lang="${escapeHtml(lang)}"` : '') + (dir || direction === 'rtl' ? ` dir="${direction}"` : '');
  return template
    .replace(/<html(?![^>]*\slang=)/, () => `<html${attributes}`)
    .replace(HEAD, () => headOf(parts))
    .replace(STORY, () => parts.article);
}

function headOf({document, inline, fonts, styles, scripts, oembed, isEmbed}: PageParts): string {
  const {url, lang, published, modified, author, publisher} = document;
  const title = plainText(document.title);
  const description = describe(document);
  const picture = pictureOf(document);
  const image = picture && kindOf(picture) === 'image' ? absolute(picture.src, url) : undefined;
  const meta = (key: 'name' | 'property', name: string, content: string | undefined) =>
    content ? `<meta ${key}="${name}" content="${escapeHtml(content)}">` : '';
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('name', 'author', author),
    url && `<link rel="canonical" href="${escapeHtml(url)}">`,
    isEmbed && '<meta name="robots" content="noindex">',
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', url),
    meta('property', 'og:site_name', publisher),
    meta(
      'property',
      'og:locale',
      lang &&
        new Intl.Locale(lang)
          .maximize()
          .toString()
          .replace(/^(\w+)-.*?(\w+)$/, '$1_$2'),
    ),
    meta('property', 'og:image', image),
    meta('property', 'og:image:alt', image && picture?.alt),
    meta('property', 'article:published_time', published),
    meta('property', 'article:modified_time', modified),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
    oembed &&
      `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">`,
    ...fonts.map(({href}) => `<link rel="preload" href="${escapeHtml(href)}" as="font" type="font/woff2" crossorigin>`),
    `<style>${inline}</style>`,
    ...styles.map(({href, integrity}) => `<link rel="stylesheet" href="${escapeHtml(href)}"${integrityOf(integrity)}>`),
    ...scripts.map(
      ({href, integrity}) => `<script type="module" src="${escapeHtml(href)}"${integrityOf(integrity)}></script>`,
    ),
    !isEmbed &&
      `<script type="application/ld+json">${JSON.stringify(linkedData(document)).replaceAll('<', '\\u003c')}</script>`,
  ]
    .filter(Boolean)
    .join('\n    ');
}

function integrityOf(integrity: string | undefined): string {
  return integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
}
