import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adviseOn} from '../../dist/document/advise.js';

const advised = (document) =>
  adviseOn({unspool: 1, lang: 'en', title: 'T', ...document}).map(({place, found}) => `${place}: ${found}`);
const two = [
  {date: '2005', heading: 'One'},
  {date: '2006', heading: 'Two'},
];

describe('adviseOn', () => {
  it('has nothing to say of a story that lacks nothing', () => {
    assert.deepEqual(
      advised({
        groups: [{id: 'a', label: 'A'}],
        events: [
          {
            date: '2006',
            heading: 'One',
            group: 'a',
            body: ['Text with a [link](https://example.org/).', {quote: {quote: 'Words', speaker: 'Someone'}}],
            figures: [{value: 1, source: 'Somewhere'}],
            media: [
              {src: 'a.jpg', alt: '', width: 1, height: 1},
              {src: 'https://example.org/page', title: 'A page'},
            ],
          },
          {date: '2006-01', heading: 'The year comes before its months'},
        ],
      }),
      [],
    );
  });

  for (const [what, document, ...said] of [
    ['no language', {lang: undefined, events: two}, 'lang: no language'],
    ['one event', {events: two.slice(1)}, 'events: 1 event'],
    [
      'a picture without alt or size',
      {events: [{...two[0], media: [{src: 'a.jpg'}]}, two[1]]},
      'events[0].media[0]: a picture without alt ("a.jpg")',
      'events[0].media[0]: a picture without its size ("a.jpg")',
    ],
    [
      'a figure without a source',
      {events: [{...two[0], body: [{figure: {value: 8}}]}, two[1]]},
      'events[0].body[0].figure: the figure 8 without a source',
    ],
    [
      'a quotation without a speaker',
      {events: [{...two[0], body: [{quote: {quote: 'W'}}]}, two[1]]},
      'events[0].body[0].quote: a quotation without a speaker ("W")',
    ],
    [
      'the same in a list',
      {events: [{...two[0], quotes: [{quote: ['W']}]}, two[1]]},
      'events[0].quotes[0]: a quotation without a speaker ("W")',
    ],
    ['dates out of order', {events: [...two].reverse()}, 'events[1].date: "2005" after "2006" (events[0])'],
    [
      'a long heading',
      {events: [{...two[0], heading: 'x'.repeat(121)}, two[1]]},
      'events[0].heading: a heading of 121 characters',
    ],
    ['an unknown group', {events: [{...two[0], group: 'b'}, two[1]]}, 'events[0].group: "b"'],
    ['an id twice', {events: two.map((event) => ({...event, id: 'x'}))}, 'events[1].id: "x", which events[0] has too'],
    ['an event without a date', {events: [...two, {heading: 'Three'}]}, 'events[2]: an event without a date'],
    [
      'a link that leads nowhere good',
      {events: [{...two[0], body: 'A [link](javascript:alert).'}, two[1]]},
      'events[0].body: "[link](javascript:alert)"',
    ],
  ]) {
    it(`tells of ${what}`, () => assert.deepEqual(advised(document), said));
  }
});
