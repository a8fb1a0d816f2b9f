import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startOtherOrigin} from '../embed/other-origin.mjs';
import {FROM_FRAME, FROM_HOST} from '../embed/letters.mjs';
import {openBrowser} from '../pages/support.mjs';
import {SEED} from './support.mjs';

const LETTERS = process.env.UNSPOOL_FUZZ_RUNS ? 1_000_000 : 100_000;

/** The built scripts of both sides in Chromium, with letters from the true window and from others, all with the true key. */
describe('a host and a story in its frame', () => {
  let server, browser, page, story, stranger;
  const complaints = [];

  before(async () => {
    [server, browser] = await Promise.all([startOtherOrigin(), openBrowser()]);
    page = await browser.newPage();
    page.on('pageerror', ({message}) => complaints.push(message));
    page.on('console', (said) => said.location().url.endsWith('/nothing.html') || complaints.push(said.text()));
    await page.addInitScript(() => {
      globalThis.heard = 0;
      addEventListener('message', ({data}) => {
        globalThis.heard++;
        if (data?.t === 'init' && globalThis.key === undefined) globalThis.key = data.k;
      });
    });
    await page.goto(`http://localhost:${server.port}/host.html`);
    story = page.frame('story');
    stranger = page.frame('stranger');
    await story.waitForFunction(() => globalThis.key && document.documentElement.scrollHeight <= innerHeight + 1);
    await page.evaluate(() => scrollTo(0, 1900));
    await knows(1900);
    const {width, height} = page.viewportSize();
    await page.mouse.click(width / 2, height / 2); // so that a `goto` would be followed, for five seconds
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it(`change nothing by ${LETTERS} unsound letters to each, and neither says a word (seed ${SEED})`, async () => {
    const key = await story.evaluate('key');
    const before = await state();
    const toHost = {key, messages: FROM_FRAME, to: 'parent'};
    const toFrame = {key, messages: FROM_HOST};
    await send(story, {...toHost, count: 0.4 * LETTERS, isPeer: true}, page);
    await send(stranger, {...toHost, count: 0.4 * LETTERS}, page);
    await send(page, {...toHost, count: 0.2 * LETTERS, to: 'window'}, page);
    await send(page, {...toFrame, count: 0.4 * LETTERS, to: 'frames.story', isPeer: true}, story);
    await send(stranger, {...toFrame, count: 0.4 * LETTERS, to: 'parent.frames.story'}, story);
    await send(story, {...toFrame, count: 0.2 * LETTERS, to: 'window'}, story);
    assert.deepEqual(await state(), before);
    assert.deepEqual(complaints, []);
    assert.equal(await story.evaluate('key'), key);
  });

  it('go on as if nothing had been said', async () => {
    await page.evaluate(() => scrollTo(0, 2300));
    await knows(2300);
    const before = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
    await story.evaluate(() => (document.body.style.paddingBlockEnd = '123px'));
    await page.waitForFunction((height) => document.querySelector('iframe').offsetHeight === height, before + 123);
  });

  async function knows(place) {
    await story.waitForFunction(
      (top) => globalThis[Symbol.for('unspool-frame-view')].band()?.top === top,
      place - 1500,
    );
  }

  /** All that a message can change at either side. */
  async function state() {
    const host = await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      return [frame.style.cssText, frame.src, scrollY, location.href, document.activeElement === frame];
    });
    const framed = await story.evaluate(() => {
      const {index, events} = document.querySelector('timeline-story');
      const phases = events.map((event) => event.getAttribute('phase'));
      const band = globalThis[Symbol.for('unspool-frame-view')].band();
      return [document.documentElement.style.cssText, band, index, phases, location.href];
    });
    return {host, framed};
  }

  /**
   * Sends letters from one page to another, and waits until all have been heard there.
   *
   * @param isPeer - Whether they come from where the true ones do: then each has another fault than its source.
   */
  async function send(from, {key, messages, count, to, isPeer = false}, receiver) {
    const heard = await receiver.evaluate('heard');
    await from.evaluate(
      async ({key, messages, count, to, isPeer, seed, letters}) => {
        const {randomFrom, unsoundLetter} = await import(letters);
        const random = randomFrom(seed);
        const target = to.split('.').reduce((object, name) => object[name], window);
        const peer = {};
        const session = {peer, origin: 'https://peer.example', key, last: 0, messages};
        for (let sent = 0; sent < count;) {
          const {source, origin, data} = unsoundLetter(random, session);
          if (isPeer && (source !== peer || origin !== session.origin)) continue;
          try {
            if (isPeer && data?.t === 'hello' && data.k === '') continue; // sound: a page may say hello anew after its load
            target.postMessage(data, '*');
          } catch {
            continue; // it can not be sent
          }
          if (++sent % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      },
      {
        key,
        messages,
        count,
        to,
        isPeer,
        seed: SEED,
        letters: `http://127.0.0.1:${server.port}/letters.mjs`,
      },
    );
    await receiver.waitForFunction((all) => globalThis.heard >= all, heard + count, {timeout: 0});
  }
});
