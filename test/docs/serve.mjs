import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import sirv from 'sirv';

/** What the code of a page before its migration imports. */
const MODULES = {
  unspool: '/unspool/unspool.js',
  gsap: '/modules/gsap/index.js',
  'gsap/ScrollTrigger': '/modules/gsap/ScrollTrigger.js',
  scrollama: '/scrollama.js',
};

/** What a block of JavaScript runs beside. */
const STORY = `
  <timeline-story>
    <timeline-event id="detour" date="2004-12-26"><h2>A detour to a meeting</h2></timeline-event>
    <timeline-event id="back" date="2006-08-29"><h2>Back to the island</h2></timeline-event>
  </timeline-story>`;

const {exports} = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * Serves blocks of HTML as pages, with Unspool where the manual puts it; `story.json` is that of the demo, and any
 * other address that a block makes up, such as a story to embed, is an empty page.
 *
 * @returns Its address, `add(code)` and `addScript(code)` for the address of a page that HTML or JavaScript makes, and
 *   `close()`.
 */
export async function serveBlocks() {
  const pages = new Map();
  const scrollama = await bundleScrollama();
  const unspool = sirv('dist/cdn', {dev: true});
  const story = sirv('demo', {dev: true});
  const modules = sirv('node_modules', {dev: true});
  const server = createServer((request, response) => {
    const mounted = (name, handler) => {
      if (!request.url.startsWith(`/${name}/`)) return false;
      request.url = request.url.slice(name.length + 1);
      handler(request, response);
      return true;
    };
    if (mounted('unspool', unspool) || mounted('modules', modules)) return;
    if (request.url === '/story.json') {
      story(request, response);
      return;
    }
    if (request.url === '/scrollama.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(scrollama);
      return;
    }
    const type = request.url.endsWith('.js') ? 'javascript' : 'html';
    response.setHeader('content-type', `text/${type}; charset=utf-8`);
    response.end(pages.get(request.url) ?? '<!doctype html><title>Empty</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const add = (code) => {
    const path = `/block-${pages.size}`;
    pages.set(path, pageOf(code));
    return address + path;
  };
  const addScript = async (code) => {
    const path = `/block-${pages.size}-with-unspool.js`;
    pages.set(path, await bundleBlock(code));
    return add(`${STORY}<script type="module" src="${path}"></script>`);
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address, add, addScript, close};
}

/** scrollama's modules leave out the endings that a browser needs. */
async function bundleScrollama() {
  const bundle = await rollup({input: 'scrollama', plugins: [nodeResolve({mainFields: ['module']})]});
  const {output} = await bundle.generate({format: 'es'});
  await bundle.close();
  return output[0].code;
}

/** A block with what it imports of the package, and all elements, for the story beside it. */
async function bundleBlock(code) {
  const block = {
    name: 'block',
    resolveId(id) {
      const file = exports[id.replace(/^unspool/, '.')];
      return id === 'block' ? id : file && resolve(file.default ?? file);
    },
    load(id) {
      if (id === 'block') return `${code}\nimport 'unspool';\ndocument.documentElement.dataset.ran = '';`;
      return id.endsWith('.css') ? '' : undefined;
    },
  };
  const onwarn = ({message}) => {
    throw new Error(message);
  };
  const bundle = await rollup({input: 'block', plugins: [block, nodeResolve()], onwarn});
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return output[0].code;
}

function pageOf(code) {
  const own = code.includes('unspool.js')
    ? ''
    : '<link rel="stylesheet" href="/unspool/unspool.css"><script type="module" src="/unspool/unspool.js"></script>';
  const map = `<script type="importmap">${JSON.stringify({imports: MODULES})}</script>`;
  const head = `<meta charset="utf-8"><title>Block</title><link rel="icon" href="data:,">${map}${own}`;
  if (/<head>/.test(code)) return code.replace('<head>', `<head>${head}`);
  return `<!doctype html><html lang="en"><head>${head}</head><body>${code}</body></html>`;
}
