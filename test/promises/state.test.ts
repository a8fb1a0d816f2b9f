import {expect} from '@open-wc/testing';
import {railOf, randomFrom, SEED} from '../helpers.js';
import {expectedIndex, FramedPage} from './framed-page.js';

const ACTIONS = 520;

describe('the current event is what geometry says', () => {
  const page = new FramedPage();
  const random = randomFrom(SEED);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const scroller = () => page.story.closest('.scroller') ?? page.document.scrollingElement!;
  const to = (top: number) => scroller().scrollTo({top, behavior: 'instant'});

  /** Position of the event that a date of the rail leads to. */
  const firstOf = (link: HTMLElement) => page.story.events.findIndex(({id}) => link.getAttribute('href') === `#${id}`);

  /** What was asked for last, until the reader scrolls. */
  const asked: {event?: HTMLElement | undefined} = {};

  /** By geometry; or what the reader has asked for and not scrolled away from since. */
  function isTrue(): boolean {
    const {index, events} = page.story;
    return index === expectedIndex(page) || (index >= 0 && events[index] === asked.event);
  }

  const actions: Record<string, () => unknown> = {
    'scroll to a random place': () => to(random() * scroller().scrollHeight),
    'scroll a little down': () => scroller().scrollBy({top: random() * 300, behavior: 'instant'}),
    'scroll a little up': () => scroller().scrollBy({top: -random() * 300, behavior: 'instant'}),
    'jump to an anchor': () => {
      asked.event = pick(page.story.events);
      page.window.location.hash = `#${asked.event.id}`;
    },
    'click a date of the rail': () => {
      const links = railOf(page.story).querySelectorAll<HTMLElement>('nav a');
      if (links.length === 0) return;
      const link = pick(links);
      asked.event = page.story.events[firstOf(link)];
      link.click();
    },
    'go to the end': () => to(1e6),
    'go home': () => to(0),
    'resize the window': () => page.resize(300 + random() * 900, 250 + random() * 700),
    'turn the phone': () => page.resize(Number(page.frame.height), Number(page.frame.width)),
    'zoom to 400 %': () => page.resize(320, 256),
    'hide the page and show it again': async () => {
      page.frame.style.display = 'none';
      await new Promise(requestAnimationFrame);
      page.frame.style.display = '';
    },
    'get an image late': () => {
      const image = page.document.createElement('div');
      image.className = 'late';
      image.style.blockSize = `${100 + random() * 500}px`;
      pick(page.story.events).append(image);
    },
    'lose the late images': () => page.document.querySelectorAll('.late').forEach((image) => image.remove()),
    'get an event': () => {
      const item = page.document.createElement('li');
      const event = page.document.createElement('timeline-event');
      event.setAttribute('date', `${1900 + Math.floor(random() * 100)}`);
      event.append('Added');
      item.append(event);
      pick(page.story.events).parentElement!.before(item);
    },
    'lose an event': () => {
      if (page.story.events.length > 3) pick(page.story.events).parentElement!.remove();
    },
    'hide an event': () => (pick(page.story.events).hidden = true),
    'show all events': () => page.story.events.forEach((event) => (event.hidden = false)),
    'move the story into a scrolling box': () => page.document.querySelector('.scroller')!.append(page.story),
    'move the story back': () => page.document.querySelector('.home')!.append(page.story),
    'put a header on top': () => {
      page.story.style.setProperty('--unspool-inset-top', pick(['0px', '96px']));
      scroller().scrollBy({top: 1, behavior: 'instant'});
      scroller().scrollBy({top: -2, behavior: 'instant'});
    },
    'block the main thread': () => {
      to(random() * scroller().scrollHeight);
      const end = performance.now() + 120;
      while (performance.now() < end);
    },
    'take another offset': () => (page.story.offset = pick([0, 0.25, 0.4, 0.5, 1])),
  };

  before(() => page.open());
  after(() => page.close());

  it(`after ${ACTIONS} random things that readers and pages do (seed ${SEED})`, async function () {
    this.timeout(240_000);
    await page.start();
    const done: string[] = [];
    for (let i = 0; i < ACTIONS; i++) {
      const name = pick(Object.keys(actions));
      done.push(name);
      const place = scroller().scrollTop;
      await actions[name]!();
      await page.frames(2);
      const moved = Math.abs(scroller().scrollTop - place);
      if (/^(scroll|go|block|put)/.test(name) && moved > 2) asked.event = undefined; // less is a browser's rounding
      // A browser with much to do tells of a scroll some frames later.
      for (let late = 0; late < 10 && !isTrue(); late++) await page.frames(1);
      const trail = `seed ${SEED}, action ${i}: ${done.slice(-4).join(' → ')}`;
      const {story} = page;
      const expected = isTrue() ? story.index : expectedIndex(page);
      expect(story.index, trail).to.equal(expected);
      const phases = story.events.map((event) => event.getAttribute('phase'));
      expect(phases.indexOf('current'), trail).to.equal(expected);
      const marks = [...railOf(story).querySelectorAll<HTMLElement>('.scroll a')];
      const marked = marks.find((link) => link.hasAttribute('aria-current'));
      const ofCurrent = marks.findLast((link) => firstOf(link) <= expected); // a mark may stand for several events
      expect(marked && firstOf(marked), trail).to.equal(expected < 0 ? undefined : ofCurrent && firstOf(ofCurrent));
    }
  });

  it('after a reload at 0, 50 and 100 % of the page', async () => {
    for (const share of [0, 0.5, 1]) {
      await page.reload();
      to(share * scroller().scrollHeight);
      await page.start();
      await page.until(() => page.story.index === expectedIndex(page));
      expect(page.story.events.every((event) => !('held' in event && event.held && isInView(event)))).to.equal(true);
    }
  });

  function isInView(event: HTMLElement): boolean {
    const {top, bottom} = event.getBoundingClientRect();
    return top < page.window.innerHeight && bottom > 0;
  }
});
