import {directionOf} from '../languages/direction.js';
import {pastedMarkup, plainMarkup} from './plain-markup.js';
import {shareWords, type SnippetId} from '../languages/share-words.js';
import {escapeHtml} from './escape-html.js';

/** What can be shared of a story. Addresses are absolute. */
export interface SharedStory {
  /** Its language, in which what can be done with it is told. Default: English. */
  lang?: string;
  /** The direction in which it is written. Default: that of its language. */
  dir?: 'ltr' | 'rtl';
  /** Headline, plain text. */
  title: string;
  /** A sentence or two, plain text. */
  summary?: string;
  /** Address of the story's page. */
  url: string;
  /** Address of the page for frames. */
  embed: string;
  /** Address of the story document. */
  document: string;
  /** The story as markup: `<timeline-story>` and what is in it. */
  markup: string;
  /** Files for the page around the story. */
  files: {
    /** `unspool.js`. */
    elements: string;
    /** `unspool.css`. */
    styles: string;
    /** `unspool-stage.css`, where the story has a stage. */
    stage?: string;
    /** `unspool-embed.js`. */
    host: string;
    /** `unspool-upgrade.js`. */
    upgrade: string;
  };
}

/** Something to paste, on one rung of the ladder: each falls back to the one before where a CMS takes less. */
export interface Snippet {
  id: SnippetId;
  /** What it is, in a few words. */
  title: string;
  /** Where it works and what it does, in a sentence or two. */
  note: string;
  /** What to paste. */
  code: string;
  /** Whether it holds the whole story, and so is too long to be shown beside it. */
  isWhole: boolean;
}

/** Height of a frame before, or without, a script that knows better; in CSS px. */
const FRAME_HEIGHT = 640;

const made = new WeakMap<SharedStory, Snippet[]>();

/** All that can be pasted, from what every CMS takes to what gives most. */
export function snippetsOf(story: SharedStory): Snippet[] {
  const snippets = made.get(story) ?? makeSnippets(story);
  made.set(story, snippets);
  return snippets;
}

function makeSnippets(story: SharedStory): Snippet[] {
  const {lang, title, summary, url, embed, files} = story;
  const words = shareWords(lang).snippets;
  const snippet = (id: SnippetId, code: string, isWhole = false): Snippet => {
    const [title, note] = words[id];
    return {id, title, note, code, isWhole};
  };
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  const frame = (attributes = '') =>
    `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"${attributes}></iframe>`;
  const script = (address: string) => `<script type="module" src="${escapeHtml(address)}"></script>`;
  const styles = [files.styles, files.stage]
    .filter((address) => address !== undefined)
    .map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">\n`)
    .join('');
  const quoted = summary ? `<blockquote cite="${escapeHtml(url)}"><p>${escapeHtml(summary)}</p></blockquote>\n` : '';
  const language = languageOf(story);
  const markup = story.markup.replace('<timeline-story', () => `<timeline-story${language}`);
  const plain = plainMarkup(markup, url);

  return [
    snippet('address', url),
    snippet(
      'text',
      `<blockquote cite="${escapeHtml(url)}"${language}>\n<h2>${escapeHtml(title)}</h2>\n${plain}\n</blockquote>\n<p>${link}</p>`,
      true,
    ),
    snippet('frame', `${frame()}\n<p>${link}</p>`),
    snippet('host', `${frame(' data-unspool-embed')}\n<p>${link}</p>\n${script(files.host)}`),
    snippet(
      'element',
      `<story-embed src="${escapeHtml(embed)}" title="${escapeHtml(title)}">\n${quoted}<p>${link}</p>\n</story-embed>\n${script(files.host)}`,
    ),
    snippet('shortcode', `[unspool url="${shortcodeAddress(url)}" title="${shortcodeText(title)}"]`),
    snippet('marks', `${styles}${plain}\n${script(files.elements)}${script(files.upgrade)}`, true),
    snippet('elements', `${styles}${pastedMarkup(markup, url)}\n${script(files.elements)}`, true),
  ];
}

/** What a story in another page needs to be read and laid out in its own language. */
function languageOf(story: SharedStory): string {
  if (!story.lang && !story.dir) return '';
  return `${story.lang ? ` lang="${escapeHtml(story.lang)}"` : ''} dir="${directionOf(story)}"`;
}

/** All snippets as a plain text to read and copy from. */
export function snippetsText(story: SharedStory): string {
  const parts = snippetsOf(story).map(({title, note, code}) => `## ${title}\n${note}\n\n${code}\n`);
  return [`# ${story.title}\n${story.url}\n`, ...parts].join('\n');
}

/** What the story's page answers to those that know oEmbed. Its HTML is what WordPress keeps of any: no more. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name?: string;
  html: string;
  width: number;
  height: number;
  /** That it is a story, and its version; beyond oEmbed. */
  unspool: 1;
  /** That it has a stage, which needs a style sheet of its own; beyond oEmbed. */
  stage?: true;
  /** A sentence or two, plain text. */
  summary?: string;
  /** Address of the page for frames. */
  embed: string;
  /** Address of the story document. */
  document: string;
}

/** @param provider - Name of the site. */
export function oembedOf({title, summary, url, embed, document, files}: SharedStory, provider?: string): OEmbed {
  const words = summary ? `${escapeHtml(summary)} ` : '';
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(provider ? {provider_name: provider} : {}),
    html:
      `<blockquote>${words}<a href="${escapeHtml(url)}">${escapeHtml(title)}</a></blockquote>` +
      `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" width="${FRAME_HEIGHT}" height="${FRAME_HEIGHT}" frameborder="0"></iframe>`,
    width: FRAME_HEIGHT,
    height: FRAME_HEIGHT,
    unspool: 1,
    ...(files.stage ? {stage: true} : {}),
    ...(summary ? {summary} : {}),
    embed,
    document,
  };
}

/**
 * A shortcode ends at a bracket and its attribute at a quotation mark, and WordPress reads `\\` and `&lt;` in it. In an
 * address all of them can be written in per cent, but for the brackets around a host's number.
 */
function shortcodeAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url).href : url;
  return address
    .replaceAll(/&(?=#?\w+;)[^;]*;/g, (entity) => `${entity.slice(0, -1)}%3B`)
    .replaceAll(/(?<=^https?:\/\/[^/?#]*)[[\]]/g, (bracket) => (bracket === '[' ? '&#91;' : '&#93;'))
    .replaceAll(/[\s"<>[\]\\]/g, encodeURIComponent);
}

/** A shortcode's attribute can hold neither its quotation mark nor its bracket, nor a new line; `\\` is `\` there. */
function shortcodeText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '”')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›');
}
