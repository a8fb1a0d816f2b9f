import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import sirv from 'sirv';
import {docsPages, liveExamples, writeDocs} from '../../scripts/docs.mjs';
import {openBrowser} from '../pages/support.mjs';

const SITE = resolve('test-results/live');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pages = await docsPages();
const examples = pages.flatMap(({text}) => liveExamples(text));
/** Where a live example stands on each page that has one. */
const WITH_EXAMPLES = {'docs/README.md': 'docs/', 'docs/stage.md': 'docs/stage.html'};

let browser, server, address;

before(async () => {
  await writeDocs(SITE);
  const site = sirv(SITE, {dev: true});
  const demo = sirv('dist/demo', {dev: true}); // Unspool itself, type, style sheets
  const styles = sirv('demo', {dev: true});
  server = createServer((request, response) =>
    site(request, response, () => styles(request, response, () => demo(request, response))),
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  await rm(SITE, {recursive: true, force: true});
});

/** Opens a page of the docs; `said` is what was on the console, went wrong, or was asked of anyone else. */
async function open(path, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options});
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) said.push(request.url());
  });
  await page.goto(address + path);
  return {context, page, said};
}

/** What the stage of a page shows that was not shown before: the scene of its graphic, or the caption of its one clear picture. */
function newlyShown(before) {
  const graphic = document.querySelector('story-stage');
  const clear = [...document.querySelectorAll('[slot=scene]')].filter((one) => getComputedStyle(one).opacity === '1');
  const scene = graphic ? graphic.scene : clear.length === 1 && clear[0].textContent.trim();
  return !before.includes(scene) && scene;
}

describe('the live examples', () => {
  it('are five recipes on the page about the stage, and the opening of the docs', () => {
    const found = pages.map(({path, text}) => [path, liveExamples(text).length]).filter(([, count]) => count > 0);
    assert.deepEqual(Object.fromEntries(found), {'docs/README.md': 1, 'docs/stage.md': 5});
    const [start] = pages.filter(({path}) => path === 'docs/README.md');
    assert.ok(start.text.indexOf('```html live') < start.text.indexOf('\n## '));
  });

  it('have each a name of its own', () => {
    assert.equal(new Set(examples.map(({name}) => name)).size, examples.length);
  });

  for (const {name, title} of examples) {
    for (const [size, viewport] of Object.entries({
      'on a phone': {width: 390, height: 700},
      'with room': {width: 1000, height: 700},
    })) {
      it(`${name} changes its scene with each event as it is scrolled, without a word on the console, ${size}`, async () => {
        const {context, page, said} = await open(`docs/live/${name}.html`, {viewport});
        assert.match(await page.title(), new RegExp(`^${title.slice(0, 10)}`));
        await page.waitForFunction(() => document.querySelector('timeline-story').matches(':state(staged)'));
        const count = await page.locator('timeline-event').count();
        const scenes = [];
        for (let index = 0; index < count; index++) {
          await page.evaluate((at) => {
            const event = document.querySelectorAll('timeline-event')[at];
            if (at > 0) scrollBy(0, event.getBoundingClientRect().top - 0.2 * innerHeight);
          }, index);
          const isLast = index === count - 1;
          if (isLast) await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
          await page.locator(`timeline-event >> nth=${index}`).and(page.locator('[phase=current]')).waitFor();
          scenes.push(await (await page.waitForFunction(newlyShown, scenes)).jsonValue());
        }
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(said, []);
        await context.close();
      });
    }

    it(`${name} has all of its text without script, and passes the audit`, async () => {
      const without = await open(`docs/live/${name}.html`, {javaScriptEnabled: false});
      const hidden = await without.page.locator('timeline-event :is(h2, p)').evaluateAll((all) => {
        return all.filter((one) => !one.checkVisibility({opacityProperty: true})).length;
      });
      assert.equal(hidden, 0);
      await without.context.close();
      const {context, page} = await open(`docs/live/${name}.html`, {reducedMotion: 'reduce'});
      await page.waitForFunction(() => document.querySelector('timeline-rail'));
      await page.addScriptTag({path: axe});
      const rules = {'page-has-heading-one': {enabled: false}, region: {enabled: false}}; // a piece, shown in a frame
      const {violations} = await page.evaluate((off) => globalThis.axe.run({rules: off}), {
        ...rules,
        'landmark-one-main': {enabled: false},
      });
      assert.deepEqual(
        violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`),
        [],
      );
      await context.close();
    });
  }

  for (const [page, path] of Object.entries(WITH_EXAMPLES)) {
    it(`run in frames beside their code on the site, in ${page}`, async () => {
      const {context, page: tab, said} = await open(path, {viewport: {width: 1440, height: 900}});
      const [first] = liveExamples(pages.find((one) => one.path === page).text);
      const frame = tab.locator('.live iframe').first();
      await frame.scrollIntoViewIfNeeded();
      await frame.contentFrame().locator('timeline-event[phase=current]').waitFor();
      assert.equal(await frame.getAttribute('title'), first.title);
      const [beside, code] = [await frame.boundingBox(), await tab.locator('.live .code').first().boundingBox()];
      assert.ok(code.x >= beside.x + beside.width && Math.abs(code.y - beside.y) < 1);
      await tab.getByRole('button', {name: 'Wide'}).first().click();
      const wide = await frame.boundingBox();
      assert.ok(wide.width > 1.8 * beside.width);
      assert.deepEqual(said, []);
      await context.close();
    });
  }

  it('are copied by the keyboard, which is said to who hears the page', async () => {
    const {context, page} = await open('docs/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const code = page.locator('.live .code').first();
    await code.locator('pre').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const status = code.getByRole('status');
    await page.waitForFunction((one) => one.textContent === 'Copied', await status.elementHandle());
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), examples[0].code);
    await page.keyboard.press('Tab');
    assert.equal(await status.textContent(), '');
    await context.close();
  });
});

describe('the pages of the docs', () => {
  it('fit 320 px, with all of their code', async () => {
    const {context, page} = await open('docs/', {viewport: {width: 320, height: 700}});
    const broad = [];
    for (const {path} of pages.filter((one) => /^docs\/[^/]*\.md$/.test(one.path))) {
      await page.goto(address + path.replace('README.md', '').replace('.md', '.html'));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) broad.push(path);
    }
    assert.deepEqual(broad, []);
    await context.close();
  });

  for (const path of Object.values(WITH_EXAMPLES)) {
    it(`pass the audit with live examples: ${path}`, async () => {
      const {context, page} = await open(path);
      await page.addScriptTag({path: axe});
      const {violations} = await page.evaluate(() => globalThis.axe.run({iframes: false}));
      assert.deepEqual(
        violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`),
        [],
      );
      await context.close();
    });
  }
});
