import assert from 'node:assert/strict';
import {it} from 'node:test';
import {importSheet} from '../../dist/import/index.js';
import {buildStory} from '../../dist/page/build-story.js';

it('An event in a spreadsheet has its weight in the page, in the words of its language too', () => {
  for (const [heading, weights] of [
    ['Date,Heading,Weight', ['lead', '', 'BRIEF']],
    ['Datum,Überschrift,Gewichtung', ['Aufmacher', '', 'kurz']],
    ['日期,标题,权重', ['重点', '', '简短']],
  ]) {
    const rows = weights.map((weight, index) => `${2001 + index},Words,${weight}`);
    const {document} = importSheet([heading, ...rows].join('\n'), {title: 'A title'});
    const page = buildStory(document, {scripts: '/'}).get('index.html');
    const events = page.match(/<timeline-event[^>]*>/g);
    const found = events.map((event) => /\sweight="(\w*)"/.exec(event)?.[1]);
    assert.deepEqual(found, ['lead', undefined, 'brief'], heading);
  }
});
