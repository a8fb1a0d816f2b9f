import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo, untilAtRest, wheel} from './support.mjs';

/** The story's state beside what geometry says, by the rule of the docs. */
function state() {
  const story = document.querySelector('timeline-story');
  const events = [...story.querySelectorAll('timeline-event')];
  const {clientHeight, scrollHeight, scrollTop} = document.scrollingElement;
  const line = Math.max(0.4 * clientHeight, clientHeight - (scrollHeight - clientHeight - scrollTop));
  return {
    index: story.index,
    current: events.findIndex((event) => event.getAttribute('phase') === 'current'),
    byGeometry: events.findLastIndex((event) => event.getBoundingClientRect().top <= line),
    moving: document.querySelectorAll('[style*=fill-color]').length + events.filter(({held}) => held).length,
  };
}

/** Waits for two frames, and says whether the story is where geometry says. */
async function isTrue(page, where) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const {index, current, byGeometry} = await page.evaluate(state);
  assert.deepEqual({index, current}, {index: byGeometry, current: byGeometry}, where);
}

const VIEWPORT = {width: 1000, height: 700};

describe('the demo story knows where its reader is', () => {
  let browser, demo;
  before(async () => {
    // What Playwright switches off by default is switched on again: a page that is kept alive when it is left.
    browser = await openBrowser({ignoreDefaultArgs: ['--disable-back-forward-cache']});
    demo = await serveDemo();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  it('after anchors, End and Home, zoom, rotation and a reload at 0, 50 and 100 %', async () => {
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(demo.address);
    await page.waitForFunction(() => document.querySelector('timeline-story')?.events?.length === 8);
    await isTrue(page, 'at the start');
    for (const id of await page.$$eval('timeline-event', (all) => all.map(({id}) => id))) {
      await page.evaluate((id) => (location.hash = id), id);
      await isTrue(page, `anchor #${id}`);
    }
    for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'End']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(0);
      await isTrue(page, key);
    }
    for (const [width, height] of [
      [320, 256],
      [844, 390],
      [390, 844],
      [1280, 800],
    ]) {
      await page.setViewportSize({width, height});
      await isTrue(page, `${width} x ${height}`);
    }
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((share) => {
        history.replaceState(null, '', location.pathname);
        scrollTo({top: share * document.documentElement.scrollHeight, behavior: 'instant'});
      }, share);
      const left = await page.evaluate(() => scrollY);
      await page.reload();
      await page.waitForFunction((left) => Math.abs(scrollY - left) < 2, left);
      // Phases are written once the page has loaded and is idle, with the rail.
      await page.waitForSelector('timeline-rail', {state: 'attached'});
      await isTrue(page, `reload at ${share * 100} %`);
    }
    await page.close();
  });

  it('when images without sizes arrive 3 s late above the reader', async () => {
    const late = await serveDemo((request, response, next) => {
      if (!request.url.endsWith('/late.svg')) return next();
      const image = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"/>';
      setTimeout(() => response.setHeader('content-type', 'image/svg+xml').end(image), 3000);
    });
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(late.address);
    await page.waitForFunction(() => document.querySelector('timeline-story')?.events?.length === 8);
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = 'none'; // the browser would keep the reader's place by itself
      for (const event of [...document.querySelectorAll('timeline-event')].slice(0, 3)) {
        const image = new Image();
        image.src = '/late.svg';
        event.append(image);
      }
      scrollTo({top: 2200, behavior: 'instant'});
    });
    await isTrue(page, 'before the images');
    const before = (await page.evaluate(state)).index;
    await page.waitForFunction(() =>
      [...document.images].every(({complete, naturalHeight}) => complete && naturalHeight),
    );
    await isTrue(page, 'with the images');
    assert.ok((await page.evaluate(state)).index < before);
    await page.close();
    late.close();
  });

  it('when the reader comes back to a page that was kept alive, and nothing plays again', async () => {
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(demo.address);
    await wheel(page, 20);
    await untilAtRest(page);
    await page.evaluate(() => {
      window.kept = true;
      window.played = 0;
      addEventListener('stat-counter-finish', () => window.played++);
      addEventListener('story-complete', () => window.played++);
    });
    await page.goto(`${demo.address}zh.html`);
    await page.goBack({waitUntil: 'commit'}); // nothing is loaded
    assert.equal(await page.evaluate(() => window.kept), true, 'the browser kept the page');
    await isTrue(page, 'back again');
    await untilAtRest(page);
    assert.equal(await page.evaluate(() => window.played), 0);
    await wheel(page, 3);
    await isTrue(page, 'scrolled on');
    await page.close();
  });

  it('has as many items in the accessibility tree as it has events', async () => {
    const page = await browser.newPage({viewport: VIEWPORT});
    await page.goto(demo.address);
    await page.waitForFunction(
      () => document.querySelector('timeline-rail')?.shadowRoot?.querySelectorAll('li').length,
    );
    const session = await page.context().newCDPSession(page);
    const itemCounts = async () => {
      const {nodes} = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const itemsIn = (node) =>
        (node.childIds ?? []).reduce((count, id) => {
          const child = byId.get(id);
          if (!child || child.role?.value === 'list') return count;
          return count + (child.role?.value === 'listitem' ? 1 : itemsIn(child));
        }, 0);
      const lists = nodes.filter(({role, ignored}) => role?.value === 'list' && !ignored);
      return lists.map(itemsIn).filter((count) => count === 8);
    };
    assert.deepEqual(await itemCounts(), [8, 8], 'the rail and the events');
    await page.evaluate(() => {
      const story = document.querySelector('timeline-story');
      story.replaceChildren(...story.events);
      return story.updateComplete;
    });
    assert.deepEqual(await itemCounts(), [8, 8], 'the rail and events that are direct children');
    await page.close();
  });
});
