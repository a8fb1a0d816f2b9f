import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDocument} from '../../dist/document/index.js';

const story = (change = {}) => ({unspool: 1, title: 'A title', events: [{date: '2006', heading: 'One'}], ...change});
const places = ({report}) => report.map(({level, place}) => `${level} ${place}`);

describe('checkDocument', () => {
  it('passes a sound story unchanged', () => {
    const full = story({
      $schema: 'https://unpkg.com/unspool/dist/v1/story.schema.json',
      lang: 'zh-Hans',
      standfirst: ['Words ', {em: ['that ', {link: ['lead'], href: 'https://example.org/'}]}, {br: true}],
      events: [
        {
          date: '1956/1960',
          body: ['A paragraph.', {quote: {quote: 'Words', speaker: 'Someone'}}, {figure: {value: 1, unit: 'thing'}}],
          media: [{src: 'a.jpg', alt: 'A', width: 3, height: 2}],
          fact: 'E1',
        },
      ],
    });
    const {document, report} = checkDocument(full);
    assert.deepEqual(report, []);
    assert.deepEqual(document, full);
  });

  it('leaves out what is wrong, names its place, and keeps the rest', () => {
    const checked = checkDocument(
      story({
        events: [
          {date: '2006', heading: 'Kept', body: ['Kept too', {figure: {value: '8,000'}}, {qoute: {}}]},
          {date: '2006-13', heading: 'Its date is left out'},
          'not an event',
          {date: '2007', media: [{src: 'javascript:alert(1)'}, {src: 'b.jpg'}], headline: 'A slip'},
        ],
      }),
    );
    assert.deepEqual(checked.document.events, [
      {date: '2006', heading: 'Kept', body: ['Kept too']},
      {heading: 'Its date is left out'},
      {date: '2007', media: [{src: 'b.jpg'}]},
    ]);
    assert.deepEqual(
      new Set(places(checked).slice(0, 6)),
      new Set([
        'error events[0].body[1].figure.value',
        'error events[0].body[2]',
        'error events[1].date',
        'error events[2]',
        'error events[3].media[0].src',
        'warning events[3].headline',
      ]),
    );
    const date = checked.report.find(({place}) => place === 'events[1].date');
    assert.equal(date.found, '"2006-13"');
    assert.match(date.advice, /months run from 01 to 12/);
  });

  it('says in one sentence what is no story', () => {
    for (const data of [null, 3, 'text', [], {}, {unspool: 2, title: 'T', events: []}, story({events: {}})]) {
      const {document, report} = checkDocument(data);
      assert.equal(document, undefined);
      assert.ok(report.length > 0);
    }
  });

  it('stands nested lists, keys that reach for a prototype, and endless texts', () => {
    const nested = JSON.parse(`${'['.repeat(500_000)}${']'.repeat(500_000)}`);
    const inlines = Array.from({length: 1000}).reduce((inner) => [{em: inner}], ['deep']);
    const reaching = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    for (const bad of [
      nested,
      story({events: [nested]}),
      story({standfirst: inlines}),
      story({events: [{date: '2006', body: [reaching]}]}),
      {...story(), title: 'x'.repeat(20_000_000)},
    ]) {
      const {document, report} = checkDocument(bad);
      assert.equal(document, undefined);
      assert.equal(report.length, 1);
      assert.ok(report[0].found.length < 300);
    }
    assert.equal({}.polluted, undefined);
  });
});
