import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFile, readdir} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {DEEPEST, SCENES} from '../../demo/graphics/descent-stage.js';
import {onMap} from '../../scripts/graphics/coast.mjs';
import {hourOf, level} from '../../scripts/graphics/tide.mjs';
import {CHARTS, PLACES, VIEWS} from '../../scripts/graphics/visits.mjs';
import {openBrowser, serveDemo} from './support.mjs';

const read = (path) => readFile(new URL(`../../demo/${path}`, import.meta.url), 'utf8');
const json = async (path) => JSON.parse(await read(path));
const facts = await json('facts.json');
const tide = await json('tide.json');
const descent = await json('descent.json');
const maps = {en: await read('graphics/visits.en.html'), zh: await read('graphics/visits.zh.html')};
const pictures = (await readdir(new URL('../../demo/tide/', import.meta.url))).map((name) => `tide/${name}`);
const drawings = ['graphics/visits.en.html', 'graphics/visits.zh.html', 'graphics/descent.html', ...pictures];

/** The texts of a graphic, but for what one mark stands for. */
function textsOf(svg) {
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, text]) => ({attributes, text}));
  return texts.filter(({attributes}) => !/class="words key"/.test(attributes)).map(({text}) => text);
}

/** The corners of the coast, in units of the map. */
function coastIn(svg) {
  const [, d] = /id="visits-land"[^>]* d="([^"]*)"/.exec(svg);
  return d
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = ring.match(/-?\d+/g).map(Number);
      let [x, y] = numbers;
      const points = [[x / 10, y / 10]];
      for (let i = 2; i < numbers.length; i += 2) points.push([(x += numbers[i]) / 10, (y += numbers[i + 1]) / 10]);
      return points;
    });
}

describe('the graphics of the demo stories', () => {
  it('are what the code draws', () => {
    const {status, stderr} = spawnSync(process.execPath, ['scripts/graphics/run.mjs', '--check'], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
  });

  for (const path of drawings) {
    it(`ask for nothing else and hold no style or script that a strict page refuses: ${path}`, async () => {
      const svg = await read(path);
      assert.doesNotMatch(svg, /<script|<style|\sstyle=|\son\w+=|<image|<foreignObject/);
      for (const [, address] of svg.matchAll(/(?:href|src)="([^"]*)"/g)) assert.match(address, /^#/);
      assert.match(svg, /<svg [^>]*aria-label="[^"]+|<title>[^<]+/);
    });
  }

  it('load fast: the map is at most 12 kB when compressed', () => {
    for (const svg of Object.values(maps)) assert.ok(gzipSync(svg).length < 12_000);
  });
});

describe('the map of the visits', () => {
  it('has a coast and places, and no border', () => {
    const inland = [onMap([30, 118.2]), onMap([27.6, 119.4])]; // where provinces meet, far from any water
    for (const svg of Object.values(maps)) {
      const outlines = coastIn(svg);
      assert.ok(outlines.length > 20);
      const crossing = outlines
        .flat()
        .filter(([x, y]) => x > inland[0][0] && x < inland[1][0] && y > inland[0][1] && y < inland[1][1]);
      assert.deepEqual(crossing, []);
      const drawn = [...svg.matchAll(/<(?:path|line|use|polyline)\s[^>]*class="([^"]*)"/g)].map(([, name]) => name);
      const known = ['shore shore-3', 'shore shore-2', 'shore shore-1', 'land', 'graticule', 'marks'];
      assert.deepEqual([...new Set(drawn)].sort(), known.sort());
    }
  });

  it('gives positions to a tenth of a degree, says so, and puts each mark there', () => {
    for (const {id, at} of PLACES) {
      for (const degrees of at) assert.equal(Number(degrees.toFixed(1)), degrees, id);
      const [x, y] = onMap(at).map((one) => Number(one.toFixed(1)));
      for (const svg of Object.values(maps)) {
        assert.ok(svg.includes(`<g id="place-${id}" class="place place-${id} `), id);
        assert.match(svg, new RegExp(`id="place-${id}"[^>]*transform="translate\\(${x} ${y}\\)"`));
      }
    }
    assert.ok(textsOf(maps.en).includes('Approximate place'));
    assert.ok(textsOf(maps.zh).includes('近似位置'));
  });

  it('shows as visited the places of the visits, and no other', () => {
    const visits = facts.events.filter(({kind}) => kind === 'visit').map(({id}) => id);
    const visited = PLACES.filter(({visit}) => visit);
    assert.deepEqual(
      visited
        .flatMap(({events}) => events)
        .filter((id) => visits.includes(id))
        .sort(),
      visits,
    );
    for (const {en, events} of visited) {
      const {place} = facts.events.find(({id}) => id === events.at(-1));
      assert.ok(place.replaceAll("'", '’').includes(en), `${en}: ${place}`);
    }
  });

  it('states no number that is in no fact', () => {
    const known = new Set([
      ...facts.figures.flatMap(({value, period}) => [value, ...(period.match(/\d+/g) ?? []).map(Number)]),
      ...facts.events.flatMap(({date}) => date.split(/[-/]/).map(Number)),
    ]);
    for (const [lang, svg] of Object.entries(maps)) {
      const texts = textsOf(svg);
      assert.ok(texts.length > 20);
      for (const [number, digits, scale] of texts.join('\n').matchAll(/(\d[\d,.]*)( billion|亿)?/g)) {
        const value = Math.round(Number(digits.replaceAll(',', '')) * ({' billion': 1e9, 亿: 1e8}[scale] ?? 1));
        assert.ok(known.has(value), `${lang}: "${number}" is in no fact`);
      }
    }
  });

  it('draws each figure to scale, with its qualifier', () => {
    const words = {'more than': /^More than/, nearly: /^Nearly/, about: /^About/};
    for (const [scene, {fact, en}] of Object.entries(CHARTS)) {
      const [, dashes, d] = new RegExp(`chart-${scene}".*?stroke-dasharray="([\\d. ]+)".*? d="([^"]*)"`).exec(maps.en);
      const step = dashes.split(' ').reduce((sum, one) => sum + Number(one), 0);
      const isDot = dashes.startsWith('.01');
      const rows = [...d.matchAll(/h(\d+)/g)].map(([, length]) => Math.floor(length / step) + (isDot ? 1 : 0));
      assert.equal(
        rows.reduce((sum, row) => sum + row, 0),
        fact.value,
        fact.id,
      );
      for (const [qualifier, form] of Object.entries(words))
        assert.equal(form.test(en[0]), fact.qualifier === qualifier, `${fact.id}: ${en[0]}`);
    }
  });

  it('has a place in the style sheet for every scene that the stories name, and words for it', async () => {
    const css = await read('graphics/visits-cameras.css');
    const known = [...Object.keys(VIEWS), ...Object.keys(CHARTS)];
    for (const name of ['story', 'zh']) {
      const {events, stage} = await json(`${name}.json`);
      for (const {id, scene, sceneAlt} of events) {
        assert.ok(known.includes(scene) && css.includes(`story-stage[scene='${scene}']`), id);
        assert.ok(sceneAlt.length > 10, id);
      }
      const named = [stage.scene, ...events.map(({scene}) => scene)];
      assert.deepEqual(
        known.filter((one) => !named.includes(one)),
        [],
      );
    }
  });
});

describe('the stage of the descent', () => {
  let browser, demo;
  before(async () => {
    browser = await openBrowser();
    demo = await serveDemo();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const name of ['descent.html', 'descent-embed.html']) {
    it(`sinks as the reader goes on: ${name}`, async () => {
      const page = await browser.newPage();
      const depth = () => document.querySelector('#descent-submersible').getAttribute('y');
      await page.goto(demo.address + name);
      await page.waitForFunction(`(${depth})() === '0%'`); // 100 % without script
      await page.evaluate(() => (location.hash = 'trieste'));
      await page.waitForFunction(() => document.querySelector('story-stage').getAttribute('scene') === 'trieste');
      await page.waitForFunction(`(${depth})() === '100%'`);
      await page.close();
    });
  }

  it('has a scene for every event, with words for it', () => {
    assert.deepEqual(
      Object.keys(SCENES),
      descent.events.map(({id}) => id),
    );
    for (const {id, scene, sceneAlt} of descent.events) assert.ok(scene === id && sceneAlt.length > 10, id);
  });

  it('sinks each thing as deep as the story says, and says no other depth', async () => {
    const svg = await read('graphics/descent.html');
    const depthOf = ({body}) => body.find((block) => block.figure?.value < 0)?.figure;
    for (const event of descent.events) {
      const figure = depthOf(event);
      const label = new RegExp(
        `id="descent-label-${event.id}"[^>]*><text[^>]*>[^<]*</text>(?:<text[^>]*>([^<]*)</text>)?`,
      ).exec(svg);
      if (!figure) {
        assert.equal(label[1], undefined, event.id);
        continue;
      }
      assert.equal(Object.values(SCENES[event.id].depths)[0], -figure.value, event.id);
      assert.equal(label[1], [figure.qualifier, `${figure.text} m`].filter(Boolean).join(' '));
    }
    assert.equal(DEEPEST, Math.max(...descent.events.map((event) => -(depthOf(event)?.value ?? 0))));
  });
});

describe('the pictures of the tide', () => {
  it('are in the story, one to an event, with their size and words', () => {
    assert.deepEqual(tide.events.map(({media}) => media[0].src).sort(), pictures.sort());
    for (const {media} of tide.events) {
      const [{alt, caption, credit, width, height}] = media;
      assert.ok(alt.length > 40 && caption && credit);
      assert.deepEqual([width, height], [1000, 1000]);
    }
  });

  it('show the water where the model has it at that hour', async () => {
    for (const {date, media} of tide.events) {
      const y = Math.round((900 - level(hourOf(date)) * 92) * 10) / 10;
      assert.ok((await read(media[0].src)).includes(`d="M0 ${y}h1000"`), media[0].src);
    }
    assert.deepEqual(
      ['05:48', '12:00', '18:12'].map((time) => level(hourOf(`2025-03-20T${time}`)).toFixed(1)),
      ['0.5', '4.5', '0.5'],
    );
  });
});
