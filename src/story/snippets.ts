import {pastedMarkup, plainMarkup} from './plain-markup.js';

/** What can be shared of a story. Addresses are absolute. */
export interface SharedStory {
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
    /** `unspool-embed.js`. */
    host: string;
    /** `unspool-upgrade.js`. */
    upgrade: string;
  };
}

/** Something to paste, on one rung of the ladder: each falls back to the one before where a CMS takes less. */
export interface Snippet {
  id: 'address' | 'text' | 'frame' | 'host' | 'element' | 'shortcode' | 'marks' | 'elements';
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
  const {title, summary, url, embed, files} = story;
  const link = `<a href="${escape(url)}">${escape(title)}</a>`;
  const frame = (attributes = '') =>
    `<iframe src="${escape(embed)}" title="${escape(title)}" width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"${attributes}></iframe>`;
  const script = (address: string) => `<script type="module" src="${escape(address)}"></script>`;
  const quoted = summary ? `<blockquote cite="${escape(url)}"><p>${escape(summary)}</p></blockquote>\n` : '';
  const plain = plainMarkup(story.markup, url);

  return [
    {
      id: 'address',
      title: 'The address',
      note: 'Pasted on a line of its own, WordPress and others that know oEmbed make a frame of it.',
      code: url,
      isWhole: false,
    },
    {
      id: 'text',
      title: 'The whole text',
      note: 'Plain HTML that every CMS keeps: a quotation of the whole story, and a link.',
      code: `<blockquote cite="${escape(url)}">\n<h2>${escape(title)}</h2>\n${plain}\n</blockquote>\n<p>${link}</p>`,
      isWhole: true,
    },
    {
      id: 'frame',
      title: 'A frame',
      note: 'Of fixed height; the story scrolls inside. For any CMS that takes an iframe.',
      code: `${frame()}\n<p>${link}</p>`,
      isWhole: false,
    },
    {
      id: 'host',
      title: 'A frame at its own height',
      note: 'The story scrolls with your page. The script is the same for any number of stories on a page.',
      code: `${frame(' data-unspool-embed')}\n<p>${link}</p>\n${script(files.host)}`,
      isWhole: false,
    },
    {
      id: 'element',
      title: 'The same as an element',
      note: 'Without script, in a feed, or while the story can’t be reached, readers get what is inside.',
      code: `<story-embed src="${escape(embed)}" title="${escape(title)}">\n${quoted}<p>${link}</p>\n</story-embed>\n${script(files.host)}`,
      isWhole: false,
    },
    {
      id: 'shortcode',
      title: 'WordPress, with the Unspool plugin',
      note: 'Or put in the block “Unspool story” and give it the address.',
      code: `[unspool url="${url}" title="${shortcodeText(title)}"]`,
      isWhole: false,
    },
    {
      id: 'marks',
      title: 'In the page itself, for a CMS that strips unknown tags',
      note: 'Plain HTML, of which the script makes the story’s elements. It takes your page’s type and colours.',
      code: `<link rel="stylesheet" href="${escape(files.styles)}">\n${plain}\n${script(files.elements)}${script(files.upgrade)}`,
      isWhole: true,
    },
    {
      id: 'elements',
      title: 'In the page itself',
      note: 'The story’s own elements. It takes your page’s type and colours. Better with the style sheet in the head.',
      code: `<link rel="stylesheet" href="${escape(files.styles)}">\n${pastedMarkup(story.markup, url)}\n${script(files.elements)}`,
      isWhole: true,
    },
  ];
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
  /** A sentence or two, plain text. */
  summary?: string;
  /** Address of the page for frames. */
  embed: string;
  /** Address of the story document. */
  document: string;
}

/** @param provider - Name of the site. */
export function oembedOf({title, summary, url, embed, document}: SharedStory, provider?: string): OEmbed {
  const words = summary ? `${escape(summary)} ` : '';
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(provider ? {provider_name: provider} : {}),
    html:
      `<blockquote>${words}<a href="${escape(url)}">${escape(title)}</a></blockquote>` +
      `<iframe src="${escape(embed)}" title="${escape(title)}" width="${FRAME_HEIGHT}" height="${FRAME_HEIGHT}" frameborder="0"></iframe>`,
    width: FRAME_HEIGHT,
    height: FRAME_HEIGHT,
    unspool: 1,
    ...(summary ? {summary} : {}),
    embed,
    document,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A shortcode's attribute can hold neither its quotation mark nor its bracket. */
function shortcodeText(text: string): string {
  return text.replaceAll('"', '”').replaceAll('[', '(').replaceAll(']', ')').replaceAll('<', '‹').replaceAll('>', '›');
}
