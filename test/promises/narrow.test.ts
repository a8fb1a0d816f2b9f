import {expect} from '@open-wc/testing';
import {FramedPage} from './framed-page.js';

/** Long figures as pages have them: currencies, scripts, with and without places where a line may end. */
const LONG = [
  ['id', '15000000000000', 'Rp15.000.000.000.000'],
  ['de', '1411750000', '1.411.750.000\u00a0€'],
  ['fr', '1411750000', '1\u202f411\u202f750\u202f000\u00a0€'],
  ['en-IN', '14300000000', '₹14,30,00,00,000.00'],
  ['vi', '98000000000000', '98.000.000.000.000\u00a0₫'],
  ['fa', '1500000000000', '۱٬۵۰۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال'],
  ['hi', '1500000000000', '₹१५,००,००,००,००,०००'],
  ['zh', '1411750000', '1411750000000元人民币'],
  ['ru', '1400000000', '1,4 миллиарда рублей'],
  ['de', '1400000000', 'Bundeshaushaltsüberschuss 1,4'],
] as const;

describe('a long figure on a narrow phone', () => {
  let page: FramedPage;

  beforeEach(async () => {
    page = new FramedPage();
    await page.open(320, 600);
    const event = page.document.querySelector('#b')!;
    for (const [lang, value, text] of LONG) {
      const counter = page.document.createElement('stat-counter');
      const data = page.document.createElement('data');
      Object.assign(data, {lang, dir: 'auto', value, textContent: text});
      counter.append(data);
      const paragraph = page.document.createElement('p');
      const inSentence = counter.cloneNode(true);
      paragraph.append('It was ', inSentence, ' in all.');
      const drawn = page.document.createElement('stat-counter');
      drawn.lang = lang;
      drawn.setAttribute('value', value);
      drawn.setAttribute('currency', 'IDR');
      event.append(counter, paragraph, drawn);
      page.document.querySelector('.after')!.append(counter.cloneNode(true));
    }
  });
  afterEach(() => page.close());

  /** How far each figure reaches out of its column, and the page out of the screen, in CSS px. */
  const overflow = () => {
    const root = page.document.scrollingElement!;
    const figures = [...page.document.querySelectorAll<HTMLElement>('stat-counter')].map((counter) => {
      const column = counter.parentElement!.getBoundingClientRect();
      const range = page.document.createRange();
      range.selectNodeContents(counter.shadowRoot?.querySelector('[part=value]') ?? counter);
      const {left, right, width} = range.getBoundingClientRect();
      return width === 0 ? 0 : Math.max(column.left - left, right - column.right, 0);
    });
    return {page: root.scrollWidth - root.clientWidth, figures: Math.round(Math.max(...figures))};
  };

  for (const [name, css] of [
    ['as it is', ''],
    ['with text twice as large', 'html {font-size: 200%} h1, h2 {font-size: 16px}'],
    ['without a rail', 'timeline-story {padding-inline: 0 !important}'],
    ['with room between letters', '* {letter-spacing: 0.12em !important; word-spacing: 0.16em !important}'],
    ['in a size of the page', ':root {--unspool-figure-size: 4rem}'],
  ] as const) {
    it(`fits, ${name}, before the script and after, and upgrading moves nothing`, async () => {
      page.style(css);
      expect(overflow()).to.deep.equal({page: 0, figures: 0});
      const marked = () =>
        [...page.document.querySelectorAll('stat-counter data')].map((data) =>
          Math.round(data.getBoundingClientRect().height),
        );
      const before = marked();
      await page.start();
      expect(overflow()).to.deep.equal({page: 0, figures: 0});
      expect(marked()).to.deep.equal(before);
    });
  }

  it('keeps the size that the page gives it', () => {
    page.style(':root {--unspool-figure-size: 41px}');
    const data = page.document.querySelector('.after data')!;
    expect(page.window.getComputedStyle(data).fontSize).to.equal('41px');
  });
});
