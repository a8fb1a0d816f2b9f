import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {parse} from 'parse5';
import {buildStory} from '../../dist/page/build-story.js';
import {formatReport} from '../../dist/cli/output.js';
import {importData, importSheet} from '../../dist/import/index.js';
import {checkDocument} from '../../dist/document/index.js';
import {openBrowser} from '../pages/support.mjs';
import {filledDocument} from './filled.mjs';
import {PAYLOADS} from './payloads.mjs';

const HOME = 'https://news.example/story/';
const SCHEMES = /^(https?|mailto|tel):$/;
/** The one `data:` address of a built page, which no story has a part in. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' fill='%231d8a99'%3E%3Cpath d='M3.5 0h1v8h-1z'/%3E%3Ccircle cx='4' cy='4' r='2.5'/%3E%3C/svg%3E";
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
const OURS =
  'Date,End,Heading,Text,Place,Figure,Unit,Qualifier,Show,Scale With,Quote,Speaker,Media,Alt,Credit,Source,Stage,Scene,Scene Description,Scene Width,Still,Still Alt,Still Caption,Still Credit';
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
          Stage: 'end',
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
    once: (text) => checkDocument(filledDocument([], text)),
  },
  'a story document whose stage has the pictures of its events': {
    lists: (texts) => checkDocument({...filledDocument(texts), title: 'A title', stage: {side: 'behind'}}),
    once: (text) =>
      checkDocument({...filledDocument([], text), stage: {side: text, graphic: {src: text, kind: 'video'}}}),
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
/** The payloads, so many at a time. */
const partsOf = (size) =>
  Array.from({length: Math.ceil(PAYLOADS.length / size)}, (_, index) =>
    PAYLOADS.slice(index * size, index * size + size),
  );

/** What may be in those fields and makes all the markup that they can have. */
const HARMLESS = [
  'Words: refused as an address', // the first one is that of a stage's graphic: without it, pictures of events are there
  'Words',
  '15,000,000,000,000', // may be cut between its groups
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
      const harmless = [
        pagesOf(lists(HARMLESS)),
        pagesOf(lists(HARMLESS.slice(1))),
        ...HARMLESS.map((text) => pagesOf(once(text), HOME)),
      ].flat();
      const known = new Set(harmless.flatMap(namesIn));
      const assertHarmless = (made, about, url) => {
        assertClear(made.report);
        for (const page of pagesOf(made, url)) walk(parse(page), (element) => assertSafe(element, known, about));
      };
      for (const part of partsOf(20)) assertHarmless(lists(part), part[0]);
      for (const payload of PAYLOADS) assertHarmless(once(payload), payload, HOME);
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
        // Of a figure drawn to scale: numbers alone, in which no text of a story can be.
        const isDrawing = (element) =>
          element.getRootNode().host?.localName === 'stat-counter' &&
          /^<svg viewBox="[-\d. ]+"( preserveAspectRatio="none")?><path d="[-MHVAaZe\d. ]+"><\/path><\/svg>$/.test(
            element.outerHTML,
          );
        const isHarmful = (element) =>
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc') ||
          (/^(script|iframe|object|embed|base|form|svg|math)$/.test(element.localName) && !isDrawing(element)) ||
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
        await page.waitForFunction(() => document.querySelector('timeline-rail')?.shadowRoot.querySelector('.rail a'));
        assert.deepEqual(await harmIn(page), []);
        assert.deepEqual(snapped, []);
        await page.close();
      });
    }

    it('run nothing where `src` and `document` show them, which nobody has checked', async () => {
      served.set(
        '/src.html',
        // Not drawn, as the pages above are: that takes most of the time, and scripts run without it.
        '<!doctype html><script type="module" src="/unspool.js"></script><timeline-story src="/0.json" hidden>',
      );
      const parts = partsOf(100); // a page does not grow beyond what a browser likes
      parts.forEach((part, index) => served.set(`/${index}.json`, JSON.stringify(filledDocument(part))));
      const {page, snapped} = await open('/src.html');
      for (const index of parts.keys()) {
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
          `/${(index + 1) % parts.length}.json`,
        );
      }
      assert.deepEqual(snapped, []);
      assert.deepEqual(await page.evaluate(() => [Object.keys(Object.prototype), {}.polluted]), [[], undefined]);
      await page.close();
    });
  });
});

/** The built pages, and with an address what they can be pasted as: that holds what a story has once. */
function pagesOf({document}, url) {
  if (!document) return [];
  const files = buildStory({...document, url}, {scripts: '/'});
  const [page, frame] = ['index.html', 'embed.html'].map((name) => files.get(name));
  const article = /<article>.*(?=<\/article>)/s.exec(frame)[0];
  assert.ok(page.includes(article)); // so that it need not be read twice
  return [page, frame.replace(article, () => ''), ...(url ? [JSON.parse(files.get('oembed.json')).html] : [])];
}

/** Every item is a sentence or two that can be read, and nothing that a terminal obeys. */
function assertClear(report) {
  const told = new Map(report.map((item) => [`${item.level} ${item.found} ${item.advice}`, item]));
  for (const {place} of report) assert.match(place, /^\P{Cc}{0,400}$/u);
  for (const item of told.values()) {
    const [found, advice, ...more] = formatReport('story', [item], {}).trim().split('\n');
    assert.deepEqual(more, []);
    assert.match(found, /^story: (error|warning)( at .{1,400})?: .{1,300}$/u);
    assert.match(advice, /^ {2}.{1,800}$/u);
    assert.doesNotMatch(found + advice, /\p{Cc}/u);
  }
}

function assertSafe(element, known, payload) {
  const {tagName, attrs, childNodes} = element;
  const check = (isSafe, what) => {
    if (isSafe) return; // the message is long, and the elements are many
    const written = attrs.map(({name, value}) => `${name}=${JSON.stringify(value)}`);
    assert.fail(`${what}: ${JSON.stringify(payload)} became <${[tagName, ...written].join(' ')}>`);
  };
  for (const name of namesOf(element)) check(known.has(name), `No harmless words make ${name}`);
  for (const {name, value} of attrs) {
    check(!/^on|^srcdoc$|^style$/.test(name), name);
    const isFollowed = ADDRESSES.test(name) && value !== ICON && URL.canParse(value, HOME);
    check(!isFollowed || SCHEMES.test(new URL(value, HOME).protocol), name);
  }
  if (tagName !== 'script') return;
  if (attrs.some(({value}) => value === 'application/ld+json')) JSON.parse(childNodes[0].value);
  else check(childNodes.length === 0, 'A script');
}

/** Names of elements and of their attributes: a text makes none that harmless words don't. */
function namesIn(page) {
  const names = [];
  walk(parse(page), (element) => names.push(...namesOf(element)));
  return names;
}

function namesOf({tagName, attrs}) {
  return [tagName, ...attrs.map(({name}) => `${tagName} ${name}`)];
}

function walk(node, see) {
  if (node.tagName) see(node);
  for (const child of node.childNodes ?? []) walk(child, see);
  if (node.content) walk(node.content, see);
}
