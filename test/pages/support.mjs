import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';

/** The demo stories, each of which must keep every promise. */
export const PAGES = ['index.html', 'zh.html', 'descent.html', 'tide.html'];

const DEMO = fileURLToPath(new URL('../../dist/demo', import.meta.url));

/** Starts Chromium. */
export function openBrowser(options = {}) {
  return chromium.launch({executablePath: findChromium(), args: chromiumArgs, ...options});
}

/**
 * Serves the built demo on a free loopback port until `close()`.
 *
 * @param before - Sees each request first, as a middleware; for pages that a test breaks or writes itself.
 */
export async function serveDemo(before = (_request, _response, next) => next()) {
  if (!existsSync(DEMO)) throw new Error('dist/demo is missing: run `npm run build` first');
  // A page that must not be stored is not kept alive either when the reader leaves it.
  const setHeaders = (response) => response.setHeader('cache-control', 'no-cache');
  const demo = sirv(DEMO, {dev: true, setHeaders});
  const server = createServer((request, response) => before(request, response, () => demo(request, response)));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address: `http://127.0.0.1:${server.address().port}/`, close};
}

/**
 * Turns the wheel to the end of the page, or for a number of turns of 100 px. A screen takes 0.64 s or more: one in 0.4 s
 * would be too fast for anything to move.
 */
export async function wheel(page, turns = 400) {
  const {width, height} = page.viewportSize();
  await page.mouse.move(width / 2, height / 2);
  for (let i = 0; i < turns; i++) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout((640 * 100) / height);
    if (await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)) break;
  }
}

/** Waits until nothing moves or waits any more above the lower edge of the view. */
export async function untilAtRest(page) {
  await page.waitForFunction(() => {
    const counting = [...document.querySelectorAll('stat-counter')].some(
      (counter) => counter.shadowRoot?.querySelector('.digits') && counter.getBoundingClientRect().top < innerHeight,
    );
    const coming = [...document.querySelectorAll('timeline-event')].some(
      (event) => event.held && event.getBoundingClientRect().top < innerHeight,
    );
    return !counting && !coming;
  });
}
