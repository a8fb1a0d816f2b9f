import {expect} from '@open-wc/testing';
import {FramedPage} from './framed-page.js';

const ROUNDS = 200;

const OBSERVERS = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const;

interface AnyObserver {
  observe(target: Element, options?: unknown): void;
  unobserve(target: Element): void;
  disconnect(): void;
}

/** The globals of a page that are counted; all observers alike. */
type PageWindow = Record<(typeof OBSERVERS)[number], new (...args: unknown[]) => AnyObserver>;

/** Counts what a page holds for us: listeners on what outlives an element, and the targets of observers. */
class Held {
  listeners = 0;
  observed = 0;

  constructor(page: Window & typeof globalThis) {
    for (const target of [page, page.document, page.document.documentElement]) this.#countListeners(page, target);
    for (const name of OBSERVERS) this.#countTargets(page as unknown as PageWindow, name);
  }

  #countListeners({EventTarget: Target}: typeof globalThis, target: EventTarget): void {
    const known: unknown[] = [];
    const forget = (listener: unknown) => {
      if (known.includes(listener)) this.listeners -= known.splice(known.indexOf(listener), 1).length;
    };
    const add = (type: string, listener: EventListener, options?: AddEventListenerOptions | boolean) => {
      Target.prototype.addEventListener.call(target, type, listener, options);
      known.push(listener);
      this.listeners++;
      if (typeof options !== 'object') return;
      options.signal?.addEventListener('abort', () => forget(listener));
      if (options.once) Target.prototype.addEventListener.call(target, type, () => forget(listener), {once: true});
    };
    const remove = (type: string, listener: EventListener, options?: EventListenerOptions | boolean) => {
      Target.prototype.removeEventListener.call(target, type, listener, options);
      forget(listener);
    };
    Object.assign(target, {addEventListener: add, removeEventListener: remove});
  }

  #countTargets(page: PageWindow, name: (typeof OBSERVERS)[number]): void {
    const count = (change: number) => (this.observed += change);
    page[name] = class extends page[name] {
      readonly #targets = new Set<Element>();

      override observe(target: Element, options?: unknown): void {
        if (!this.#targets.has(target)) count(1);
        this.#targets.add(target);
        super.observe(target, options);
      }

      override unobserve(target: Element): void {
        if (this.#targets.delete(target)) count(-1);
        super.unobserve(target);
      }

      override disconnect(): void {
        count(-this.#targets.size);
        this.#targets.clear();
        super.disconnect();
      }
    };
  }
}

/** Asks the page's own gsap how much it still moves. */
async function countTweens(page: FramedPage): Promise<() => number> {
  const {gsap} = await page.module<typeof import('gsap')>('/node_modules/gsap/index.js');
  return () => gsap.globalTimeline.getChildren().length;
}

describe('a story that comes and goes 200 times', () => {
  it('leaves no listener, observer or tween behind', async function () {
    this.timeout(120_000);
    const page = new FramedPage();
    await page.open();
    const held = new Held(page.window);
    await page.start();
    const home = page.document.querySelector('.home')!;
    const markup = page.story.cloneNode(true);
    const mount = async (round: number) => {
      home.replaceChildren(markup.cloneNode(true));
      page.window.scrollTo({top: 400 + (round % 7) * 120, behavior: 'instant'});
      await page.frames(2);
    };
    const unmount = async () => {
      home.replaceChildren();
      await page.frames(1);
    };
    for (let round = 0; round < 10; round++) await mount(round); // motion is fetched, shared observers are made
    await unmount();
    const tweens = await countTweens(page);
    const before = {listeners: held.listeners, observed: held.observed, tweens: tweens()};
    for (let round = 0; round < ROUNDS; round++) {
      await mount(round);
      if (round === 0) expect(held.observed).to.be.above(before.observed);
      await unmount();
    }
    expect({listeners: held.listeners, observed: held.observed, tweens: tweens()}).to.deep.equal(before);
    page.close();
  });
});

describe('a story of any length', () => {
  it('observes what is near the reader, and no more in two hundred events than in twenty', async () => {
    const page = new FramedPage();
    await page.open();
    const held = new Held(page.window);
    await page.start();
    const event =
      '<timeline-event date="2004"><p style="height: 300px">Words</p><quote-card>Words</quote-card></timeline-event>';
    const observedIn = async (count: number) => {
      page.document.querySelector('.home')!.innerHTML = `<timeline-story>${event.repeat(count)}</timeline-story>`;
      page.window.scrollTo({top: 500, behavior: 'instant'});
      for (let [same, last] = [0, -1]; same < 20; last = held.observed) {
        await page.frames(1);
        same = held.observed === last ? same + 1 : 0; // a busy machine takes its time to observe
      }
      return held.observed;
    };
    await observedIn(20);
    await page.module('/src/scroll/step-watch.ts'); // which comes once a story is near
    const few = await observedIn(20);
    expect(few).to.be.above(0);
    expect(await observedIn(200)).to.equal(few);
    page.close();
  });
});
