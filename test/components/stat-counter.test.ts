import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../src/components/stat-counter/define.js';
import type {StatCounterElement} from '../../src/components/stat-counter/stat-counter.js';
import {loadMotion} from '../../src/motion/motion.js';
import {clear, frames, frameShown, nextEvent, place, until, warnings} from '../helpers.js';

async function counter(template: TemplateResult): Promise<StatCounterElement> {
  const element = place(template).querySelector('stat-counter')!;
  await element.updateComplete;
  return element;
}

const digits = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.digits');
/** Asked as a boolean: the runner would print a whole element, and what hangs on it, when a test fails. */
const isCounting = (element: Element) => digits(element) !== null;
const shown = (element: Element) => frameShown(digits(element));
const drawn = (element: Element, part: string) => element.shadowRoot!.querySelector(`[part=${part}]`)?.textContent;

/** Every text that the digits show, to the end of the count. */
async function framesOf(element: StatCounterElement): Promise<string[]> {
  const seen: string[] = [];
  const finished = nextEvent(element, 'stat-counter-finish');
  element.count();
  for (let text = shown(element); text !== undefined; text = shown(element)) {
    if (text !== seen.at(-1)) seen.push(text);
    await frames(1);
  }
  await finished;
  return seen;
}

describe('<stat-counter>', () => {
  before(loadMotion);
  afterEach(clear);

  it('leaves the author’s text to the letter, before, during and after the count', async () => {
    const element = await counter(html`
      <stat-counter lang="en" duration="200"
        ><p>more than <data value="8000">8,000</data> venues</p></stat-counter
      >
    `);
    const finished = nextEvent(element, 'stat-counter-finish');
    const texts = new Set([element.textContent]);
    element.count();
    while (digits(element)) {
      texts.add(element.textContent);
      await frames(1);
    }
    expect((await finished).value).to.equal(8000);
    texts.add(element.textContent);
    expect([...texts].map((text) => text.trim())).to.deep.equal(['more than 8,000 venues']);
    expect(element.querySelector('data')!.hasAttribute('style')).to.equal(false);
  });

  it('counts up to the figure and never past it', async () => {
    const element = await counter(html`<stat-counter lang="en"><data value="8000">8,000</data></stat-counter>`);
    element.duration = 1200;
    const seen = (await framesOf(element)).map((text) => Number(text.replace(',', '')));
    expect(seen[0]).to.equal(0);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.at.most(8000);
    expect(seen.length).to.be.above(3);
  });

  it('keeps the scale of the figure all through the count', async () => {
    for (const [lang, text, form] of [
      ['en', '1.43 billion', /^\d\.\d\d billion$/],
      ['zh-Hans', '14.3亿', /^\d{1,2}\.\d亿$/],
    ] as const) {
      const element = await counter(html`
        <stat-counter lang=${lang} duration="200"><data value="1430000000">${text}</data></stat-counter>
      `);
      for (const frame of await framesOf(element)) expect(frame).to.match(form);
      await clear();
    }
  });

  it('counts down from a higher number', async () => {
    const element = await counter(html`
      <stat-counter lang="en" from="500" duration="200"><data value="12">12</data></stat-counter>
    `);
    const seen = (await framesOf(element)).map(Number);
    expect(seen[0]).to.equal(500);
    expect(seen).to.deep.equal([...seen].sort((a, b) => b - a));
  });

  it('counts in the digits of the author’s text', async () => {
    const element = await counter(html`
      <stat-counter lang="ar-EG" dir="rtl" duration="200"><data value="8000">٨٬٠٠٠</data></stat-counter>
    `);
    for (const frame of await framesOf(element)) expect(frame).to.match(/^[٠-٩٬]+$/);
  });

  it('hides the digits from assistive technology and leaves nothing to select or find', async () => {
    const element = await counter(html`<stat-counter><data value="8000">8,000</data></stat-counter>`);
    element.duration = 400;
    element.count();
    expect(digits(element)!.getAttribute('aria-hidden')).to.equal('true');
    expect(digits(element)!.textContent).to.equal('');
    getSelection()!.selectAllChildren(element);
    expect(getSelection()!.toString().trim()).to.equal('8,000');
    await nextEvent(element, 'stat-counter-finish');
    expect(isCounting(element)).to.equal(false);
  });

  it('draws the digits exactly over the figure, and takes no room', async () => {
    const element = await counter(html`
      <p style="font: 40px serif; zoom: 1.25; text-align: center">
        About <stat-counter><data value="8000">8,000</data></stat-counter> venues
      </p>
    `);
    const before = element.parentElement!.getBoundingClientRect().toJSON() as object;
    element.duration = 400;
    element.count();
    const range = document.createRange();
    range.selectNodeContents(element.querySelector('data')!);
    const figure = range.getBoundingClientRect();
    const box = digits(element)!.getBoundingClientRect();
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      expect(box[side], side).to.be.closeTo(figure[side], 1);
    }
    expect(element.parentElement!.getBoundingClientRect().toJSON()).to.deep.equal(before);
    await nextEvent(element, 'stat-counter-finish');
  });

  it('counts by itself once, when it comes into view', async () => {
    const element = await counter(html`
      <div style="height: 200vh"></div>
      <stat-counter duration="100"><data value="8000">8,000</data></stat-counter>
      <div style="height: 200vh"></div>
    `);
    let counts = 0;
    element.addEventListener('stat-counter-finish', () => counts++);
    await frames(3);
    expect(isCounting(element)).to.equal(false);
    for (let i = 0; i < 3; i++) {
      element.scrollIntoView({block: 'center'});
      await frames(3);
      await until(() => counts > 0 && !digits(element));
      scrollTo({top: 0, behavior: 'instant'});
      await frames(3);
    }
    expect(counts).to.equal(1);
  });

  it('is at rest when removed in mid-count, and when put back', async () => {
    const element = await counter(html`<stat-counter><data value="8000">8,000</data></stat-counter>`);
    element.duration = 2000;
    element.count();
    await frames(2);
    const stage = element.parentElement!;
    element.remove();
    expect(isCounting(element)).to.equal(false);
    expect(element.querySelector('data')!.hasAttribute('style')).to.equal(false);
    stage.append(element);
    await frames(2);
    expect(isCounting(element)).to.equal(false);
  });

  it('stays at rest where there is no time to fill', async () => {
    const element = await counter(html`<stat-counter duration="0"><data value="8000">8,000</data></stat-counter>`);
    element.count();
    await frames(2);
    expect(isCounting(element)).to.equal(false);
  });

  it('stays at rest where the figure runs over two lines', async () => {
    const element = await counter(html`
      <stat-counter style="display: block; width: 3em"><data value="1430000000">1.43 billion</data></stat-counter>
    `);
    element.count();
    await frames(2);
    expect(isCounting(element)).to.equal(false);
  });

  describe('with attributes alone', () => {
    for (const [name, template, value] of [
      ['grouping', html`<stat-counter lang="en" value="8000"></stat-counter>`, '8,000'],
      ['a negative decimal', html`<stat-counter lang="en" value="-12.5"></stat-counter>`, '-12.5'],
      ['compact', html`<stat-counter lang="en" value="1430000000" notation="compact"></stat-counter>`, '1.43 billion'],
      [
        'compact in Chinese',
        html`<stat-counter lang="zh-Hans" value="1430000000" notation="compact"></stat-counter>`,
        '14.3亿',
      ],
      [
        'a currency',
        html`<stat-counter lang="en" value="1200" currency="CNY" decimals="0"></stat-counter>`,
        'CN¥1,200',
      ],
      ['per cent', html`<stat-counter lang="en" value="0.37" percent></stat-counter>`, '37%'],
      ['decimals', html`<stat-counter lang="en" value="2" decimals="1"></stat-counter>`, '2.0'],
    ] as const) {
      it(`writes ${name}`, async () => {
        expect(drawn(await counter(template), 'value')).to.equal(value);
      });
    }

    it('writes qualifier, value, unit and source, in this order', async () => {
      const element = await counter(html`
        <stat-counter
          lang="en"
          value="8000"
          qualifier="more than"
          unit="venues built"
          source="First Viewpoint"
        ></stat-counter>
      `);
      const text = element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ').trim();
      expect(text).to.equal('more than 8,000 venues built First Viewpoint');
    });

    it('counts too', async () => {
      const element = await counter(html`<stat-counter lang="en" value="8000" duration="200"></stat-counter>`);
      expect((await framesOf(element))[0]).to.equal('0');
    });

    it('puts the figure before words that do not have it', async () => {
      const element = await counter(html`<stat-counter lang="en" value="1284">ships lost</stat-counter>`);
      expect(drawn(element, 'value')).to.equal('1,284');
      expect(element.textContent).to.equal('ships lost');
    });

    it('writes the figure once where the words have it, and asks for it to be marked', async () => {
      let element: StatCounterElement;
      const said = await warnings(async () => {
        element = await counter(html`<stat-counter lang="en" value="1284">1,284 ships lost</stat-counter>`);
      });
      expect(drawn(element!, 'value')).to.equal(undefined);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/<stat-counter value="1284">: mark the figure/);
    });
  });

  describe('bad input', () => {
    for (const [name, template, sentence, text] of [
      [
        'value="eight"',
        html`<stat-counter value="eight">ships</stat-counter>`,
        /<stat-counter value="eight">: .*value="8000"/,
        /eight\s*$/,
      ],
      [
        'value="8,000"',
        html`<stat-counter value="8,000"></stat-counter>`,
        /<stat-counter value="8,000">: .*value="8000"/,
        /8,000/,
      ],
      [
        'no value',
        html`<stat-counter>Many ships</stat-counter>`,
        /<stat-counter value>: .*<data value="8000">/,
        /^\s*$/,
      ],
      [
        'duration="-1"',
        html`<stat-counter value="8" duration="-1"></stat-counter>`,
        /<stat-counter duration="-1">: .*0 to 2000/,
        /8/,
      ],
      [
        'duration="9000"',
        html`<stat-counter value="8" duration="9000"></stat-counter>`,
        /<stat-counter duration="9000">: .*0 to 2000/,
        /8/,
      ],
      [
        'from="x"',
        html`<stat-counter value="8" from="x"></stat-counter>`,
        /<stat-counter from="x">: .*from="100"/,
        /8/,
      ],
      ['currency="??"', html`<stat-counter value="8" currency="??"></stat-counter>`, /<stat-counter .*\?\?.*/, /8/],
      [
        'notation="short"',
        html`<stat-counter value="8000" notation="short"></stat-counter>`,
        /<stat-counter notation="short">: notation is standard or compact.*warnings\.md#stat-counter/,
        /8,000/,
      ],
      [
        'notation="short" beside a figure in the text',
        html`<stat-counter notation="short"><data value="8000">8,000</data></stat-counter>`,
        /<stat-counter notation="short">: notation is standard or compact/,
        /^\s*$/,
      ],
      [
        'a <data> without a number',
        html`<stat-counter><data value="eight">eight</data></stat-counter>`,
        /<data value="eight">: .*<data value="8000">/,
        /^\s*$/,
      ],
    ] as const) {
      it(`says once what is wrong with ${name}, and keeps the text`, async () => {
        let element: StatCounterElement;
        const said = await warnings(async () => {
          element = await counter(template);
          await frames(2);
        });
        expect(said.join('\n')).to.match(sentence);
        expect(said).to.have.length(1);
        expect(element!.shadowRoot!.textContent).to.match(text);
      });
    }
  });
});
