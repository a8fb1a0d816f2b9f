import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {it} from 'node:test';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser} from '../pages/support.mjs';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};
const event = (year) => ({
  date: `${year}`,
  heading: `What happened in ${year}`,
  body: 'Words about it. '.repeat(60),
  figures: [{value: year, unit: 'of them', source: 'A source'}],
  quotes: [{quote: 'Words', speaker: 'A name'}],
});
const story = {
  unspool: 1,
  lang: 'en',
  title: 'A title',
  url: 'https://news.example/',
  events: [2001, 2002, 2003, 2004].map(event),
};

it('A reader of a built page asks its host for the files of the story alone, and nobody else for anything', async () => {
  const files = buildStory(story);
  const asked = new Set();
  const server = createServer(({url}, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    asked.add(name);
    response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
    response.writeHead(files.has(name) ? 200 : 404).end(files.get(name));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const elsewhere = [];
    page.on('request', (request) => /^(data:|http:\/\/127)/.test(request.url()) || elsewhere.push(request.url()));
    await page.goto(origin);
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      [...asked].filter((name) => !files.has(name)),
      [],
    );
    assert.ok([...asked].some((name) => name.startsWith('assets/gsap-')));
    assert.deepEqual(elsewhere, []);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
