import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import sirv from 'sirv';
import {openBrowser} from './support.mjs';

const run = promisify(execFile);
const pathTo = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = pathTo('../../dist/cli/main.js');

/** What a reader must find on the page of each imported file. */
const STORIES = [
  {
    source: '../import/stories/cosmos.json',
    lang: 'en-GB',
    title: 'From nothing to us',
    dates: ['About 13.8 billion years ago', '4.567 billion years ago', '1 October 331', '20 July 1969'],
    words: ['H₂ comes much later', 'Chicxulub'],
    headings: 8,
  },
  {
    source: '../import/stories/flight.json',
    lang: 'en-GB',
    title: 'How people learned to fly',
    dates: ['Thursday 17 December 1903', '20–21 May 1927', '19 April 2021'],
    words: ["Let's go!", 'MiMi Aung, project manager', 'In a balloon of paper and cloth', 'YouTube', 'Spotify'],
    headings: 8,
  },
  {
    source: '../import/stories/rihla.json',
    lang: 'ar',
    title: 'رحلة ابن بطوطة',
    dates: ['نحو 1368'],
    words: ['قاضٍ في دلهي', 'تحفة النظار'],
    headings: 7,
  },
  {
    source: '../import/stories/canals.csv',
    lang: 'en-GB',
    title: 'Three canals',
    dates: ['26 October 1825', 'A Saturday in August 1914', '1859'],
    words: [
      'It took nine days.',
      'A canal without a lock.',
      'The "Ancon" passes Panama',
      'The age of steam',
      'Somebody',
    ],
    headings: 3,
  },
  {
    source: '../../templates/story.csv',
    lang: 'en-GB',
    title: 'Reading the code',
    dates: ['May 1952', '25 April 1953'],
    words: ['62', 'hours of exposure', 'It has not escaped our notice', 'An empty line begins a new paragraph'],
    headings: 6,
  },
];

let folder;
let browser;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-imported-'));
  browser = await openBrowser();
  server = createServer(sirv(folder, {dev: true}));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

describe('An imported story, built', () => {
  STORIES.forEach(({source, lang, title, dates, words, headings}, index) => {
    it(`reads right in the browser: ${source.split('/').at(-1)}`, async () => {
      const story = join(folder, `${index}.json`);
      await run(process.execPath, [COMMAND, 'import', pathTo(source), '--to', story, '--lang', lang]);
      await run(process.execPath, [COMMAND, 'build', story, '--out', join(folder, `${index}`)]);
      const page = await browser.newPage();
      await page.route(/example\.org/, (route) => route.abort());
      const faults = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`http://127.0.0.1:${server.address().port}/${index}/`);
      await page.waitForFunction(() => customElements.get('timeline-story'));
      const read = await page.evaluate(() => {
        const shadows = [...document.querySelectorAll('timeline-event')].map((event) => event.shadowRoot?.textContent);
        return {
          lang: document.documentElement.lang,
          dir: getComputedStyle(document.body).direction,
          title: document.querySelector('h1').textContent.trim(),
          events: document.querySelectorAll('timeline-event').length,
          headings: document.querySelectorAll('timeline-event :is(h2, h3)').length,
          text: [document.body.textContent, ...shadows].join(' ').replaceAll(/\s+/g, ' '),
          scripted: document.querySelectorAll('timeline-story script, timeline-story iframe').length,
        };
      });
      await page.close();
      assert.deepEqual(faults, []);
      assert.equal(read.lang, lang);
      assert.equal(read.dir, lang === 'ar' ? 'rtl' : 'ltr');
      assert.equal(read.title, title);
      assert.equal(read.events, headings);
      assert.equal(read.headings, headings);
      assert.equal(read.scripted, 0);
      for (const piece of [...dates, ...words]) assert.ok(read.text.includes(piece), `"${piece}" is not on the page`);
    });
  });
});
