import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {inputsOf, makePages} from '../../dist/cli/build.js';

const story = {
  unspool: 1,
  lang: 'en',
  title: 'A river',
  url: 'https://news.example/',
  stage: {},
  events: [
    {date: '1850', heading: 'The spring', scene: 'spring', sceneAlt: 'A spring.'},
    {date: '1900', heading: 'The delta', scene: 'delta', sceneAlt: 'A delta.'},
  ],
};
const MAP = '<svg viewBox="0 0 4 4"><path class="river" d="M2 0V4" fill="none"/></svg>';
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-graphic-'));
  await writeFile(join(folder, 'story.json'), JSON.stringify(story));
});
after(() => rm(folder, {recursive: true, force: true}));

async function built(graphic) {
  await writeFile(join(folder, 'map.svg'), graphic);
  return makePages(join(folder, 'story.json'), {stage: join(folder, 'map.svg')});
}

describe('unspool build --stage', () => {
  it('puts a drawing on the stage, without what stands before it in its file', async () => {
    const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [ <!ENTITY a "b"> ]>';
    for (const before of [
      '',
      '<?xml version="1.0"?>\n',
      `\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n${doctype}\n`,
    ]) {
      const {pages, report} = await built(`${before}${MAP}\n`);
      assert.deepEqual(report, []);
      assert.match(
        pages.get('index.html'),
        /<story-stage[^>]*>\s*<svg viewBox="0 0 4 4"><path[^>]*\/><\/svg><\/story-stage/,
      );
    }
  });

  it('keeps to the letter what a replacement would read', async () => {
    const {pages} = await built('<div>$& $1 $$</div>');
    assert.ok(pages.get('index.html').includes('<div>$& $1 $$</div>'));
  });

  it('says what in it does not come with it, or is refused by a strict policy', async () => {
    const {report} = await built(
      '<svg style="fill: red" onload="go()"><!-- <a href="no"> --><image href="map.png" /><use href="#a" />' +
        '<image href="https://example.org/a.png" /><image href="/a.png" /><script>go()</script></svg>',
    );
    assert.deepEqual(
      report.map(({level, place, found}) => `${level} at ${place}: ${found}`),
      [
        'warning at map.svg: "map.png", which is not copied with it',
        'warning at map.svg: a style attribute',
        'warning at map.svg: a script',
      ],
    );
  });

  it('takes neither a picture nor a page', async () => {
    await assert.rejects(built('words'), /map\.svg is neither SVG nor HTML; name a picture as "graphic" in "stage"/);
    await assert.rejects(built(`<!doctype html><html><body>${MAP}</body></html>`), /map\.svg is a whole page/);
    await assert.rejects(makePages(join(folder, 'story.json'), {stage: join(folder, 'none.svg')}), /There is no file/);
  });

  it('is one of the files that a page is made of, so that a preview follows it', () => {
    assert.deepEqual(inputsOf('a.json', {stage: 'map.svg', template: 'a.html'}), ['a.json', 'a.html', 'map.svg']);
  });
});
