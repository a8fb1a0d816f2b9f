import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PNG} from 'pngjs';
import {openBrowser, serveDemo, untilAtRest} from './support.mjs';

/** Notes, frame by frame, which figures a reader sees at rest, which count, and which count after having been seen. */
function record() {
  const seen = (window.seen = {atRest: new Set(), counted: new Set(), taken: new Set()});
  const look = () => {
    for (const counter of document.querySelectorAll('stat-counter')) {
      const {top, bottom} = counter.querySelector('data').getBoundingClientRect();
      if (counter.shadowRoot?.querySelector('.digits')) {
        seen.counted.add(counter);
        if (seen.atRest.has(counter)) seen.taken.add(counter.textContent.replaceAll(/\s+/g, ' ').trim());
      } else if (top < innerHeight && bottom > 0 && !seen.counted.has(counter)) seen.atRest.add(counter);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How a reader turns the wheel: by so many px, so many milliseconds apart. */
const WHEELS = {
  'line by line': [40, 60],
  'turn by turn': [120, 100],
  'in long turns': [360, 400],
  'in one go': [120, 16],
};

/** Figures of which each keeps to another side, in a column of 600 px. */
const SIDES = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sides</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="unspool/unspool.css"><script type="module" src="unspool/unspool.js"></script>
<style>
  body { margin: 0; font-family: monospace; background: #fff; color: #000 }
  stat-counter { position: relative; inline-size: 600px; margin: 20px }
</style>
<div style="height: 150vh"></div>
${[
  ['start', 'ltr', 'start'],
  ['start', 'rtl', 'start'],
  ['end', 'ltr', 'end'],
  ['end', 'rtl', 'end'],
  ['center', 'ltr', 'center'],
]
  .map(
    ([id, dir, align]) =>
      `<stat-counter id="${id}-${dir}" dir="${dir}" style="text-align: ${align}"><p><data value="25000">25,000</data></p></stat-counter>`,
  )
  .join('\n')}
<div style="height: 150vh"></div>`;

describe('a figure that counts', () => {
  let browser, demo;
  before(async () => {
    demo = await serveDemo((request, response, next) => {
      if (request.url !== '/sides.html') return next();
      response.writeHead(200, {'content-type': 'text/html'}).end(SIDES);
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const [how, [turn, pause]] of Object.entries(WHEELS)) {
    for (const [name, viewport] of [
      ['index.html', {width: 1280, height: 800}],
      ['descent.html', {width: 390, height: 844}],
    ]) {
      it(`is never seen before its count, where the wheel is turned ${how} through ${name}`, async () => {
        const page = await browser.newPage({viewport});
        await page.addInitScript(record);
        await page.goto(demo.address + name);
        await page.waitForFunction(() => customElements.get('stat-counter'));
        await page.mouse.move(viewport.width / 2, viewport.height / 2);
        const isEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        for (let i = 0; i < 800 && !(await page.evaluate(isEnd)); i++) {
          await page.mouse.wheel(0, turn);
          await page.waitForTimeout(pause);
        }
        await untilAtRest(page);
        const {counted, taken} = await page.evaluate(() => ({
          counted: window.seen.counted.size,
          taken: [...window.seen.taken],
        }));
        assert.deepEqual(taken, []);
        if (pause >= 60) assert.ok(counted > 3, `${counted} counted`);
        await page.close();
      });
    }
  }

  it('keeps its digits to the side that the figure keeps to', async () => {
    const page = await browser.newPage({viewport: {width: 640, height: 800}});
    await page.goto(`${demo.address}sides.html`);
    await page.waitForFunction(() => customElements.get('stat-counter'));
    await page.mouse.move(320, 400);
    await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({name}) => /motion/.test(name)));
    await page.evaluate(() => document.querySelector('stat-counter').scrollIntoView());
    for (const [id, [left, right]] of Object.entries({
      'start-ltr': [true, false],
      'start-rtl': [false, true],
      'end-ltr': [false, true],
      'end-rtl': [true, false],
      'center-ltr': [false, false],
    })) {
      await page.evaluate(stillFrame, id);
      const counter = page.locator(`#${id}`);
      const [gapStart, gapEnd] = gapsIn(PNG.sync.read(await counter.screenshot()));
      assert.deepEqual(
        [gapStart < 8, gapEnd < 8],
        [left, right],
        `${id}: ${gapStart} and ${gapEnd} px beside its digits`,
      );
      if (!left && !right) assert.ok(Math.abs(gapStart - gapEnd) < 8, `${gapStart} and ${gapEnd} px`);
    }
    await page.close();
  });
});

/** Has a figure count, and leaves a picture of a frame with fewer digits in its place. */
async function stillFrame(id) {
  const counter = document.getElementById(id);
  const digits = () => counter.shadowRoot?.querySelector('.digits');
  while (!digits()) {
    counter.count();
    await new Promise(requestAnimationFrame);
  }
  const still = digits().cloneNode(true);
  still.style.visibility = 'visible';
  const film = still.querySelector('.film');
  const frame = film.dataset.frames.split('\n').findIndex((text) => /^\d{3}$/.test(text));
  film.style.transform = `translateY(${-frame * parseFloat(still.style.lineHeight)}px)`;
  counter.style.color = 'transparent';
  digits().style.display = 'none';
  counter.shadowRoot.append(still);
}

/** How many px of a picture are blank at its left and at its right. */
function gapsIn({width, height, data}) {
  const isInked = (x) => Array.from({length: height}, (_, y) => data[4 * (y * width + x)]).some((red) => red < 128);
  const columns = Array.from({length: width}, (_, x) => isInked(x));
  return [columns.indexOf(true), columns.reverse().indexOf(true)];
}
