import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PAGES, openBrowser, serveDemo, untilAtRest, wheel} from './support.mjs';

const PHONE = {width: 390, height: 844};
const DESKTOP = {width: 1280, height: 800};

describe('a whole story, read to its end', () => {
  let browser, demo;
  before(async () => {
    [browser, demo] = [await openBrowser(), await serveDemo()];
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const path of PAGES) {
    for (const [name, viewport] of Object.entries({phone: PHONE, desktop: DESKTOP})) {
      it(`${path} on a ${name} shifts nothing, from the first paint on`, async () => {
        const page = await browser.newPage({viewport});
        await page.addInitScript(() => {
          window.shifts = [];
          const note = (list) =>
            list.getEntries().forEach(({value, sources}) => {
              const moved = sources.map(({node}) => node?.id || node?.className || node?.nodeName);
              window.shifts.push({value, moved});
            });
          new PerformanceObserver(note).observe({type: 'layout-shift', buffered: true});
        });
        await page.goto(demo.address + path);
        await wheel(page);
        await untilAtRest(page);
        const shifts = await page.evaluate(() => window.shifts);
        const sum = shifts.reduce((total, {value}) => total + value, 0);
        assert.ok(sum <= 0.002, `layout shifts of ${sum}: ${JSON.stringify(shifts)}`);
        await page.close();
      });
    }
  }

  it('asks only our own server, and keeps nothing on the reader’s machine', async () => {
    const context = await browser.newContext({viewport: DESKTOP});
    const page = await context.newPage();
    const foreign = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(demo.address)) foreign.push(request.url());
    });
    await page.goto(demo.address);
    await wheel(page);
    await untilAtRest(page);
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(foreign, []);
    assert.deepEqual(kept, ['', 0, 0, 0, 0]);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  it('works where storage throws', async () => {
    const page = await browser.newPage({viewport: DESKTOP});
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      const refuse = {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, refuse);
      }
      Object.defineProperty(Document.prototype, 'cookie', refuse);
    });
    await page.goto(demo.address);
    await wheel(page);
    await page.waitForFunction(() => document.querySelector('timeline-story').progress === 1);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
