import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/components/timeline-event/define.js';
import '../../src/components/timeline-story/define.js';
import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';
import type {StoryStepEvent} from '../../src/events/story-step.js';
import {clear, frames, hasRail, nextEvent, place, railOf, story, until, warnings} from '../helpers.js';

const DATES = ['1956/1960', '2004-12-26', '2005-06', '2006-08-28', '2006'];

function storyIn(stage: HTMLElement): TimelineStoryElement {
  return stage.querySelector('timeline-story')!;
}

async function open(dates = DATES, attributes = {}): Promise<TimelineStoryElement> {
  const element = storyIn(place(story(dates, attributes)));
  await until(() => hasRail(element));
  await frames(2);
  return element;
}

/** The rule of the docs, worked out anew: the last event whose top has reached the line. */
function expectedIndex(element: TimelineStoryElement): number {
  const page = document.scrollingElement!;
  const remaining = page.scrollHeight - page.clientHeight - page.scrollTop;
  const line = Math.max(element.offset * page.clientHeight, page.clientHeight - remaining);
  return element.events.findLastIndex((event) => event.getBoundingClientRect().top <= line);
}

function phases(element: TimelineStoryElement): (string | null)[] {
  return element.events.map((event) => event.getAttribute('phase'));
}

function links(element: TimelineStoryElement): HTMLAnchorElement[] {
  return [...railOf(element).querySelectorAll<HTMLAnchorElement>('nav a')];
}

async function scrollToShare(element: TimelineStoryElement, index: number): Promise<void> {
  const {top} = element.events[index]!.getBoundingClientRect();
  scrollBy({top: top - 10, behavior: 'instant'});
  await frames(2);
}

describe('<timeline-story>', () => {
  afterEach(clear);

  it('starts with every event still to come', async () => {
    const element = await open();
    expect(element.index).to.equal(-1);
    expect(phases(element)).to.deep.equal([null, null, null, null, null]);
  });

  it('knows which event is current, which are passed and which are to come', async () => {
    const element = await open();
    await scrollToShare(element, 2);
    expect(element.index).to.equal(2);
    expect(phases(element)).to.deep.equal(['passed', 'passed', 'current', null, null]);
    expect(element.index).to.equal(expectedIndex(element));
  });

  it('is right two frames after a jump in either direction, and at the ends of the page', async () => {
    const element = await open();
    for (const top of [0, 1e6, 900, 2400, 0, 1700, 1e6]) {
      scrollTo({top, behavior: 'instant'});
      await frames(2);
      expect(element.index, `at ${scrollY}`).to.equal(expectedIndex(element));
    }
  });

  it('takes direct children as events too, and writes no role on them', async () => {
    const stage = place(html`
      <timeline-story>
        <timeline-event date="2004"><h2>One</h2></timeline-event>
        <timeline-event date="2005"><h2>Two</h2></timeline-event>
      </timeline-story>
    `);
    await frames(2);
    const element = storyIn(stage);
    expect(element.events).to.have.length(2);
    expect([element, ...element.events].map((part) => part.getAttribute('role'))).to.deep.equal([null, null, null]);
  });

  it('has one real link for each event, dated in short, and marks the current one', async () => {
    const element = await open();
    const [range, ...days] = links(element).map((link) => link.querySelector('.label')!.textContent);
    expect(range).to.match(/^1956\s?–\s?1960$/);
    expect(days).to.deep.equal(['Dec 26, 2004', 'Jun 2005', 'Aug 28, 2006', '2006']);
    for (const [index, link] of links(element).entries()) {
      expect(link.hash).to.equal(`#${element.events[index]!.id}`);
    }
    await scrollToShare(element, 1);
    const marked = links(element).map((link) => link.getAttribute('aria-current'));
    expect(marked).to.deep.equal([null, 'step', null, null, null]);
  });

  it('makes the event of a link current when the link is clicked', async () => {
    const element = await open();
    for (const index of [3, 0, 4, 1]) {
      links(element)[index]!.click();
      await until(() => element.index === index); // a busy browser tells late of a scroll
      await frames(3);
      expect(element.index).to.equal(index);
    }
  });

  it('makes a short event current too when its link is clicked', async () => {
    const stage = place(html`
      <div style="height: 150vh">Before</div>
      <timeline-story>
        ${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => html`<timeline-event date="200${n}"><p>Short ${n}</p></timeline-event>`)}
      </timeline-story>
      <div style="height: 150vh">After</div>
    `);
    const element = storyIn(stage);
    await until(() => hasRail(element));
    for (const index of [5, 2, 6, 0]) {
      links(element)[index]!.click();
      await until(() => element.index === index); // a busy browser tells late of a scroll
      await frames(3);
      expect(element.index).to.equal(index);
      expect(element.events[index]!.hasAttribute('style')).to.equal(false);
    }
  });

  it('keeps the author’s ids and gives the others lasting ones', async () => {
    const stage = place(html`
      <timeline-story>
        <timeline-event id="mine" date="2004"></timeline-event>
        <timeline-event date="2005-06"></timeline-event>
        <timeline-event date="2005-06"></timeline-event>
      </timeline-story>
    `);
    await frames(2);
    expect(storyIn(stage).events.map(({id}) => id)).to.deep.equal(['mine', 'event-2005-06', 'event-2005-06-2']);
  });

  it('spreads its dates by time, or evenly', async () => {
    const gapsBetween = (element: TimelineStoryElement) =>
      links(element)
        .map((link) => link.getBoundingClientRect().top)
        .map((top, i, tops) => Math.round(top - (tops[i - 1] ?? top)));
    const dates = ['1980', '1992', '1993', '2004', '2016'];
    const byTime = gapsBetween(await open(dates));
    await clear();
    const evenly = gapsBetween(await open(dates, {scale: 'even'}));
    expect(byTime[1]).to.be.above(4 * byTime[2]!);
    expect(evenly[1]).to.be.closeTo(evenly[2]!, 2);
    for (const gap of [...byTime.slice(1), ...evenly.slice(1)]) expect(gap).to.be.at.least(24);
  });

  it('tells of each step once, with its index, event and direction', async () => {
    const element = await open();
    const steps: StoryStepEvent[] = [];
    element.addEventListener('story-step', (event) => steps.push(event));
    await scrollToShare(element, 1);
    await scrollToShare(element, 4);
    await scrollToShare(element, 3);
    scrollTo({top: 0, behavior: 'instant'});
    await frames(2);
    expect(steps.map(({index, direction}) => [index, direction])).to.deep.equal([
      [1, 'down'],
      [4, 'down'],
      [3, 'up'],
      [-1, 'up'],
    ]);
    expect(steps.map(({event}) => event && element.events.indexOf(event))).to.deep.equal([1, 4, 3, null]);
  });

  it('tells its progress from 0 to 1, and of its completion once', async () => {
    const element = await open();
    const progress: number[] = [];
    let completions = 0;
    element.addEventListener('story-progress', (event) => progress.push(event.progress));
    element.addEventListener('story-complete', () => completions++);
    for (let i = 0; i < 2; i++) {
      for (let top = 0; top < document.scrollingElement!.scrollHeight; top += 500) {
        scrollTo({top, behavior: 'instant'});
        await frames(1);
      }
      scrollTo({top: 0, behavior: 'instant'});
      await frames(2);
    }
    expect(Math.min(...progress)).to.equal(0);
    expect(Math.max(...progress)).to.equal(1);
    expect(completions).to.equal(1);
  });

  it('tells its progress at most once a frame', async () => {
    const element = await open();
    let perFrame = 0;
    let most = 0;
    element.addEventListener('story-progress', () => (most = Math.max(most, ++perFrame)));
    for (let top = 800; top < 2000; top += 100) {
      for (let i = 0; i < 5; i++) {
        scrollTo({top: top + i, behavior: 'instant'});
        dispatchEvent(new Event('scroll'));
      }
      await frames(1);
      perFrame = 0;
    }
    expect(most).to.equal(1);
  });

  it('follows when an image above arrives late, without a scroll event', async () => {
    const element = await open();
    await scrollToShare(element, 2);
    const late = document.createElement('div');
    late.style.cssText = 'height: 60vh; overflow-anchor: none';
    document.documentElement.style.overflowAnchor = 'none';
    element.events[0]!.append(late);
    await frames(3);
    document.documentElement.style.overflowAnchor = '';
    expect(element.index).to.equal(expectedIndex(element));
    if (CSS.supports('overflow-anchor: none')) expect(element.index).to.equal(1); // elsewhere the story keeps the place
  });

  it('follows events that are added, removed and moved', async () => {
    const element = await open();
    await scrollToShare(element, 2);
    element.events[0]!.parentElement!.remove();
    await frames(3);
    expect(element.events).to.have.length(4);
    expect(links(element)).to.have.length(4);
    expect(element.index).to.equal(expectedIndex(element));
    const item = document.createElement('li');
    item.innerHTML = '<timeline-event date="2010"><h2>Added</h2></timeline-event>';
    element.querySelector('ol')!.append(item);
    await frames(3);
    expect(links(element)).to.have.length(5);
    expect(phases(element).at(-1)).to.equal(null);
  });

  it('goes on after it was moved to another place', async () => {
    const element = await open();
    await scrollToShare(element, 2);
    const said = await warnings(async () => {
      document.querySelector('.test-stage')!.append(element);
      await frames(3);
    });
    expect(said).to.deep.equal([]);
    expect(element.index).to.equal(expectedIndex(element));
    await scrollToShare(element, 1);
    expect(element.index).to.equal(1);
  });

  it('waits in a closed tab, and is right when the tab opens', async () => {
    const stage = place(html`<div class="tab" style="display: none">${story(DATES)}</div>`);
    await frames(2);
    const element = storyIn(stage);
    expect(element.index).to.equal(-1);
    const said = await warnings(async () => {
      stage.querySelector<HTMLElement>('.tab')!.style.display = '';
      scrollTo({top: 2000, behavior: 'instant'});
      await frames(4);
    });
    expect(said).to.deep.equal([]);
    expect(element.index).to.equal(expectedIndex(element));
    expect(element.index).to.be.at.least(0);
  });

  it('lets several stories live on one page, each with its own state', async () => {
    const stage = place(html`${story(DATES)}${story(['1969', '1970'])}`);
    await frames(2);
    const [first, second] = stage.querySelectorAll('timeline-story');
    second!.events[0]!.scrollIntoView();
    await frames(2);
    expect(first!.index).to.equal(4);
    expect(second!.index).to.equal(0);
    expect(first!.progress).to.equal(1);
  });

  it('counts its trigger line from below a sticky header', async () => {
    const element = await open();
    element.style.setProperty('--unspool-inset-top', '96px');
    dispatchEvent(new Event('resize'));
    const {top} = element.events[1]!.getBoundingClientRect();
    const line = 96 + element.offset * (document.scrollingElement!.clientHeight - 96);
    scrollBy({top: top - line - 2, behavior: 'instant'});
    await frames(2);
    expect(element.index).to.equal(0);
    scrollBy({top: 4, behavior: 'instant'});
    await frames(2);
    expect(element.index).to.equal(1);
  });

  it('has a skip link that comes first and leads past the story', async () => {
    const element = await open();
    const skip = railOf(element).querySelector<HTMLElement>('a')!;
    expect(skip.textContent).to.equal('Skip the timeline');
    skip.click();
    await frames(2);
    expect(element.getBoundingClientRect().bottom).to.be.below(innerHeight);
    expect(element.matches(':focus-within')).to.equal(true);
  });

  it('speaks the language of the page', async () => {
    const element = storyIn(place(html`<div lang="zh-Hans">${story(DATES)}</div>`));
    await until(() => hasRail(element));
    expect(railOf(element).querySelector('nav h2')!.textContent).to.equal('时间线');
    expect(links(element)[1]!.querySelector('.label')!.textContent).to.equal('2004年12月26日');
  });

  it('sets all text free and says so once, when following fails', async () => {
    const element = await open();
    let errors = 0;
    element.addEventListener('story-error', () => errors++);
    const failed = nextEvent(element, 'story-error');
    element.events[2]!.getBoundingClientRect = () => {
      throw new Error('broken');
    };
    await scrollToShare(element, 1);
    expect(((await failed).error as Error).message).to.equal('broken');
    await scrollToShare(element, 3).catch(() => undefined);
    scrollTo({top: 0, behavior: 'instant'});
    await frames(3);
    expect(errors).to.equal(1);
    for (const event of element.events) expect(getComputedStyle(event).opacity).to.equal('1');
  });

  describe('bad input', () => {
    for (const [name, markup, sentence] of [
      ['offset="2"', html`<timeline-story offset="2"></timeline-story>`, /<timeline-story offset="2">: .*from 0 to 1/],
      [
        'layout="left"',
        html`<timeline-story layout="left"></timeline-story>`,
        /<timeline-story layout="left">: .*start, end or none/,
      ],
      [
        'scale="log"',
        html`<timeline-story scale="log"></timeline-story>`,
        /<timeline-story scale="log">: .*time or even/,
      ],
      [
        'no events',
        html`<timeline-story><p>Text</p></timeline-story>`,
        /<timeline-story>: has no events; put <timeline-event/,
      ],
      [
        'one event',
        html`<timeline-story
          ><timeline-event date="2006"><p>Text</p></timeline-event></timeline-story
        >`,
        /<timeline-story>: has one event/,
      ],
    ] as const) {
      it(`says once what is wrong with ${name}, and keeps the text`, async () => {
        let stage: HTMLElement;
        const said = await warnings(async () => {
          stage = place(markup);
          await frames(3);
        });
        expect(said.filter((text) => sentence.test(text))).to.have.length(1);
        expect(stage!.querySelector('p')?.checkVisibility() ?? true).to.equal(true);
      });
    }
  });

  it('can be removed at any time and holds nothing', async () => {
    const element = await open();
    await scrollToShare(element, 1);
    element.remove();
    scrollTo({top: 0, behavior: 'instant'});
    await until(() => !element.querySelector('[data-scrollama-index]'));
    expect(element.querySelectorAll('[data-scrollama-index]').length).to.equal(0);
  });
});
