import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {HEADINGS} from '../../dist/import/headings.js';
import {importSheet} from '../../dist/import/index.js';
import {headingsPage} from '../../scripts/headings-page.mjs';
import {sheet} from './support.mjs';

/** Those in which the elements name the rail and say that a story can't be loaded. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'zh'];
const TEMPLATE = {
  date: '2004',
  end: '2005',
  heading: 'A heading',
  text: 'A text',
  place: 'A place',
  figure: '8',
  unit: 'ships',
  qualifier: 'about',
  show: 'bar',
  scaleWith: 'craft',
  quote: 'Words',
  speaker: 'A name',
  media: 'a.jpg',
  alt: 'A picture',
  credit: 'A hand',
  source: 'A book',
  caption: 'A caption',
  group: 'A group',
  dateLabel: 'Then',
  weight: 'lead',
  id: 'an-id',
  scene: 'delta',
  sceneAlt: 'A delta',
  sceneWidth: 'full',
  still: 'b.jpg',
  stillAlt: 'A delta in ink',
  stillCaption: 'Another caption',
  stillCredit: 'Another hand',
  stage: 'behind',
  stageNarrow: 'flow',
  stageTransition: 'wipe',
};
const TIMELINEJS = {
  year: '2004',
  month: '12',
  day: '26',
  time: '07:58',
  endYear: '2005',
  endMonth: '1',
  endDay: '2',
  endTime: '08:00',
  dateLabel: 'Then',
  heading: 'A headline',
  text: 'A text',
  media: 'a.jpg',
  credit: 'A hand',
  caption: 'A caption',
  alt: 'A picture',
  type: '',
  group: 'A group',
  background: '#112233',
};

const write = (lang, cells, nth = 0) => {
  const names = Object.keys(cells).map((field) => {
    const all = HEADINGS[lang][field].split('/');
    return all[Math.min(nth, all.length - 1)];
  });
  const {document, report} = sheet([names.join(';'), Object.values(cells).join(';')], {title: 'T'});
  assert.deepEqual(report, [], names.join());
  return [document.events[0], document.stage];
};

describe('The headings of both templates', () => {
  it('are there in the 15 languages', () => assert.deepEqual(Object.keys(HEADINGS).sort(), LANGUAGES));

  it('are in docs/headings.md, which `npm run generate` makes of them', async () => {
    assert.equal(await readFile('docs/headings.md', 'utf8'), await headingsPage());
  });

  for (const lang of LANGUAGES) {
    it(`are understood in ${lang}, each word for each of them`, () => {
      const most = Math.max(...Object.values(HEADINGS[lang]).map((names) => names.split('/').length));
      const [story, timeline] = [write('en', TEMPLATE), write('en', TIMELINEJS)];
      for (let nth = 0; nth < most; nth++) {
        assert.deepEqual(write(lang, TEMPLATE, nth), story);
        assert.deepEqual(write(lang, TIMELINEJS, nth), timeline);
      }
    });
  }

  for (const [headings, cells, wanted] of [
    ['Date,Headline,Description', '2004,A,B', {date: '2004', heading: 'A', body: 'B'}],
    ['Date,Title,Text', '2004,A,B', {date: '2004', heading: 'A', body: 'B'}],
    ['When,Name,Details', '2004,A,B', {date: '2004', heading: 'A', body: 'B'}],
    ['startYear,endYear,Name', '1914,1918,A', {date: '1914/1918', heading: 'A'}],
    ['start_date,end_date,title', '1914,1918,A', {date: '1914/1918', heading: 'A'}],
    ['START DATE,Event,Location', '1914,A,B', {date: '1914', heading: 'A', place: 'B'}],
  ]) {
    it(`may be called ${headings}`, () => {
      const {document, report} = sheet([headings, cells], {title: 'T'});
      assert.deepEqual(
        report.filter(({level}) => level === 'error'),
        [],
      );
      const {id, dateLabel, ...event} = document.events[0];
      assert.deepEqual(event, wanted, `${id} ${dateLabel}`);
    });
  }

  it('mean what they do in the language of the others', () => {
    const day = sheet(['Jahr,Monat,Tag,Titel', '2004,12,26,A'], {title: 'T'}).document.events[0];
    assert.equal(day.date, '2004-12-26');
    const tag = sheet(['Start Date,Headline,Tag', '2004,A,Sea'], {title: 'T'}).document;
    assert.deepEqual(tag.groups, [{id: 'sea', label: 'Sea'}]);
  });

  for (const [written, meant] of [
    ['Hedline', 'Headline'],
    ['Discription', 'Description'],
    ['Sorce', 'Source'],
    ['Überschift', 'Überschrift'],
  ]) {
    it(`that are missed by a letter get a suggestion: ${written}`, () => {
      const first = written.startsWith('Ü') ? 'Datum,Text' : 'Date,Text';
      const {report} = sheet([`${first},${written}`, '2004,A,B'], {title: 'T'});
      assert.deepEqual(
        report.map(({place, advice}) => [place, advice]),
        [[`row 1, column ${written}`, `Write ${meant}, if that is meant; it was left out.`]],
      );
    });
  }

  it('get no suggestion where nothing is near', () => {
    const {report} = sheet(['Date,Heading,City', '2004,A,B'], {title: 'T'});
    assert.equal(report[0].advice, 'It was left out.');
    assert.match(
      importSheet('Daet,Hedline\n2004,A').report[0].advice,
      /^Write Date in place of Daet, Headline in place/,
    );
  });

  it('come after Excel’s line that names the delimiter', () => {
    for (const line of ['sep=;', '"sep=;"', 'sep=|']) {
      const sign = line.includes('|') ? '|' : ';';
      const {document, report} = sheet([line, `Date${sign}Heading`, `2004${sign}A, B`, `soon${sign}C`], {title: 'T'});
      assert.equal(document.events[0].heading, 'A, B');
      assert.equal(report[0].place, 'row 3, column Date');
    }
  });
});
