import {expect} from '@open-wc/testing';
import type {StoryDocument} from '../../src/document/document.js';
import {FramedPage, plainStory} from './framed-page.js';

const DOCUMENT = {
  unspool: 1,
  lang: 'en',
  title: 'A story',
  events: Array.from({length: 8}, (_, index) => ({
    id: `e${index + 1}`,
    date: `${2001 + index}`,
    heading: `Event ${index + 1}`,
  })),
} as StoryDocument;

const SRC = `data:application/json,${encodeURIComponent(JSON.stringify(DOCUMENT))}`;

describe('an address that names an event leads there', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    page.style('body {margin: 0}');
  });
  afterEach(() => page.close());

  const BEFORE = '<p style="height: 300px">Before</p>';
  const AFTER = '<p style="height: 1500px">After</p>';
  const topOf = (id: string) => page.document.getElementById(id)!.getBoundingClientRect().top;

  async function isAt(id: string): Promise<void> {
    await page.until(() => page.document.getElementById(id) && Math.abs(topOf(id)) < 2);
    await page.until(() => page.story.events[page.story.index]?.id === id);
    await page.frames(5);
    expect(page.story.events[page.story.index]!.id).to.equal(id);
  }

  it('when the story comes from a document', async () => {
    page.write(`${BEFORE}<timeline-story src="${SRC}"></timeline-story>${AFTER}`);
    page.window.location.hash = '#e5';
    await page.start();
    await isAt('e5');
  });

  it('when the document takes the place of events with the same ids', async () => {
    page.write(`${BEFORE}${plainStory(8, 100).replaceAll(/date="200(\d)"/g, '$& id="e$1"')}${AFTER}`);
    page.window.location.hash = '#e5';
    await page.start();
    await isAt('e5');
    page.story.document = DOCUMENT;
    await page.until(() => page.document.querySelector('#e5 [slot=dateline]'));
    await isAt('e5');
  });

  it('when its script comes late and gives the ids, with letters of any language', async () => {
    page.write(`${BEFORE}${plainStory(8, 100)}${AFTER}`);
    page.document.querySelectorAll('timeline-event')[4]!.id = 'über uns';
    page.window.location.hash = '#event-2004';
    await page.start();
    await isAt('event-2004');
    page.window.location.hash = '#über uns';
    await isAt('über uns');
  });

  it('when the story is put into the page late, in a shadow root or a panel', async () => {
    page.window.location.hash = '#event-2005';
    page.write(`${BEFORE}<div id="page" style="height: 100vh; overflow: auto"></div>`);
    await page.start();
    page.document.querySelector('#page')!.innerHTML = plainStory(8, 400);
    await page.until(() => page.story.index === 4);
    expect(topOf('event-2005')).to.be.closeTo(page.document.querySelector('#page')!.getBoundingClientRect().top, 2);

    page.window.scrollTo({top: 0, behavior: 'instant'});
    page.write(`<div id="host"></div>`);
    const root = page.document.querySelector('#host')!.attachShadow({mode: 'open'});
    root.innerHTML = plainStory(8, 400);
    const story = root.querySelector('timeline-story')!;
    await page.until(() => story.index === 4);
    expect(Math.abs(story.events[4]!.getBoundingClientRect().top)).to.be.below(2);
  });

  it('but not once the reader has scrolled', async () => {
    page.write(`${BEFORE}<timeline-story></timeline-story>${AFTER}`);
    page.window.location.hash = '#e5';
    await page.start();
    page.window.scrollTo({top: 120, behavior: 'instant'});
    await page.frames(2);
    page.story.document = DOCUMENT;
    await page.until(() => page.document.getElementById('e5'));
    await page.frames(5);
    expect(page.window.scrollY).to.equal(120);
  });

  it('and not again when the list of events changes', async () => {
    page.write(`${BEFORE}${plainStory(8, 400)}${AFTER}`);
    page.window.location.hash = '#event-2005';
    await page.start();
    await isAt('event-2005');
    page.window.scrollTo({top: 0, behavior: 'instant'});
    await page.frames(3);
    page.story.events[4]!.replaceWith(page.story.events[4]!.cloneNode(true));
    await page.frames(5);
    expect(page.window.scrollY).to.equal(0);
  });

  it('and an address that names nothing, or is not sound, leads nowhere', async () => {
    page.write(`${BEFORE}${plainStory(8, 400)}${AFTER}`);
    const errors: string[] = [];
    page.window.addEventListener('error', ({message}) => errors.push(message));
    page.window.location.hash = '#%E0%A4%A';
    await page.start();
    page.window.location.hash = '#nothing';
    await page.frames(5);
    expect(page.window.scrollY).to.equal(0);
    expect(errors).to.deep.equal([]);
  });
});
