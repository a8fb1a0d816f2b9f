import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {themeNames} from '../../dist/page/assets.js';
import {makePages} from '../../dist/cli/build.js';
import {openBrowser} from '../pages/support.mjs';

const HOME = 'http://news.test/';
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.woff2': 'font/woff2'};
const PAIR = ['Libre Franklin', 'Newsreader'];
const documented = await readFile(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const story = {
  unspool: 1,
  lang: 'en-GB',
  title: 'A river in “four” parts',
  standfirst: 'What it is about, *at length*.',
  byline: 'By A. Writer',
  url: HOME,
  events: [
    {
      date: '2004-12-26',
      place: 'A place',
      heading: 'The spring – where it begins',
      body: 'Half of it is told in a sentence; **the rest** is not.',
      figures: [{value: 8000, qualifier: 'more than', unit: 'of them', source: 'A source'}],
      quotes: [{quote: 'We didn’t know.', speaker: 'A neighbour'}],
    },
    {date: '2006', heading: 'The mouth'},
  ],
};
let folder;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-fonts-'));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await rm(folder, {recursive: true, force: true});
});

async function built(document = story, options = {fonts: true}) {
  await writeFile(join(folder, 'story.json'), JSON.stringify(document));
  return makePages(join(folder, 'story.json'), {ignore: ['events'], ...options});
}

const fontsIn = (pages) => [...pages.keys()].filter((name) => /\.woff2$|OFL/.test(name)).sort();
const preloadsIn = (html) =>
  [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map(([, href]) => href);

/**
 * Opens a page of a built story, with all the time that its fonts need: readers get theirs at the next page where a font is
 * late.
 *
 * @returns The page, what it asked for, and what it complained of.
 */
async function open(pages, {name = 'index.html', headers = {}, patient = true, holding} = {}) {
  const page = await browser.newPage();
  const asked = [];
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**', async (route) => {
    const url = route.request().url();
    asked.push(url);
    const path = url.slice(HOME.length);
    const content = url.startsWith(HOME) ? pages.get(path) : undefined;
    if (content === undefined) return route.fulfill({status: 404});
    if (path.endsWith('.woff2')) await holding;
    const isPage = typeof content === 'string' && patient;
    const body = isPage ? content.replaceAll('font-display: optional', 'font-display: block') : Buffer.from(content);
    return route.fulfill({body, contentType: TYPES[extname(path)], headers});
  });
  await page.goto(HOME + name, {waitUntil: 'domcontentloaded'});
  if (holding) return {page, asked, complaints};
  await page.evaluate(() => document.fonts.ready);
  await page.locator('timeline-rail').waitFor({state: 'attached'});
  return {page, asked, complaints};
}

/** The fonts that draw the text in elements, by name; one of the reader's own is `system`. */
async function fontsOf(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument', {depth: -1, pierce: true});
  const {nodeIds} = await session.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector});
  assert.ok(nodeIds.length > 0, selector);
  const names = new Set();
  const visit = async ({nodeId, nodeType, children = [], shadowRoots = []}, isWithin) => {
    const isWanted = isWithin || nodeIds.includes(nodeId);
    const {fonts} =
      isWanted && nodeType === 1 ? await session.send('CSS.getPlatformFontsForNode', {nodeId}) : {fonts: []};
    for (const {familyName, isCustomFont, glyphCount} of fonts)
      if (glyphCount > 0) names.add((isCustomFont && PAIR.find((name) => familyName.startsWith(name))) || 'system');
    for (const child of [...children, ...shadowRoots]) await visit(child, isWanted);
  };
  await visit(root, false);
  await session.detach();
  return [...names].sort();
}

describe('unspool build --fonts', () => {
  it('has the whole page drawn in the pair: text in Newsreader, dates and labels in Libre Franklin', async () => {
    const {pages, report} = await built();
    assert.deepEqual(report, []);
    for (const name of ['index.html', 'embed.html']) {
      const {page} = await open(pages, {name});
      assert.deepEqual(await fontsOf(page, 'body'), PAIR);
      for (const text of ['h1', '.standfirst', '.standfirst em', 'h2', 'timeline-event > p:not([slot])', 'blockquote'])
        assert.deepEqual(await fontsOf(page, text), ['Newsreader'], text);
      for (const label of ['.byline', '[slot=dateline]', '.unit', '.source', 'figcaption'])
        assert.deepEqual(await fontsOf(page, label), ['Libre Franklin'], label);
      for (const font of ['16px Newsreader', 'italic 16px Newsreader', '650 16px "Libre Franklin"'])
        assert.ok(await page.evaluate((font) => document.fonts.check(font), font), font);
      await page.close();
    }
  });

  it('asks for the fonts that the page shows, early and once, and asks nobody else', async () => {
    const {pages} = await built();
    const preloads = preloadsIn(pages.get('index.html'));
    assert.deepEqual(
      preloads.map((href) => href.replace(/\.[0-9a-f]{10}\./, '.')),
      ['newsreader-latin.woff2', 'newsreader-latin-italic.woff2', 'libre-franklin-latin.woff2'].map(
        (name) => `assets/${name}`,
      ),
    );
    const {page, asked} = await open(pages);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(HOME)),
      [],
    );
    const fonts = asked.filter((url) => url.endsWith('.woff2'));
    assert.deepEqual(fonts.sort(), preloads.map((href) => HOME + href).sort());
    await page.close();
    const {pages: upright} = await built({...story, standfirst: 'What it is about.'});
    assert.equal(preloadsIn(upright.get('index.html')).length, 2); // the italics wait for who needs them
  });

  it('brings files of some 90 kB, in all, with the licence of each', async () => {
    const {pages} = await built();
    const names = fontsIn(pages);
    assert.deepEqual(
      names.map((name) => name.replace(/\.[0-9a-f]{10}\./, '.')),
      [
        'assets/libre-franklin-OFL.txt',
        'assets/libre-franklin-latin.woff2',
        'assets/newsreader-OFL.txt',
        'assets/newsreader-latin-italic.woff2',
        'assets/newsreader-latin.woff2',
      ],
    );
    for (const name of names.filter((name) => name.endsWith('OFL.txt')))
      assert.match(pages.get(name), /^Copyright.*Project Authors[^]*SIL OPEN FONT LICENSE Version 1\.1/);
    const sizes = names.filter((name) => name.endsWith('.woff2')).map((name) => pages.get(name).length);
    assert.ok(sizes.reduce((sum, size) => sum + size) < 90_000, `${sizes}`);
  });

  it('moves no line when a font comes late', async () => {
    const {pages} = await built();
    let release;
    const holding = new Promise((resolve) => (release = resolve));
    const {page} = await open(pages, {patient: false, holding});
    await page.waitForFunction(() => performance.now() > 1000); // longer than a browser waits for a font
    const boxes = () =>
      page.$$eval('h1, p, em, time, data', (all) =>
        all.map((each) => [each.getBoundingClientRect().width, each.getBoundingClientRect().height]).join(),
      );
    const before = await boxes();
    assert.deepEqual(await fontsOf(page, 'h1'), ['system']);
    release();
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await boxes(), before);
    await page.close();
  });

  it('lets the reader’s own fonts draw Chinese and its punctuation, and says so', async () => {
    const heading = '青年上岛垦荒，“我也是老基层”——他说……';
    const events = [{date: '2004-12-26', heading, body: '浙江省委书记到瑞安，与 GSAP 的人见面。'}];
    const {pages, report} = await built({...story, lang: 'zh-Hans', title: '浙江基层走访', events});
    assert.deepEqual(
      report.map(({level, place, found}) => `${level} at ${place}: ${found}`),
      ['warning at --fonts: most letters of this story are not in Newsreader and Libre Franklin'],
    );
    const {page} = await open(pages);
    assert.deepEqual(await fontsOf(page, 'h1'), ['system']);
    assert.deepEqual(await fontsOf(page, 'h2'), ['system']);
    assert.deepEqual(await fontsOf(page, 'timeline-event > p:not([slot])'), ['Newsreader', 'system']);
    assert.deepEqual(await fontsOf(page, '[slot=dateline]'), ['Libre Franklin', 'system']);
    await page.close();
  });

  it('draws every letter of Polish and Vietnamese, whose accents are in files of their own', async () => {
    for (const [lang, words] of [
      ['pl', 'Zażółć gęślą jaźń, Łódź'],
      ['vi', 'Sông bắt nguồn từ núi và chảy về phía bắc'],
      ['fr', 'un été à l’île'.normalize('NFD')],
    ]) {
      const event = {date: '2004-10', place: words, heading: words, body: `${words} *${words}*`};
      const {pages, report} = await built({...story, lang, title: words, standfirst: words, events: [event]});
      assert.deepEqual(report, []);
      const {page, asked} = await open(pages);
      assert.deepEqual(await fontsOf(page, 'body'), PAIR, words);
      const fonts = asked.filter((url) => url.endsWith('.woff2'));
      assert.deepEqual(
        fonts.sort(),
        preloadsIn(pages.get('index.html'))
          .map((href) => HOME + href)
          .sort(),
      );
      await page.close();
    }
  });

  it('leaves Newsreader out of a story in Cyrillic letters, which it does not have', async () => {
    const events = [{date: '2004-08', heading: 'Начало', body: 'Река течёт на север с 1904 года, мимо «GSAP».'}];
    const {pages, report} = await built({...story, lang: 'ru', title: 'Река', standfirst: 'О *ней*', events});
    assert.match(report[0].found, /are not in Newsreader$/);
    const {page} = await open(pages);
    assert.deepEqual(await fontsOf(page, 'timeline-event > p:not([slot])'), ['system']);
    assert.deepEqual(await fontsOf(page, '[slot=dateline]'), ['Libre Franklin']);
    await page.close();
  });

  for (const theme of themeNames())
    it(`sets a story in the look of a theme in the pair as well: ${theme}`, async () => {
      const {pages} = await built({...story, standfirst: 'What it is about.'}, {fonts: true, theme});
      const {page, asked} = await open(pages);
      const drawn = await fontsOf(page, 'body');
      assert.deepEqual(drawn, PAIR);
      const fonts = asked.filter((url) => url.endsWith('.woff2'));
      assert.deepEqual(
        fonts.sort(),
        preloadsIn(pages.get('index.html'))
          .map((href) => HOME + href)
          .sort(),
      );
      await page.close();
    });

  it('sets the story in a template, and nothing else in it; what the template says of the story wins', async () => {
    await writeFile(
      join(folder, 'page.html'),
      '<!doctype html><html><head><style>h1 { font-family: monospace }</style><!-- unspool:head --></head>' +
        '<body><header>Ours</header><!-- unspool:story --></body></html>',
    );
    const {pages} = await built(story, {fonts: true, template: join(folder, 'page.html')});
    const {page} = await open(pages);
    assert.deepEqual(await fontsOf(page, 'header:not(.opening)'), ['system']);
    assert.deepEqual(await fontsOf(page, 'h1'), ['system']);
    assert.deepEqual(await fontsOf(page, 'h2'), ['Newsreader']);
    assert.deepEqual(await fontsOf(page, '[slot=dateline]'), ['Libre Franklin']);
    await page.close();
  });

  it('gives a style sheet of one’s own the pair by the names of its families', async () => {
    await writeFile(join(folder, 'own.css'), 'h1 { font-family: "Libre Franklin"; text-transform: uppercase }');
    const document = {...story, lang: 'fr', title: 'Un été à l’île'};
    const {pages} = await built(document, {fonts: true, css: [join(folder, 'own.css')]});
    const {page} = await open(pages);
    assert.deepEqual(await fontsOf(page, 'h1'), ['Libre Franklin']); // with the capitals that no one wrote
    await page.close();
  });

  it('is allowed by the policy in the docs', async () => {
    const {pages} = await built();
    const lines = pages.get('_headers').split('\n');
    const styles = lines[lines.indexOf('# Styles in /index.html, for a content security policy:') + 1];
    const [policy] = /default-src 'none';[^`]*/.exec(documented);
    const rule = policy.replace('style-src …', styles.replace(/^ *# /, '')).replaceAll(/\s+/g, ' ').trim();
    const {page, complaints} = await open(pages, {patient: false, headers: {'content-security-policy': rule}});
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate(() => [...document.fonts].every(({status}) => status === 'loaded')), true);
    await page.close();
  });

  it('gives the same files twice, each character in one of a family, and none without the option', async () => {
    const [one, two, plain] = [await built(), await built(), await built(story, {})];
    assert.deepEqual(
      [...one.pages].map(([name, content]) => [name, Buffer.from(content)]),
      [...two.pages].map(([name, content]) => [name, Buffer.from(content)]),
    );
    const words = 'Zażółć gęślą jaźń; Sông bắt nguồn từ núi và chảy về phía bắc; ăĂ';
    const {pages} = await built({...story, standfirst: words});
    const faces = pages.get('index.html').match(/@font-face \{[^}]*\}/g);
    assert.equal(faces.length, 9); // three alphabets, three styles
    for (const family of ["'Newsreader'[^}]*normal", "'Newsreader'[^}]*italic", "'Libre Franklin'"]) {
      const ranges = faces.filter((face) => new RegExp(family).test(face)).flatMap(codesOf);
      assert.equal(new Set(ranges).size, ranges.length, family);
      for (const letter of words) assert.ok(ranges.includes(letter.codePointAt(0)), letter);
    }
    assert.deepEqual(fontsIn(plain.pages), []);
    assert.doesNotMatch(plain.pages.get('index.html'), /@font-face|Newsreader|preload/);
  });
});

/** The characters that a rule is for, by their numbers. */
function codesOf(rule) {
  return [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first, last = first]) => {
    const start = Number.parseInt(first, 16);
    return Array.from({length: Number.parseInt(last, 16) - start + 1}, (_, index) => start + index);
  });
}
