import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {upgrade} from '../../src/upgrade.js';
import {frames, until} from '../helpers.js';
import {elsewhere, isExact, untilFitted, untilState} from './framed-story.js';
import {clearHost, frameIn, hostPage, to} from './host-page.js';
import '../../src/embed/embed.js';

const MARKED = `
  <section id="story" class="wide" data-unspool-story data-unspool-layout="end">
    <ol>
      <li>
        <section id="one" data-unspool-event="2005-06" data-unspool-place="Zhejiang">
          <p data-unspool-slot="dateline">June 2005</p>
          <h2>An office for nearly every village</h2>
          <div data-unspool-figure data-unspool-duration="900">
            <p>more than <span data-unspool-stat="8000">8,000</span> village activity venues built</p>
          </div>
          <blockquote data-unspool-quote><p>each time is brighter</p></blockquote>
        </section>
      </li>
      <li data-unspool-event="2006">
        <h2>One graduate for every village</h2>
        <p>Some <b><span data-unspool-stat="12000">12,000</span></b> came.</p>
      </li>
    </ol>
  </section>
  <ol data-unspool-story><li data-unspool-event="1999">One</li><li data-unspool-event="2000">Two</li></ol>`;

describe('plain HTML with marks', () => {
  let stage: HTMLElement;
  const counts = () => [...stage.querySelectorAll('*')].map(({localName}) => localName).join();

  beforeEach(() => {
    stage = document.createElement('div');
    stage.innerHTML = MARKED;
    document.body.append(stage);
  });
  afterEach(() => stage.remove());

  it('becomes the elements, and loses no text and no attribute', async () => {
    const text = stage.textContent;
    upgrade(stage);
    await frames(2);
    expect(stage.textContent).to.equal(text);
    const story = stage.querySelector('timeline-story')!;
    expect(story.id).to.equal('story');
    expect(story.className).to.equal('wide');
    expect(story.layout).to.equal('end');
    expect(story.events.map((event) => event.getAttribute('date'))).to.deep.equal(['2005-06', '2006']);
    const first = stage.querySelector('#one')!;
    expect(first.localName).to.equal('timeline-event');
    expect(first.getAttribute('place')).to.equal('Zhejiang');
    expect(first.querySelector('p')!.slot).to.equal('dateline');
    expect(first.querySelector('stat-counter')!.getAttribute('duration')).to.equal('900');
    expect(first.querySelector('stat-counter data')!.getAttribute('value')).to.equal('8000');
    expect(first.querySelector('quote-card > blockquote')!.textContent).to.equal('each time is brighter');
    expect(stage.querySelector('b > stat-counter > data')!.getAttribute('value')).to.equal('12000');
    expect(stage.querySelectorAll('timeline-story')[1]!.events.length).to.equal(2);
  });

  it('is upgraded once', () => {
    upgrade(stage);
    const once = counts();
    upgrade(stage);
    expect(counts()).to.equal(once);
  });
});

/** Every name that a page, an engine or a prototype gives a meaning. */
const MEANT = [
  ...['style', 'srcdoc', 'is', 'slot', 'id', 'class', 'part', 'exportparts', 'nonce', 'sandbox', 'allow', 'srcset'],
  ...['formaction', 'href', 'xlink:href', 'action', 'autofocus', 'tabindex', 'contenteditable', 'popover', 'role'],
  ...['__proto__', 'constructor', 'prototype', 'hasownproperty', 'tostring', 'innerhtml', 'outerhtml', 'textcontent'],
  ...[
    '.innerhtml',
    '@click',
    '?debug',
    'document',
    'phase',
    'on',
    'onanything',
    'aria-label',
    'xmlns',
    'defer-hydration',
  ],
];

/** All event handler attributes that the engine knows. */
function handlerNames(): string[] {
  const names = new Set<string>();
  for (const name of Object.getOwnPropertyNames(window)) {
    const prototype = (Reflect.get(window, name) as {prototype?: object} | undefined)?.prototype;
    for (const key of Object.keys(Object.getOwnPropertyDescriptors(prototype ?? {}))) {
      if (key.startsWith('on')) names.add(key.toLowerCase());
    }
  }
  for (const name of Object.keys(window)) if (name.startsWith('on')) names.add(name);
  return [...names];
}

describe('a mark', () => {
  let stage: HTMLElement;
  let said: string[];
  const {warn} = console;

  beforeEach(() => {
    said = [];
    console.warn = (message: string) => said.push(message);
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => {
    console.warn = warn;
    stage.remove();
    clearHost();
  });

  const ours = () =>
    stage.querySelectorAll('timeline-story, timeline-event, stat-counter, quote-card, data, story-embed');

  it('sets no attribute that is not on the list of its element, whatever it is called', () => {
    const handlers = handlerNames();
    expect(handlers.length).to.be.greaterThan(80);
    expect(handlers).to.include.members(['onfocus', 'onload', 'onerror', 'onpointerdown', 'onbegin'].slice(0, 4));
    const attacks = [...MEANT, ...handlers].map((name) => `data-unspool-${name}="globalThis.pwned = 1"`).join(' ');
    const marks = ['story', 'event="2001"', 'figure', 'stat="5"', 'quote', 'embed="/nothing.html"'];
    for (const tag of ['div', 'section', 'span', 'p', 'ol', 'li', 'figure', 'blockquote']) {
      for (const mark of marks) {
        stage.innerHTML = `<${tag} data-unspool-${mark} ${attacks}>A text</${tag}>`;
        upgrade(stage);
        expect(ours().length, `${tag} ${mark}`).to.be.greaterThan(0);
        for (const element of ours()) {
          const own = [...element.attributes].map(({name}) => name).filter((name) => !name.startsWith('data-unspool-'));
          const rightly = ['date', 'value', 'src', 'sandbox', 'layout'];
          expect(
            own.filter((name) => !rightly.includes(name)),
            `${tag} ${mark}`,
          ).to.deep.equal([]);
        }
        expect(stage.textContent).to.equal('A text');
      }
    }
    expect('pwned' in globalThis).to.equal(false);
    expect(said.some((each) => each.includes('data-unspool-onfocus="globalThis.pwned = 1">: has no meaning'))).to.be
      .true;
  });

  it('sets what is on the list when its value is right, and says what would be right when it is not', () => {
    const values: [mark: string, name: string, right: string[], wrong: string[]][] = [
      ['story', 'layout', ['start', 'end', 'none'], ['END', 'left', '', 'constructor', '0', 'length']],
      ['story', 'scale', ['time', 'even'], ['log']],
      ['story', 'offset', ['0.4', '0', '1'], ['40%', 'half', '', '0x1', 'NaN', 'Infinity']],
      ['story', 'rail-label', ['The <b>years</b>', '"'], []],
      ['figure', 'percent', ['', 'true'], ['false', '1', 'javascript:1']],
      ['figure', 'value', ['8000', '-12.5', '1e9'], ['8,000', 'many', '']],
      ['figure', 'notation', ['compact', 'standard'], ['engineering']],
      ['figure', 'unit', ['venues', '<script>'], []],
      ['event', 'place', ['Zhejiang', '"><img src=x onerror=alert(1)>'], []],
      ['embed="/nothing.html"', 'title', ['A story', '<b>'], []],
    ];
    for (const [mark, name, right, wrong] of values) {
      for (const value of [...right, ...wrong]) {
        said = [];
        stage.innerHTML = `<div data-unspool-${mark}>A text</div>`;
        stage.firstElementChild!.setAttribute(`data-unspool-${name}`, value);
        upgrade(stage);
        const isRight = right.includes(value);
        const expected = name === 'percent' && isRight ? '' : isRight ? value : name === 'layout' ? 'start' : null;
        const found = stage.firstElementChild!.getAttribute(name) ?? (name === 'layout' ? 'start' : null);
        expect(found, `${name}="${value}"`).to.equal(expected);
        expect(said.join(), `${name}="${value}"`).to.match(isRight ? /^$/ : new RegExp(`data-unspool-${name} is `));
      }
    }
  });

  it('that is missing what it needs leaves the text as it is', () => {
    stage.innerHTML = '<p>more than <span data-unspool-stat="many">8,000</span>, <b data-unspool-stat>9</b></p>';
    stage.innerHTML += '<p data-unspool-embed><a href="/flood/">The flood</a></p>';
    upgrade(stage);
    expect(ours().length).to.equal(0);
    expect(stage.textContent).to.equal('more than 8,000, 9The flood');
    expect(said.join()).to.include('data-unspool-stat="many"').and.to.include('such as "8000"');
  });

  it('also means nothing where another attribute of the element that it replaces would mean more than it did', () => {
    stage.innerHTML =
      '<div data-unspool-story src="https://data.example/story.json" layout="end" title="A title" id="story"></div>' +
      '<div data-unspool-embed="/nothing.html" src="https://evil.example/" sandbox="allow-same-origin allow-scripts" class="wide"></div>' +
      '<div data-unspool-event="2001" phase="current" place="Zhejiang"></div>';
    upgrade(stage);
    const [story, embed, event] = [...stage.querySelectorAll<HTMLElement>(':scope > *')];
    expect(story!.hasAttribute('src')).to.equal(false);
    expect([story!.id, story!.title, story!.getAttribute('layout')]).to.deep.equal(['story', 'A title', 'end']);
    expect(embed!.getAttribute('src')).to.equal(new URL('/nothing.html', location.href).href);
    expect(embed!.className).to.equal('wide');
    expect(embed!.getAttribute('sandbox')).not.to.include('allow-same-origin');
    expect([event!.hasAttribute('phase'), event!.getAttribute('place')]).to.deep.equal([false, 'Zhejiang']);
  });

  it('becomes a stage with its graphic, and an event with its scene', () => {
    stage.innerHTML =
      '<section data-unspool-story data-unspool-stage="start"><div class="map" data-unspool-graphic data-unspool-scene="sea" ' +
      'data-unspool-scrub><img alt="A map"></div><ol><li><section data-unspool-event="2001" data-unspool-scene="sea">' +
      '<figure data-unspool-slot="scene">A</figure></section></li></ol></section>';
    upgrade(stage);
    const story = stage.querySelector('timeline-story')!;
    expect(story.getAttribute('stage')).to.equal('start');
    const graphic = story.querySelector(':scope > story-stage.map')!;
    expect([graphic.getAttribute('scene'), graphic.getAttribute('scrub')]).to.deep.equal(['sea', '']);
    expect(graphic.firstElementChild!.localName).to.equal('img');
    expect(story.querySelector('timeline-event[scene=sea] > [slot=scene]')!.textContent).to.equal('A');
  });

  it('puts nothing into a slot but a dateline, and that only in an event', () => {
    stage.innerHTML =
      '<p data-unspool-slot="dateline">Alone</p><div data-unspool-story><p data-unspool-slot="dateline">In a story</p>' +
      '<div data-unspool-event="2001"><p data-unspool-slot="dateline">2001</p><p data-unspool-slot="rail">A</p></div></div>';
    upgrade(stage);
    const slotted = [...stage.querySelectorAll('[slot]')].map((element) => `${element.slot}: ${element.textContent}`);
    expect(slotted).to.deep.equal(['dateline: 2001']);
  });

  for (const [where, address] of Object.entries({
    script: 'javascript:globalThis.pwned = 1',
    'a script in disguise': '\u0001java\tscript:globalThis.pwned=1',
    data: 'data:text/html,<script>parent.pwned = 1</script>',
    blob: 'blob:https://a.example/1',
    'mail, which no story is in': 'mailto:a@b.example',
    'another site': 'https://evil.example/',
    'another site, by slashes': '//evil.example/',
    'another site, by backslashes': '\\\\evil.example\\',
    'another site, by tabs': 'ht\ttps:/\n/evil.example',
    'another port': `http://${location.hostname}:1/`,
    'another site with our name before it': `https://${location.host}@evil.example/`,
    'another site with our name in it': `http://${location.host}.evil.example/`,
    nothing: ' ',
    'no address': 'https://[',
  })) {
    it(`takes no address of ${where}, for a frame or a document`, () => {
      for (const mark of ['story', 'embed']) {
        stage.innerHTML = `<div data-unspool-${mark}>A text</div>`;
        for (const name of ['src', mark === 'embed' ? 'embed' : 'src']) {
          stage.firstElementChild!.setAttribute(`data-unspool-${name}`, address);
        }
        upgrade(stage, {allowSrc: ['https://good.example']});
        expect(stage.querySelectorAll('[src], iframe, story-embed').length).to.equal(0);
        expect(stage.textContent).to.equal('A text');
        expect(said.length).to.be.greaterThan(0);
      }
    });
  }

  it('takes an address of the page’s own site and of one that the page allows', () => {
    const own = new URL('story.json?a=1&b=2', document.baseURI).href;
    for (const [written, src] of [
      ['story.json?a=1&b=2', own],
      [' https://GOOD.example:443/a.json ', 'https://good.example/a.json'],
    ]) {
      const root = document.createElement('div'); // not in the page, so that nothing is fetched
      root.innerHTML = '<ol data-unspool-story></ol>';
      root.firstElementChild!.setAttribute('data-unspool-src', written!);
      upgrade(root, {allowSrc: ['https://good.example']});
      expect(root.querySelector('timeline-story')!.getAttribute('src')).to.equal(src);
    }
  });

  it('is the same within others, in a shadow root and where it came later', () => {
    const attack = 'data-unspool-onfocus="globalThis.pwned = 1" data-unspool-tabindex="0" data-unspool-autofocus';
    const root = document.createElement('div');
    stage.append(root);
    const shadow = root.attachShadow({mode: 'open'});
    for (const place of [stage, shadow]) {
      const html = `<div data-unspool-story data-unspool-event="2001" data-unspool-quote data-unspool-figure ${attack}>
        <div data-unspool-event="2002" ${attack}><span data-unspool-stat="1" data-unspool-embed="https://evil.example/" ${attack}>1</span></div></div>`;
      const part = document.createElement('div');
      part.innerHTML = html;
      place.append(part);
      upgrade(place);
      upgrade(place);
      expect(part.querySelectorAll('timeline-story').length).to.equal(1);
      expect(part.querySelectorAll('timeline-event').length).to.equal(2);
      expect(part.querySelectorAll('[onfocus], [tabindex], [autofocus], story-embed').length).to.equal(0);
    }
    expect('pwned' in globalThis).to.equal(false);
  });

  it('works on, whatever an element of the same page is called or hides', () => {
    stage.innerHTML = `
      <img name="querySelectorAll" alt=""><img name="createElement" alt=""><img name="baseURI" alt=""><img name="currentScript" alt="">
      <form data-unspool-story><input name="attributes"><input name="localName"><input name="getAttribute"><input name="hasAttribute">
        <p data-unspool-slot="dateline">In a form</p></form>
      <svg><g data-unspool-event="2001"><text>Drawn</text></g></svg>
      <div data-unspool-story @click="1" [x]="2" {y} class="last">Last</div>`;
    upgrade();
    const last = stage.querySelector('.last')!;
    expect(last.localName).to.equal('timeline-story');
    expect(last.getAttribute('@click')).to.equal('1');
    expect(stage.querySelectorAll('timeline-event, form timeline-story').length).to.equal(0);
  });
});

describe('a frame made of a mark', () => {
  afterEach(clearHost);

  it('is sandboxed, has its own height and is driven by the scroll of the page', async () => {
    const src = await elsewhere('embedded.html');
    const mark = document.createElement('div');
    mark.dataset.unspoolEmbed = src;
    mark.textContent = 'A story';
    const stage = hostPage(mark);
    upgrade(stage, {allowSrc: [new URL(src).origin]});
    const embed = stage.querySelector('story-embed')!;
    const frame = frameIn(embed.shadowRoot!);
    expect([...frame.sandbox].sort().join(' ')).to.equal('allow-popups allow-popups-to-escape-sandbox allow-scripts');
    to(1400);
    await untilFitted(frame);
    await until(() => embed.shadowRoot!.querySelector('slot') === null);
    for (const place of [1700, 2500, 2000]) {
      to(place);
      const line = 0.4 * innerHeight - frame.getBoundingClientRect().top;
      await untilState(
        frame,
        (now) =>
          isExact(frame, now) && now.index === now.tops.findLastIndex((top) => Math.round(top) <= Math.round(line)),
      );
    }
  });
});
