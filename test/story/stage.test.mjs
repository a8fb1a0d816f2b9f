import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse, parseFragment} from 'parse5';
import {buildStory} from '../../dist/page/build-story.js';

const picture = {src: 'a.jpg', alt: 'A spring', caption: 'The *spring*', credit: 'A hand', width: 4, height: 3};
const events = [
  {
    date: '1850',
    heading: 'The spring',
    media: [{src: 'https://example.org/page'}, picture, {src: 'b.jpg', alt: 'Another'}],
    sceneWidth: 'full',
  },
  {date: '1900', heading: 'The town', media: [{src: 'c.mp4', title: 'A film'}], scene: 'town', sceneAlt: 'A town.'},
  {date: '1950', heading: 'The delta', media: [{src: 'd.mp3'}], scene: 'delta'},
  {date: '2000', heading: 'The sea'},
];
const document = {
  unspool: 1,
  lang: 'en',
  title: 'A river',
  url: 'https://news.example/',
  stage: {side: 'start', narrow: 'flow', transition: 'wipe'},
  events,
};
const graphic = {src: 'map.png', alt: 'A map', caption: 'The river', credit: 'A surveyor', width: 8, height: 5};
const MAP =
  '<svg viewBox="0 0 4 4"><style>.river{stroke:teal}</style><path class="river" d="M2 0V4"/><text>Sea</text></svg>';

describe('a story with a stage, as built', () => {
  it('has the first picture or film of each event on it, in its event and before all else there', () => {
    const [story, first, second, third, fourth] = partsOf(buildStory(document));
    assert.deepEqual(attributesOf(story), {stage: 'start', narrow: 'flow', transition: 'wipe'});
    const [scene, ...others] = elementsOf(first);
    assert.equal(attributesOf(scene).slot, 'scene');
    const {src, alt, width} = attributesOf(find(scene, 'img')[0]);
    assert.deepEqual({src, alt, width}, {src: 'a.jpg', alt: 'A spring', width: '4'});
    assert.equal(textOf(find(scene, 'figcaption')[0]), 'The spring A hand');
    assert.deepEqual(
      others.flatMap((one) => find(one, 'img')).map((one) => attributesOf(one).src),
      ['b.jpg'],
    );
    assert.equal(find(first, 'a').length, 1);
    assert.equal(attributesOf(first)['scene-width'], 'full');

    const [film] = find(elementsOf(second)[0], 'video');
    assert.deepEqual(attributesOf(film), {
      controls: '',
      muted: '',
      playsinline: '',
      preload: 'none',
      src: 'c.mp4',
      'aria-label': 'A film',
    });
    for (const event of [third, fourth]) assert.notEqual(attributesOf(elementsOf(event)[0]).slot, 'scene');
    assert.equal(find(third, 'audio').length, 1);
  });

  it('names the scene of each event, and says it in words', () => {
    const [, , second, third] = partsOf(buildStory(document));
    const {scene, 'scene-alt': words} = attributesOf(second);
    assert.deepEqual([scene, words], ['town', 'A town.']);
    assert.deepEqual([attributesOf(third).scene, attributesOf(third)['scene-alt']], ['delta', undefined]);
  });

  it('has one graphic before the events, in the state of the last, and leaves their pictures in place', () => {
    const [story, first] = partsOf(buildStory({...document, stage: {graphic, scrub: true}}));
    assert.deepEqual(attributesOf(story), {stage: 'end'});
    const [stage, list] = elementsOf(story);
    assert.deepEqual([stage.tagName, list.tagName], ['story-stage', 'ol']);
    assert.deepEqual(attributesOf(stage), {class: 'media', scene: 'delta', scrub: ''});
    assert.deepEqual(
      elementsOf(stage).map(({tagName}) => tagName),
      ['img', 'figcaption'],
    );
    assert.equal(textOf(stage), 'The river A surveyor');
    assert.equal(find(first, 'figure').filter((one) => attributesOf(one).slot).length, 0);
    assert.equal(find(first, 'img').length, 2);
  });

  it('has a picture in the place of the graphic where that does not move, with its words, and once in the text for a CMS', () => {
    const still = {
      src: 'still.jpg',
      alt: 'A spring in ink',
      caption: 'The *spring*',
      credit: 'A hand',
      width: 6,
      height: 4,
    };
    const story = {...document, stage: {graphic}, events: [{...events[0], still}, ...events.slice(1)]};
    for (const files of [buildStory(story), buildStory({...story, stage: undefined}, {stage: MAP})]) {
      const [, first] = partsOf(files);
      const [figure, ...more] = find(first, 'figure').filter((one) => attributesOf(one).slot);
      assert.equal(more.length, 0);
      assert.equal(attributesOf(figure).slot, 'still');
      const {src, alt, width, height} = attributesOf(find(figure, 'img')[0]);
      assert.deepEqual([src, alt, width, height], ['still.jpg', 'A spring in ink', '6', '4']);
      assert.equal(textOf(figure), 'The spring A hand');
      assert.deepEqual(
        find(first, 'img').map((one) => attributesOf(one).src),
        ['still.jpg', 'a.jpg', 'b.jpg'],
      );
      const text = parseFragment(snippet(files, 'The whole text'));
      const pasted = find(text, 'figure').filter((one) => attributesOf(one)['data-unspool-slot'] === 'still');
      assert.deepEqual(
        pasted.map((one) => [attributesOf(find(one, 'img')[0]).src, textOf(one)]),
        [['https://news.example/still.jpg', 'The spring A hand']],
      );
    }
  });

  it('shows a still as any other picture where no graphic is that it could stand for, and what is not a picture too', () => {
    const built = (change, still) =>
      partsOf(buildStory({...document, ...change, events: [{heading: 'One', still}]}))[1];
    for (const change of [{stage: undefined}, {}]) {
      const figures = find(built(change, {src: 'a.jpg', caption: 'Words'}), 'figure');
      assert.deepEqual(
        figures.map((one) => [attributesOf(one).slot, textOf(one)]),
        [[undefined, 'Words']],
      );
    }
    const event = built({stage: {graphic}}, {src: 'https://example.org/page', title: 'A page'});
    assert.equal(attributesOf(find(event, 'figure')[0]).slot, undefined);
    assert.equal(find(event, 'a').length, 1);
  });

  it('takes nothing else for a picture: a sound, a page, a refused address, a stage that is none', () => {
    for (const src of ['a.mp3', 'https://example.org/page', 'javascript:alert(1)//a.jpg']) {
      const built = buildStory({...document, stage: {graphic: {src}}, events: [{heading: 'One', media: [{src}]}]});
      assert.doesNotMatch(built.get('index.html'), /<story-stage|slot="scene"/, src);
    }
    assert.doesNotMatch(
      buildStory({...document, stage: undefined}).get('index.html'),
      /slot="scene"| stage="|story-stage/,
    );
  });

  it("has the newsroom's own graphic on it, as it is written, whatever the document names", () => {
    for (const stage of [undefined, {side: 'end'}, {graphic}]) {
      const files = buildStory({...document, stage}, {stage: MAP});
      const [story, first] = partsOf(files);
      assert.equal(attributesOf(story).stage, 'end');
      assert.ok(files.get('index.html').includes(`>${MAP}</story-stage`));
      assert.ok(files.get('embed.html').includes(`>${MAP}</story-stage`));
      assert.equal(find(story, 'story-stage').length, 1);
      assert.equal(find(first, 'img').length, 2);
    }
  });

  it('brings its style sheet, into the page and beside it; a story without a stage does not', () => {
    const styled = /timeline-story:is\(\[stage\]/;
    for (const [change, options, has] of [
      [{}, {}, true],
      [{stage: undefined}, {stage: MAP}, true],
      [{stage: undefined}, {}, false],
    ]) {
      const files = buildStory({...document, ...change}, options);
      for (const name of ['index.html', 'embed.html']) assert.equal(styled.test(files.get(name)), has, name);
      const sheet = [...files.keys()].find((name) => /^assets\/unspool-stage\.\w+\.css$/.test(name));
      assert.equal(sheet !== undefined, has);
      assert.equal(
        /rel="stylesheet" href="https:\/\/news\.example\/assets\/unspool-stage/.test(files.get('embed.txt')),
        has,
      );
      assert.equal(JSON.parse(files.get('oembed.json')).stage === true, has);
    }
    const shared = buildStory(document, {scripts: '/unspool/'});
    assert.match(shared.get('embed.txt'), /href="https:\/\/news\.example\/unspool\/unspool-stage\.css"/);
    const templated = buildStory(document, {
      template: '<html><head><!-- unspool:head --></head><body><!-- unspool:story --></body></html>',
    });
    assert.match(templated.get('index.html'), styled);
  });

  it('has each picture once in the text for a CMS, with caption, credit and alt', () => {
    for (const [stage, src, words] of [
      [document.stage, 'a.jpg', 'The spring A hand'],
      [{graphic}, 'map.png', 'The river A surveyor'],
    ]) {
      const text = parseFragment(snippet(buildStory({...document, stage}), 'The whole text'));
      assert.equal(find(text, /-/).length, 0);
      const [image, ...more] = find(text, 'img').filter((one) => attributesOf(one).src.endsWith(src));
      assert.equal(more.length, 0);
      assert.ok(attributesOf(image).alt);
      assert.equal(textOf(image.parentNode), words);
    }
  });

  it('leaves a drawing out of the text for a CMS, which would keep only its labels, but what has a picture in it', () => {
    const text = snippet(buildStory(document, {stage: MAP}), 'The whole text');
    assert.doesNotMatch(text, /svg|teal|graphic|>Sea</);
    const both = snippet(
      buildStory(document, {stage: `<div>${MAP}<img src="map.png" alt="A map"></div>`}),
      'The whole text',
    );
    assert.doesNotMatch(both, /svg|teal|>Sea</);
    assert.match(both, /<div data-unspool-graphic="" class="media" data-unspool-scene="delta">\s*<div>\s*<img/);
  });
});

/** The story of the built page, and its events. */
function partsOf(files) {
  const [story] = find(parse(files.get('index.html')), 'timeline-story');
  return [story, ...find(story, 'timeline-event')];
}

/** What is to be pasted under a title of embed.txt. */
function snippet(files, title) {
  const [, code] = files.get('embed.txt').split(new RegExp(`^## ${title}[^\\n]*\\n[^\\n]*\\n\\n`, 'm'));
  return code.split(/^## /m)[0];
}

function find(node, tag) {
  const all = elementsOf(node).flatMap((one) => [one, ...find(one, /^/)]);
  return all.filter(({tagName}) => (typeof tag === 'string' ? tagName === tag : tag.test(tagName)));
}

function elementsOf(node) {
  return (node.childNodes ?? []).filter(({tagName}) => tagName);
}

function attributesOf({attrs}) {
  return Object.fromEntries(attrs.filter(({name}) => name !== 'defer-hydration').map(({name, value}) => [name, value]));
}

function textOf(node) {
  const words = (one) => (one.nodeName === '#text' ? one.value : (one.childNodes ?? []).map(words).join(''));
  return words(node).replaceAll(/\s+/g, ' ').trim();
}
