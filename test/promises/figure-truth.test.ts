import {expect} from '@open-wc/testing';
import type {StatCounterElement} from '../../src/components/stat-counter/stat-counter.js';
import {frameShown} from '../helpers.js';
import {FramedPage} from './framed-page.js';

const TRUTH = '467 young settlers';

describe('while a figure counts', () => {
  let page: FramedPage;
  const counter = () => page.document.querySelector<StatCounterElement>('#a stat-counter')!;
  const digits = () => counter().shadowRoot?.querySelector<HTMLElement>('.digits') ?? null;
  const sentence = () => counter().querySelector('p')!;
  const words = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    await page.start();
    await page.untilHeld();
  });
  afterEach(() => page.close());

  /** Scrolls as a reader does, until the figure's digits run. */
  async function untilItCounts(): Promise<void> {
    const isRunning = () => digits() && frameShown(digits()) !== '0';
    for (let {scrollY: top} = page.window; !isRunning(); top += 12) {
      page.window.scrollTo({top, behavior: 'instant'});
      await page.frames(1);
    }
  }

  /** Calls `look` in each frame of the count; fails where there were none. */
  async function whileItCounts(look: () => void): Promise<void> {
    let samples = 0;
    for (; digits(); samples++) {
      look();
      await page.frames(1);
    }
    expect(samples).to.be.above(3);
  }

  it('what assistive technology is told is the author’s text, with nothing announced', async () => {
    await untilItCounts();
    await whileItCounts(() => {
      expect(words(sentence().textContent)).to.equal(TRUTH);
      expect(digits()?.getAttribute('aria-hidden')).to.equal('true');
      expect(sentence().closest('[aria-hidden], [inert], [aria-label], [aria-live], [role]')).to.equal(null);
      expect(counter().shadowRoot!.querySelectorAll('[aria-live], [role], output').length).to.equal(0);
    });
    expect(words(sentence().textContent)).to.equal(TRUTH);
    expect(sentence().querySelectorAll('[style]').length).to.equal(0);
  });

  it('finding, selecting and copying meet the true text', async () => {
    await untilItCounts();
    await whileItCounts(() => {
      const selection = page.window.getSelection()!;
      selection.removeAllRanges();
      const range = page.document.createRange();
      range.selectNode(sentence());
      selection.addRange(range);
      expect(words(selection.toString())).to.equal(TRUTH); // what a copy takes along
      expect(words(sentence().innerText)).to.equal(TRUTH);

      selection.removeAllRanges();
      expect(find(page.window, '467')).to.equal(true);
      const found = page.window.getSelection()!;
      expect(found.toString()).to.equal('467');
      expect(counter().contains(found.anchorNode)).to.equal(true);
    });
  });

  for (const moment of ['before it comes into view', 'while it counts', 'at rest'] as const) {
    it(`a translator that rewrites every text ${moment} breaks nothing, and its text stays`, async () => {
      const errors: string[] = [];
      page.window.addEventListener('error', ({message}) => errors.push(message));
      if (moment !== 'before it comes into view') await untilItCounts();
      if (moment === 'at rest') while (digits()) await page.frames(1);
      translate(page.document);
      const translated = words(page.document.querySelector('main')!.innerText);
      for (let top = 0; top < page.document.scrollingElement!.scrollHeight; top += 60) {
        page.window.scrollTo({top, behavior: 'instant'});
        await page.frames(1);
      }
      while (digits()) await page.frames(1);
      expect(errors).to.deep.equal([]);
      expect(words(page.document.querySelector('main')!.innerText)).to.equal(translated);
      expect(words(sentence().textContent)).to.equal('«467» «young settlers»');
      expect(page.story.index).to.equal(page.story.events.length - 1);
    });
  }
});

/** Find-in-page, as far as a page can ask for it: non-standard, but in all three engines. */
function find(view: Window, text: string): boolean {
  return (view as Window & {find(text: string): boolean}).find(text);
}

/** Does to a page what page translators do: wraps each text in two `<font>` and puts another text in its place. */
function translate(document: Document): void {
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) if ((texts.currentNode as Text).data.trim()) found.push(texts.currentNode as Text);
  const font = (content: string | Element) => {
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    element.append(content);
    return element;
  };
  for (const text of found) text.replaceWith(font(font(`«${text.data.trim()}»`)));
}
