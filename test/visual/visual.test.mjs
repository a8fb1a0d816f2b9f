import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import pixelmatch from 'pixelmatch';
import {chromium} from 'playwright-core';
import {PNG} from 'pngjs';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';
import {scenes} from './scenes.mjs';
import {serveScenes} from './serve.mjs';

/** Share of a picture's dots that may differ. */
const TOLERANCE = 0.001;
const APPROVED = fileURLToPath(new URL('approved', import.meta.url));
const FOUND = fileURLToPath(new URL('../../test-results/visual', import.meta.url));
const APPROVE = process.env['UNSPOOL_APPROVE'] === '1';

/** The same dots on every machine: no hints, no colours at the edges of letters, no colour profile. */
const EXACT = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
];

describe('what readers see', () => {
  let browser, server;
  before(async () => {
    await rm(FOUND, {recursive: true, force: true});
    await mkdir(FOUND, {recursive: true});
    await mkdir(APPROVED, {recursive: true});
    server = await serveScenes();
    browser = await chromium.launch({executablePath: findChromium(), args: [...chromiumArgs, ...EXACT]});
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const scene of scenes) {
    it(`${scene.name} looks as approved`, async () => {
      const page = await open(scene);
      const target = scene.alone ? page.locator('main') : page;
      const picture = await target.screenshot({animations: 'disabled'});
      const strangers = await installedFonts(page);
      await page.close();
      assert.deepEqual(strangers, [], 'text in fonts that other machines may not have');
      if (APPROVE) await approve(scene.name, picture);
      else await compare(scene.name, picture);
    });
  }

  it('has no approved picture without a scene', async () => {
    const names = scenes.map(({name}) => `${name}.png`);
    const without = (await readdir(APPROVED)).filter((file) => !names.includes(file));
    if (APPROVE) await Promise.all(without.map((file) => rm(join(APPROVED, file))));
    else assert.deepEqual(without, []);
  });

  async function open({path, size, scheme = 'light', forcedColors = false, print = false, at, debug, isOpen}) {
    const page = await browser.newPage({
      viewport: size,
      colorScheme: scheme,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(15_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.address + path);
    if (print) await page.emulateMedia({media: 'print'});
    await page.waitForFunction(() => document.querySelector('main *') && !document.querySelector(':not(:defined)'));
    if (debug) await page.$eval('timeline-story', (story) => story.setAttribute('debug', ''));
    await settle(page);
    if (at) {
      await page.$eval(at, (target) =>
        scrollTo({top: target.getBoundingClientRect().top + scrollY - innerHeight / 3, behavior: 'instant'}),
      );
    }
    if (isOpen) {
      await page.$eval('timeline-rail', ({shadowRoot}) => (shadowRoot.querySelector('details').open = true));
      await page.waitForFunction(() => document.querySelector('timeline-rail').shadowRoot.querySelector('details a'));
    }
    await settle(page);
    assert.deepEqual(errors, []);
    return page;
  }
});

/** Waits until fonts are there and the story has looked where the reader is. */
async function settle(page) {
  await page.waitForFunction(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let i = 0; i < 3; i++) await frame();
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await frame();
    const stories = [...document.querySelectorAll('timeline-story')];
    if (!stories.every((story) => story.querySelector(':scope > timeline-rail'))) return false;
    const debugged = [...document.querySelectorAll('timeline-story[debug]')].every((story) =>
      story.querySelector('timeline-rail').shadowRoot.querySelector('.debug'),
    );
    const staged = stories.every((story) => !story.matches('[stage]') || story.matches(':state(staged)'));
    const scrubbed = [...document.querySelectorAll('story-stage[scrub] #descent-camera')].every(({_gsap}) => _gsap);
    const themed = [...document.querySelectorAll('link[rel=stylesheet]')].every(({sheet}) => sheet);
    return debugged && staged && scrubbed && themed && document.fonts.status === 'loaded';
  });
}

/** Names of fonts in use, in the page and in shadow roots, that did not come with it. */
async function installedFonts(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {nodes} = await session.send('DOM.getFlattenedDocument', {depth: -1, pierce: true});
  const withText = new Set(
    nodes.filter(({nodeType, nodeValue}) => nodeType === 3 && nodeValue.trim()).map(({parentId}) => parentId),
  );
  const names = new Set();
  for (const {nodeId, nodeName, nodeType} of nodes) {
    if (nodeType !== 1 || !withText.has(nodeId) || /^(STYLE|SCRIPT|TITLE)$/.test(nodeName)) continue;
    const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
    for (const {familyName, isCustomFont, glyphCount} of fonts)
      if (!isCustomFont && glyphCount > 0) names.add(`${familyName} in ${nodeName}`);
  }
  await session.detach();
  return [...names];
}

async function approve(name, picture) {
  await writeFile(join(APPROVED, `${name}.png`), picture);
}

async function compare(name, picture) {
  const before = await readFile(join(APPROVED, `${name}.png`)).catch(() => undefined);
  if (before?.equals(picture)) return;
  const file = (kind) => join(FOUND, `${name}.${kind}.png`);
  await writeFile(file('found'), picture);
  assert.ok(
    before,
    `${name} has no approved picture; look at ${file('found')}, then \`npm run test:visual -- --approve\``,
  );
  const [was, is] = [PNG.sync.read(before), PNG.sync.read(picture)];
  assert.deepEqual([is.width, is.height], [was.width, was.height], 'size');
  const difference = new PNG({width: is.width, height: is.height});
  const dots = pixelmatch(was.data, is.data, difference.data, is.width, is.height, {threshold: 0.1});
  if (dots <= TOLERANCE * is.width * is.height) return;
  await writeFile(file('difference'), PNG.sync.write(difference));
  const share = ((100 * dots) / (is.width * is.height)).toFixed(2);
  assert.fail(`${share}% of ${name} differs from the approved picture: look at ${file('difference')}`);
}
