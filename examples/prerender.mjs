import {readFile, rm, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * Puts the story, as its framework renders it on a server, into the built page, where the script takes it up. Run it in
 * the folder of an example.
 */
const {render} = await import(pathToFileURL(resolve('server/server.js')));
const story = await render();
const page = await readFile('dist/index.html', 'utf8');
await writeFile(
  'dist/index.html',
  page.replace('<main id="app"></main>', () => `<main id="app">${story}</main>`),
);
await rm('server', {recursive: true});
