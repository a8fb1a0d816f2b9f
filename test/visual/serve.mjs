import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {build} from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = join(ROOT, 'test/visual');
const FONTSOURCE = join(ROOT, 'node_modules');
const TYPES = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2'};

/** Families that pages name before the project's own, or instead of them; here they are the project's own too. */
const SERIF = ['Newsreader', 'Iowan Old Style'];
const SANS = ['Libre Franklin', 'Helvetica Neue'];
/** What the demo names for Chinese; those with a range of weights of their own don't mix with other files of a family. */
const CHINESE = ['Songti SC', 'PingFang SC'];
const MONO = ['Source Code Pro', 'SF Mono'];

/**
 * Serves the stories, one to a page, and the built demo, both in fonts of the project alone: a picture must not depend on
 * what is installed on the machine that draws it.
 *
 * @returns Its address, and `close()`.
 */
export async function serveScenes() {
  const bundle = await bundleStage();
  const fonts = fontFaces();
  const demo = sirv(join(ROOT, 'dist/demo'), {dev: true});
  const packages = sirv(FONTSOURCE, {dev: true});
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://scenes');
    const send = (body) => {
      response.setHeader('content-type', `${TYPES[extname(pathname) || '.html']}; charset=utf-8`);
      response.end(body);
    };
    if (pathname === '/stage') return send(stagePage(bundle.entry, request.url.includes('themes/')));
    if (pathname === '/scene-fonts.css') return send(fonts);
    if (pathname === '/stage.css') return send(readFileSync(join(HERE, 'stage.css')));
    if (bundle.files.has(pathname)) return send(inOwnFonts(bundle.files.get(pathname)));
    if (pathname.startsWith('/fontsource/')) {
      request.url = request.url.replace('/fontsource', '');
      return packages(request, response);
    }
    if (/\.(css|html|js)$|\/$/.test(pathname)) return sendRewritten(pathname, send, () => demo(request, response));
    return demo(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address: `http://127.0.0.1:${server.address().port}`, close};
}

function sendRewritten(pathname, send, otherwise) {
  try {
    const file = join(ROOT, 'dist/demo', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const text = inOwnFonts(readFileSync(file, 'utf8'));
    return send(text.replace('</head>', '<link rel="stylesheet" href="/scene-fonts.css" /></head>'));
  } catch {
    return otherwise();
  }
}

/** Names that stand for whatever a machine has become families that are the same everywhere; fonts are waited for. */
function inOwnFonts(text) {
  return `${text}`
    .replaceAll('ui-sans-serif, system-ui', "'Libre Franklin'")
    .replaceAll(/font-display: ?(optional|swap)/g, 'font-display: block')
    .replaceAll(/ integrity="[^"]*"/g, ''); // of style sheets, which are rewritten too
}

function stagePage(entry, themed) {
  return `<!doctype html>
<html lang="en-GB"${themed ? ' class="themed"' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/scene-fonts.css" />
    <link rel="stylesheet" href="/unspool/unspool.css" />
    <link rel="stylesheet" href="/unspool/unspool-stage.css" />
    <link rel="stylesheet" href="/stage.css" />
    <script type="module" src="${entry}"></script>
  </head>
  <body><main></main></body>
</html>`;
}

async function bundleStage() {
  const {output} = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      rollupOptions: {input: join(HERE, 'stage.mjs')},
    },
  });
  const files = new Map(output.map((file) => [`/${file.fileName}`, file.code ?? file.source]));
  return {files, entry: `/${output.find(({isEntry}) => isEntry).fileName}`};
}

/** Each family: the project's own Latin, then Chinese and Arabic, by the ranges of characters that each file has. */
function fontFaces() {
  const latin = {
    'newsreader-latin-wght-normal': {package: '@fontsource-variable/newsreader', families: SERIF},
    'newsreader-latin-wght-italic': {package: '@fontsource-variable/newsreader', families: SERIF, style: 'italic'},
    'libre-franklin-latin-wght-normal': {package: '@fontsource-variable/libre-franklin', families: SANS},
    'source-code-pro-latin-wght-normal': {package: '@fontsource-variable/source-code-pro', families: MONO},
  };
  const own = Object.entries(latin).flatMap(([file, {package: from, families, style = 'normal'}]) =>
    families.map(
      (family) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: 100 900;
  font-display: block;
  src: url('/fontsource/${from}/files/${file}.woff2') format('woff2');
  unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212;
}`,
    ),
  );
  const others = ['noto-sans-sc', 'noto-naskh-arabic'].flatMap((name) => {
    const css = readFileSync(join(FONTSOURCE, '@fontsource', name, '400.css'), 'utf8');
    const faces = css.match(/@font-face \{[^}]*\}/g).filter((face) => !/-latin(-ext)?-400|-vietnamese-400/.test(face));
    return [...SERIF, ...SANS, ...MONO, ...CHINESE].flatMap((family) =>
      faces.map((face) =>
        face
          .replace(/font-family: '[^']*'/, `font-family: '${family}'`)
          .replace('font-weight: 400', 'font-weight: 100 900')
          .replace('font-display: swap', 'font-display: block')
          .replaceAll('./files/', `/fontsource/@fontsource/${name}/files/`),
      ),
    );
  });
  return [...others, ...own].join('\n');
}
