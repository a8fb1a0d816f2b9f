import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/components/timeline-event/define.js';
import type {TimelineEventElement} from '../../src/components/timeline-event/timeline-event.js';
import {lateDates} from '../../src/format/late-words.js';
import '../../src/components/timeline-story/define.js';
import {loadMotion} from '../../src/motion/motion.js';
import {clear, frames, place, until, warnings} from '../helpers.js';

async function event(template: unknown): Promise<TimelineEventElement> {
  const element = place(html`${template}`).querySelector('timeline-event')!;
  await element.updateComplete;
  return element;
}

const dateline = (element: Element) => element.shadowRoot!.querySelector('[part=dateline]');
const words = (node: Element | null) => node?.textContent.replaceAll(/\s+/g, ' ').trim();

describe('<timeline-event>', () => {
  afterEach(clear);

  for (const [lang, date, shown, datetimes] of [
    ['en', '2004-12-26', 'December 26, 2004', ['2004-12-26']],
    ['en-GB', '2004-12-26', '26 December 2004', ['2004-12-26']],
    ['en', '2005-06', 'June 2005', ['2005-06']],
    ['en', '2006', '2006', ['2006']],
    ['de', '2004-12-26', '26. Dezember 2004', ['2004-12-26']],
    ['zh-Hans', '2004-12-26', '2004年12月26日', ['2004-12-26']],
    ['zh-Hans', '2005-06', '2005年6月', ['2005-06']],
  ] as const) {
    it(`shows ${date} as "${shown}" in ${lang}, as a machine-readable time`, async () => {
      const element = await event(html`<div lang=${lang}><timeline-event date=${date}></timeline-event></div>`);
      expect(words(dateline(element))).to.equal(shown);
      expect([...dateline(element)!.querySelectorAll('time')].map((time) => time.dateTime)).to.deep.equal(datetimes);
    });
  }

  it('shows both ends of a range', async () => {
    const element = await event(html`<timeline-event lang="en" date="1956/1960"></timeline-event>`);
    expect(words(dateline(element))).to.match(/^1956\s?–\s?1960$/);
    expect([...dateline(element)!.querySelectorAll('time')].map((time) => time.dateTime)).to.deep.equal([
      '1956',
      '1960',
    ]);
  });

  it('shows the place after the date', async () => {
    const element = await event(html`<timeline-event lang="en" date="2006" place="Zhejiang"></timeline-event>`);
    expect(words(dateline(element))).to.equal('2006 Zhejiang');
  });

  it('leaves the author’s own dateline as it is', async () => {
    const element = await event(html`
      <timeline-event date="2004-12-26" place="Rui'an"><p slot="dateline">One winter's day</p></timeline-event>
    `);
    expect(element.shadowRoot === null || dateline(element) === null).to.equal(true);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('shows its date when its own dateline is taken away', async () => {
    const stage = place(html`
      <timeline-story lang="en">
        <timeline-event date="1929"><p slot="dateline">One winter</p></timeline-event>
        <timeline-event date="1930"></timeline-event>
      </timeline-story>
    `);
    await frames(2);
    const element = stage.querySelector('timeline-event')!;
    element.querySelector('p')!.remove();
    await frames(2);
    expect(words(dateline(element))).to.equal('1929');
  });

  it('stays as it is where the page fades or moves it itself, and is moved where it does not', async () => {
    await loadMotion();
    for (const [style, isMoved] of [
      ['opacity: 0.9', false],
      ['translate: 10px', false],
      ['transform: rotate(1deg); contain: paint; overflow: hidden', true],
    ] as const) {
      const stage = place(html`
        <div style="height: 200vh"></div>
        <timeline-event date="2006" lang="en"><p slot="dateline">2006</p></timeline-event>
      `);
      const element = stage.querySelector('timeline-event')!;
      await element.updateComplete;
      element.style.cssText = `display: block; ${style}`; // as unspool.css has it
      const look = () => [getComputedStyle(element).opacity, getComputedStyle(element).translate];
      const before = look();
      element.hold();
      await until(() => (isMoved ? look()[0] === '0' : !element.held)); // once the browser has said where it is
      if (!isMoved) expect(look(), style).to.deep.equal(before);
      element.release();
      expect(look(), style).to.deep.equal(before);
      await clear();
    }
  });

  it('takes its date from the dateline’s <time> when it has no date attribute', async () => {
    const said = await warnings(() =>
      event(
        html`<timeline-event
          ><p slot="dateline"><time datetime="2006">The year</time></p></timeline-event
        >`,
      ),
    );
    expect(said).to.deep.equal([]);
  });

  it('changes with its attributes', async () => {
    const element = await event(html`<timeline-event lang="en" date="2006"></timeline-event>`);
    element.date = '2007';
    await element.updateComplete;
    expect(words(dateline(element))).to.equal('2007');
  });

  it('is upcoming by itself, and tells the phase that a story wrote', async () => {
    const element = await event(html`<timeline-event date="2006"></timeline-event>`);
    expect(element.phase).to.equal('upcoming');
    element.setAttribute('phase', 'passed');
    expect(element.phase).to.equal('passed');
    element.setAttribute('phase', 'nonsense');
    expect(element.phase).to.equal('upcoming');
  });

  it('is simply there when it stands alone', async () => {
    const element = await event(html`<timeline-event date="2006"><p>Text</p></timeline-event>`);
    await frames(3);
    expect(element.held).to.equal(false);
    expect(getComputedStyle(element).opacity).to.equal('1');
  });

  it('shows a season, a quarter and a great age once their words have come, and shifts nothing below', async () => {
    for (const [date, lang, shown] of [
      ['2004-21', 'fr', 'printemps 2004'],
      ['2008-35', 'de', '3. Quartal 2008'],
      ['-13800000000', 'en', '13.8 billion years ago'],
      ['-0331', 'en-x-bce', '332 BCE'],
    ] as const) {
      const element = await event(
        html`<timeline-event date=${date} lang=${lang} place="Here"><p>Text</p></timeline-event>`,
      );
      const {top} = element.querySelector('p')!.getBoundingClientRect();
      await lateDates();
      await element.updateComplete;
      expect(words(dateline(element))).to.equal(`${shown} Here`);
      expect(element.querySelector('p')!.getBoundingClientRect().top).to.equal(top);
    }
  });

  describe('bad input', () => {
    for (const [date, sentence] of [
      ['2005-02-30', /<timeline-event date="2005-02-30">: .*28 days/],
      ['2005-13', /<timeline-event date="2005-13">: .*month 13.*01 to 12/],
      ['soon', /<timeline-event date="soon">: .*2004-12-26/],
    ] as const) {
      it(`says once what is wrong with ${date}, and shows it as written`, async () => {
        let element: TimelineEventElement;
        const said = await warnings(async () => {
          element = await event(html`<timeline-event date=${date}><p>Text</p></timeline-event>`);
          element.place = 'Zhejiang';
          await element.updateComplete;
          await lateDates(); // which know what is wrong
        });
        expect(said).to.have.length(1);
        expect(said[0]).to.match(sentence);
        expect(words(dateline(element!))).to.equal(`${date} Zhejiang`);
      });
    }

    it('says once that a date is missing, and keeps the text', async () => {
      let element: TimelineEventElement;
      const said = await warnings(async () => {
        element = await event(html`<timeline-event><p>Text</p></timeline-event>`);
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/<timeline-event date>: an event needs a date, such as date="2006"/);
      expect(element!.querySelector('p')!.checkVisibility()).to.equal(true);
    });
  });
});
