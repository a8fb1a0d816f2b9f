import {expect} from '@open-wc/testing';
import {html, nothing, type TemplateResult} from 'lit';
import '../../src/components/stat-counter/define.js';
import type {StatCounterElement} from '../../src/components/stat-counter/stat-counter.js';
import {loadMotion} from '../../src/motion/motion.js';
import {clear, frames, frameShown, nextEvent, place, until, warnings} from '../helpers.js';

async function counter(template: TemplateResult): Promise<StatCounterElement> {
  const element = place(template).querySelector('stat-counter')!;
  await element.updateComplete;
  return element;
}

const digits = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.digits') ?? null;
/** Asked as a boolean: the runner would print a whole element, and what hangs on it, when a test fails. */
const isCounting = (element: Element) => digits(element) !== null;
const shown = (element: Element) => frameShown(digits(element));
const firstFrame = (box: HTMLElement) => box.querySelector<HTMLElement>('.film')!.dataset.frames!.split('\n')[0];
const drawn = (element: Element, part: string) => element.shadowRoot?.querySelector(`[part=${part}]`)?.textContent;

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
      const {top} = element.getBoundingClientRect();
      scrollTo({top: top - innerHeight - 100, behavior: 'instant'}); // next below the view
      await frames(3);
      element.scrollIntoView({block: 'center'});
      await frames(3);
      await until(() => counts > 0 && !digits(element));
      scrollTo({top: 0, behavior: 'instant'});
      await frames(3);
    }
    expect(counts).to.equal(1);
  });

  it('stays at rest where a jump brings it into view, since its number has been seen', async () => {
    const element = await counter(html`
      <div style="height: 300vh"></div>
      <stat-counter><data value="8000">8,000</data></stat-counter>
      <div style="height: 200vh"></div>
    `);
    await frames(3);
    element.scrollIntoView({block: 'center'});
    for (let i = 0; i < 10; i++) {
      expect(isCounting(element)).to.equal(false);
      await frames(3);
    }
  });

  describe('with a number that would hardly count', () => {
    for (const [name, lang, template] of [
      ['a number below 20', 'en', html`<data value="12">12</data> schools`],
      ['a share below 20', 'en', html`<data value="12.5">12.5%</data>`],
      ['a small number of a large unit', 'en', html`<data value="8000">8 km</data>`],
      ['a small number of millions', 'en', html`<data value="5000000">5 million</data>`],
      [
        'a year',
        'en',
        html`<p>since <data value="2006">2006</data></p>
          <p class="source">Source: a report</p>`,
      ],
      ['a year in Chinese', 'zh', html`<data value="2006">2006年</data>`],
      ['a year in Russian', 'ru', html`<data value="2006">2006</data> год`],
      ['a number in a word', 'en', html`<data value="12">twelve</data>`],
      ['a large number in words', 'en', html`<data value="1000000">one million</data>`],
      ['a number in Chinese words', 'zh', html`<data value="8000">八千</data>`],
    ] as const) {
      it(`stays still: ${name}`, async () => {
        const element = await counter(html`<stat-counter lang=${lang}>${template}</stat-counter>`);
        const said = await warnings(() => element.count());
        expect(said).to.deep.equal([]);
        expect(isCounting(element)).to.equal(false);
      });
    }

    for (const [name, template] of [
      ['people in no group of digits', html`<p><data value="1500">1500</data> people</p>`],
      ['an amount of a currency', html`<data value="2006">$2006</data>`],
      ['a number that is grouped', html`<data value="2006">2,006</data>`],
      ['more years than have been', html`<data value="4500">4500</data>`],
      ['twenty', html`<data value="20">20</data>`],
      ['decimals of a large number', html`<data value="1430000000">1.43 billion</data>`],
      ['a share in per cent', html`<data value="0.37">37%</data>`],
    ] as const) {
      it(`counts ${name}`, async () => {
        const element = await counter(html`<stat-counter lang="en">${template}</stat-counter>`);
        element.count();
        expect(isCounting(element)).to.equal(true);
      });
    }

    it('counts it from where its author says', async () => {
      for (const [from, template, first] of [
        ['0', html`<data value="12">12</data>`, '0'],
        ['2004', html`<data value="2006">2006</data>`, '2004'],
      ] as const) {
        const element = await counter(html`<stat-counter lang="en" from=${from}>${template}</stat-counter>`);
        element.count();
        expect(firstFrame(digits(element)!)).to.equal(first);
        await clear();
      }
    });
  });

  describe('drawn to scale', () => {
    const drawing = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=drawing]') ?? null;
    const inked = (element: Element) => drawing(element)!.querySelector('path')!.getBoundingClientRect();
    const figure = (value: number, show: string, {unit = '', scale = ''} = {}) => html`
      <stat-counter lang="en" show=${show} scale-with=${scale || nothing}
        ><p>
          <data value=${value}>${value.toLocaleString('en')}</data> <span class="unit">${unit}</span>
        </p></stat-counter
      >
    `;
    /** Figures side by side in one column, once all that can be drawn is. */
    async function drawn(...figures: TemplateResult[]): Promise<StatCounterElement[]> {
      const stage = place(html`<div style="width: 300px">${figures}</div>`);
      const all = [...stage.querySelectorAll('stat-counter')];
      await until(() => all.some(drawing));
      await frames(2);
      return all;
    }

    it('gives bars the lengths of their numbers, on a scale that they share by name or by unit', async () => {
      for (const words of [{scale: 'places'}, {unit: 'venues'}]) {
        const [small, large] = await drawn(figure(8000, 'bar', words), figure(-25_000, 'bar', words));
        expect(inked(small!).width / inked(large!).width).to.be.closeTo(0.32, 0.01);
        expect(inked(large!).width).to.be.closeTo(300, 1);
        await clear();
      }
    });

    it('keeps to their own scales what counts other things, stands in another story or shows otherwise', async () => {
      const [venues, people, dots] = await drawn(
        figure(8000, 'bar', {unit: 'venues'}),
        figure(500, 'bar', {unit: 'people'}),
        figure(90_000, 'dots', {unit: 'venues'}),
      );
      expect(inked(venues!).width).to.be.closeTo(300, 1);
      expect(inked(people!).width).to.be.closeTo(300, 1);
      expect(drawing(dots!)!.textContent).to.equal('= 1,000');
    });

    it('draws the scale anew when a larger figure comes or goes', async () => {
      const [small, large] = await drawn(figure(100, 'bar'), figure(400, 'bar'));
      expect(inked(small!).width).to.be.closeTo(75, 1);
      large!.remove();
      await frames(2);
      expect(inked(small!).width).to.be.closeTo(300, 1);
    });

    it('has dots stand for one round number, never more than 250 of them, and cuts the last', async () => {
      for (const [value, dots, legend] of [
        [25_250, 51, '= 500'],
        [100, 100, '= 1'],
        [101, 51, '= 2'],
        [12, 12, '= 1'],
        [0.5, 100, '= 0.005'],
        [1_430_000_000, 72, '= 20 million'],
      ] as const) {
        const [element] = await drawn(figure(value, 'dots'));
        const shapes = drawing(element!)!.querySelector('path')!.getAttribute('d')!.split('M').length - 1;
        expect(shapes, `${value}`).to.equal(dots);
        expect(drawing(element!)!.textContent).to.equal(legend);
        await clear();
      }
    });

    it('begins on the right where the figure is written from right to left', async () => {
      const stage = place(html`<div dir="rtl" style="width: 300px">${figure(100, 'bar')}${figure(400, 'bar')}</div>`);
      const small = stage.querySelector('stat-counter')!;
      await until(() => drawing(small));
      await frames(2);
      expect(inked(small).right).to.be.closeTo(small.getBoundingClientRect().right, 1);
      expect(inked(small).left).to.be.above(small.getBoundingClientRect().left + 200);
    });

    for (const show of ['bar', 'dots'] as const) {
      it(`leaves the text, its place and what is read out as they are: ${show}`, async () => {
        const stage = place(html`<div style="width: 300px">${figure(8000, show)}${figure(25_000, show)}</div>`);
        const boxes = () =>
          [...stage.querySelectorAll('stat-counter, data')].map(
            (each) => each.getBoundingClientRect().toJSON() as object,
          );
        const before = boxes();
        const small = stage.querySelector('stat-counter')!;
        await until(() => drawing(small));
        await frames(2);
        expect(boxes()).to.deep.equal(before);
        expect(drawing(small)!.getAttribute('aria-hidden')).to.equal('true');
        expect(drawing(small)!.getBoundingClientRect().bottom).to.be.at.most(
          small.querySelector('p')!.getBoundingClientRect().top + 1,
        );
        expect(small.textContent.trim()).to.equal('8,000');
      });
    }

    it('grows with the count, and stands in full when that ends', async () => {
      const [small] = await drawn(figure(8000, 'bar'), figure(25_000, 'bar'));
      const full = inked(small!).toJSON() as object;
      small!.duration = 300;
      small!.count();
      const slid = () => drawing(small!)!.querySelector('.window')!.getAnimations().length;
      expect(slid()).to.equal(1);
      expect((inked(small!).toJSON() as {x: number}).x).to.be.closeTo((full as {x: number}).x, 1); // it keeps its place
      await nextEvent(small!, 'stat-counter-finish');
      await until(() => slid() === 0);
      expect(inked(small!).toJSON()).to.deep.equal(full);
    });

    it('goes when its author takes `show` away', async () => {
      const [element] = await drawn(figure(8000, 'dots'));
      element!.show = null;
      await until(() => !drawing(element!));
    });

    for (const [name, template, sentence] of [
      ['show="pie"', figure(40, 'pie'), /<stat-counter show="pie">: show is bar or dots/],
      [
        'a bar with nothing beside it',
        figure(40, 'bar', {unit: 'schools'}),
        /<stat-counter show="bar">: a bar needs another to be beside; .*scale-with/,
      ],
      [
        'a bar in a sentence',
        html`<p>
          Some <stat-counter show="bar"><data value="40">40</data></stat-counter> schools.
        </p>`,
        /<stat-counter show="bar">: a figure in a sentence has no room/,
      ],
    ] as const) {
      it(`says once what is wrong with ${name}`, async () => {
        const said = await warnings(async () => {
          place(html`${template}${figure(8, 'dots')}`);
          await until(() => drawing(document.querySelector('.test-stage > stat-counter:last-of-type')!));
          await frames(2);
        });
        expect(said.join('\n')).to.match(sentence);
        expect(said).to.have.length(1);
      });
    }
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

  describe('with more in the figure than its number', () => {
    const fill = (element: Element) => getComputedStyle(element).color;
    const transparent = /^(transparent|rgba\(0, 0, 0, 0\))$/;
    /** Where each box of digits is, and its first text. */
    const boxes = (element: Element) =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.digits')].map((box) => ({
        rect: box.getBoundingClientRect(),
        text: firstFrame(box),
      }));
    const rectOf = (node: Node, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range.getBoundingClientRect();
    };

    for (const [name, template, first] of [
      ['a footnote', html`<data value="8000">8,000<sup>1</sup></data>`, '0'],
      ['a linked footnote', html`<data value="8000">8,000<a href="#note-1">1</a></data>`, '0'],
      ['a square', html`<data value="120">120 m<sup>2</sup></data>`, '0 m'],
      ['an exponent', html`<data value="1500000">1.5 × 10<sup>6</sup></data>`, '0.0 × 10'],
      ['a small unit', html`<data value="1430000000">1.43 <small>billion</small></data>`, '0.00'],
      ['a raised span', html`<data value="8000">8,000<span style="vertical-align: super">2</span></data>`, '0'],
      ['a hidden word', html`<data value="8000">8,000<span hidden>8,000</span></data>`, '0'],
    ] as const) {
      it(`counts the number alone, beside ${name}, which stays painted where it is`, async () => {
        const element = await counter(html`<stat-counter lang="en" duration="2000">${template}</stat-counter>`);
        const data = element.querySelector('data')!;
        const aside = data.lastElementChild!;
        const place = aside.getBoundingClientRect().toJSON() as object;
        const colour = fill(aside);
        const said = await warnings(() => element.count());
        expect(said).to.deep.equal([]);
        expect(boxes(element)[0]!.text).to.equal(first);
        expect(fill(data)).to.match(transparent);
        if (!aside.hasAttribute('hidden')) expect(fill(aside)).to.equal(colour);
        expect(aside.getBoundingClientRect().toJSON()).to.deep.equal(place);
        if (!aside.hasAttribute('hidden')) {
          expect(boxes(element)[0]!.rect.right).to.be.at.most(aside.getBoundingClientRect().left + 1);
        }
        const stage = element.parentElement!;
        element.remove();
        stage.append(element);
        expect([fill(data), fill(aside)]).to.deep.equal([fill(stage), colour]);
      });
    }

    it('keeps words and numbers before it in their places, each drawn where it was', async () => {
      const element = await counter(html`
        <stat-counter lang="en" duration="2000" style="--unspool-figure-size: 1.5rem"
          ><data value="8000">In 2004, over $8,000 of 9,000</data></stat-counter
        >
      `);
      const text = element.querySelector('data')!.firstChild!;
      element.count();
      const [number, before] = boxes(element);
      expect([number!.text, before!.text]).to.deep.equal(['$0 of 9,000', 'In 2004, over']);
      expect(before!.rect.left).to.be.closeTo(rectOf(text, 0, 13).left, 1);
      expect(before!.rect.right).to.be.closeTo(rectOf(text, 0, 13).right, 1);
      expect(number!.rect.left).to.be.closeTo(rectOf(text, 14, 29).left, 1);
      expect(number!.rect.right).to.be.closeTo(rectOf(text, 14, 29).right, 1);
    });

    it('finds the scale behind the marked number, in the sentence', async () => {
      for (const template of [
        html`<stat-counter lang="en"
          ><p><data value="1430000000">1.43</data> <span class="unit">billion yuan</span></p></stat-counter
        >`,
        html`<p lang="en">
          Over <stat-counter><data value="1430000000">1.43</data></stat-counter> billion yuan.
        </p>`,
      ]) {
        const element = await counter(template);
        const said = await warnings(() => element.count());
        expect(said).to.deep.equal([]);
        expect(firstFrame(digits(element)!)).to.equal('0.00');
        await clear();
      }
    });

    for (const [name, template] of [
      ['a range', html`<data value="5000000">3–5 million</data>`],
      ['the upper end of a range, marked alone', html`3–<data value="5">5</data> million`],
      ['digits in several elements', html`<data value="8000"><b>8</b>,000</data>`],
      ['a power', html`<data value="1000000">10<sup>6</sup></data>`],
      [
        'a sign added by the page',
        html`<style>
            .own-unit::after {
              content: ' %';
            }</style
          ><data class="own-unit" value="37">37</data>`,
      ],
    ] as const) {
      it(`stays at rest with ${name}, without a word`, async () => {
        const element = await counter(html`<stat-counter lang="en">${template}</stat-counter>`);
        const said = await warnings(() => element.count());
        expect(said).to.deep.equal([]);
        expect(isCounting(element)).to.equal(false);
      });
    }

    it('stays at rest where a longer number would reach over what stands behind', async () => {
      const element = await counter(html`
        <stat-counter lang="en" from="5000"
          ><data value="12">12<sup>1</sup></data></stat-counter
        >
      `);
      element.count();
      await frames(2);
      expect(isCounting(element)).to.equal(false);
    });
  });

  describe('where text and value disagree', () => {
    for (const [value, text, message] of [
      ['800', '8,000', 'the text shows 8,000, value is 800.'],
      ['12', '1.2', 'the text shows 1.2, value is 12.'],
      ['14300000', '1.43 billion', 'the text shows 1.43 billion, value is 14300000.'],
      ['10', '10 of 10', 'the text shows 10 more than once;'],
    ] as const) {
      it(`leaves "${text}" at rest for ${value}, and says once: ${message}`, async () => {
        const element = await counter(html`<stat-counter lang="en"><data value=${value}>${text}</data></stat-counter>`);
        const said = await warnings(() => {
          element.count();
          element.count();
        });
        expect(said).to.have.length(1);
        expect(said[0]).to.contain(message);
        expect(isCounting(element)).to.equal(false);
        expect(element.textContent.trim()).to.equal(text);
      });
    }

    it('counts to a value in the digits of any script', async () => {
      for (const value of ['٨٠٠٠', '۸۰۰۰', '८०००', '৮০০০', '８０００']) {
        const element = await counter(html`<stat-counter lang="en"><data value=${value}>8,000</data></stat-counter>`);
        element.count();
        expect(firstFrame(digits(element)!)).to.equal('0');
        await clear();
      }
    });

    it('says what percent makes of 37, and of 0.37', async () => {
      let element: StatCounterElement;
      const said = await warnings(async () => {
        element = await counter(html`<stat-counter lang="en" value="37" percent></stat-counter>`);
        await counter(html`<stat-counter lang="en" value="0.37" percent></stat-counter>`);
      });
      expect(drawn(element!, 'value')).to.equal('3,700%');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/<stat-counter value="37">: percent shows 0\.37 as 37%/);
    });
  });

  describe('painted with more than a colour', () => {
    for (const [name, css] of [
      ['a stroke', 'data {-webkit-text-stroke: 1px red}'],
      ['a stroke around the story', '.test-stage {-webkit-text-stroke: 1px red}'],
      [
        'a gradient',
        'data {background: linear-gradient(red, blue); -webkit-background-clip: text; background-clip: text; color: transparent}',
      ],
      [
        'a gradient of the sentence',
        'stat-counter p {background: linear-gradient(red, blue); -webkit-background-clip: text; background-clip: text}',
      ],
      ['a fill of its own', 'data {-webkit-text-fill-color: red}'],
      ['a shadow', 'data {text-shadow: 1px 1px 2px red}'],
      ['a shadow of the element', 'stat-counter {text-shadow: 1px 1px 2px red}'],
      ['a line under it', 'data {text-decoration: underline}'],
      ['a line under the sentence', 'stat-counter p {text-decoration: line-through}'],
      ['emphasis marks', 'data {-webkit-text-emphasis: dot; text-emphasis: dot}'],
      ['half its opacity', 'data {opacity: 0.5}'],
      ['a turn', 'data {transform: rotate(-4deg)}'],
      ['a filter', 'stat-counter p {filter: blur(1px)}'],
    ] as const) {
      it(`stays at rest with ${name}`, async () => {
        const sheet = document.createElement('style');
        sheet.append(css);
        document.head.append(sheet);
        const element = await counter(
          html`<stat-counter lang="en"
            ><p><data value="8000">8,000</data></p></stat-counter
          >`,
        );
        element.count();
        expect(isCounting(element)).to.equal(false);
        sheet.remove();
        element.count();
        expect(isCounting(element)).to.equal(true);
      });
    }
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
      const text = (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
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
        expect(element!.shadowRoot?.textContent ?? '').to.match(text);
      });
    }
  });
});
