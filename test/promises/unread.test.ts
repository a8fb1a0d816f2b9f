import {expect} from '@open-wc/testing';
import {FramedPage, plainStory} from './framed-page.js';

const PAGE = `<p style="height: 900px">Before</p><div id="around"><div id="box">${plainStory(4, 200)}</div></div><p style="height: 3000px">After</p>`;

/** Style sheets under which nobody can read the story, and one each that shows it again. */
const UNREADABLE: Record<string, [hidden: string, shown: string]> = {
  'in a closed accordion': ['#box {max-height: 0; overflow: hidden}', '#box {max-height: none}'],
  'in an accordion of no rows': [
    '#around {display: grid; grid-template-rows: 0fr} #box {overflow: hidden; min-height: 0}',
    '#around {grid-template-rows: 1fr}',
  ],
  'in what is not visible': ['#around {visibility: hidden}', '#around {visibility: visible}'],
  'in what is transparent': ['#around {opacity: 0}', '#around {opacity: 1}'],
  'on another slide': [
    '#around {overflow: hidden; width: 500px; margin: auto} #box {transform: translateX(100%)}',
    '#box {transform: none}',
  ],
  'off the side of the page': ['#box {position: relative; left: -9999px}', '#box {left: 0}'],
  'in what only screen readers are told': [
    '#around {position: relative; width: 1px; height: 1px; overflow: hidden}',
    '#around {width: auto; height: auto}',
  ],
  'in what is drawn at no size': ['#box {transform: scale(0)}', '#box {transform: none}'],
  'in what the browser skips': ['#box {content-visibility: hidden}', '#box {content-visibility: visible}'],
  'in what is not there': ['#around {display: none}', '#around {display: block}'],
};

/** How the last events of a story may be hidden, and how many of four are left to read. */
const UNREAD: Record<string, [css: string, left: number]> = {
  'is not there': ['timeline-event:last-child {display: none}', 3],
  'and the one before it are not there': ['timeline-event:nth-of-type(n + 3) {display: none}', 2],
  'is not visible': ['timeline-event:last-child {visibility: hidden}', 3],
  'is transparent': ['timeline-event:last-child {opacity: 0}', 3],
};

describe('what nobody can read', () => {
  let page: FramedPage;
  const told: string[] = [];
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    told.length = 0;
    for (const type of ['story-step', 'story-complete']) {
      page.document.addEventListener(type, (event) => told.push(`${type} ${(event as {index?: number}).index ?? ''}`));
    }
  });
  afterEach(() => page.close());

  async function scrollThrough(): Promise<void> {
    const height = page.document.scrollingElement!.scrollHeight;
    for (let top = 0; top < height; top += 200) {
      page.window.scrollTo({top, behavior: 'instant'});
      await page.frames(2);
    }
    page.window.scrollTo({top: 0, behavior: 'instant'});
    await page.frames(2);
  }

  for (const [name, [hidden, shown]] of Object.entries(UNREADABLE)) {
    it(`is no step and no completion: a story ${name}`, async () => {
      page.write(PAGE);
      page.style(hidden);
      await page.start();
      await scrollThrough();
      expect(told).to.deep.equal([]);
      page.style(shown);
      page.document.querySelector('#around')!.className = 'shown';
      await scrollThrough();
      await page.until(() => told.includes('story-complete '));
      expect(told.filter((each) => each === 'story-complete ')).to.have.length(1);
    });
  }

  it('is no step and no completion: a story in closed details, until they are opened', async () => {
    page.write(
      `<p style="height: 900px">Before</p><details><summary>More</summary>${plainStory(4, 200)}</details><p style="height: 3000px">After</p>`,
    );
    await page.start();
    await scrollThrough();
    expect(told).to.deep.equal([]);
    page.document.querySelector('details')!.open = true;
    await scrollThrough();
    await page.until(() => told.includes('story-complete '));
  });

  for (const [name, [css, left]] of Object.entries(UNREAD)) {
    it(`is not waited for, and not told: a last event that ${name}`, async () => {
      page.write(PAGE);
      page.style(css);
      await page.start();
      await page.frames(2);
      expect(told).to.deep.equal([]);
      const last = page.story.events[left - 1]!;
      const lineAt = (place: number) => {
        const line = 0.4 * page.window.innerHeight;
        page.window.scrollBy({top: last.getBoundingClientRect().bottom - line + place, behavior: 'instant'});
      };
      lineAt(-4);
      await page.until(() => page.story.index === left - 1);
      expect(told).to.not.include('story-complete ');
      expect(page.story.progress).to.be.within(0.9, 0.999);
      lineAt(4);
      await page.until(() => told.includes('story-complete '));
      expect(page.story.index).to.equal(left - 1);
    });
  }

  it('does not count: events behind "Show more", until they are shown', async () => {
    page.write(
      PAGE.replace('<timeline-story >', '<timeline-story><ol id="list"><li>')
        .replaceAll('</timeline-event><', '</timeline-event></li><li><')
        .replace('</timeline-event></li><li></timeline-story>', '</timeline-event></li></ol></timeline-story>'),
    );
    page.style('#list {max-height: 600px; overflow: hidden; margin: 0; padding: 0}');
    await page.start();
    const seen = page.story.events.filter(
      (event) => event.getBoundingClientRect().top < page.story.getBoundingClientRect().bottom,
    ).length;
    expect(seen).to.be.within(1, 3);
    await scrollThrough();
    const steps = told.filter((each) => each.startsWith('story-step')).map((each) => Number(each.split(' ')[1]));
    expect(Math.max(...steps)).to.equal(seen - 1);
    page.style('#list {max-height: none}');
    told.length = 0;
    await scrollThrough();
    await page.until(() => told.includes('story-step 3'));
  });

  it('does not count: the rest of an article that is cut off', async () => {
    page.write(PAGE);
    page.style('#box {max-height: 500px; overflow: hidden}');
    await page.start();
    await scrollThrough();
    expect(told).to.include('story-step 1');
    expect(told.filter((each) => /story-(step 3|complete)/.test(each))).to.deep.equal([]);
  });
});
