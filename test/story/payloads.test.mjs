import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {parse} from 'parse5';
import {buildStory} from '../../dist/cli/build-story.js';
import {formatReport} from '../../dist/cli/output.js';
import {importData, importSheet} from '../../dist/story/import/index.js';
import {checkDocument} from '../../dist/story/index.js';
import {openBrowser} from '../pages/support.mjs';
import {filledDocument} from './filled.mjs';
import {PAYLOADS} from './payloads.mjs';

const HOME = 'https://news.example/story/';
const SCHEMES = /^(https?|mailto|tel):$/;
const ADDRESSES = /^(href|src|cite|poster|action|formaction|data|xlink:href|srcset|background)$/;

/** A slide of TimelineJS3 with a text in every field that it knows. */
const slide = (text, year = 2006) => ({
  start_date: {year, month: text, day: text, hour: text, format: text, display_date: text},
  end_date: {year: year + 1, display_date: text},
  display_date: text,
  group: text,
  unique_id: text,
  autolink: true,
  text: {headline: text, text},
  media: {
    url: text,
    caption: text,
    credit: text,
    thumbnail: text,
    alt: text,
    title: text,
    link: text,
    link_target: text,
  },
  background: {url: text, color: text, alt: text},
});
const timeline = (texts) => ({
  title: slide(texts[0]),
  events: texts.flatMap((text) => [
    slide(text),
    {...slide(text), media: {...slide(text).media, url: 'https://example.org/a.jpg'}},
    {...slide(text), start_date: {year: text}, end_date: {year: text}},
  ]),
  eras: texts.map((text) => slide(text)),
  scale: texts[0],
});

const THEIRS =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';
const OURS = 'Date,End,Heading,Text,Place,Figure,Unit,Qualifier,Quote,Speaker,Media,Alt,Credit,Source';
/** A sheet with a text in every cell, and again with what makes the others count: a date, a type, a picture. */
const sheet = (headings, texts) =>
  [
    headings,
    ...texts.flatMap((text) => {
      const cell = `"${text.replaceAll('"', '""')}"`;
      const row = headings.split(',').map(() => cell);
      const columns = headings.split(',');
      const set = (values) => row.map((one, index) => values[columns[index]] ?? one).join(',');
      return [
        row.join(','),
        set({Date: 2006, Year: 2006, Type: ''}),
        set({
          Date: 2006,
          End: 2007,
          Figure: 12,
          Year: 2006,
          Month: 5,
          Type: 'title',
          Media: 'https://example.org/a.jpg',
        }),
      ];
    }),
  ].join('\n');

/**
 * Each way in: what is made of some texts where a story has lists, and of one where it has a field once.
 */
const WAYS = {
  'a story document': {
    lists: (texts) => checkDocument({...filledDocument(texts), title: 'A title'}),
    once: (text) => checkDocument({...filledDocument([text]), events: [], eras: [], groups: [], closing: []}),
  },
  'TimelineJS3 JSON': {
    lists: (texts) => importData(timeline(texts)),
    once: (text) => importData({title: slide(text), events: [], scale: text}),
  },
  'a TimelineJS3 spreadsheet': {
    lists: (texts) => importSheet(sheet(THEIRS, texts), {title: 'A title'}),
    once: (text) => importSheet('Year,Headline\n2006,Words', {title: text}),
  },
  'our spreadsheet': {
    lists: (texts) => importSheet(sheet(OURS, texts), {title: 'A title'}),
    once: (text) => importSheet('Date,Heading\n2006,Words', {title: text}),
  },
};
/** So many at a time, so that no page grows beyond what a browser likes. */
const PARTS = Array.from({length: Math.ceil(PAYLOADS.length / 100)}, (_, index) =>
  PAYLOADS.slice(index * 100, index * 100 + 100),
);

/** What may be in those fields and makes all the markup that they can have. */
const HARMLESS = [
  'Words',
  'Words\n[words](https://example.org/) *and* **words**',
  ...['page.html', 'a.jpg', 'a.mp3', 'a.mp4', '<blockquote>Words</blockquote>', '<iframe src="/a"></iframe>'],
  '<h2>Words</h2><p>Words<br><b>and</b> <i>words</i> <cite>of</cite> <time datetime="2006">ours</time> <span lang="fr">ici</span></p>',
  '<a href="/a">Words</a> <ul><li>One</li></ul><ol><li>One</li></ol><img src="a.jpg" alt="A"><img src="/a.jpg">',
  '<blockquote cite="/a">Words</blockquote><a href="/a"><img src="a.jpg"></a><video src="a.mp4"></video>',
];

describe(`${PAYLOADS.length} texts that would run a script`, () => {
  it('are a thousand or more, each another', () => {
    assert.ok(PAYLOADS.length >= 1000);
    assert.equal(new Set(PAYLOADS).size, PAYLOADS.length);
  });

  for (const [what, {lists, once}] of Object.entries(WAYS)) {
    it(`stay words and harmless addresses in every field of ${what}, and in the pages built of it`, () => {
      const known = new Set([lists(HARMLESS), ...HARMLESS.map(once)].flatMap((made) => pagesOf(made).flatMap(namesIn)));
      const assertHarmless = (made, about) => {
        assertClear(made.report);
        for (const page of pagesOf(made)) {
          for (const element of elementsIn(parse(page))) assertSafe(element, known, about);
        }
      };
      for (const part of PARTS) assertHarmless(lists(part), part[0]);
      for (const payload of PAYLOADS) assertHarmless(once(payload), payload);
      assert.deepEqual([Object.keys(Object.prototype), {}.polluted], [[], undefined]);
    });
  }

  describe('in Chromium', () => {
    let browser;
    let server;
    let origin;
    const served = new Map();
    before(async () => {
      browser = await openBrowser();
      server = createServer(async ({url}, response) => {
        const script = /^\/unspool[\w-]*\.(js|css)$/.test(url) || /^\/gsap[\w.-]*\.js$/.test(url);
        const type = /\.(html|json|js|css)$/.exec(url)?.[1];
        response.setHeader(
          'content-type',
          `${{html: 'text/html', json: 'application/json', css: 'text/css'}[type] ?? 'text/javascript'}; charset=utf-8`,
        );
        response.statusCode = script || served.has(url) ? 200 : 404;
        response.end(script ? await readFile(new URL(`../../dist/cdn${url}`, import.meta.url)) : served.get(url));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${server.address().port}`;
    });
    after(async () => {
      server.closeAllConnections();
      server.close();
      await browser.close();
    });

    /** Opens a page with the trap set, in all its frames; tells how often it snapped. */
    async function open(path) {
      const page = await browser.newPage();
      const snapped = [];
      await page.addInitScript(() => (console.warn = () => undefined)); // each wrong date is warned of
      await page.exposeBinding('xss', ({frame}) => snapped.push(frame.url()));
      page.on('dialog', (dialog) => dialog.dismiss());
      await page.route('**', (route) =>
        route.request().url().startsWith(`${origin}/`) ? route.continue() : route.abort(),
      );
      await page.goto(origin + path);
      return {page, snapped};
    }

    /** What the browser itself takes for addresses, handlers and scripts, in the page and in its shadow roots. */
    const harmIn = (page) =>
      page.evaluate((schemes) => {
        const all = (root) =>
          [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
        const allowed = new RegExp(schemes);
        const isHarmful = (element) =>
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc') ||
          /^(script|iframe|object|embed|base|form|svg|math)$/.test(element.localName) ||
          [element.href, element.src, element.cite, element.poster].some(
            (one) => one && !allowed.test(new URL(one, location.href).protocol),
          );
        return all(document.body)
          .filter(isHarmful)
          .map((element) => element.outerHTML.slice(0, 200));
      }, SCHEMES.source);

    it('spring the trap where a page takes them for markup', async () => {
      served.set('/raw.html', `<!doctype html><body>${PAYLOADS.slice(0, 12).join('\n')}`);
      const {page, snapped} = await open('/raw.html');
      await page.waitForFunction(() => document.readyState === 'complete');
      assert.ok(snapped.length > 0);
      assert.notDeepEqual(await harmIn(page), []);
      await page.close();
    });

    for (const [what, {lists}] of Object.entries(WAYS)) {
      it(`run nothing in the page built of ${what}`, async () => {
        const {document} = lists(PAYLOADS.filter((_, index) => index % 8 === 0));
        const title = PAYLOADS.join(' ').slice(0, 100_000);
        served.set('/index.html', buildStory({...document, title, url: HOME}, {scripts: '/'}).get('index.html'));
        const {page, snapped} = await open('/index.html');
        await page.waitForFunction(() => document.querySelector('timeline-story').shadowRoot?.querySelector('.rail a'));
        assert.deepEqual(await harmIn(page), []);
        assert.deepEqual(snapped, []);
        await page.close();
      });
    }

    it('run nothing where `src` and `document` show them, which nobody has checked', async () => {
      served.set(
        '/src.html',
        '<!doctype html><script type="module" src="/unspool.js"></script><timeline-story src="/0.json">',
      );
      PARTS.forEach((part, index) => served.set(`/${index}.json`, JSON.stringify(filledDocument(part))));
      const {page, snapped} = await open('/src.html');
      for (const index of PARTS.keys()) {
        await page.waitForFunction(() => document.querySelector('timeline-story ol'));
        assert.deepEqual(await harmIn(page), []);
        await page.evaluate(
          async (next) => {
            const story = document.querySelector('timeline-story');
            const data = await (await fetch(next)).json();
            const loaded = new Promise((resolve) => story.addEventListener('story-load', resolve, {once: true}));
            story.document = data;
            await loaded;
          },
          `/${(index + 1) % PARTS.length}.json`,
        );
      }
      assert.deepEqual(snapped, []);
      assert.deepEqual(await page.evaluate(() => [Object.keys(Object.prototype), {}.polluted]), [[], undefined]);
      await page.close();
    });
  });
});

/** The built pages and what they can be pasted as. */
function pagesOf({document}) {
  if (!document) return [];
  const files = buildStory({...document, url: HOME}, {scripts: '/'});
  return [files.get('index.html'), files.get('embed.html'), JSON.parse(files.get('oembed.json')).html];
}

/** Every item is a sentence or two that can be read, and nothing that a terminal obeys. */
function assertClear(report) {
  for (const item of report) {
    const [found, advice, ...more] = formatReport('story', [item], {}).trim().split('\n');
    assert.deepEqual(more, []);
    assert.match(found, /^story: (error|warning)( at .{1,400})?: .{1,300}$/u);
    assert.match(advice, /^ {2}.{1,800}$/u);
    assert.doesNotMatch(found + advice, /\p{Cc}/u);
  }
}

function assertSafe(element, known, payload) {
  const {tagName, attrs, childNodes} = element;
  const about = `${JSON.stringify(payload)} became <${tagName} ${attrs.map(({name, value}) => `${name}=${JSON.stringify(value)}`).join(' ')}>`;
  for (const name of namesOf(element)) assert.ok(known.has(name), `${name}: ${about}`);
  for (const {name, value} of attrs) {
    assert.ok(!/^on|^srcdoc$|^style$/.test(name), about);
    if (ADDRESSES.test(name) && URL.canParse(value, HOME)) assert.match(new URL(value, HOME).protocol, SCHEMES, about);
  }
  if (tagName === 'script' && attrs.some(({value}) => value === 'application/ld+json')) JSON.parse(childNodes[0].value);
  else if (tagName === 'script') assert.equal(childNodes.length, 0, about);
}

/** Names of elements and of their attributes: a text makes none that harmless words don't. */
function namesIn(page) {
  return elementsIn(parse(page)).flatMap(namesOf);
}

function namesOf({tagName, attrs}) {
  return [tagName, ...attrs.map(({name}) => `${tagName} ${name}`)];
}

function elementsIn(node) {
  const children = [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])];
  return children.flatMap((child) => (child.tagName ? [child, ...elementsIn(child)] : []));
}
