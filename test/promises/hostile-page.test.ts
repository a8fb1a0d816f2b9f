import {expect} from '@open-wc/testing';
import {expectedIndex, FramedPage} from './framed-page.js';

/** What pages around a story do to it, before our script comes. */
const HOSTILITIES: Record<string, (page: FramedPage) => unknown> = {
  'the page is zoomed: html {zoom: 1.25}': (page) => page.style('html {zoom: 1.25}'),
  'everything fades: * {transition: all 2s}': (page) => page.style('* {transition: all 2s !important}'),
  'Array.prototype is patched': ({window}) => {
    const {Array: List} = window as unknown as {Array: ArrayConstructor};
    const patched = List.prototype as unknown as Record<'remove' | 'last' | 'find', unknown>;
    patched.remove = () => []; // enumerable, as old libraries did
    patched.last = () => undefined;
    patched.find = function (this: unknown[], test: (item: unknown) => unknown) {
      for (let i = 0; i < this.length; i++) if (test(this[i])) return this[i];
      return undefined;
    };
  },
  'IntersectionObserver is a polyfill': async (page) => {
    for (const name of ['IntersectionObserver', 'IntersectionObserverEntry']) {
      Reflect.deleteProperty(page.window, name);
    }
    await page.script('/node_modules/intersection-observer/intersection-observer.js');
  },
  'everything at once': async (page) => {
    for (const name of Object.keys(HOSTILITIES).slice(0, -1)) {
      await HOSTILITIES[name]!(page);
      await page.frames(2); // the zoom itself is not to fade
    }
  },
};

describe('on a hostile page the text is visible and the state true, where', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
  });
  afterEach(() => page.close());

  for (const [name, attack] of Object.entries(HOSTILITIES)) {
    it(name, async function () {
      this.timeout(60_000);
      const errors: string[] = [];
      page.window.addEventListener('error', ({message}) => errors.push(message));
      await attack(page);
      await page.start();
      const {window, story} = page;
      const height = page.document.scrollingElement!.scrollHeight;
      for (let top = 0; top < height; top += 150) {
        window.scrollTo({top, behavior: 'instant'});
        await page.frames(2);
        expect(story.index, `at ${top} px`).to.equal(expectedIndex(page));
      }
      while (story.events.some((event) => window.getComputedStyle(event).opacity !== '1')) await page.frames(1);
      const counter = page.document.querySelector('#a stat-counter')!;
      while (counter.shadowRoot?.querySelector('.digits')) await page.frames(1);
      const figure = counter.querySelector('data')!;
      while (window.getComputedStyle(figure).color !== window.getComputedStyle(counter).color) await page.frames(1);
      expect(errors).to.deep.equal([]);
    });
  }
});
