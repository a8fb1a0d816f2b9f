import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import sirv from 'sirv';
import {PAGES, pageHtml} from './pages.mjs';
import {writeStory} from './story.mjs';

const HERE = import.meta.dirname;
const TYPES = {css: 'text/css', js: 'text/javascript', html: 'text/html; charset=utf-8'};

/**
 * Serves all pages on a free loopback port: `/<page>/<number of events>`, and what they load.
 *
 * @returns The address, a function that ends it, and one that gives the text behind a path of PAGES' `downloads`.
 */
export async function serve() {
  const texts = new Map([['/blank', '<!doctype html><title>blank</title>']]);
  for (const name of ['scrollama', 'scrolltrigger']) texts.set(`/peers/${name}.js`, await bundle(name));
  texts.set('/peers/view.css', readFileSync(join(HERE, 'peers/view.css'), 'utf8'));
  texts.set('/bench.css', readFileSync(join(HERE, 'peers/bench.css'), 'utf8'));
  const folders = [
    ['/unspool', sirv(join(HERE, '../dist/cdn'), {dev: true})],
    ['/timelinejs', sirv(join(HERE, 'node_modules/@knight-lab/timelinejs/dist'), {dev: true})],
  ];

  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const [, name, count] = path.split('/');
    const [folder, files] = folders.find(([start]) => path.startsWith(`${start}/`)) ?? [];
    if (!texts.has(path) && PAGES[name] && Number(count) > 0) {
      texts.set(path, pageHtml(PAGES[name], writeStory(Number(count))));
    }
    if (texts.has(path)) {
      response.setHeader('content-type', TYPES[path.split('.')[1] ?? 'html']);
      response.end(texts.get(path));
      return;
    }
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!files) return missing();
    request.url = path.slice(folder.length);
    files(request, response, missing);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address: `http://127.0.0.1:${server.address().port}`, close};
}

/** A hand-written page's script as its author would ship it: bundled and minified. */
async function bundle(name) {
  const built = await rollup({
    input: join(HERE, `peers/${name}.js`),
    plugins: [resolve({mainFields: ['module', 'main']}), terser({module: true, ecma: 2022})],
  });
  const {output} = await built.generate({format: 'es'});
  await built.close();
  return output[0].code;
}
