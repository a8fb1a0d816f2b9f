import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo, untilAtRest, wheel} from './support.mjs';

/** Notes what a reader sees of the story: everything below is recorded inside the page, as it happens. */
function record() {
  const seen = (window.seen = {reveals: {}, finishes: {}, completions: 0, steps: [], errors: []});
  addEventListener('error', (event) => seen.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  document.addEventListener('story-complete', () => seen.completions++);
  document.addEventListener('story-step', (event) => seen.steps.push(event.index));
  document.addEventListener('stat-counter-finish', (event) => {
    const id = event.target.dataset.fact ?? event.target.textContent;
    seen.finishes[id] = (seen.finishes[id] ?? 0) + 1;
  });
  const watch = () => {
    for (const event of document.querySelectorAll('timeline-event')) {
      const opacity = Number(getComputedStyle(event).opacity);
      const {top, bottom} = event.getBoundingClientRect();
      const inView = top < innerHeight && bottom > 0;
      if (opacity < 1 && inView && event.seenOpacity !== 'rising') {
        event.seenOpacity = 'rising';
        seen.reveals[event.id] = (seen.reveals[event.id] ?? 0) + 1;
      }
      if (opacity === 1) event.seenOpacity = 'rest';
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}

describe('a reader scrolls through the demo story with the wheel', () => {
  let browser, demo;
  before(async () => {
    [browser, demo] = [await openBrowser(), await serveDemo()];
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const path of ['index.html', 'zh.html', 'descent.html']) {
    it(`sees each event of ${path} appear once and each figure end on its text`, async () => {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      await page.addInitScript(record);
      await page.goto(demo.address + path);
      const texts = await page.$$eval('stat-counter data', (all) => all.map((data) => data.textContent));
      // Small figures stay still; so may what comes into view before gsap has come.
      const large = await page.$$eval('stat-counter', (all) =>
        all
          .filter((counter) => Math.abs(counter.querySelector('data').value) >= 20)
          .map((counter) => ({
            id: counter.dataset.fact ?? counter.textContent,
            top: counter.getBoundingClientRect().top,
          })),
      );
      await wheel(page);
      await untilAtRest(page);
      const seen = await page.evaluate(() => window.seen);
      const events = await page.$$eval('timeline-event', (all) => all.map(({id}) => id));
      assert.deepEqual(seen.errors, []);
      assert.equal(seen.completions, 1);
      assert.equal(seen.steps.at(-1), events.length - 1);
      assert.ok(Object.keys(seen.reveals).length >= events.length - 2, `revealed: ${Object.keys(seen.reveals)}`);
      for (const [id, times] of Object.entries(seen.reveals)) assert.equal(times, 1, `${id} appeared ${times} times`);
      assert.deepEqual(await page.$$eval('stat-counter data', (all) => all.map((data) => data.textContent)), texts);
      assert.equal(await page.$$eval('stat-counter data[style]', (all) => all.length), 0);
      for (const [id, times] of Object.entries(seen.finishes)) assert.equal(times, 1, `${id} counted ${times} times`);
      const ids = Object.keys(seen.finishes);
      for (const id of ids)
        assert.ok(
          large.some((one) => one.id === id),
          `${id} is small, and counted`,
        );
      for (const {id, top} of large) assert.ok(top < 1.5 * 800 || ids.includes(id), `${id} did not count`);
      await page.close();
    });
  }

  it('fetches gsap only when something is about to move, and never with reduced motion', async () => {
    for (const [reducedMotion, expected] of [
      ['no-preference', 1],
      ['reduce', 0],
    ]) {
      const page = await browser.newPage({viewport: {width: 390, height: 844}, reducedMotion});
      const fetched = [];
      page.on('request', (request) => {
        if (/gsap/.test(request.url())) fetched.push(request.url());
      });
      await page.goto(demo.address);
      await page.waitForFunction(() => customElements.get('timeline-story'));
      assert.deepEqual(fetched, [], 'before any scroll');
      await page.mouse.move(200, 400);
      for (let i = 0; i < 60; i++) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(16);
      }
      assert.equal(fetched.length, expected, `with ${reducedMotion}`);
      const hidden = await page.$$eval('timeline-event', (all) => all.filter((event) => event.held).length);
      if (reducedMotion === 'reduce') assert.equal(hidden, 0);
      await page.close();
    }
  });

  it('comes to rest at once when motion is switched off in mid-animation', async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(demo.address);
    await page.mouse.move(640, 400);
    const isHeld = () => [...document.querySelectorAll('timeline-event')].some((event) => event.held);
    while (!(await page.evaluate(isHeld))) {
      await page.mouse.wheel(0, 50); // held only a little below the view
      await page.waitForTimeout(100);
    }
    await page.emulateMedia({reducedMotion: 'reduce'});
    await page.waitForFunction(() => ![...document.querySelectorAll('timeline-event')].some((event) => event.held));
    await page.mouse.wheel(0, 2000);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await page.evaluate(isHeld), false);
    await page.close();
  });
});
