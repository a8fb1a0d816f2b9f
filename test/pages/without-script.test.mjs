import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PAGES, openBrowser, serveDemo} from './support.mjs';

/** What a reader has of a page: its text, its outline, and what of it can't be seen. */
function read() {
  const list = (selector) => [...document.querySelectorAll(selector)];
  const visible = (element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const texts = document.createTreeWalker(document.querySelector('main, body'), NodeFilter.SHOW_TEXT);
  const unseen = [];
  while (texts.nextNode()) {
    const {parentElement, data} = texts.currentNode;
    if (!data.trim() || parentElement.closest('script, style, template, noscript, details')) continue;
    if (parentElement.closest('timeline-story:state(staged) [slot=scene]')) continue; // seen while its event is the current one
    if (!visible(parentElement)) unseen.push(data.trim());
  }
  return {
    text: document.querySelector('article').innerText.replaceAll(/\s+/g, ' ').trim(),
    unseen,
    headings: list('h1, h2, h3, h4, h5, h6').map(({localName}) => Number(localName[1])),
    lists: list('timeline-story').map((story) => [
      story.querySelectorAll(':scope > ol').length,
      story.querySelectorAll(':scope > ol > li').length,
      story.querySelectorAll('timeline-event').length,
    ]),
    // HTML has no <time> for years before our era.
    withoutTime: list('timeline-event:not([date^="-"])').filter((event) => !event.querySelector('time[datetime]'))
      .length,
    withoutQuotation: list('quote-card').filter((card) => !card.querySelector('blockquote')).length,
    withoutFigure: list('stat-counter').filter((counter) => !counter.querySelector('data[value]')).length,
    withoutSize: list('img').filter((image) => !image.getAttribute('width') || !image.getAttribute('height')).length,
  };
}

describe('the demo pages without script', () => {
  let browser, demo;
  before(async () => {
    [browser, demo] = [await openBrowser(), await serveDemo()];
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  async function seen(path, options) {
    const page = await browser.newPage(options);
    await page.goto(demo.address + path);
    if (options.javaScriptEnabled !== false) await page.waitForFunction(() => customElements.get('timeline-story'));
    const what = await page.evaluate(read);
    await page.close();
    return what;
  }

  for (const path of PAGES) {
    it(`${path} has the same text as with script, all of it visible`, async () => {
      const bare = await seen(path, {javaScriptEnabled: false});
      const alive = await seen(path, {reducedMotion: 'reduce'});
      assert.ok(bare.text.length > 1000);
      assert.equal(bare.text, alive.text);
      assert.deepEqual(bare.unseen, []);
      assert.deepEqual(alive.unseen, []);
    });

    it(`${path} has the right markup: a list, headings in order, times, quotations, figures, sizes`, async () => {
      const {headings, lists, ...missing} = await seen(path, {javaScriptEnabled: false});
      assert.equal(headings.filter((level) => level === 1).length, 1);
      headings.forEach((level, index) =>
        assert.ok(level <= (headings[index - 1] ?? 0) + 1, `heading ${index}: ${level}`),
      );
      for (const [ols, items, events] of lists) assert.deepEqual([ols, items], [1, events]);
      for (const what of ['withoutTime', 'withoutQuotation', 'withoutFigure', 'withoutSize']) {
        assert.equal(missing[what], 0, what);
      }
    });
  }
});
