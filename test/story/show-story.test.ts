import {expect, fixture, html} from '@open-wc/testing';
import '../../src/index.js';
import {hasRail, railOf, until} from '../helpers.js';
import type {TimelineStoryElement} from '../../src/index.js';
import type {StoryDocument} from '../../src/document/document.js';

const story: StoryDocument = {
  unspool: 1,
  title: 'A title',
  lang: 'en-GB',
  groups: [{id: 'land', label: 'On land', color: '#b3261e'}],
  eras: [{date: '2004/2006', label: 'The visits'}],
  events: [
    {id: 'first', date: '1956/1960', place: 'An island', heading: 'A *first* event', body: 'One.\n\nTwo.'},
    {
      date: '2005-06',
      heading: 'A second',
      group: 'land',
      body: [
        'Text with a [link](https://example.org/).',
        {figure: {value: 8000, qualifier: 'more than', unit: 'venues', source: 'A source', fact: 'F8'}},
        {quote: {quote: 'Words', speaker: 'Someone', lang: 'en', fact: 'Q1'}},
        {media: {src: 'a.jpg', alt: 'A picture', width: 4, height: 3, caption: 'A caption', credit: 'A hand'}},
      ],
      sources: ['One', ['Two']],
    },
    {date: '200X~', heading: 'A third', dateLabel: 'Some years later'},
    {date: '1900~', heading: 'A fourth'},
  ],
  closing: [{heading: 'In figures', body: [{figures: [{value: 1.5, unit: 'metres', source: 'A source'}]}]}],
  note: {heading: 'Sources', body: 'All of it.'},
};

const media = [{src: 'a.jpg', alt: 'A picture', width: 4, height: 3, caption: 'A caption'}];

const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/\s+/g, ' ').trim();
const addressOf = (data: unknown) =>
  URL.createObjectURL(new Blob([typeof data === 'string' ? data : JSON.stringify(data)], {type: 'application/json'}));
const once = (target: EventTarget, type: string) =>
  new Promise<Event>((resolve) => target.addEventListener(type, resolve, {once: true}));

async function shown(document: unknown): Promise<TimelineStoryElement> {
  const element = await fixture<TimelineStoryElement>(html`<timeline-story></timeline-story>`);
  const loaded = once(element, 'story-load');
  element.document = document as StoryDocument;
  await loaded;
  await element.updateComplete;
  return element;
}

describe('a story document in a page', () => {
  it('tells an era in which no event begins between the events, and one that is over or to come at the ends', async () => {
    const element = await shown({
      ...story,
      eras: [
        {date: '1914/1918', label: 'The first war'},
        {date: '1939/1945', label: 'The second war'},
        {date: '1800/1850', label: 'Long before'},
        {date: '2030/2040', label: 'To come'},
      ],
      events: [
        {date: '1900/1950', heading: 'One'},
        {date: '1950', heading: 'Two'},
      ],
    });
    expect(element.events).to.have.length(2);
    const items = [...element.querySelectorAll(':scope > ol > li')].map((item) => text(item));
    expect(items.map((words) => words!.replaceAll(/\s?–\s?/g, '–'))).to.deep.equal([
      'Long before 1800–1850',
      '1900–1950 One',
      'The first war 1914–1918',
      'The second war 1939–1945',
      '1950 Two',
      'To come 2030–2040',
    ]);
  });

  it('becomes the markup that an author would write', async () => {
    const element = await shown(story);
    const [first, second, third, fourth] = element.querySelectorAll(':scope > ol > li > timeline-event');
    expect(element.events).to.have.length(4);
    expect(first!.id).to.equal('first');
    expect(first!.getAttribute('place')).to.equal('An island');
    expect(text(first!.querySelector('[slot=dateline]:not(.era)'))).to.match(/^1956\s?–\s?1960 An island$/);
    expect([...first!.querySelectorAll('time')].map(({dateTime}) => dateTime)).to.deep.equal(['1956', '1960']);
    expect(first!.querySelector('h2 > em')!.textContent).to.equal('first');
    expect([...first!.querySelectorAll(':scope > p:not([slot])')].map(text)).to.deep.equal(['One.', 'Two.']);

    expect(second!.id).to.equal('event-2005-06');
    expect(text(second!.querySelector('.era'))).to.match(/^The visits 2004\s?–\s?2006$/);
    expect(text(second!.querySelector('.group'))).to.equal('On land');
    expect(getComputedStyle(second!).getPropertyValue('--unspool-group')).to.equal('#b3261e');
    expect(second!.querySelector('a')!.getAttribute('href')).to.equal('https://example.org/');
    const figure = second!.querySelector('stat-counter[data-fact=F8]')!;
    expect(text(figure)).to.equal('more than 8,000 venues A source');
    expect(figure.querySelector('data')!.value).to.equal('8000');
    expect(text(second!.querySelector('quote-card[data-fact=Q1] blockquote'))).to.equal('Words');
    expect(text(second!.querySelector('quote-card figcaption'))).to.equal('Someone');
    const image = second!.querySelector('img')!;
    expect([image.alt, image.getAttribute('width'), image.loading]).to.deep.equal(['A picture', '4', 'lazy']);
    expect(text(second!.querySelector('.media figcaption'))).to.equal('A caption A hand');
    expect(text(second!.querySelector(':scope > .source'))).to.equal('Source: One; Two');

    expect(text(third!.querySelector('[slot=dateline]'))).to.equal('Some years later');
    expect(text(fourth!.querySelector('[slot=dateline]'))).to.equal('c. 1900');
    expect(text(element.querySelector('section.closing'))).to.equal('In figures 1.5 metres A source');
    expect(text(element.querySelector('footer.note'))).to.equal('Sources All of it.');
    expect(element.lang).to.equal('en-GB');
  });

  it('has the words of a date that nobody can read in its rail, and a number where there are none', async () => {
    const element = await shown({
      ...story,
      events: [
        {date: '2004', heading: 'One'},
        {dateLabel: 'soon after the war', heading: 'Two'},
        {dateLabel: ['between ', {em: ['two']}, ' wars'], heading: 'Three'},
        {dateLabel: '26 Dec 04', heading: 'Four'},
        {heading: 'Five'},
        {date: '1914', dateLabel: '1914 – ?', heading: 'Six'},
      ],
    });
    await until(() => hasRail(element));
    const labels = [...railOf(element).querySelectorAll('[part~=rail-label]')].map(text);
    expect(labels).to.deep.equal(['2004', 'soon after the war', 'between two wars', '26 Dec 04', '5', '1914']);
    const names = [...railOf(element).querySelectorAll('[part~=rail-link]')].map((link) => link.ariaLabel);
    expect(names[1]).to.equal('soon after the war Two');
  });

  it('is fetched from src, and replaces the children only when it has come', async () => {
    const element = await fixture<TimelineStoryElement>(
      html`<timeline-story src=${addressOf(story)}><p>Fallback</p></timeline-story>`,
    );
    expect(text(element.querySelector('p'))).to.equal('Fallback');
    const {document} = (await once(element, 'story-load')) as Event & {document: StoryDocument};
    expect(document.title).to.equal('A title');
    expect(element.textContent).not.to.contain('Fallback');
    expect(element.querySelectorAll('timeline-event')).to.have.length(4);
  });

  it('has the pictures of its events on a stage, where it has one', async () => {
    const staged = {...story, stage: {side: 'start', transition: 'cut'}, events: [{...story.events[0]!, media}, {}]};
    const element = await shown(staged);
    expect([element.getAttribute('stage'), element.getAttribute('transition')]).to.deep.equal(['start', 'cut']);
    const first = element.querySelector('timeline-event')!;
    expect(first.firstElementChild!.slot).to.equal('scene');
    expect(text(first.firstElementChild)).to.equal('A caption');
    expect(first.querySelectorAll('img')).to.have.length(1);
    await until(() => getComputedStyle(first.firstElementChild!).position === 'sticky'); // the stage has come

    const loaded = once(element, 'story-load');
    element.document = {...story, events: staged.events};
    await loaded;
    expect(element.hasAttribute('stage')).to.equal(false);
    expect(element.querySelector('[slot=scene]')).to.equal(null);
    expect(text(element.querySelector('.media figcaption'))).to.equal('A caption');
  });

  it('has its graphic before its events, in the state of the last one', async () => {
    const graphic = media[0]!;
    const element = await shown({
      ...story,
      stage: {graphic},
      events: [
        {scene: 'a', media},
        {scene: 'b', sceneAlt: 'B.'},
      ],
    });
    const stage = element.querySelector(':scope > story-stage')!;
    expect(stage.querySelector('img')!.alt).to.equal('A picture');
    expect(stage.compareDocumentPosition(element.querySelector('ol')!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(element.querySelectorAll('ol img')).to.have.length(1);
    const [, last] = element.querySelectorAll('timeline-event');
    expect([last!.getAttribute('scene'), last!.getAttribute('scene-alt')]).to.deep.equal(['b', 'B.']);
  });

  it('leaves the graphic that the page has on the stage where it is, and no other beside it', async () => {
    const element = await fixture<TimelineStoryElement>(
      html`<timeline-story stage="behind">
        <story-stage><svg viewBox="0 0 4 4" height="40"></svg></story-stage>
        <p>Fallback</p>
      </timeline-story>`,
    );
    const stage = element.querySelector('story-stage')!;
    let moved = 0;
    const mutations = new MutationObserver((records) => {
      moved += records.filter(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes].includes(stage)).length;
    });
    mutations.observe(element, {childList: true});
    const graphic = media[0]!;
    for (const scene of ['a', 'b']) {
      const loaded = once(element, 'story-load');
      element.document = {...story, stage: {side: 'start', graphic}, events: [{scene, media}, {scene}]};
      await loaded;
      await element.updateComplete;
      const stages = [...element.querySelectorAll(':scope > story-stage')];
      expect(stages.length === 1 && stages[0] === stage && stage.parentElement === element).to.equal(true);
      expect(element.querySelector('timeline-event')!.getAttribute('scene')).to.equal(scene);
    }
    mutations.disconnect();
    expect(moved).to.equal(0);
    expect(element.getAttribute('stage')).to.equal('behind');
    expect(element.textContent).not.to.contain('Fallback');
    expect(element.querySelector('[slot=scene]')).to.equal(null);
    expect(element.querySelectorAll('ol img')).to.have.length(1);
  });

  it('keeps a still from view while the graphic that it stands for can move, and shows it where none can', async () => {
    const events = [{heading: 'One', still: media[0]!}, {}];
    const element = await shown({...story, stage: {graphic: {src: 'a.mp4'}}, events});
    const still = element.querySelector('timeline-event figure')!;
    await until(() => getComputedStyle(still).display === 'none'); // the stage has come
    expect([still.slot, text(still)]).to.deep.equal(['still', 'A caption']);

    const loaded = once(element, 'story-load');
    element.document = {...story, events};
    await loaded;
    const picture = element.querySelector('timeline-event figure')!;
    expect([picture.slot, getComputedStyle(picture).display]).to.deep.equal(['', 'block']);
  });

  it('touches only what has changed when it is set again', async () => {
    const element = await shown(story);
    const events = [...element.querySelectorAll('timeline-event')];
    const mutations = new MutationObserver(() => undefined);
    mutations.observe(element, {childList: true, subtree: true, characterData: true, attributes: true});

    const [first, ...rest] = story.events;
    const loaded = once(element, 'story-load');
    element.document = {...story, events: [{date: '1900', heading: 'New'}, {...first!, heading: 'Another'}, ...rest]};
    await loaded;
    const touched = mutations.takeRecords().filter(({target}) => !(target as Element).matches?.('ol'));
    mutations.disconnect();
    const after = [...element.querySelectorAll('timeline-event')];
    expect(after.slice(1).every((event, index) => event === events[index])).to.equal(true);
    expect(text(after[0]!.querySelector('h2'))).to.equal('New');
    expect(text(after[1]!.querySelector('h2'))).to.equal('Another');
    const inOld = touched.filter(({target}) => after.slice(2).some((event) => event.contains(target)));
    expect(inOld.filter(({attributeName}) => attributeName !== 'phase')).to.have.length(0);
  });

  it('leaves the page its own language and layout', async () => {
    const element = await fixture<TimelineStoryElement>(html`<timeline-story lang="de" layout="end"></timeline-story>`);
    const loaded = once(element, 'story-load');
    element.document = {...story, layout: 'none'};
    await loaded;
    expect([element.lang, element.getAttribute('layout')]).to.deep.equal(['de', 'end']);
    expect(text(element.querySelectorAll('[slot=dateline]')[1])).to.contain('2004');
    expect(element.textContent).to.contain('ca. 1900');
  });

  for (const [what, src, told] of [
    ['is not there', '/no-such-story.json', /answered 404/],
    ['is HTML', '/test/promises/fixture.html', /it is HTML, not JSON/],
    ['breaks off', addressOf(JSON.stringify(story).slice(0, 200)), /not sound JSON/],
    ['is no story', addressOf({title: 'x'}), /"events" is not a list/],
    ['is of another version', addressOf({...story, unspool: 2}), /"unspool" is 2; this reads 1/],
    ['reaches for a prototype', addressOf('{"__proto__": {"polluted": 1}, "unspool": 1, "events": []}'), /"__proto__"/],
    ['is nested without end', addressOf(`{"unspool":1,"events":${'['.repeat(9999)}${']'.repeat(9999)}}`), /nested/],
  ] as const) {
    it(`keeps the children and says so, with a link to try again, where the document ${what}`, async () => {
      const said: string[] = [];
      const {warn} = console;
      console.warn = (line: string) => void said.push(line);
      try {
        const element = await fixture<TimelineStoryElement>(
          html`<timeline-story lang="fr" src=${src}><p>Fallback</p></timeline-story>`,
        );
        await once(element, 'story-error');
        expect(text(element.querySelector('p'))).to.equal('Fallback');
        const message = element.querySelector('[role=status]')!;
        expect(text(message)).to.equal('Ce récit n’a pas pu être chargé. Réessayer');
        expect(message.querySelector('a')!.getAttribute('href')).to.equal(src);
        expect(said.join()).to.match(told);
        expect(({} as {polluted?: number}).polluted).to.equal(undefined);
      } finally {
        console.warn = warn;
      }
    });
  }

  it('keeps the children and says so where the server never answers', async () => {
    const {warn} = console;
    const later = window.setTimeout.bind(window);
    const fetched = window.fetch.bind(window);
    const said: string[] = [];
    console.warn = (line: string) => void said.push(line);
    window.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
      });
    const patience = new Promise<() => void>((resolve) => {
      window.setTimeout = ((work: () => void, ms: number) =>
        ms === 20_000 ? resolve(work) : later(work, ms)) as typeof setTimeout;
    });
    try {
      const element = await fixture<TimelineStoryElement>(
        html`<timeline-story lang="en" src="/never.json"><p>Fallback</p></timeline-story>`,
      );
      const giveUp = await patience;
      expect(element.querySelector('[role=status]')).to.equal(null);
      const failed = once(element, 'story-error');
      giveUp();
      await failed;
      expect(text(element.querySelector('p'))).to.equal('Fallback');
      expect(text(element.querySelector('[role=status]'))).to.equal('This story could not be loaded. Try again');
      expect(element.querySelector('[role=status] a')!.getAttribute('href')).to.equal('/never.json');
      expect(said.join()).to.contain('no answer within 20 s');
    } finally {
      window.setTimeout = later;
      window.fetch = fetched;
      console.warn = warn;
    }
  });

  it('comes when the reader tries again', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const fetched = window.fetch.bind(window);
    window.fetch = () => Promise.reject(new TypeError('offline'));
    try {
      const element = await fixture<TimelineStoryElement>(
        html`<timeline-story src=${addressOf(story)}><p>Fallback</p></timeline-story>`,
      );
      await once(element, 'story-error');
      window.fetch = fetched;
      const loaded = once(element, 'story-load');
      element.querySelector<HTMLElement>('[role=status] a')!.click();
      await loaded;
      expect(element.querySelector('[role=status]')).to.equal(null);
      expect(element.events).to.have.length(4);
    } finally {
      window.fetch = fetched;
      console.warn = warn;
    }
  });

  it('runs no script and makes no markup of any field', async () => {
    const payloads = [
      '<script>window.pwned = 1</script>',
      '<img src=x onerror="window.pwned = 1">',
      '"><svg onload="window.pwned = 1">',
      '[x](javascript:window.pwned=1)',
      '[x](data:text/html,<script>parent.pwned=1</script>)',
      'javascript:window.pwned=1',
    ];
    for (const payload of payloads) {
      const media = {src: payload, alt: payload, caption: payload, credit: payload, link: payload, thumbnail: payload};
      const element = await shown({
        ...story,
        groups: [{id: payload, label: payload, color: payload}],
        eras: [{date: '2000/2010', label: payload}],
        events: [
          {
            id: payload,
            date: '2006',
            dateLabel: payload,
            place: payload,
            group: payload,
            heading: [payload, {link: [payload], href: payload}],
            body: [
              payload,
              {heading: payload},
              {list: [payload]},
              {quote: {quote: payload, speaker: payload, url: payload}},
            ],
            media: [
              media,
              {...media, kind: 'image'},
              {...media, kind: 'video'},
              {...media, kind: 'link', title: payload},
            ],
            figures: [{value: 1, text: payload, unit: payload, source: payload, fact: payload}],
            sources: [payload],
            background: {src: payload, alt: payload},
            lang: payload,
          },
          {date: payload, heading: 'x'},
        ],
        closing: [{heading: payload, body: payload}],
      });
      expect(element.querySelectorAll('script, svg').length).to.equal(0);
      for (const node of element.querySelectorAll('*')) {
        expect(node.getAttributeNames().some((name) => name.startsWith('on'))).to.equal(false);
        for (const name of ['href', 'src', 'cite', 'poster']) {
          expect(node.getAttribute(name) ?? '').not.to.match(/^\s*(javascript|data):/i);
        }
      }
    }
    expect((window as {pwned?: number}).pwned).to.equal(undefined);
  });

  it('shows what it can of data that nobody has checked', async () => {
    const element = await shown({
      unspool: 1,
      events: [
        null,
        'text',
        {heading: {}, place: {}, body: {}, media: 'x', figures: [null, {value: '1'}], quotes: {}, sources: 'x'},
        {date: 'soon', heading: 'Kept', body: [null, 3, {}, {figure: null}, 'Kept too']},
      ],
      eras: 'x',
      groups: [null],
      closing: [null, {body: 3}],
      note: 'x',
      opening: 'x',
    });
    expect(element.events).to.have.length(2);
    expect(element.textContent).to.contain('Kept too');
  });
});
