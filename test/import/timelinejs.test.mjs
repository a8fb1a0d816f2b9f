import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {importData} from '../../dist/import/index.js';
import {checkDocument} from '../../dist/document/index.js';
import {event, imported, slide, told} from './support.mjs';

const story = async (name) => JSON.parse(await readFile(new URL(`stories/${name}.json`, import.meta.url), 'utf8'));

describe('A TimelineJS3 timeline', () => {
  for (const [name, events, items] of [
    ['cosmos', 8, 0],
    ['flight', 8, 1],
    ['rihla', 7, 0],
  ]) {
    it(`becomes a sound story: ${name}`, async () => {
      const {document, report} = importData(await story(name));
      assert.equal(document.events.length, events);
      assert.equal(report.length, items);
      assert.deepEqual(checkDocument(document), {document, report: []});
    });
  }

  it('gives its title slide as headline, standfirst and opening', async () => {
    const {document} = importData(await story('cosmos'));
    assert.deepEqual(document.title, ['From nothing to ', {em: ['us']}]);
    assert.match(document.standfirst, /^Thirteen billion/);
    assert.match(document.opening.body, /^Ages are those/);
    assert.deepEqual(document.opening.background, {color: '#0b1026'});
  });

  it('is told in the order of its dates, on either scale', async () => {
    const {document} = importData(await story('cosmos'));
    assert.equal(document.scale, 'even');
    assert.deepEqual(
      document.events.map(({date}) => date),
      [
        '-13800000000',
        '-4567000000',
        '-3500000000',
        '-538800000/-485400000',
        '-66000000',
        '-300000',
        '-0330-10-01',
        '1969-07-20',
      ],
    );
  });

  it('keeps groups, eras that overlap, backgrounds, quotations and frames', async () => {
    const {document} = importData(await story('flight'));
    assert.deepEqual(document.groups, [
      {id: 'balloons', label: 'Balloons'},
      {id: 'aeroplanes', label: 'Aeroplanes'},
      {id: 'space', label: 'Space'},
    ]);
    assert.deepEqual(document.eras, [
      {date: '1914-07/1918-11', label: 'First World War'},
      {date: '1957/1975', label: 'The race to the Moon'},
    ]);
    const orbit = document.events.find(({id}) => id === 'once-around-the-earth');
    assert.deepEqual(orbit.background, {
      src: 'https://example.org/pictures/earth.png',
      alt: 'The Earth from above',
      color: 'navy',
    });
    assert.deepEqual(orbit.quotes, [{quote: "Let's go!", speaker: 'Yuri Gagarin'}]);
    assert.deepEqual(document.events.at(-2).media, [
      {src: 'https://open.spotify.com/embed/track/1', kind: 'link', provider: 'Spotify'},
    ]);
  });

  it('keeps the ids of its author, and makes the same ones of headlines in any script each time', async () => {
    assert.equal(event({unique_id: 'own-id'}).id, 'own-id');
    const first = importData(await story('rihla')).document.events.map(({id}) => id);
    const second = importData(await story('rihla')).document.events.map(({id}) => id);
    assert.deepEqual(first, second);
    assert.equal(first[2], 'مكة-المكرمة');
    const twins = imported([slide(), slide(), slide({text: {}})]).document.events;
    assert.deepEqual(
      twins.map(({id}) => id),
      ['a-headline', 'a-headline-2', 'event-1969-07-20'],
    );
  });

  it('says so when an id had to change', () => {
    const {document, report} = imported([slide({unique_id: 'x'}), slide({unique_id: 'x'}), slide({unique_id: 'a b'})]);
    assert.deepEqual(
      document.events.map(({id}) => id),
      ['x', 'x-2', 'a-b'],
    );
    assert.deepEqual(told(report), ['warning events[1].unique_id: "x"', 'warning events[2].unique_id: "a b"']);
  });

  it('makes links of bare addresses, but not where autolink is false', () => {
    const text = {text: 'See https://example.org/?a=1&amp;b=2 or www.example.com, or mail me@example.org.'};
    assert.deepEqual(event({text}).body, [
      {
        paragraph: [
          'See ',
          {link: ['https://example.org/?a=1&b=2'], href: 'https://example.org/?a=1&b=2'},
          ' or ',
          {link: ['www.example.com'], href: 'https://www.example.com'},
          ', or mail ',
          {link: ['me@example.org'], href: 'mailto:me@example.org'},
          '.',
        ],
      },
    ]);
    assert.match(event({text, autolink: false}).body, /^See https:\/\/example\.org/);
  });

  it('has an event without a date, which TimelineJS3 drops, behind the one before it', () => {
    const {document, report} = imported([
      slide({start_date: {year: 2000}}),
      slide({start_date: undefined, text: {headline: 'Undated'}}),
      slide({start_date: {year: 1990}}),
    ]);
    assert.deepEqual(
      document.events.map(({date, heading}) => date ?? heading),
      ['1990', '2000', 'Undated'],
    );
    assert.deepEqual(told(report), ['warning events[1].start_date: no date']);
  });

  it('has an era whose ends are equal, for which TimelineJS3 refuses the whole timeline', () => {
    const eras = [{start_date: {year: 1968}, end_date: {year: 1968}, text: {headline: 'A year'}}];
    const {document, report} = imported([slide()], {eras});
    assert.deepEqual(document.eras, [{date: '1968', label: 'A year'}]);
    assert.deepEqual(report, []);
  });

  it('names the era that it leaves out, and keeps the others', () => {
    const eras = [
      {text: {headline: 'No date'}},
      {start_date: {year: 1968}},
      {start_date: {year: 1}, text: {headline: 'Kept'}},
    ];
    const {document, report} = imported([slide()], {eras});
    assert.deepEqual(document.eras, [{date: '0001', label: 'Kept'}]);
    assert.deepEqual(told(report), [
      'error eras[0]: an era without a date',
      'error eras[1]: an era without a headline',
    ]);
  });

  it('keeps a second title as an event', () => {
    const title = [{text: {headline: 'First'}}, {text: {headline: 'Second'}}];
    const {document, report} = imported([slide()], {title});
    assert.equal(document.title, 'First');
    assert.equal(document.events[0].heading, 'Second');
    assert.deepEqual(told(report), ['warning title[1]: a second title']);
  });

  it('has a title where the file has none', () => {
    const {document, report} = importData({events: [slide()]});
    assert.equal(document.title, 'Untitled');
    assert.deepEqual(told(report), ['warning title.text.headline: no title']);
    assert.equal(importData({events: []}, {title: 'Given'}).document.title, 'Given');
  });

  it('goes on past an event that is none, and names what it does not know', () => {
    const {document, report} = imported([7, null, [], slide({mood: 'blue'}), 'text'], {font: 'Bevan', scale: 'lunar'});
    assert.equal(document.events.length, 1);
    assert.deepEqual(told(report), [
      'error font: "Bevan"',
      'warning scale: "lunar"',
      'error events[0]: 7',
      'error events[2]: a list',
      'error events[4]: "text"',
      'error events[3].mood: "blue"',
    ]);
  });

  it('says what it is where it is no timeline', () => {
    for (const data of [null, 3, 'text', [], {}, [[]]]) {
      const {document, report} = importData(data);
      assert.equal(document, undefined);
      assert.equal(report.length, 1);
      assert.match(report[0].advice, /TimelineJS3/);
    }
    const {document, report} = importData({events: {}});
    assert.deepEqual(document.events, []);
    assert.deepEqual(told(report), [
      'error events: an object',
      'warning title.text.headline: no title',
      'error events: no events',
    ]);
  });

  it('refuses events in another schema, and names what they have', () => {
    const events = Array.from({length: 52}, () => ({name: 'A', when: '1969'}));
    const {document, report} = importData({events});
    assert.equal(document, undefined);
    assert.deepEqual(told(report), ['error events: 52 events without a field of TimelineJS3, but with name, when']);
  });

  it('says that a timeline without events is a fault', () => {
    for (const data of [{events: []}, {timeline: {headline: 'T', date: []}}]) {
      const {report} = importData(data, {title: 'T'});
      assert.deepEqual(
        report.map(({level, found}) => [level, found]),
        [['error', 'no events']],
      );
    }
  });

  it('says which field was probably meant', () => {
    const {report} = imported([slide({start_dat: {year: 1}, text: {headline: 'A', tex: 'B'}})]);
    assert.match(report[0].advice, /^Write "start_date", if that is meant; it was left out/);
    assert.match(report[1].advice, /^Write "text", if that is meant/);
  });

  it('takes a story document as it is', () => {
    const document = {unspool: 1, title: 'T', events: [{date: '2006', heading: 'One'}]};
    assert.deepEqual(importData(document), {document, report: []});
  });
});

describe('A timeline of TimelineJS 2', () => {
  const timeline = {
    headline: 'Old',
    type: 'default',
    text: '<p>An <b>old</b> timeline.</p>',
    asset: {media: 'a.jpg', caption: 'A caption'},
    date: [
      {startDate: '2011,12,10,07,02,10', endDate: '2011,12,11', headline: 'One', text: 'A text', tag: 'A tag'},
      {startDate: '1968,13', headline: 'Two', classname: 'wide'},
      {startDate: '12/25/1800', headline: 'Three', asset: {media: 'javascript:alert(1)'}},
    ],
    era: [{startDate: '1800', endDate: '1900', headline: 'An era'}],
  };

  it('becomes a story', () => {
    const {document, report} = importData({timeline});
    assert.equal(document.title, 'Old');
    assert.deepEqual(document.opening.media, [{src: 'a.jpg', kind: 'image', caption: 'A caption'}]);
    assert.deepEqual(
      document.events.map(({date, heading, group}) => [date, heading, group]),
      [
        ['1800-12-25', 'Three', undefined],
        ['1968', 'Two', undefined],
        ['2011-12-10T07:02:10/2011-12-11', 'One', 'a-tag'],
      ],
    );
    assert.deepEqual(document.eras, [{date: '1800/1900', label: 'An era'}]);
    assert.deepEqual(told(report), [
      'error timeline.date[1].classname: "wide"',
      'error timeline.date[1].startDate: "13"',
      'error timeline.date[2].asset.media: "javascript:alert(1)"',
    ]);
  });

  it('may be nothing of the kind', () => {
    assert.deepEqual(told(importData({timeline: 'x'}).report), ['error timeline: "x"']);
  });
});
