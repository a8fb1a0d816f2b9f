import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo} from './support.mjs';

const CDN = new URL('../../dist/cdn/', import.meta.url);
const FILES = readdirSync(CDN).filter((name) => /\.(js|css)$/.test(name));
const INDEX = readFileSync(new URL('../../dist/demo/index.html', import.meta.url), 'utf8');

/** Files that a page asks for by a script tag. */
const TAGGED = ['unspool.js', 'unspool-embed.js', 'unspool-frame.js', 'unspool-upgrade.js', 'unspool-share.js'];

/** A choreography of the page's own, which alone asks for what moves styles. */
const CHOREOGRAPHY = `<script type="module">
  import {choreograph} from './unspool/unspool.js';
  addEventListener('scroll', () => choreograph(document.querySelector('h1'), {x: 0}));
</script></head>`;

/** How the page asks for the files that only some pages need. */
const ASKING = {
  [FILES.find((name) => name.startsWith('gsap-styles'))]: ['</head>', CHOREOGRAPHY],
  'unspool-story.js': ['<timeline-story', '<timeline-story src="story.json"'],
  'unspool-asked.js': ['</head>', '<script>location.hash = "#nothing"</script></head>'],
  'unspool-place.js': ['</head>', '<script>CSS.supports = () => false</script></head>'], // as in Safari
  'unspool-dates.js': [/(?<start><timeline-event[^>]*\sdate=")[^"]*/, '$<start>2004-21'], // a season
  'unspool.css': ['</head>', '<link rel="stylesheet" href="unspool/unspool.css"></head>'], // built pages have it inline
  'unspool-scale.js': ['<stat-counter', '<stat-counter show="bar" scale-with="all"'],
  'unspool-stage.css': ['</head>', '<link rel="stylesheet" href="unspool/unspool-stage.css"></head>'],
  'unspool-stage.js': ['<timeline-story', '<timeline-story stage="end"'],
  'unspool-debug.js': ['<timeline-story', '<timeline-story debug'],
  ...Object.fromEntries(
    TAGGED.slice(1).map((file) => [file, ['</head>', `<script type="module" src="unspool/${file}"></script></head>`]]),
  ),
};
const CHECKS = [1000, 5000, 12_000];

/** What happens to a file on its way. Each gets the response and the file's text. */
const FAULTS = {
  404: (response) => response.writeHead(404).end('Not found'),
  'hangs for 30 s': () => undefined,
  'is truncated': (response, text) => response.end(text.slice(0, text.length / 2)),
  throws: (response, text) => response.end(`throw new Error('chaos');${text}`),
  'is empty': (response) => response.end(''),
  'is a stub': (response) => response.end('export const gsap = {to: () => ({}), parseEase: () => () => undefined};'),
  'comes 10 s late': (response, text) => setTimeout(() => response.end(text), 10_000),
  'is blocked by the page’s policy': (response, text) => response.end(text),
};

describe('whatever becomes of our files, the text is there', {concurrency: 2}, () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const file of FILES) {
    it(file, async () => {
      await Promise.all(Object.keys(FAULTS).map((fault) => check(browser, file, fault)));
    });
  }
});

async function check(browser, file, fault) {
  const text = readFileSync(new URL(file, CDN), 'utf8');
  let asked = false;
  const demo = await serveDemo((request, response, next) => {
    if (fault.startsWith('is blocked')) response.setHeader('content-security-policy', policyWithout(file, request));
    if (request.url === '/') {
      return response.setHeader('content-type', 'text/html').end(INDEX.replace(...(ASKING[file] ?? ['', ''])));
    }
    if (!request.url.endsWith(`/${file}`)) return next();
    asked = true;
    response.setHeader('content-type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
    FAULTS[fault](response, text);
  });
  const page = await browser.newPage({viewport: {width: 800, height: 600}});
  page.setDefaultTimeout(120_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  try {
    await page.goto(demo.address, {waitUntil: 'commit'});
    await page.waitForFunction(() => document.querySelector('timeline-story ~ *'), null, {polling: 100});
    const start = Date.now();
    for (const moment of CHECKS) {
      await page.waitForTimeout(Math.max(moment - (Date.now() - start), 0));
      const seen = await page.evaluate(look);
      const where = `${file} ${fault}, at ${moment} ms`;
      assert.equal(seen.events, 8, where);
      assert.match(seen.text, /Young settlers[^]*service centers[^]*About the source/, where);
      assert.deepEqual(seen.hidden, [], where);
      await page.evaluate(() => scrollBy({top: 200, behavior: 'instant'})); // what is to move is fetched by this
    }
    for (let turn = 0; !asked && !fault.startsWith('is blocked'); turn++) {
      assert.ok(turn < 600, `${file} was never asked for`);
      await page.evaluate((way) => scrollBy({top: way, behavior: 'instant'}), turn % 20 < 10 ? 20 : -20);
      await page.waitForTimeout(100); // a busy machine comes to it late
    }
    // A broken script is an error of its own making; nothing else may fail because of it.
    const isOwn = ({name, message}) => TAGGED.includes(file) && (message === 'chaos' || name === 'SyntaxError');
    assert.deepEqual(
      errors.filter((error) => !isOwn(error)),
      [],
      `${file} ${fault}`,
    );
  } finally {
    await page.close();
    demo.close();
  }
}

/** What the reader has: the text, and which events in view are hidden. Events held below the view are no loss yet. */
function look() {
  const events = [...document.querySelectorAll('timeline-event')];
  const opacity = (event) => Number(getComputedStyle(event).opacity);
  return {
    events: events.length,
    text: document.body.innerText,
    hidden: events
      .filter((event) => opacity(event) < 1 && (event.getBoundingClientRect().top < innerHeight || !event.held))
      .map(({id}) => id),
  };
}

/** A policy that allows all of the page but one file. */
function policyWithout(file, request) {
  const host = `http://${request.headers.host}`;
  const allowed = FILES.filter((name) => name !== file).map((name) => `${host}/unspool/${name}`);
  return `script-src ${allowed.join(' ')}; style-src ${allowed.join(' ')} ${host}/demo.css`;
}
