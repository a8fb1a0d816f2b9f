import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser, serveDemo} from './support.mjs';

const NAMES = ['spring', 'ford', 'delta', 'sea'];
const TEXT = 'The harbour master wrote down the hour at which the water reached the third step. ';
const picture = (name) =>
  `<img width="80" height="60" alt="The ${name}" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 60'/%3E">`;
const GRAPHIC = `<story-stage scene="sea"><svg viewBox="0 0 10 10" role="img" aria-label="A river"><circle r="5"/></svg></story-stage>`;

const STILL = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>';

/** A story with a stage, of scenes in its events or of one graphic with states. */
function page(kind, script = '') {
  const events = NAMES.map((name, index) => {
    const own =
      kind === 'scenes'
        ? `<figure slot="scene">${picture(name)}<figcaption>Drawing of the ${name}</figcaption></figure>`
        : `<figure slot="still">${picture(name)}</figure>`;
    return `<li><timeline-event date="190${index}" scene="${name}" ${kind === 'scenes' ? '' : `scene-alt="The river is at the ${name}."`}>
      ${own}<p slot="dateline"><time datetime="190${index}">190${index}</time></p><h2>The ${name}</h2><p>${TEXT.repeat(3)}</p></timeline-event></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A stage</title><link rel="stylesheet" href="/unspool/unspool.css"><link rel="stylesheet" href="/unspool/unspool-stage.css">
<style>body {margin: 0 16px}</style>${script}<h1 style="margin: 240px 0">A river</h1>
<timeline-story stage="end">${kind === 'scenes' ? '' : GRAPHIC}<ol>${events.join('')}</ol></timeline-story><p style="height: 500px">After</p>
<script type="module" src="/unspool/unspool.js"></script></html>`;
}

const PAGES = {
  '/scenes.html': page('scenes'),
  '/graphic.html': page('graphic'),
  '/framed.html': page('scenes', '<script type="module" src="/unspool/unspool-frame.js"></script>'),
  '/framed-graphic.html': page('graphic', '<script type="module" src="/unspool/unspool-frame.js"></script>'),
};
/** A page built of a document with a still in each event, as `unspool build --stage` makes it. */
PAGES['/built.html'] = buildStory(
  {
    unspool: 1,
    lang: 'en',
    title: 'A river',
    events: NAMES.map((name, index) => ({
      ...{date: `190${index}`, heading: `The ${name}`, body: TEXT.repeat(9), scene: name, sceneAlt: `The ${name}.`},
      still: {src: `/still-${name}.svg`, alt: `The ${name}`, caption: `Drawing of the ${name}`, width: 80, height: 60},
    })),
  },
  {stage: '<svg viewBox="0 0 10 10"><circle r="5"/></svg>', scripts: '/unspool/'},
).get('index.html');
for (const name of ['framed', 'framed-graphic'])
  PAGES[`/host-${name}.html`] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<script type="module" src="/unspool/unspool-embed.js"></script><style>body {margin: 0}</style><p style="height: 100vh">Before</p>
<iframe data-unspool-embed src="/${name}.html" title="A story" style="width: 100%; border: 0; height: 600px"></iframe>
<p style="height: 100vh">After</p></html>`;

const SIZES = {'a desktop': {width: 1280, height: 800}, 'a phone': {width: 390, height: 844}};

describe('a story with a stage', () => {
  let browser, demo;
  before(async () => {
    browser = await openBrowser();
    demo = await serveDemo((request, response, next) => {
      const html = PAGES[request.url];
      if (html) response.setHeader('content-type', 'text/html').end(html);
      else if (/^\/still-/.test(request.url)) response.setHeader('content-type', 'image/svg+xml').end(STILL);
      else next();
    });
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  async function open(path, options = {}, prepare = () => undefined) {
    const tab = await browser.newPage({viewport: SIZES['a desktop'], ...options});
    await tab.addInitScript(prepare);
    await tab.goto(`${demo.address}${path}`);
    if (options.javaScriptEnabled !== false)
      await tab.waitForFunction(() => document.querySelector('timeline-story')?.matches(':state(staged)'));
    return tab;
  }

  const textPlaces = () =>
    [...document.querySelectorAll('timeline-event :is(h2, p)')].map((text) =>
      Math.round(text.getBoundingClientRect().top + scrollY),
    );
  const current = (index) => {
    const {top} = document.querySelectorAll('timeline-event')[index].getBoundingClientRect();
    scrollTo(0, scrollY + top - 0.3 * innerHeight);
  };
  const goTo = async (tab, index) => {
    await tab.evaluate(current, index);
    await tab.waitForFunction((wanted) => document.querySelector('timeline-story').index === wanted, index);
  };

  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const kind of ['scenes', 'graphic']) {
      it(`has its text in the same place without script, on ${size}: ${kind}`, async () => {
        const plain = await open(`${kind}.html`, {viewport, javaScriptEnabled: false});
        const alive = await open(`${kind}.html`, {viewport});
        const [without, within] = [await plain.evaluate(textPlaces), await alive.evaluate(textPlaces)];
        if (kind === 'scenes') assert.deepEqual(within, without);
        assert.ok(without.every((place, index) => index === 0 || place > without[index - 1]));
        await Promise.all([plain.close(), alive.close()]);
      });
    }

    it(`shows each picture once, in its event, without script on ${size}`, async () => {
      const tab = await open('scenes.html', {viewport, javaScriptEnabled: false});
      const within = await tab.$$eval('timeline-event', (events) =>
        events.map((event) => {
          const [outer, inner] = [event, event.querySelector('[slot=scene]')].map((box) => box.getBoundingClientRect());
          return inner.height > 50 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
        }),
      );
      assert.deepEqual(within, [true, true, true, true]);
      await tab.close();
    });

    it(`shifts nothing while it is read on ${size}`, async () => {
      const tab = await open('scenes.html', {viewport}, () => {
        globalThis.shifts = 0;
        new PerformanceObserver((list) => {
          for (const {value} of list.getEntries()) globalThis.shifts += value;
        }).observe({type: 'layout-shift', buffered: true});
      });
      await tab.mouse.move(200, 300);
      for (let turn = 0; turn < 40; turn++) {
        await tab.mouse.wheel(0, 120);
        await tab.evaluate(() => new Promise(requestAnimationFrame));
      }
      assert.equal(await tab.evaluate(() => globalThis.shifts), 0);
      await tab.close();
    });
  }

  it('stands on paper with each picture in its event, and the graphic once, as its author left it', async () => {
    for (const kind of ['scenes', 'graphic']) {
      const tab = await open(`${kind}.html`);
      await goTo(tab, 1);
      await tab.emulateMedia({media: 'print'});
      await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const seen = await tab.evaluate(() =>
        [...document.querySelectorAll('[slot=scene], [slot=still], story-stage')].map((box) => {
          const {position, opacity, display} = getComputedStyle(box);
          return [position, opacity, display === 'none', box.getAttribute('scene')].join();
        }),
      );
      const still = 'static,1,false,';
      assert.deepEqual(seen, kind === 'scenes' ? Array(4).fill(still) : [`${still}sea`, ...Array(4).fill(still)]);
      await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
      await tab.emulateMedia({media: 'screen'});
      if (kind === 'graphic') assert.equal(await tab.$eval('story-stage', ({scene}) => scene), 'ford');
      await tab.close();
    }
  });

  it('fetches and shows the stills of a built page only where its graphic does not move', async () => {
    const stills = () => ({
      drawn: [...document.querySelectorAll('figure')].filter((box) => box.offsetHeight > 50).length,
      loaded: [...document.querySelectorAll('figure img')].filter((image) => image.naturalWidth > 0).length,
    });
    const tab = await open('built.html');
    await goTo(tab, 3);
    assert.deepEqual(await tab.evaluate(stills), {drawn: 0, loaded: 0});
    await tab.pdf();
    assert.equal((await tab.evaluate(stills)).loaded, 4);
    await tab.emulateMedia({media: 'print'});
    assert.equal((await tab.evaluate(stills)).drawn, 4);
    await tab.close();
    const plain = await open('built.html', {javaScriptEnabled: false});
    assert.equal((await plain.evaluate(stills)).drawn, 4);
    await plain.close();
  });

  it('shows the graphic once, with a still to each event, where data are saved, and fetches no gsap', async () => {
    const asked = [];
    const tab = await browser.newPage({viewport: SIZES['a desktop']});
    tab.on('request', (request) => asked.push(request.url()));
    await tab.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', {value: {saveData: true}});
    });
    await tab.goto(`${demo.address}graphic.html`);
    await tab.waitForFunction(() => document.querySelector('story-stage').matches(':state(flat)'));
    await tab.evaluate(() => document.querySelector('story-stage').timeline(() => undefined));
    await goTo(tab, 1);
    assert.equal(await tab.$eval('story-stage', ({scene}) => scene), 'sea');
    assert.equal(await tab.$eval('story-stage', (stage) => getComputedStyle(stage).position), 'static');
    assert.equal(await tab.$eval('[slot=still]', (still) => getComputedStyle(still).display), 'block');
    assert.deepEqual(
      asked.filter((url) => /gsap/.test(url)),
      [],
    );
    await tab.close();
  });

  it('cuts for readers who want less motion', async () => {
    const tab = await open('scenes.html', {reducedMotion: 'reduce'});
    for (const index of [0, 1, 2]) {
      await goTo(tab, index);
      const shown = await tab.$$eval('[slot=scene]', (scenes) =>
        scenes.map((scene) => `${getComputedStyle(scene).opacity} ${scene.getAnimations().length}`),
      );
      assert.deepEqual(
        shown,
        [0, 1, 2, 3].map((one) => (one === index ? '1 0' : '0 0')),
      );
    }
    await tab.close();
  });

  it('tells those who hear it what each scene shows, after the event’s text, and not of the graphic', async () => {
    const tab = await open('graphic.html');
    const session = await tab.context().newCDPSession(tab);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(({ignored, name}) => !ignored && name?.value).map(({name}) => name.value);
    assert.ok(heard.some((words) => words === 'The river is at the ford.'));
    const texts = heard.filter((words) => words === TEXT.repeat(3).trim() || words.startsWith('The river is'));
    assert.deepEqual([...new Set(texts)].slice(0, 2), [TEXT.repeat(3).trim(), 'The river is at the spring.']);
    assert.ok(!nodes.some(({ignored, role, name}) => !ignored && role?.value === 'image' && name?.value === 'A river'));
    await tab.close();
  });

  for (const kind of ['framed', 'framed-graphic']) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      it(`stays where the reader looks in a frame as high as its content, on ${size}: ${kind}`, async () => {
        const tab = await browser.newPage({viewport});
        await tab.goto(`${demo.address}host-${kind}.html`);
        await tab.waitForFunction(() => document.querySelector('iframe').offsetHeight > 1500);
        const frame = tab.frames()[1];
        await frame.waitForFunction(() => document.querySelector('timeline-story').matches(':state(staged)'));
        for (const index of [1, 2]) {
          await tab.evaluate((wanted) => {
            const box = document.querySelector('iframe');
            const event = box.contentDocument.querySelectorAll('timeline-event')[wanted];
            const top = box.getBoundingClientRect().top + event.getBoundingClientRect().top;
            scrollTo(0, scrollY + top - 0.2 * innerHeight);
          }, index);
          await tab.waitForFunction((wanted) => {
            const box = document.querySelector('iframe');
            const inside = box.contentDocument;
            if (inside.querySelector('timeline-story').index !== wanted) return false;
            const stage = inside.querySelector('story-stage') ?? inside.querySelector('[phase=current] > [slot=scene]');
            const {top, height} = stage.getBoundingClientRect();
            const shown = top + box.getBoundingClientRect().top;
            return shown >= -1 && shown < 60 && height <= innerHeight + 1 && height > 200;
          }, index);
        }
        await tab.close();
      });
    }
  }
});
