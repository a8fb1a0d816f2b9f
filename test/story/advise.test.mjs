import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adviseOn} from '../../dist/document/advise.js';
import {keepOrigin} from '../../dist/document/origins.js';
import {importSheet} from '../../dist/import/index.js';

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
    [
      'a scene without a description, and an event without a scene',
      {
        stage: {},
        events: [
          {...two[0], scene: 'spring', sceneAlt: 'A spring.'},
          {...two[0], scene: 'delta'},
          {...two[1], scene: 'delta'},
          two[1],
        ],
      },
      'events[1]: a scene without a description ("delta")',
      'events[3]: an event that names no scene, as others do',
    ],
    ['a stage with nothing on it', {stage: {side: 'end'}, events: two}, 'stage.side: a stage with nothing on it'],
    [
      'a picture and a film on the stage without alt',
      {
        stage: {},
        events: [
          {...two[0], media: [{src: 'https://example.org/page'}, {src: 'a.mp4'}]},
          {...two[1], media: [{src: 'a.jpg', width: 1, height: 1}]},
        ],
      },
      'events[1].media[0]: a picture without alt ("a.jpg")',
      'events[0].media[1]: a film on the stage without alt ("a.mp4")',
    ],
    [
      'a graphic without alt',
      {stage: {graphic: {src: 'map.png', width: 1, height: 1}}, events: two},
      'stage.graphic: a picture without alt ("map.png")',
    ],
    [
      'a still without alt or size, one without a graphic, and one that is not a picture',
      {
        stage: {graphic: {src: 'map.mp4'}},
        events: [
          {...two[0], still: {src: 'a.jpg'}},
          {...two[1], still: {src: 'b.mp4'}},
        ],
      },
      'events[0].still: a picture without alt ("a.jpg")',
      'events[0].still: a picture without its size ("a.jpg")',
      'events[1].still: a still that is not a picture ("b.mp4")',
    ],
    [
      'a still without a graphic',
      {events: [{...two[0], still: {src: 'a.jpg', alt: 'A', width: 1, height: 1}}, two[1]]},
      'events[0].still: a still without a graphic that it stands for ("a.jpg")',
    ],
  ]) {
    it(`tells of ${what}`, () => assert.deepEqual(advised(document), said));
  }

  it('names the cells of a sheet for what its stage lacks', () => {
    const {document} = importSheet(
      ['Date,Heading,Stage,Scene', ',A title,end,', '2004,One,,delta', '2005,Two,,'].join('\n'),
      {lang: 'en'},
    );
    assert.deepEqual(
      adviseOn(document).map(({place, kind}) => `${place}: ${kind}`),
      ['row 3, column Scene Description: alt', 'row 4, column Scene: stage'],
    );
    const empty = importSheet('Date,Heading,Stage\n,A title,end\n2004,One,\n2005,Two,', {lang: 'en'}).document;
    assert.deepEqual(
      adviseOn(empty).map(({place, kind}) => `${place}: ${kind}`),
      ['row 2, column Stage: stage'],
    );
    const still = importSheet('Date,Heading,Still\n,A title,\n2004,One,a.jpg\n2005,Two,', {lang: 'en'}).document;
    assert.deepEqual(
      adviseOn(still).map(({place, kind}) => `${place}: ${kind}`),
      ['row 3, column Still Alt: alt', 'row 3, column Still: size', 'row 3, column Still: stage'],
    );
    const [{advice}] = adviseOn(keepOrigin(still, () => 'story.csv')).filter(({kind}) => kind === 'stage');
    assert.match(advice, /name its state in Scene; else put the picture into Media/);
  });
});
