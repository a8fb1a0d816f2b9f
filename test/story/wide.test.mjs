import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser} from '../pages/support.mjs';

const words = 'These are the words of a paragraph that is long enough to be on several lines of the page. '.repeat(4);
const figure = (value, unit = 'of them') => ({figure: {value, unit}});
const quote = (text) => ({quote: {quote: text, speaker: 'A name'}});
const story = (lang, dir) => ({
  unspool: 1,
  lang,
  dir,
  title: 'A title',
  events: [
    {date: '2001', heading: 'One', body: [words, figure(1), words, quote('A few words'), words, words]},
    {date: '2002', heading: 'Two', body: [words, figure(2), figure(3), words, quote(words)]},
    {date: '2003', heading: 'Three', weight: 'lead', body: [figure(4), words]},
    {date: '2004', heading: 'Four', weight: 'brief', body: 'Words.'},
  ],
});

describe('events in a built page', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  async function open(width, document = story('en')) {
    const page = await browser.newPage({viewport: {width, height: 900}});
    await page.route('**', (route) => route.fulfill({status: 404}));
    await page.setContent(buildStory(document, {scripts: '/'}).get('index.html'));
    return page;
  }
  /** Which figures and quotations stand beside the text. */
  const beside = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('stat-counter, quote-card')].map((one) => {
        const text = one.parentElement.querySelector('p:not([slot])').getBoundingClientRect();
        const {left, right} = one.getBoundingClientRect();
        return left >= text.right || right <= text.left;
      }),
    );
  const figures = [true, true, true, false, false, false]; // 1, few words, 2, 3, the long quotation, 4

  for (const width of [1280, 1920]) {
    it(`have a figure and a short quotation beside the paragraph before it, ${width} px wide`, async () => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await open(width, story('en', dir));
        assert.deepEqual(await beside(page), figures);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
        await page.close();
      }
    });
  }

  it('have all of it in one column where there is less room', async () => {
    for (const width of [320, 768, 1100]) {
      const page = await open(width);
      assert.deepEqual(
        await beside(page),
        figures.map(() => false),
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      await page.close();
    }
  });

  it('overlap nowhere, and leave no hole in the text beside a short figure', async () => {
    const page = await open(1280);
    const gaps = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('timeline-event:first-of-type')][0].querySelectorAll(
        ':scope > p:not([slot])',
      );
      const boxes = [...paragraphs].map((one) => one.getBoundingClientRect());
      return boxes.slice(1).map(({top}, index) => top - boxes[index].bottom);
    });
    for (const gap of gaps) assert.ok(gap >= 0 && gap < 60, `${gap}`);
    await page.close();
  });

  it('have lines of 55 to 80 letters, and a heading and room by their weight', async () => {
    const page = await open(1280);
    const {letters, sizes, rooms} = await page.evaluate(() => {
      const style = (selector, name) => parseFloat(getComputedStyle(document.querySelector(selector))[name]);
      const range = document.createRange();
      const text = document.querySelector('timeline-event > p:not([slot])').firstChild;
      range.selectNodeContents(text.parentElement);
      const lines = new Set([...range.getClientRects()].map(({top}) => top)).size;
      const weights = ['[weight=lead]', ':not([weight])', '[weight=brief]'];
      return {
        letters: text.parentElement.textContent.length / lines,
        sizes: weights.map((weight) => style(`timeline-event${weight} > h2`, 'fontSize')),
        rooms: weights.map((weight) => style(`timeline-event${weight}`, 'paddingTop')),
      };
    });
    assert.ok(letters > 55 && letters < 80, `${letters}`);
    for (const [lead, normal, brief] of [sizes, rooms]) assert.ok(lead > normal && normal > brief);
    await page.close();
  });
});
