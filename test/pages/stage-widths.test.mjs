import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo} from './support.mjs';

const INSET = 64;

/** Brings an event to the middle of its reading, and says what of it, of the rail and of the stage the reader has. */
async function read(index) {
  const frame = () => new Promise(requestAnimationFrame);
  const story = document.querySelector('timeline-story');
  const event = story.events[index];
  const heading = event.querySelector('h2, h3');
  for (let i = 0; i < 2; i++) {
    const free = story.matches('[stage=behind]') ? 0.3 : 0.6;
    scrollBy({top: heading.getBoundingClientRect().top - free * innerHeight, behavior: 'instant'});
    for (let wait = 0; wait < 3; wait++) await frame();
  }
  while (event.held) await frame();
  const scenes = [...story.querySelectorAll('story-stage, [slot=scene]')];
  const stage = scenes.find((scene) => scene.localName === 'story-stage' || getComputedStyle(scene).opacity === '1');
  const marks = story
    .querySelector('timeline-rail')
    .shadowRoot.querySelectorAll('[part=rail-link][aria-current], summary');
  const mark = [...marks].find((one) => one.checkVisibility());
  const {scrollWidth, clientWidth} = document.documentElement;
  const {left, right, top, bottom} = stage.getBoundingClientRect();
  return {
    overflow: scrollWidth - clientWidth,
    heading: isOnTop(heading),
    rail: isOnTop(mark),
    stage: {left, right: clientWidth - right, top, bottom: innerHeight - bottom},
  };

  /** Whether the reader sees the middle of an element. */
  function isOnTop(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const {x, y, width, height} = (element === heading ? range : element).getBoundingClientRect();
    const found = element.getRootNode().elementFromPoint(x + Math.min(width / 2, 20), y + Math.min(height / 2, 10));
    return found === element || element.contains(found) || `${found?.localName}.${found?.className} over it`;
  }
}

describe('the rail and the stage side by side', () => {
  let browser, demo;
  before(async () => {
    browser = await openBrowser();
    demo = await serveDemo();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const path of ['index.html', 'descent.html', 'tide.html']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`leave room for each other, and for the text, from 320 to 2,560 px: ${path}, ${dir}`, async () => {
        const page = await browser.newPage({reducedMotion: 'reduce'});
        await page.goto(demo.address + path);
        await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
        await page.addStyleTag({content: `timeline-story { --unspool-inset-top: ${INSET}px; }`});
        await page.waitForFunction(() => document.querySelector('timeline-story').matches(':state(staged)'));
        for (const width of [320, 390, 640, 768, 1024, 1280, 1920, 2560]) {
          await page.setViewportSize({width, height: 900});
          const {stage, ...seen} = await page.evaluate(read, 2);
          assert.deepEqual(seen, {overflow: 0, heading: true, rail: true}, `${width} px`);
          for (const [side, room] of Object.entries(stage)) assert.ok(room >= -1, `${width} px: ${side} ${room}`);
          assert.ok(stage.top >= INSET - 1, `${width} px: top ${stage.top}`);
        }
        await page.close();
      });
    }
  }
});
