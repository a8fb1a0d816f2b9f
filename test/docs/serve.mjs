import {createServer} from 'node:http';
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

/**
 * Serves blocks of HTML as pages, with Unspool where the manual puts it; `story.json` is that of the demo, and any
 * other address that a block makes up, such as a story to embed, is an empty page.
 *
 * @returns Its address, `add(code)` for the address of a page, and `close()`.
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
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get(request.url) ?? '<!doctype html><title>Empty</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const add = (code) => {
    const path = `/block-${pages.size}`;
    pages.set(path, pageOf(code));
    return address + path;
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address, add, close};
}

/** scrollama's modules leave out the endings that a browser needs. */
async function bundleScrollama() {
  const bundle = await rollup({input: 'scrollama', plugins: [nodeResolve({mainFields: ['module']})]});
  const {output} = await bundle.generate({format: 'es'});
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
