import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromiumArgs} from '../../scripts/browsers.mjs';
import {openBrowser, serveDemo, untilAtRest, wheel} from './support.mjs';

describe('memory', () => {
  let browser, demo;
  before(async () => {
    // Without its compilers, whose notes about warm code would count as ours.
    browser = await openBrowser({args: [...chromiumArgs, '--js-flags=--jitless']});
    demo = await serveDemo();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  it('is given back when a story has come and gone 200 times', async () => {
    const page = await browser.newPage({viewport: {width: 1000, height: 700}});
    await page.goto(demo.address);
    await wheel(page, 15); // motion is fetched
    await untilAtRest(page);
    const session = await page.context().newCDPSession(page);
    const mount = (times) =>
      page.evaluate(async (times) => {
        window.markup ??= document.querySelector('timeline-story').outerHTML;
        window.home ??= document.querySelector('timeline-story').parentElement;
        const frame = () => new Promise(requestAnimationFrame);
        for (let i = 0; i < times; i++) {
          document.querySelector('timeline-story')?.remove();
          window.home.insertAdjacentHTML('beforeend', window.markup);
          scrollTo({top: 300 + (i % 5) * 300, behavior: 'instant'});
          await frame();
          await frame();
        }
        document.querySelector('timeline-story').remove();
        await frame();
        await frame();
      }, times);
    const held = async () => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
      const {usedSize} = await session.send('Runtime.getHeapUsage');
      return {nodes, jsEventListeners, usedSize};
    };
    await mount(60); // caches are filled
    const before = await held();
    await mount(200);
    const after = await held();
    assert.ok(after.nodes <= before.nodes, `nodes: ${before.nodes} before, ${after.nodes} after`);
    assert.ok(
      after.jsEventListeners <= before.jsEventListeners,
      `listeners: ${before.jsEventListeners}, ${after.jsEventListeners}`,
    );
    assert.ok(after.usedSize <= before.usedSize * 1.01, `heap: ${before.usedSize} before, ${after.usedSize} after`);
    await page.close();
  });
});
