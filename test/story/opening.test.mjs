import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PNG} from 'pngjs';
import {adviseOn} from '../../dist/document/advise.js';
import {checkDocument} from '../../dist/document/index.js';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser} from '../pages/support.mjs';

const HOME = 'http://story.test/';
const story = {
  unspool: 1,
  lang: 'en-GB',
  title: 'A headline of some length, for more than one line',
  kicker: 'A kicker',
  standfirst: 'A standfirst of a sentence, with [a link](https://example.org/) and then a little more of it.',
  byline: 'A byline',
  published: '2026-03-01',
  events: [
    {id: 'überschrift', date: '2001', heading: 'One', body: 'Words. '.repeat(2000)},
    {date: '2002', heading: 'Two'},
  ],
};
const pictured = (src, more = {}) => ({
  ...story,
  opening: {
    cover: {
      media: {src, alt: 'A view', credit: 'A photographer', caption: 'A caption', width: 800, height: 600},
      ...more,
    },
  },
});
const TEXTS = '.kicker, h1, .standfirst, .standfirst a, .byline, .published, figcaption span, .cue';

describe('the opening of a built page', () => {
  let browser;

  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  /** Opens a built story, whose pictures are of one colour, that in their name. */
  async function open(document, {width = 1280, height = 800, name = 'index.html', ...context} = {}) {
    const page = await browser.newPage({viewport: {width, height}, ...context});
    const files = buildStory(document, {scripts: '/'}); // the script has no part in any of this
    await page.route('**', (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
      const [, colour] = /^(\w+)\.svg$/.exec(path) ?? [];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${colour}"/></svg>`;
      if (colour) return route.fulfill({contentType: 'image/svg+xml', body: svg});
      return files.has(path)
        ? route.fulfill({body: files.get(path), contentType: typeOf(path)})
        : route.fulfill({status: 404});
    });
    await page.goto(HOME + name);
    await page.waitForLoadState('load');
    return page;
  }

  for (const [where, width, side] of [
    ['beside the graphic', 1280, 'end'],
    ['below it on a phone', 390, 'end'],
    ['on a card over it', 1280, 'behind'],
  ]) {
    it(`puts the headline ${where} on the first screen, before the events`, async () => {
      const stage = {side, scene: 'whole', graphic: {src: 'teal.svg', alt: 'A view', width: 800, height: 600}};
      const cover = {stage: true, media: {src: 'white.svg', alt: ''}};
      const page = await open({...story, stage, opening: {cover}}, {width});
      assert.equal(await page.locator('story-stage[opening-scene=whole] ~ header.opening ~ ol').count(), 1);
      assert.equal(await page.locator('img').count(), 1, 'the graphic alone');
      const [words, graphic] = await Promise.all(
        ['.words', 'story-stage'].map((selector) => page.locator(selector).boundingBox()),
      );
      const overlap =
        Math.min(words.x + words.width, graphic.x + graphic.width) > Math.max(words.x, graphic.x) + 1 &&
        Math.min(words.y + words.height, graphic.y + graphic.height) > Math.max(words.y, graphic.y) + 1;
      assert.equal(overlap, side === 'behind');
      assert.ok(words.y < 800 && graphic.y < 100);
      if (side === 'behind')
        assert.notEqual(
          await page.locator('.words').evaluate((one) => getComputedStyle(one).backgroundColor),
          'rgba(0, 0, 0, 0)',
        );
      await page.close();
    });
  }

  it('leaves the headline out of what is pasted into a page that has one', () => {
    const stage = {graphic: {src: 'teal.svg', alt: 'A view'}};
    const snippets = buildStory({...story, stage, opening: {cover: {stage: true}}}, {scripts: '/'}).get('embed.txt');
    assert.match(snippets, /<story-stage/);
    assert.doesNotMatch(snippets, /<h1|class="opening/);
  });

  it('keeps the headline on a screen of its own where there is no graphic, and says so', async () => {
    const document = {...story, opening: {cover: {stage: true}}};
    assert.ok(adviseOn(document).some(({place}) => place === 'opening.cover.stage'));
    const page = await open(document);
    assert.equal(await page.locator('article > header h1').count(), 1);
    await page.close();
  });

  it('gives the date in the language of the story, and as machines read it', async () => {
    for (const [lang, words] of [
      ['en-GB', '1 March 2026'],
      ['de', '1. März 2026'],
      ['zh', '2026年3月1日'],
    ]) {
      const page = await open({...story, lang});
      const time = page.locator('.opening time');
      assert.equal(await time.textContent(), words);
      assert.equal(await time.getAttribute('datetime'), '2026-03-01');
      await page.close();
    }
  });

  for (const width of [320, 1280]) {
    it(`has words that can be read on a picture of any brightness and on any colour, ${width} px wide`, async () => {
      const covers = [
        ...['white.svg', 'black.svg'].map((src) => pictured(src).opening.cover),
        pictured('missing.jpg', {color: 'white', height: 'normal'}).opening.cover,
        ...['#767676', 'red', '#00f8', 'yellow'].map((color) => ({color})),
      ];
      for (const cover of covers) {
        const page = await open({...story, opening: {cover}}, {width, colorScheme: 'dark'});
        const found = await contrasts(page);
        assert.ok(found.length >= 7);
        for (const {text, contrast} of found) {
          assert.ok(contrast >= 4.5, `${text}: ${contrast} on ${JSON.stringify(cover)}`);
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
        await page.close();
      }
    });
  }

  it('asks for the picture at once, keeps its place, and tells what it shows and whose it is', async () => {
    const page = await open(pictured('teal.svg'));
    const image = page.locator('.cover img');
    for (const [name, value] of Object.entries({fetchpriority: 'high', loading: null, width: '800', height: '600'})) {
      assert.equal(await image.getAttribute(name), value, name);
    }
    assert.equal(await image.getAttribute('alt'), 'A view');
    assert.ok(await page.getByText('A photographer').isVisible());
    const box = await page.locator('.cover').boundingBox();
    assert.deepEqual(
      {x: box.x, y: box.y, width: box.width, height: box.height},
      {x: 0, y: 0, width: 1280, height: 800},
    );
    await page.close();
  });

  it('moves nothing when the picture comes, or never comes', async () => {
    const [comes, missing] = [await open(pictured('teal.svg')), await open(pictured('missing.jpg'))];
    const boxes = (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('article *:not(img)')].map((one) => JSON.stringify(one.getBoundingClientRect())),
      );
    assert.deepEqual(await boxes(comes), await boxes(missing));
    await comes.close();
    await missing.close();
  });

  it('has a link to the first event, which works without script and stands still by itself', async () => {
    const page = await open(pictured('teal.svg'), {javaScriptEnabled: false});
    const cue = page.getByRole('link', {name: 'Read the story'});
    assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
    await cue.click();
    assert.ok((await page.locator('timeline-event').first().boundingBox()).y < 200);
    await page.close();
  });

  it('is a headline in print, with the picture below it and no link to scroll', async () => {
    const page = await open(pictured('white.svg'));
    await page.emulateMedia({media: 'print'});
    assert.ok(!(await page.locator('.cue').isVisible()));
    const [words, image] = [await page.locator('.words').boundingBox(), await page.locator('.cover img').boundingBox()];
    assert.ok(words.y + words.height <= image.y);
    assert.equal(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color), 'rgb(0, 0, 0)');
    await page.close();
  });

  it('is as high as its words in a frame, which is itself as high as its content', async () => {
    const page = await open(pictured('white.svg'), {name: 'embed.html', height: 2000});
    assert.ok((await page.locator('.cover').boundingBox()).height < 900);
    assert.ok(!(await page.locator('.cue').isVisible()));
    await page.close();
  });

  it('shows a film and what has no address that is allowed below the words', async () => {
    const page = await open(pictured('film.mp4'));
    const [words, film] = [await page.locator('.words').boundingBox(), await page.locator('video').boundingBox()];
    assert.ok(words.y + words.height <= film.y);
    assert.ok(await page.getByText('A photographer').isVisible());
    await page.close();
  });

  it('tells of a picture without alternative text, and of what is not known', () => {
    const {report, document} = checkDocument({...story, opening: {cover: {color: 'url(x)', hight: 'full'}}});
    assert.deepEqual(report.map(({place}) => place).sort(), ['opening.cover.color', 'opening.cover.hight']);
    assert.deepEqual(document.opening.cover, {});
  });
});

function typeOf(path) {
  return (
    {html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript'}[path.split('.').at(-1)] ?? 'text/plain'
  );
}

/** The least contrast of each text with what is drawn behind it. */
async function contrasts(page) {
  const texts = await page.evaluate((selector) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    return [...document.querySelectorAll(selector)].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      canvas.fillStyle = getComputedStyle(element).color;
      canvas.fillRect(0, 0, 1, 1);
      const boxes = [...range.getClientRects()].map(({x, y, width, height}) => ({x, y: y + scrollY, width, height}));
      return {text: element.className || element.localName, color: [...canvas.getImageData(0, 0, 1, 1).data], boxes};
    });
  }, TEXTS);
  await page.addStyleTag({content: '.cover * { color: transparent !important; text-decoration: none !important }'});
  const {data, width} = PNG.sync.read(await page.locator('.cover').screenshot());
  return texts.map(({text, color, boxes}) => {
    let least = Infinity;
    for (const box of boxes) {
      for (let y = Math.floor(box.y); y < box.y + box.height; y++) {
        for (let x = Math.floor(box.x); x < box.x + box.width; x += 3) {
          const at = (y * width + x) * 4;
          least = Math.min(least, contrast(color, data.subarray(at, at + 3)));
        }
      }
    }
    return {text, contrast: least};
  });
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
