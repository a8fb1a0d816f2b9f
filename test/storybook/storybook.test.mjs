import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {openBrowser} from '../pages/support.mjs';

const BUILT = fileURLToPath(new URL('../../dist/storybook', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const read = async (path) => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));
const [{entries}, facts, {modules}] = await Promise.all(
  ['dist/storybook/index.json', 'demo/facts.json', 'dist/custom-elements.json'].map(read),
);
const elements = modules.flatMap(({declarations}) => declarations).filter(({customElement}) => customElement);
const pages = Object.values(entries);
const tags = elements.map(({tagName}) => tagName).join();

/** What a story's tags ask of the browser. */
const MEDIA = {
  'reduced-motion': {reducedMotion: 'reduce'},
  'forced-colors': {forcedColors: 'active'},
  print: {media: 'print'},
};

/** Rules that hold for a whole page of a site; a story is a piece of one. */
const NOT_FOR_PIECES = ['landmark-one-main', 'page-has-heading-one', 'region', 'heading-order'];

let browser, context, server, address;

before(async () => {
  // A sandboxed story is of no origin, so its files must be for all, as docs/embedding.md says.
  const setHeaders = (response) => response.setHeader('access-control-allow-origin', '*');
  server = createServer(sirv(BUILT, {setHeaders}));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await openBrowser();
  context = await browser.newContext({viewport: {width: 1100, height: 800}});
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** Opens a page of the workshop, and tells what went wrong there: errors, warnings of ours, requests to anyone else. */
async function open({id, type, tags}) {
  const page = await context.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load'); // told below, with its address
    if (isFault || message.text().startsWith('unspool:')) said.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) said.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  for (const tag of tags.filter((name) => name in MEDIA)) await page.emulateMedia(MEDIA[tag]);
  await page.goto(`${address}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`); // the test audits by itself
  await page.waitForFunction(() => /sb-show-(main|errordisplay|nopreview)/.test(document.body.className));
  if (type === 'docs') await page.waitForSelector('#storybook-docs h1');
  else await page.waitForSelector('#storybook-root .stage', {state: 'attached'});
  assert.equal(await page.evaluate(() => document.body.classList.contains('sb-show-main')), true);
  return {page, said};
}

describe('every story, as built', () => {
  for (const entry of pages.filter(({type}) => type === 'story')) {
    it(`${entry.title}: ${entry.name}`, async () => {
      const {page, said} = await open(entry);
      const found = await page.$$eval(`#storybook-root :is(${tags})`, (all) =>
        all.map(
          (element) =>
            element.matches(':defined') && /\S/.test(element.textContent + (element.shadowRoot?.textContent ?? '')),
        ),
      );
      assert.ok(found.length > 0 && found.every(Boolean), 'an element is empty or unknown');
      await page.addScriptTag({path: axe});
      const faults = await page.evaluate(async (off) => {
        const rules = Object.fromEntries(off.map((rule) => [rule, {enabled: false}]));
        const {violations} = await globalThis.axe.run('#storybook-root', {rules});
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      }, NOT_FOR_PIECES);
      assert.deepEqual(faults, []);
      assert.deepEqual(said, []);
      await page.close();
    });
  }
});

describe('every page of docs, as built', () => {
  for (const entry of pages.filter(({type}) => type === 'docs')) {
    it(`${entry.title}: ${entry.name}`, async () => {
      const {page, said} = await open(entry);
      await page.waitForSelector('#storybook-docs :is(.stage, iframe)', {state: 'attached'});
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.sb-story')].every((one) => one.querySelector('.stage, iframe')),
      );
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  for (const element of elements) {
    it(`<${element.tagName}> has all of its manifest in its table`, async () => {
      const {page} = await open({id: `elements-${element.tagName}--docs`, type: 'docs', tags: []});
      await page.waitForSelector('.docblock-argstable td');
      const rows = await page.$$eval('.docblock-argstable tbody tr', (all) =>
        all.map(({cells}) => ({
          name: cells[0].innerText.trim(),
          canSet: cells[3]?.querySelector('button, input, textarea') !== null,
        })),
      );
      const {attributes = [], slots = [], cssParts = [], cssProperties = [], events = []} = element;
      for (const {name} of [...slots, ...cssParts, ...events]) {
        assert.ok(
          rows.some((row) => row.name === (name || '(default)')),
          `no row for ${name || 'the default slot'}`,
        );
      }
      for (const {name} of [...attributes, ...cssProperties]) {
        assert.ok(
          rows.some((row) => row.name === name && row.canSet),
          `no control for ${name}`,
        );
      }
      await page.close();
    });
  }
});

describe('a control', () => {
  it('changes the attribute that it names', async () => {
    const {page} = await open({id: 'elements-stat-counter--from-attributes', type: 'story', tags: []});
    await page.goto(`${page.url()}&args=value:12;unit:dozen`);
    await page.waitForFunction(() => document.querySelector('stat-counter')?.getAttribute('unit') === 'dozen');
    assert.equal(await page.getAttribute('stat-counter', 'value'), '12');
    await page.close();
  });
});

describe('the whole story', () => {
  it('says what the facts say', async () => {
    const {page} = await open({id: 'unspool-a-whole-story--visits', type: 'story', tags: []});
    const shown = await page.$$eval('[data-fact]', (all) =>
      all.map((element) => ({
        id: element.dataset.fact,
        date: element.getAttribute('date'),
        place: element.getAttribute('place'),
        value: Number(element.querySelector('data')?.value),
        words: element.querySelector('blockquote')?.textContent.trim(),
        text: element.textContent.replaceAll(/\s+/g, ' '),
      })),
    );
    assert.ok(shown.length >= 18);
    for (const {id, date, place, value, words, text} of shown) {
      const fact = [...facts.events, ...facts.figures, ...facts.quotes].find((one) => one.id === id);
      if (id.startsWith('E')) assert.deepEqual([date, place], [fact.date, fact.place]);
      else if (id.startsWith('F')) {
        assert.equal(value, fact.value);
        assert.ok(text.includes(`${fact.qualifier ?? ''}`) && text.includes(fact.unit), text);
      } else assert.ok(words === fact.words && text.includes('translated'), text);
    }
    await page.close();
  });
});
