import {expect} from '@open-wc/testing';
import {railOf} from '../helpers.js';
import {FramedPage} from './framed-page.js';

const events = (count: number, dateOf: (index: number) => string) =>
  Array.from({length: count}, (_, i) => {
    return `<li><timeline-event date="${dateOf(i)}"><h2>Heading ${i}</h2><p style="height: 200px">Text.</p></timeline-event></li>`;
  }).join('');
const SIXTY = `<p style="height: 300px">Before</p><timeline-story><ol>${events(60, (i) => `${1950 + i}`)}</ol></timeline-story><p style="height: 900px">After</p>`;

describe('the rail of a long story', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open(1000, 700);
    page.style('ol {margin: 0; padding: 0}');
    page.write(SIXTY);
  });
  afterEach(() => page.close());

  const rail = () => railOf(page.story);
  const marks = () => [...rail().querySelectorAll<HTMLAnchorElement>('.scroll a')];
  const entries = () => [...rail().querySelectorAll<HTMLAnchorElement>('details a')];
  const summary = () => rail().querySelector('summary')!;
  const now = () => summary().textContent.trim();
  const details = () => rail().querySelector('details')!;
  const bring = (index: number) => page.story.events[index]!.scrollIntoView({behavior: 'instant'});

  /** Waits for the rail of the story of sixty events. */
  async function start(): Promise<void> {
    await page.start();
    await page.until(() => marks().length === 6);
  }

  /** Opens the list as the Enter key does, with the focus where it is then. */
  async function openList(): Promise<void> {
    summary().focus();
    summary().click();
    await page.until(() => entries().length > 0);
  }

  it('has no more marks than fit, each a link to its first event, with no letter cut off', async () => {
    await start();
    const labels = marks().map((link) => link.textContent.trim().replaceAll(/\s/g, ' '));
    expect(labels[0]).to.equal('1950 – 1959');
    expect(marks().map(({hash}) => hash)).to.deep.equal(
      ['1950', '1960', '1970', '1980', '1990', '2000'].map((year) => `#event-${year}`),
    );
    const scroll = rail().querySelector('.scroll')!;
    expect(scroll.scrollHeight).to.be.at.most(scroll.clientHeight);
    for (const label of rail().querySelectorAll('.scroll .label')) {
      expect(label.scrollWidth).to.be.at.most(label.clientWidth);
    }
    marks()[3]!.click();
    await page.until(() => page.story.index === 30);
  });

  it('marks the stretch that the reader is in, and tells the date in full', async () => {
    await start();
    expect(now()).to.equal('Timeline');
    bring(37);
    await page.until(() => page.story.index === 37);
    expect(marks().map((link) => link.getAttribute('aria-current'))).to.deep.equal([
      null,
      null,
      null,
      'step',
      null,
      null,
    ]);
    expect(now()).to.equal('1987');
    const fill = Number(/[\d.]+/.exec(rail().querySelector<HTMLElement>('.progress')!.style.transform)![0]);
    expect(fill).to.be.within(3.5 / 5, 4 / 5);
  });

  it('has as many marks as fit when the window is turned', async () => {
    page.write(`<timeline-story><ol>${events(14, (i) => `${1990 + i * 3}`)}</ol></timeline-story>`);
    await page.start();
    await page.until(() => marks().length === 14);
    page.resize(1000, 260);
    await page.until(() => marks().length < 8 && marks().length > 3);
    page.resize(1000, 700);
    await page.until(() => marks().length === 14);
  });

  it('lists all events by their dates and headings, so that the keyboard comes to each', async () => {
    await start();
    bring(12);
    await page.until(() => page.story.index === 12);
    expect(entries()).to.have.length(0);
    await openList();
    expect(entries().map(({hash}) => hash)).to.deep.equal(page.story.events.map(({id}) => `#${id}`));
    expect(entries()[20]!.textContent.trim()).to.equal('1970 Heading 20');
    expect(entries()[12]!.getAttribute('aria-current')).to.equal('step');
    const list = details().querySelector('ol')!.getBoundingClientRect();
    const current = entries()[12]!.getBoundingClientRect();
    expect(current.top >= list.top && current.bottom <= list.bottom).to.equal(true);
    entries()[45]!.click();
    await page.until(() => page.story.index === 45);
    expect(details().open).to.equal(false);
    await page.until(() => entries().length === 0);
  });

  it('marks the current event in the list and its mark in the rail while the reader scrolls on', async () => {
    await start();
    await openList();
    const current = (links: HTMLElement[]) =>
      links.flatMap((link, i) => (link.hasAttribute('aria-current') ? [i] : []));
    for (const index of [12, 37]) {
      bring(index);
      await page.until(() => page.story.index === index);
      expect([current(marks()), current(entries())]).to.deep.equal([[Math.floor(index / 10)], [index]]);
    }
  });

  it('closes the list by the Escape key, with the focus where it came from, and by a click elsewhere', async () => {
    await start();
    await openList();
    entries()[3]!.focus();
    entries()[3]!.dispatchEvent(
      new page.window.KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}),
    );
    await page.until(() => !details().open);
    expect((rail() as ShadowRoot).activeElement).to.equal(summary());
    await openList();
    page.document.body.click();
    await page.until(() => !details().open);
  });

  it('is there in a page that hides what is not defined', async () => {
    page.style(':not(:defined) {display: none}');
    await start();
    expect(page.document.querySelectorAll(':not(:defined)')).to.have.length(0);
    expect(page.story.querySelector('timeline-rail')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('has a heading for screen readers, which names it', async () => {
    await start();
    const nav = rail().querySelector('nav')!;
    const heading = nav.querySelector('h2')!;
    expect(nav.getAttribute('aria-labelledby')).to.equal(heading.id);
    expect(heading.textContent).to.equal('Timeline');
    const {clipPath, display} = page.window.getComputedStyle(heading);
    expect([clipPath, display]).to.deep.equal(['inset(50%)', 'block']);
  });

  it('draws a long empty stretch as a break', async () => {
    const dates = ['1956', '2004', '2005', '2006', '2007'];
    page.write(`<timeline-story><ol>${events(5, (i) => dates[i]!)}</ol></timeline-story>`);
    await page.start();
    await page.until(() => marks().length === 5);
    expect(marks().map((link) => link.parentElement!.className)).to.deep.equal(['break', '', '', '', '']);
    const tops = marks().map((link) => link.getBoundingClientRect().top);
    expect(tops[1]! - tops[0]!).to.be.below(0.3 * (tops[4]! - tops[0]!));
  });

  describe('on a phone', () => {
    const bar = () => summary().getBoundingClientRect();
    const isShown = () => page.window.getComputedStyle(rail().querySelector('.stick')!).opacity === '1';

    beforeEach(() => page.resize(390, 700));

    /** Reads on until the bar is there, and opens its list. */
    async function openBar(): Promise<void> {
      await start();
      bring(5);
      await page.until(isShown);
      await openList();
    }

    it('is a bar at the top, once the start of the story is above it, and takes no room', async () => {
      const box = () => page.document.querySelector('timeline-event')!.getBoundingClientRect().toJSON() as object;
      const before = box();
      await start();
      await page.frames(3);
      expect(box()).to.deep.equal(before);
      expect(isShown()).to.equal(false);
      bring(20);
      await page.until(isShown);
      expect(bar().top).to.be.closeTo(0, 1);
      expect(bar().height).to.be.within(40, 56);
      expect(now()).to.equal('1970');
      const hit = page.document.elementFromPoint(100, bar().top + 10);
      expect(hit!.localName).to.equal('timeline-rail');
    });

    it('leaves what was jumped to below it', async () => {
      await openBar();
      entries()[30]!.click();
      await page.until(() => page.story.index === 30);
      expect(page.story.events[30]!.querySelector('h2')!.getBoundingClientRect().top).to.be.above(bar().bottom);
    });

    it('opens as a list that a finger can use', async () => {
      await openBar();
      const list = details().querySelector('ol')!.getBoundingClientRect();
      expect(list.bottom).to.be.below(700);
      for (const entry of entries()) expect(entry.getBoundingClientRect().height).to.be.at.least(36);
    });
  });
});
