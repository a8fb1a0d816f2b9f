import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/embed/embed.js';
import {frames, pause, until} from '../helpers.js';
import {ask, elsewhere, untilFitted, untilState} from './framed-story.js';
import {clearHost, FIXED, frameIn, hostPage, pageOfAnother, storyFrame, to} from './host-page.js';

/** What the protocol promises, in milliseconds: so long after its first step, a loop of heights has ended. */
const PROMISED = 3000;

/** How much longer a frame is watched: longer than a height must stand to be told once more. */
const AFTER = 2000;

/** Heights so far from each other, in milliseconds, are not taken for echoes. */
const APART = 600;

/** Follows a frame's height from its next change on; fails where that is still changing after the promised time. */
async function endsInTime(frame: HTMLIFrameElement): Promise<void> {
  let last = frame.offsetHeight;
  await until(() => frame.offsetHeight !== last);
  const began = performance.now();
  let changes = 0;
  let changed = began;
  for (let now = began; now - began < PROMISED + AFTER; now = performance.now()) {
    if (frame.offsetHeight !== last) {
      last = frame.offsetHeight;
      changed = now;
      changes++;
    }
    await frames(1);
  }
  expect(changes, 'heights in a row').to.be.greaterThan(2);
  expect(changed - began, 'time to the last of them').to.be.lessThan(PROMISED);
}

describe('a height that moves', () => {
  afterEach(clearHost);

  it('is followed, and right within 300 ms of its last step, however many there were', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(storyFrame(src));
    const frame = frameIn(stage);
    to(1400);
    await untilFitted(frame);
    await pause(1500);
    for (let steps = 9; steps <= 16; steps++) {
      const wanted = frame.offsetHeight + 10 * steps;
      const moved = ask(frame, 'grow', steps);
      await until(() => frame.offsetHeight === wanted);
      const seen = performance.timeOrigin + performance.now();
      expect(seen - ((await moved) as number), `after ${steps} steps`).to.be.lessThan(300);
      await pause(APART); // else it would be one row, and look like a loop
    }
  });
});

describe('a height that comes late, above what is read', () => {
  afterEach(clearHost);

  it('leaves it where it is in the page', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(storyFrame(src));
    const frame = frameIn(stage);
    await until(() => frame.offsetHeight === 600);
    to(2200);
    const read = stage.lastElementChild!;
    const {top} = read.getBoundingClientRect();
    await untilFitted(frame);
    await until(() => Math.abs(read.getBoundingClientRect().top - top) <= 1);
    expect(scrollY).to.be.greaterThan(2300);
  });

  it('leaves it where it is in a box that is scrolled', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<div style="height: 500px; overflow: auto">
        <iframe data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>
        <p style="height: 2000px">Below</p>
      </div>`,
    );
    const frame = frameIn(stage);
    const box = frame.parentElement!;
    to(1400);
    box.scrollTop = 650; // the frame ends above the box's edge, but below the window's
    const read = stage.querySelector('p')!;
    const {top} = read.getBoundingClientRect();
    await untilFitted(frame);
    await until(() => Math.abs(read.getBoundingClientRect().top - top) <= 1);
    expect(box.scrollTop).to.be.greaterThan(700);
    expect(scrollY).to.equal(1400);
  });
});

describe('a page that has no height for a moment, as WebKit may have it', () => {
  afterEach(clearHost);

  it('tells of none', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(storyFrame(src));
    const frame = frameIn(stage);
    to(1500);
    const {height} = await untilFitted(frame);
    const told: number[] = [];
    const note = ({source, data}: MessageEvent<{unspool?: 1; h?: number} | null>) => {
      if (source === frame.contentWindow && data?.unspool && data.h !== undefined) told.push(data.h);
    };
    addEventListener('message', note);
    await ask(frame, 'alone', '0px');
    await untilState(frame, (now) => now.height === 0);
    await frames(3);
    await ask(frame, 'clear');
    await ask(frame, 'add', '10px');
    await untilFitted(frame);
    removeEventListener('message', note);
    expect(told).not.to.include(0);
    expect(told).to.include(Math.ceil(height + 10));
  });

  it('keeps the height that it had, and the reader the place, also where it tells', async () => {
    const frame = frameIn(pageOfAnother('for (const h of [0, 900]) say({t: "size", h});'));
    const heights = new Set<string>();
    const changes = new MutationObserver(() => heights.add(frame.style.height));
    changes.observe(frame, {attributes: true});
    to(1500);
    await until(() => frame.offsetHeight === 900);
    await frames(3);
    changes.disconnect();
    expect([...heights]).not.to.include('0px');
    expect(scrollY).to.equal(1500);
  });
});

describe('a loop of heights', () => {
  afterEach(clearHost);

  for (const {name, what, height} of [
    {name: 'of growth, as high as the view and more', what: 'add', height: 'calc(100vh + 20px)'},
    {name: 'of growth by a px', what: 'alone', height: 'calc(100vh + 1px)'},
    {name: 'of shrinking by a px', what: 'alone', height: 'calc(100vh - 1px)'},
  ]) {
    it(`${name} ends within three seconds, and the height is followed again after it`, async () => {
      const src = await elsewhere('embedded.html');
      const stage = hostPage(storyFrame(src));
      const frame = frameIn(stage);
      to(1400);
      await untilFitted(frame);
      const ended = endsInTime(frame);
      await ask(frame, what, height);
      await ended;
      await ask(frame, 'clear');
      await untilFitted(frame);
    });
  }

  it('ends at the story, where a host of somebody else follows every height', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(html`<iframe style=${FIXED} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    let n = 0;
    const follow = ({source, data}: MessageEvent<{unspool?: 1; t: string; h: number} | null>) => {
      if (source !== frame.contentWindow || data?.unspool !== 1) return;
      const init = {unspool: 1, t: 'init', v: 1, k: 'ab'.repeat(16), n: ++n};
      if (data.t === 'hello') frame.contentWindow!.postMessage(init, '*');
      frame.style.height = `${data.h}px`;
    };
    addEventListener('message', follow);
    to(1400);
    await untilState(frame, ({height}) => height > 1000);
    await untilFitted(frame);
    const ended = endsInTime(frame);
    await ask(frame, 'add', 'calc(100vh + 20px)');
    await ended;
    removeEventListener('message', follow);
  });

  for (const {name, script} of [
    {name: 'answers every height at once', script: 'onresize = () => requestAnimationFrame(grow);'},
    {name: 'answers every height a little later', script: 'onresize = () => setTimeout(grow, 100);'},
    {name: 'asks for more without an answer', script: 'setInterval(grow, 100);'},
  ]) {
    it(`ends at the host, where a page of somebody else ${name}`, async () => {
      // The frame may have been made larger before: it grows at once.
      const stage = pageOfAnother(`const grow = () => say({t: 'size', h: innerHeight + 1}); grow(); ${script}`);
      to(1400);
      await endsInTime(frameIn(stage));
    });
  }
});
