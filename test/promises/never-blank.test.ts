import {expect} from '@open-wc/testing';
import {randomFrom, SEED} from '../helpers.js';
import {BlankWatch, FramedPage, isInView} from './framed-page.js';

/** Walks from a fresh page: one that has been seen whole holds nothing any more. */
const WALKS = 8;
const ACTIONS = 20;

describe('nothing in view stays blank', () => {
  let page: FramedPage;
  const home = () => page.document.querySelector<HTMLElement>('.home')!;
  const blank = () => page.hidden().filter(isInView);
  const scroll = (by: number) => page.window.scrollBy({top: by, behavior: 'instant'});

  beforeEach(async () => {
    page = new FramedPage();
    await page.open(800, 450); // not as high as the test's own window
  });
  afterEach(() => page.close());

  /** Waits until the event that was held is in view and shown in full; by frames of this page, since those of the other may be dead. */
  async function untilShown(event: HTMLElement): Promise<BlankWatch> {
    const watch = new BlankWatch(page);
    while (!isInView(event) || page.opacity(event) < 1) {
      await new Promise(requestAnimationFrame);
      watch.look();
    }
    return watch;
  }

  /** What brings a held event into view, or stops it on its way, without anything that a story can hear. */
  const situations: Record<string, () => void> = {
    'something above it closes': () => {
      page.document.querySelector<HTMLElement>('.before')!.style.blockSize = '500px';
    },
    'something above it is removed': () => page.document.querySelector('h1')!.remove(),
    'what is around it is moved by a transform': () => (home().style.transform = 'translateY(-150px)'),
    'what is around it is moved by its position': () => (home().style.cssText = 'position: relative; top: -150px'),
    'what is around it is moved step by step, as by libraries for smooth scrolling': () => {
      let y = 0;
      const tick = () => {
        y += (200 - y) * 0.06;
        home().style.transform = `translateY(${-y}px)`;
        if (y < 199) page.window.requestAnimationFrame(tick);
      };
      tick();
    },
    'the view becomes higher': () => page.resize(800, 580),
    'no animation frame comes any more': () => {
      page.window.requestAnimationFrame = () => 0;
      scroll(150);
    },
    'the page pauses all animations': () => {
      pauseAll();
      scroll(150);
    },
    'the page pauses all animations on their way': () => {
      page.window.setTimeout(pauseAll, 300);
      scroll(150);
    },
    'the page pauses all animations, again and again': () => {
      page.window.setInterval(pauseAll, 10);
      scroll(150);
    },
    'the page cancels all animations': () => {
      page.story.events.flatMap(animationsOf).forEach((animation) => animation.cancel());
      scroll(150);
    },
  };

  function animationsOf(event: HTMLElement): Animation[] {
    return event.getAnimations();
  }

  function pauseAll(): void {
    page.story.events.flatMap(animationsOf).forEach((animation) => animation.pause());
  }

  for (const [what, act] of Object.entries(situations)) {
    it(`when ${what}`, async function () {
      this.timeout(30_000);
      await page.start();
      if (what.includes('removed')) page.document.querySelector('h1')!.style.blockSize = '200px';
      await page.untilHeld();
      const [event] = page.hidden();
      act();
      const watch = await untilShown(event!);
      expect(watch.longest).to.be.below(800);
    });
  }

  it('when the page keeps scroll events to itself', async function () {
    this.timeout(30_000);
    page.window.addEventListener('scroll', (event) => event.stopImmediatePropagation(), {capture: true});
    await page.start();
    const {motion, loadMotion} =
      await page.module<typeof import('../../src/motion/motion.js')>('/src/motion/motion.ts');
    await loadMotion();
    expect(motion()).to.not.equal(undefined);
    for (let place = 0; place < 12; place++) {
      scroll(90);
      while (page.story.events.some((event) => isInView(event) && page.opacity(event) < 1)) await page.frames(1);
    }
  });

  for (const [how, animate] of Object.entries({
    'is missing': undefined,
    throws: () => {
      throw new Error('forbidden');
    },
  })) {
    it(`when Element.animate ${how}: neither events nor figures leave their place`, async function () {
      this.timeout(30_000);
      page.window.Element.prototype.animate = animate as never;
      await page.start();
      const digits = () => page.document.querySelector('#a stat-counter')!.shadowRoot?.querySelector('.digits') ?? null;
      for (let top = 0; top < page.document.scrollingElement!.scrollHeight; top += 60) {
        page.window.scrollTo({top, behavior: 'instant'});
        await page.frames(2);
        expect(page.hidden()).to.have.length(0);
        expect(digits()).to.equal(null);
      }
    });
  }

  it('writes nothing that a saved page would keep: what waits is held by an animation alone', async function () {
    this.timeout(30_000);
    await page.start();
    const styled = () =>
      page.story.events.flatMap((event) => [
        ...(event.hasAttribute('style') ? [event] : []),
        ...event.querySelectorAll('data[style]'),
      ]);
    const {loadMotion} = await page.module<typeof import('../../src/motion/motion.js')>('/src/motion/motion.ts');
    await loadMotion();
    const counter = page.document.querySelector('#a stat-counter')!;
    await page.untilHeld();
    expect(styled()).to.have.length(0);
    while (!counter.shadowRoot?.querySelector('.digits')) {
      scroll(10);
      await page.frames(1);
    }
    const digits = counter.shadowRoot.querySelector('.digits')!;
    const {color} = page.window.getComputedStyle(page.document.querySelector('#a data')!);
    expect(color).to.equal('rgba(0, 0, 0, 0)');
    expect(page.window.getComputedStyle(digits).visibility).to.equal('visible');
    expect(styled()).to.have.length(0);
    digits.getAnimations().forEach((animation) => animation.cancel()); // as in a page that was saved
    expect(page.window.getComputedStyle(digits).visibility).to.equal('hidden');
  });

  /** What pages do, by name, and one of a list, both by chance. */
  function chances(random: () => number) {
    const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
    const filler = () => Object.assign(page.document.createElement('div'), {className: 'filler'});
    const shell = page.document.createElement('app-shell');
    shell.attachShadow({mode: 'open'}).innerHTML = '<div style="height: 400px; overflow-y: auto"><slot></slot></div>';
    home().before(shell);
    const actions: Record<string, () => unknown> = {
      'scroll a little': () => scroll(random() * 200 - 60),
      'scroll the boxes around': () => {
        for (const box of [shell.shadowRoot!.firstElementChild!, page.document.querySelector('.scroller')!]) {
          box.scrollBy({top: random() * 200 - 60, behavior: 'instant'});
        }
      },
      'jump near the story': () => pick(page.story.events).scrollIntoView({block: 'end', behavior: 'instant'}),
      'insert something above': () => {
        const inserted = filler();
        inserted.style.blockSize = `${random() * 300}px`;
        page.document.querySelector('.before')!.prepend(inserted);
      },
      'remove what was inserted': () =>
        page.document.querySelectorAll('.filler').forEach((inserted) => inserted.remove()),
      'open and close what is above': () => {
        page.document.querySelector<HTMLElement>('.before')!.style.blockSize = pick(['700px', '300px', '20px']);
      },
      'move by a transform': () => (home().style.transform = `translateY(${Math.round(random() * 400 - 300)}px)`),
      'move back': () => (home().style.transform = ''),
      'nest in a scrolling box': () => page.document.querySelector('.scroller')!.append(page.story),
      'nest in a box of another component': () => shell.append(page.story),
      'nest no more': () => home().append(page.story),
      'add an event': () => {
        const event = page.document.createElement('timeline-event');
        event.setAttribute('date', '1999');
        event.append('Added');
        const item = page.document.createElement('li');
        item.append(event);
        pick(page.story.events).parentElement!.before(item);
      },
      'pause all animations': pauseAll,
      'turn the phone': () => page.resize(Number(page.frame.height), Number(page.frame.width)),
    };
    return {actions, pick};
  }

  for (let walk = 0; walk < WALKS; walk++) {
    it(`after ${ACTIONS} random things that pages do (seed ${SEED + walk})`, async function () {
      this.timeout(60_000);
      await page.start();
      await page.untilHeld();
      const {actions, pick} = chances(randomFrom(SEED + walk));
      const watch = new BlankWatch(page);
      const done: string[] = [];
      for (let i = 0; i < ACTIONS; i++) {
        const name = pick(Object.keys(actions));
        done.push(name);
        actions[name]!();
        for (let frame = 0; frame < 6; frame++) {
          await page.frames(1);
          watch.look();
        }
        const trail = `action ${i}: ${done.slice(-4).join(' → ')}`;
        expect(watch.longest, trail).to.be.below(800);
        expect(page.hidden().length, trail).to.be.at.most(3);
      }
      while (blank().length > 0) await page.frames(1);
    });
  }
});
