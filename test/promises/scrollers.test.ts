import {expect} from '@open-wc/testing';
import {railOf} from '../helpers.js';
import {FramedPage, plainStory} from './framed-page.js';

const STORY = `<p style="height: 500px">Before</p>${plainStory(6, 400)}<p style="height: 1000px">After</p>`;

/** Style sheets under which the whole page is scrolled, if by the body or by `#page`, as high as the screen. */
const WHOLE_PAGE: Record<string, string> = {
  'a wrapper that hides what is too wide': '#page {overflow-x: hidden}',
  'a wrapper that could scroll, but does not': '#page {overflow: auto}',
  'a wrapper that a line overflows by a little':
    '#page {overflow: auto} #page::after {content: ""; display: block; height: 4px; margin-block-end: -4px}',
  'a wrapper that cuts off an ornament below':
    '#page {overflow: hidden; position: relative} #page::after {content: ""; position: absolute; top: 100%; height: 300px; width: 9px}',
  'a body that hides what is too wide': 'body {overflow-x: hidden}',
  'a body as high as the screen in a page that scrolls': 'body {height: 100%; overflow: auto} html {height: 100%}',
  'a body that scrolls, since the page hides what is too wide': 'html, body {height: 100%; overflow-x: hidden}',
  'a body that scrolls, since the page does not':
    'html {overflow: hidden; height: 100%} body {overflow: auto; height: 100vh}',
  'a panel as high as the screen': '#page {height: 100vh; overflow: auto}',
  'a panel in a panel that does not scroll': '#outer {overflow: auto} #page {height: 100vh; overflow-y: scroll}',
};

describe('a story is current where it is read, whatever scrolls it:', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    page.style('body {margin: 0}');
  });
  afterEach(() => page.close());

  /** Has the whole page scrolled until an event's top is so far from the top of the viewport. */
  async function bring(index: number, place: number): Promise<void> {
    const {documentElement, body} = page.document;
    for (const box of [page.document.querySelector('#page'), body, documentElement]) {
      box?.scrollBy({top: page.story.events[index]!.getBoundingClientRect().top - place, behavior: 'instant'});
    }
    await page.frames(2);
  }

  async function isReadFromThePage(): Promise<void> {
    const line = 0.4 * page.window.innerHeight;
    for (const index of [0, 3]) {
      await bring(index, line + 4);
      await page.until(() => page.story.index === index - 1);
      await bring(index, line - 4);
      await page.until(() => page.story.index === index);
    }
  }

  for (const [name, css] of Object.entries(WHOLE_PAGE)) {
    it(name, async () => {
      page.write(`<div id="outer"><div id="page">${STORY}</div></div>`);
      page.style(css);
      await page.start();
      expect(page.story.index).to.equal(-1);
      await isReadFromThePage();
    });
  }

  it('a page whose style sheet comes late', async () => {
    page.write(`<div id="page">${STORY}</div>`);
    await page.start();
    page.style('html {overflow: hidden; height: 100%} body {overflow: auto; height: 100vh}');
    await isReadFromThePage();
  });

  it('a panel that scrolls only once the phone is turned', async () => {
    page.resize(400, 700);
    page.write(`<div id="page">${STORY}</div>`);
    page.style('@media (orientation: landscape) {#page {height: 100vh; overflow: auto}}');
    await page.start();
    await isReadFromThePage();
    page.resize(700, 400);
    await page.frames(2);
    await isReadFromThePage();
  });

  for (const isLate of [false, true]) {
    it(`a shell that scrolls in its shadow root${isLate ? ', made after the story' : ''}`, async () => {
      page.write(`<div id="shell"><div><p>A slot further</p>${STORY}</div></div>`);
      const shell = () => {
        const root = page.document.querySelector('#shell')!.attachShadow({mode: 'open'});
        root.innerHTML = '<div style="height: 100vh; overflow-y: auto"><slot></slot></div>';
      };
      if (!isLate) shell();
      await page.start();
      if (isLate) shell();
      await page.frames(3);
      const scroller = page.document.querySelector('#shell')!.shadowRoot!.querySelector('div')!;
      for (const index of [1, 4, 0]) {
        scroller.scrollBy({top: page.story.events[index]!.getBoundingClientRect().top - 100, behavior: 'instant'});
        await page.until(() => page.story.index === index);
      }
      // What moves is fetched once the reader scrolls, and nothing in view waits.
      const opacity = (event: Element) => page.window.getComputedStyle(event).opacity;
      const {innerHeight} = page.window;
      const inView = page.story.events.filter((event) => event.getBoundingClientRect().top < innerHeight);
      await page.until(() => inView.every((event) => opacity(event) === '1'));
    });
  }

  it('content that a script moves by a transform', async () => {
    page.write(`<div id="moved" style="position: fixed; inset: 0 0 auto">${STORY}</div>`);
    await page.start();
    const line = 0.4 * page.window.innerHeight;
    for (const index of [2, 4, 1]) {
      const moved = page.document.querySelector<HTMLElement>('#moved')!;
      const top = page.story.events[index]!.getBoundingClientRect().top - moved.getBoundingClientRect().top;
      moved.style.transform = `translateY(${line - top - 4}px)`;
      await page.until(() => page.story.index === index);
    }
  });

  it('a low panel, with a rail that is as high as the panel', async () => {
    page.write(
      `<p style="height: 150px">Before</p><div id="page" style="height: 240px; overflow: auto">${plainStory(4, 400)}</div>`,
    );
    await page.start();
    const panel = page.document.querySelector('#page')!;
    const links = () => [...railOf(page.story).querySelectorAll('nav a')];
    for (const place of [0, 500, 900]) {
      panel.scrollTo({top: place, behavior: 'instant'});
      await page.frames(3);
      const {top, bottom} = panel.getBoundingClientRect();
      for (const link of links()) {
        const box = link.getBoundingClientRect();
        expect(box.top, `at ${place}`).to.be.at.least(top);
        expect(box.bottom, `at ${place}`).to.be.at.most(bottom);
      }
    }
  });
});
