import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join, posix} from 'node:path';
import {build} from 'esbuild';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';

/** Pages in the order that one reads them; what is not named here comes after. */
const ORDER = [
  'docs/README.md',
  'README.md',
  'docs/stage.md',
  'docs/recipes.md',
  'docs/frameworks.md',
  'docs/embedding.md',
  'docs/editors.md',
  'docs/story-document.md',
  'docs/cli.md',
];

/** Pages that lie beside docs/ in the repository, and what they are called in the site. */
const OUTSIDE = {
  'README.md': 'docs/manual.md',
  'CHANGELOG.md': 'docs/changelog.md',
  'ARCHITECTURE.md': 'docs/architecture.md',
  'CONTRIBUTING.md': 'docs/contributing.md',
};

/** Where the contents of the site name the first page alone; it leads to the others. */
const GROUP = 'docs/decisions/';
const GROUP_START = `${GROUP}README.md`;

/** Where the pages of live examples lie in the site, with the files that they show. */
const LIVE = 'docs/live';

/** What live examples import, each a file of the site: its reader asks nobody else. */
const MODULES = {'@observablehq/plot': 'plot.js'};

/** The anchor that GitHub gives a heading. */
function slug(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** Every page of the documentation: its path in the repository and its Markdown. */
export async function docsPages() {
  const inside = (await readdir('docs', {recursive: true})).filter((path) => path.endsWith('.md'));
  const paths = [...inside.map((path) => posix.join('docs', path.replaceAll('\\', '/'))), ...Object.keys(OUTSIDE)];
  const rank = (path) => {
    if (ORDER.includes(path)) return ORDER.indexOf(path);
    return ORDER.length + (path in OUTSIDE ? 1 : path.startsWith(GROUP) ? 2 : 0);
  };
  const pages = await Promise.all(paths.map(async (path) => ({path, text: await readFile(path, 'utf8')})));
  return pages.sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path));
}

/** A parser that gives headings GitHub's anchors; also used by the check of links and code. */
export function markdown() {
  return new MarkdownIt({html: true, linkify: false}).use(anchor, {slugify: slug, tabIndex: false});
}

/**
 * The live examples of a page: its fences with the info `html live <name> <title>`. On the site each is shown beside the page
 * that it makes, in a frame.
 */
export function liveExamples(text) {
  return markdown()
    .parse(text, {})
    .filter(({type}) => type === 'fence')
    .map(liveExample)
    .filter(Boolean);
}

function liveExample({info, content}) {
  const [, name, title] = /^html live ([\w-]+) (.+)$/.exec(info.trim()) ?? [];
  return name && {name, title, code: content};
}

/** Writes the documentation as a site with the demo's look. */
export async function writeDocs(folder) {
  const pages = await docsPages();
  const contents = pages
    .filter(({path}) => !path.startsWith(GROUP) || path === GROUP_START)
    .map(({path, text}) => ({file: fileOf(path), title: path === 'README.md' ? 'Manual' : titleOf(text)}));
  for (const {path, text} of pages) {
    const file = fileOf(path);
    await mkdir(join(folder, dirname(file)), {recursive: true});
    await writeFile(join(folder, file), renderPage({path, text, file, contents}));
  }
  await writeLive(join(folder, LIVE), pages);
  const pictures = (await readdir('docs')).filter((name) => name.endsWith('.svg'));
  for (const name of pictures) await copyFile(join('docs', name), join(folder, 'docs', name));
}

/** Writes each live example as a page, with what it shows and imports. */
async function writeLive(folder, pages) {
  await mkdir(folder, {recursive: true});
  for (const example of pages.flatMap(({text}) => liveExamples(text)))
    await writeFile(join(folder, `${example.name}.html`), renderLive(example));
  for (const name of await readdir(LIVE)) await copyFile(join(LIVE, name), join(folder, name));
  for (const [name, file] of Object.entries(MODULES))
    await build({entryPoints: [name], outfile: join(folder, file), bundle: true, minify: true, format: 'esm'});
}

function renderLive({title, code}) {
  const imports = Object.fromEntries(Object.entries(MODULES).map(([name, file]) => [name, `./${file}`]));
  const map = code.includes('import ') ? `\n    <script type="importmap">${JSON.stringify({imports})}</script>` : '';
  return `${startOf(title)}    <link rel="icon" href="../../favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../../live.css" />
    <link rel="stylesheet" href="../../unspool/unspool.css" />
    <link rel="stylesheet" href="../../unspool/unspool-stage.css" />${map}
    <script type="module" src="../../unspool/unspool.js"></script>
  </head>
  <body>
${code}  </body>
</html>
`;
}

/** What each page begins with. */
function startOf(title) {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)} · Unspool</title>
`;
}

/** Where a page of the repository lies in the site. */
function fileOf(path) {
  return (OUTSIDE[path] ?? path).replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');
}

function titleOf(text) {
  return /^# (.+)$/m.exec(text)[1].replaceAll('`', '');
}

function renderPage({path, text, file, contents}) {
  const md = markdown();
  const {link_open: open = (tokens, i, options, _env, self) => self.renderToken(tokens, i, options)} =
    md.renderer.rules;
  md.renderer.rules.link_open = (tokens, i, ...rest) => {
    tokens[i].attrSet('href', inSite(path, file, tokens[i].attrGet('href')));
    return open(tokens, i, ...rest);
  };
  const {image} = md.renderer.rules;
  md.renderer.rules.image = (tokens, i, ...rest) => {
    tokens[i].attrSet('src', inSite(path, file, tokens[i].attrGet('src')));
    return image(tokens, i, ...rest);
  };
  // A wide table and long lines of code scroll by themselves, also by keyboard.
  let tables = 0;
  md.renderer.rules.table_open = () =>
    `<div class="wide" tabindex="0" role="region" aria-label="Table ${++tables}"><table>`;
  md.renderer.rules.table_close = () => '</table></div>';
  const {fence} = md.renderer.rules;
  md.renderer.rules.fence = (tokens, i, ...rest) => {
    const example = liveExample(tokens[i]);
    const code = fence(tokens, i, ...rest);
    if (example) return renderExample(example, code, file);
    return `<div class="code">${code.replace('<pre>', '<pre tabindex="0">')}</div>`;
  };
  const root = '../'.repeat(file.split('/').length - 1);
  const title = titleOf(text);
  const links = contents.map(({file: other, title}) => {
    const within = path.startsWith(GROUP) && other === fileOf(GROUP_START);
    const here = other === file ? ' aria-current="page"' : within ? ' aria-current="true"' : '';
    return `<li><a href="${posix.relative(posix.dirname(file), other)}"${here}>${escape(title)}</a></li>`;
  });
  return `${startOf(title)}    <meta name="description" content="${escape(firstSentence(md, text))}" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
    <link rel="preload" href="${root}fonts/newsreader-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin />
    <link rel="preload" href="${root}fonts/libre-franklin-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${root}demo.css" />
    <link rel="stylesheet" href="${root}docs.css" />
    <script type="module" src="${root}docs.js"></script>
  </head>
  <body class="docs">
    <a class="skip" href="#text">Skip to the text</a>
    <header class="masthead">
      <p><a href="${root}index.html">Unspool</a> <span>documentation</span></p>
    </header>
    <div class="columns">
      <nav aria-label="Documentation"><ul>${links.join('')}</ul></nav>
      <main id="text" tabindex="-1">
${md.render(text)}
      </main>
    </div>
  </body>
</html>
`;
}

/** A live example beside its code, which scrolls by itself, also by keyboard. */
function renderExample({name, title}, code, file) {
  const page = posix.relative(posix.dirname(file), `${LIVE}/${name}.html`);
  const pre = `<pre tabindex="0" role="region" aria-label="Code: ${escape(title)}">`;
  return `<figure class="live">
<iframe src="${page}" title="${escape(title)}" loading="lazy"></iframe>
<div class="code">${code.replace('<pre>', pre)}</div>
<figcaption>${escape(title)}. <a href="${page}">On a page of its own</a></figcaption>
</figure>
`;
}

/** An address in Markdown, as it is in the site: other pages by their new names, the rest as it was. */
function inSite(path, file, href) {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [target, hash] = href.split('#');
  const found = posix.normalize(posix.join(posix.dirname(path), target));
  if (!found.endsWith('.md')) return posix.relative(posix.dirname(file), found.replace(/^demo\//, '')) || './';
  return posix.relative(posix.dirname(file), fileOf(found)) + (hash ? `#${hash}` : '');
}

function firstSentence(md, text) {
  const [, paragraph] = /^# .+\n+(?:<!--.*-->\n+)?([^#|`\n][\s\S]*?)\n\n/m.exec(text) ?? [];
  const plain = md
    .renderInline(paragraph ?? titleOf(text))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
  return plain.length <= 160 ? plain : `${plain.slice(0, 157).replace(/\s\S*$/, '')} …`;
}

function escape(text) {
  return text
    .replaceAll(/&(?!\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
