import {html} from 'lit';
import type {StoryDocument} from '../document/document.js';
import {plainText} from '../document/plain-text.js';
import {absolute, describe, renderArticle} from '../render/render-page.js';
import {renderMarkup} from './render-markup.js';
import {renderShare} from './render-share.js';
import {oembedOf, snippetsText, type SharedStory} from './snippets.js';
import {storyStyles} from '../render/story-styles.js';
import {assetOf, licenceTexts, ownAsset, packageStyles, scriptAssets, type Asset, type OwnFile} from './assets.js';
import {headerRules} from './header-rules.js';
import {pageOf, type PageFile} from './page.js';
import {fontRules, inFonts, type PageFonts} from './page-fonts.js';
import {pageStyles, stagedPageStyles, templatedTypeStyles, themedPageStyles} from './page-styles.js';

/** Stands in embed.txt for an address that is not known yet. */
export const PLACEHOLDER = 'https://your-site.example/your-story/';

/** A frame is as high as its content, and what is as high as the frame would never end. */
const EMBED_STYLES = '.full { min-block-size: 0; }\n.cue { display: none; }\n';

export interface BuildOptions {
  /** First part of the names of the files, so that several stories may lie in one folder. Default `index`. */
  name?: string;
  /** A page of the newsroom's own, with `<!-- unspool:head -->` and `<!-- unspool:story -->`. */
  template?: string;
  /** Style sheet of a theme: how the story looks in the page. */
  theme?: string;
  /** HTML or SVG of the newsroom's own: the graphic on the story's stage. */
  stage?: string;
  /** Style sheets of the newsroom's own, after the others. */
  styles?: readonly OwnFile[];
  /** Scripts of the newsroom's own, modules, after the others; in the embed page, too. */
  modules?: readonly OwnFile[];
  /** Address of a folder that has Unspool's files, in place of copies with a hash in their names. */
  scripts?: string;
  /** Web fonts, by `fontsFor`. Default: fonts of the reader's own system. */
  fonts?: PageFonts;
}

/** Where the graphic goes. No text of a story makes a comment. */
const GRAPHIC = '<!--unspool:stage-->';

/** All files of a built story, by their path in its folder. The same story gives the same bytes. */
export function buildStory(document: StoryDocument, options: BuildOptions = {}): Map<string, string | Uint8Array> {
  const {name = 'index', template, theme, stage, styles = [], modules = [], scripts: folder, fonts} = options;
  const names = fileNames(name);
  const files = new Map<string, string | Uint8Array>();
  const place = ({name, content, integrity}: Asset<string | Uint8Array>): PageFile => {
    files.set(`assets/${name}`, content);
    return {href: `assets/${encodeURIComponent(name)}`, integrity};
  };

  const scripts =
    folder === undefined ? copiedScripts(place) : (name: string) => ({href: folder.replace(/\/?$/, '/') + name});
  const own = styles.map((file) => place(ownAsset(file, 'css')));
  const ownScripts = modules.map((file) => place(ownAsset(file, 'js')));
  const hasStage = document.stage !== undefined || stage !== undefined;
  const sheets = ['unspool.css', ...(hasStage ? ['unspool-stage.css'] : [])];
  const linked = sheets.map((name) =>
    folder === undefined ? place(assetOf(name, packageStyles(name))) : scripts(name),
  );
  const faces = fonts ? fontRules(fonts, ({asset}) => place(asset).href) : '';
  const preloaded = fonts?.faces.filter(({isShown}) => isShown).map(({asset}) => place(asset)) ?? [];
  for (const [name, text] of fonts?.licences ?? []) files.set(`assets/${name}`, text);
  const needed = faces + sheets.map(packageStyles).join('') + storyStyles + colours(document);
  const set = (look: string) => (fonts ? inFonts(look, fonts) : look);
  const look = theme === undefined ? pageStyles() : themedPageStyles(theme);
  const whole = needed + set(look) + (hasStage ? stagedPageStyles() : '');
  const templated = needed + set((fonts ? templatedTypeStyles() : '') + (theme ?? ''));
  if (folder === undefined) files.set('assets/LICENSES.txt', licenceTexts());

  const article =
    stage === undefined
      ? renderMarkup(renderArticle(document))
      : renderMarkup(renderArticle(document, html`<!--unspool:stage-->`)).replace(GRAPHIC, () => stage);
  const shared = document.url ? sharedStory(document, document.url, article, names, scripts, linked) : undefined;
  const share = shared ? renderMarkup(renderShare(shared, names.snippets)) : '';

  const page = pageOf(
    {
      document,
      article: article.replace(/<\/article>\s*$/, () => `${share}</article>`),
      inline: template === undefined ? whole : templated,
      fonts: preloaded,
      styles: own,
      scripts: [
        scripts('unspool.js'),
        ...(shared && document.ending?.share ? [scripts('unspool-share.js')] : []),
        ...ownScripts,
      ],
      ...(shared && {oembed: absolute(names.oembed, document.url)}),
    },
    template,
  );
  const embed = pageOf({
    document,
    article,
    inline: whole + EMBED_STYLES,
    fonts: preloaded,
    styles: own,
    scripts: [scripts('unspool-frame.js'), scripts('unspool.js'), ...ownScripts],
    isEmbed: true,
  });
  files.set(names.document, `${JSON.stringify(document, null, 2)}\n`);
  files.set('_headers', headerRules(Object.values(names), {[names.page]: page, [names.embed]: embed}));
  const pasted = shared ?? sharedStory(document, PLACEHOLDER, article, names, scripts, linked);
  files.set(names.snippets, `\uFEFF${snippetsText(pasted)}`); // the mark tells a browser the encoding where the server does not
  if (shared) files.set(names.oembed, `${JSON.stringify(oembedOf(shared, document.publisher), null, 2)}\n`);
  files.set(names.embed, embed);
  files.set(names.page, page);
  return files; // the pages last, so that what they load is there before them
}

/** What the files of a story are called. */
export function fileNames(name: string) {
  const before = name === 'index' ? '' : `${name}-`;
  return {
    page: `${name}.html`,
    embed: `${before}embed.html`,
    oembed: `${before}oembed.json`,
    snippets: `${before}embed.txt`,
    document: `${before}story.json`,
  };
}

function copiedScripts(place: (asset: Asset) => PageFile): (name: string) => PageFile {
  const pages = new Map([...scriptAssets()].map(([name, asset]) => [name, place(asset)]));
  return (name) => pages.get(name)!;
}

function sharedStory(
  document: StoryDocument,
  url: string,
  article: string,
  names: ReturnType<typeof fileNames>,
  scripts: (name: string) => PageFile,
  [styles, stage]: readonly PageFile[],
): SharedStory {
  const address = ({href}: PageFile) => absolute(href, url);
  const summary = describe(document);
  return {
    ...(document.lang && {lang: document.lang}),
    ...(document.dir && {dir: document.dir}),
    title: plainText(document.title),
    ...(summary && {summary}),
    url,
    embed: absolute(names.embed, url),
    document: absolute(names.document, url),
    markup: markupIn(article),
    files: {
      elements: address(scripts('unspool.js')),
      styles: address(styles!),
      ...(stage && {stage: address(stage)}),
      host: address(scripts('unspool-embed.js')),
      upgrade: address(scripts('unspool-upgrade.js')),
    },
  };
}

/** The story's element, as an author would write it; the page that it is pasted into has a headline. */
function markupIn(article: string): string {
  const end = '</timeline-story>';
  return article
    .slice(article.indexOf('<timeline-story'), article.lastIndexOf(end) + end.length)
    .replace(/<header class="opening .*?<\/header>\s*/s, '');
}

/** The colours that the story names; in a style sheet, since a strict policy allows no `style` in markup. */
function colours({groups = [], opening}: StoryDocument): string {
  const cover = opening?.cover?.color;
  return groups
    .filter(({color}) => color)
    .map(({id, color}) => `[data-group="${escapeCss(id)}"] { --unspool-group: ${color}; }\n`)
    .concat(cover ? `.cover { --_cover: ${cover}; }\n` : [])
    .join('');
}

/** As it may stand in a text of a style sheet within a page. */
function escapeCss(text: string): string {
  return text.replaceAll(/[^\w-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
}
