import {expect} from '@open-wc/testing';
import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';
import {railOf} from '../helpers.js';
import {FramedPage, plainStory} from './framed-page.js';

const linksOf = (story: TimelineStoryElement) => [...railOf(story).querySelectorAll<HTMLAnchorElement>('nav a')];

describe('a date of the rail leads to its event', () => {
  let page: FramedPage;
  let address: string;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    address = page.window.location.href;
  });
  afterEach(() => page.close());

  /** Clicks a date, and waits until its event is at the top and the current one. */
  async function follow(story: TimelineStoryElement, index: number): Promise<void> {
    await page.until(() => linksOf(story)[index]);
    linksOf(story)[index]!.click();
    await page.until(() => story.index === index);
    expect(Math.abs(story.events[index]!.getBoundingClientRect().top)).to.be.below(2);
  }

  it('and the address names it, also in a page with a <base>', async () => {
    const base = page.document.createElement('base');
    base.href = '/elsewhere/';
    page.document.head.append(base);
    page.write(plainStory(6, 400));
    await page.start();
    expect(linksOf(page.story)[2]!.href).to.equal(`${address}#event-2003`);
    await follow(page.story, 3);
    expect(page.window.location.href).to.equal(`${address}#event-2004`);
  });

  for (const route of ['#/article/5', '#!article']) {
    it(`and a route such as ${route} stays in the address`, async () => {
      page.write(plainStory(6, 400));
      page.window.location.hash = route;
      await page.start();
      await follow(page.story, 3);
      await follow(page.story, 1);
      expect(page.window.location.hash).to.equal(route);
    });
  }

  it('and the address stays as it is where something else on the page has the id', async () => {
    const story = plainStory(4, 400).replace('date="2003"', '$& id="taken"');
    page.write(`<div id="taken" style="height: 300px">Another</div>${story}`);
    await page.start();
    await follow(page.story, 2);
    expect(page.window.location.hash).to.equal('');
  });

  it('in a shadow root, where the address leads there too', async () => {
    page.write('<div id="article"></div>');
    const root = page.document.querySelector('#article')!.attachShadow({mode: 'open'});
    root.innerHTML = plainStory(6, 400);
    await page.start();
    const story = root.querySelector('timeline-story')!;
    await follow(story, 3);
    expect(page.window.location.hash).to.equal('#event-2004');
    page.window.location.hash = '#event-2002';
    await page.until(() => story.index === 1);
    page.window.history.back();
    await page.until(() => story.index === 3);
  });

  it('in a copy of a story, which has ids of its own where they were ours', async () => {
    page.write(`<div id="one">${plainStory(4, 400)}</div><div id="other"></div>`);
    await page.start();
    const clone = page.document.querySelector('#one')!.firstElementChild!.cloneNode(true);
    page.document.querySelector('#other')!.append(clone);
    const copy = page.document.querySelectorAll('timeline-story')[1]!;
    await page.until(() => linksOf(copy).length === 4);
    await page.frames(2);
    const ids = [...page.document.querySelectorAll('timeline-event')].map(({id}) => id);
    expect(new Set(ids).size).to.equal(8);
    expect(ids.slice(0, 4)).to.deep.equal(['event-2001', 'event-2002', 'event-2003', 'event-2004']);
    expect(linksOf(copy).map(({hash}) => hash.slice(1))).to.deep.equal(ids.slice(4));
    await follow(copy, 2);
    await follow(page.story, 1);
  });

  for (const where of ['before', 'after'] as const) {
    it(`in a copy that comes ${where} a story whose author gave the ids`, async () => {
      page.write(
        `<div id="one">${plainStory(4, 400).replaceAll(/date="200(\d)"/g, '$& id="mine-$1"')}</div><p style="height: 1000px">After</p>`,
      );
      await page.start();
      const {story} = page;
      story[where](story.cloneNode(true));
      const copy = [...page.document.querySelectorAll('timeline-story')].find((each) => each !== story)!;
      await page.until(() => linksOf(copy).length === 4);
      await page.frames(2);
      expect(copy.events.map(({id}) => id)).to.deep.equal(['mine-1', 'mine-2', 'mine-3', 'mine-4']);
      await follow(copy, 2);
      await follow(story, 1);
      await follow(copy, 3);
    });
  }

  it('which stays the current one until the reader scrolls, however short it is', async () => {
    page.write(`<p style="height: 100px">Before</p>${plainStory(9, 10)}<p style="height: 60px">After</p>`);
    page.style('timeline-event {padding-block: 10px}');
    await page.start();
    const {story, window} = page;
    for (const index of [5, 0, 8, 2, 7, 1]) {
      linksOf(story)[index]!.click();
      await page.until(() => story.index === index);
      await page.frames(5);
      expect(story.index).to.equal(index);
      const marked = linksOf(story).findIndex((link) => link.hasAttribute('aria-current'));
      expect(marked).to.equal(index);
    }
    window.location.hash = '#event-2004';
    await page.until(() => story.index === 3);
    await page.frames(5);
    expect(story.index).to.equal(3);
    // Scrolled away and back again, it is where reading has come to that counts.
    const top = window.scrollY;
    linksOf(story)[8]!.click();
    await page.until(() => story.index === 8);
    window.scrollTo({top: top - 40, behavior: 'instant'});
    await page.until(() => story.index !== 8);
    window.scrollTo({top: 1e6, behavior: 'instant'});
    await page.until(() => story.index === 8);
  });

  it('and reading comes to every event, at the ends of the page too', async function () {
    this.timeout(60_000); // some 400 frames, which a busy machine takes long to draw
    page.resize(600, 500);
    page.write(plainStory(12, 10));
    page.style('body {margin: 0} timeline-event {padding-block: 10px}');
    await page.start();
    const read = new Set<number>([page.story.index]);
    const end = page.document.scrollingElement!.scrollHeight - page.window.innerHeight;
    for (let top = 0; top <= end; top += 4) {
      page.window.scrollTo({top, behavior: 'instant'});
      await page.frames(2);
      read.add(page.story.index);
    }
    expect([...read]).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('with smooth scrolling, below what sticks to the top of the page', async () => {
    page.write(plainStory(6, 100));
    page.style('html {scroll-behavior: smooth; scroll-padding-top: 40px} timeline-story {--unspool-inset-top: 30px}');
    await page.start();
    for (const index of [3, 1]) {
      linksOf(page.story)[index]!.click();
      await page.until(() => Math.abs(page.story.events[index]!.getBoundingClientRect().top - 70) < 2);
      await page.frames(5);
      expect(page.story.index).to.equal(index);
    }
  });

  it('and a click with a modifier key is the browser’s own', async () => {
    page.write(plainStory(6, 400));
    await page.start();
    let isOurs: boolean | undefined;
    page.document.addEventListener('click', (click) => {
      isOurs = click.defaultPrevented;
      click.preventDefault();
    });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      const Click = page.window.MouseEvent;
      const click = new Click('click', {bubbles: true, composed: true, cancelable: true, [key]: true});
      linksOf(page.story)[3]!.dispatchEvent(click);
      expect(isOurs, key).to.equal(false);
    }
    expect(page.window.scrollY).to.equal(0);
  });

  it('spread over the whole rail, the newest first or a date missing, with a line that fills', async () => {
    for (const dates of [
      ['2008', '2007', '2006', '2005', '2004'],
      ['2004', '', '2006', '2007', '2008'],
      ['2004', '2004', '2004', '2004', '2004'],
    ]) {
      page.write(
        `<timeline-story>${dates.map((date) => `<timeline-event date="${date}"><p style="height: 300px">Text.</p></timeline-event>`).join('')}</timeline-story>`,
      );
      await page.start();
      await page.until(() => linksOf(page.story).length === 5);
      await page.frames(2);
      const rail = railOf(page.story).querySelector('.scroll ol')!.getBoundingClientRect();
      const tops = linksOf(page.story).map((link) => link.getBoundingClientRect().top - rail.top);
      expect(tops[0], dates.join()).to.be.closeTo(0, 2);
      expect(tops[4], dates.join()).to.be.closeTo(rail.height - 24, 2);
      page.window.scrollTo({top: 1e6, behavior: 'instant'});
      await page.until(() => page.story.index === 4);
      expect(railOf(page.story).querySelector<HTMLElement>('.progress')!.style.transform).to.equal('scaleY(1)');
      page.window.scrollTo({top: 0, behavior: 'instant'});
    }
  });
});
