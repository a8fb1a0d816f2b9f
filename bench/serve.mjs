import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import sirv from 'sirv';
import {drawingStyles, picture, SCENES} from './drawing.mjs';
import {pageHtml} from './pages.mjs';
import {writeDocument, writeStory} from './story.mjs';

const HERE = import.meta.dirname;
const TYPES = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
};
const PEERS = join(HERE, 'peers');

/**
 * Serves pages of some numbers of events on a free loopback port: `/<page>/<number of events>`, and what they load.
 *
 * @param pages - As in `PAGES`.
 * @returns The address, and a function that ends it.
 */
export async function serve(counts, pages) {
  const built = await mkdtemp(join(tmpdir(), 'unspool-bench-'));
  const texts = new Map([['/blank', '<!doctype html><title>blank</title>']]);
  for (const file of readdirSync(PEERS)) {
    const path = join(PEERS, file);
    texts.set(`/peers/${file}`, file.endsWith('.js') ? await bundle(path) : readFileSync(path, 'utf8'));
  }
  texts.set('/drawing.css', drawingStyles);
  for (const scene of SCENES) texts.set(`/pictures/${scene}.svg`, picture(scene));
  for (const count of counts) {
    const story = writeStory(count);
    for (const [name, page] of Object.entries(pages)) texts.set(`/${name}/${count}`, pageHtml(page, story));
    if (!('built' in pages)) continue;
    await build(count, texts.get(`/built/${count}`), built);
    texts.delete(`/built/${count}`);
  }
  const folders = [
    ['/built', sirv(built, {dev: true})],
    ['/unspool', sirv(join(HERE, '../dist/cdn'), {dev: true})],
    ['/timelinejs', sirv(join(HERE, 'node_modules/@knight-lab/timelinejs/dist'), {dev: true})],
  ];

  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const [folder, files] = folders.find(([start]) => path.startsWith(`${start}/`)) ?? [];
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
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await rm(built, {recursive: true});
  };
  return {address: `http://127.0.0.1:${server.address().port}`, close};
}

/** Has `unspool build` write a page of the story into a folder. */
async function build(count, template, folder) {
  const [story, page] = ['story.json', 'template.html'].map((name) => join(folder, name));
  await writeFile(story, JSON.stringify(writeDocument(count)));
  await writeFile(page, template);
  const options = ['--name', `${count}`, '--template', page, '--out', folder, '--ignore', 'all'];
  await promisify(execFile)(process.execPath, [join(HERE, '../dist/cli/main.js'), 'build', story, ...options]);
}

/** A hand-written page's script as its author would ship it: bundled and minified. */
async function bundle(input) {
  const built = await rollup({
    input,
    plugins: [resolve({mainFields: ['module', 'main']}), terser({module: true, ecma: 2022})],
  });
  const {output} = await built.generate({format: 'es'});
  await built.close();
  return output[0].code;
}
