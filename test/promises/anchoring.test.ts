import {expect} from '@open-wc/testing';
import {FramedPage, plainStory} from './framed-page.js';

describe('the reader’s line stays where it is', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    page.style('body {margin: 0; overflow-anchor: auto}');
  });
  afterEach(() => page.close());

  const line = (index: number) => page.story.events[index]!.querySelector('p')!;
  const placeOf = (element: Element) => element.getBoundingClientRect().top;

  /** Lets something happen to the page, and says how far that moves an element. */
  async function shiftOf(element: Element, happening: () => unknown): Promise<number> {
    await page.frames(10);
    const before = placeOf(element);
    await happening();
    await page.frames(10);
    return placeOf(element) - before;
  }

  function block(height: number): HTMLElement {
    const made = page.document.createElement('div');
    made.style.height = `${height}px`;
    return made;
  }

  async function read(
    index: number,
    markup = `<p style="height: 500px">Before</p>${plainStory(6, 400)}<p id="after" style="height: 2000px">After</p>`,
  ): Promise<void> {
    page.write(markup);
    await page.start();
    page.window.scrollTo({top: page.window.scrollY + placeOf(line(index)) + 100, behavior: 'instant'});
    await page.until(() => page.story.index === index);
  }

  it('when a picture in an earlier event gets its size', async () => {
    await read(3);
    expect(await shiftOf(line(3), () => line(1).append(block(200)))).to.be.closeTo(0, 1);
    expect(await shiftOf(line(3), () => line(1).after(block(200)))).to.be.closeTo(0, 1);
  });

  it('when a picture further up in the same event gets its size', async () => {
    await read(3);
    expect(await shiftOf(line(3), () => line(3).before(block(300)))).to.be.closeTo(0, 1);
  });

  it('when an event is added before it, and taken away again', async () => {
    await read(3);
    const added = page.document.createElement('timeline-event');
    added.setAttribute('date', '2001-06');
    added.append(block(250));
    const read3 = line(3);
    expect(await shiftOf(read3, () => page.story.events[1]!.before(added))).to.be.closeTo(0, 1);
    expect(await shiftOf(read3, () => added.remove())).to.be.closeTo(0, 1);
  });

  it('when the reader is past the story', async () => {
    await read(3);
    const after = page.document.querySelector('#after')!;
    page.window.scrollBy({top: placeOf(after) + 300, behavior: 'instant'});
    expect(await shiftOf(after, () => line(1).after(block(200)))).to.be.closeTo(0, 1);
  });

  it('in a panel that scrolls', async () => {
    await read(0, `<div id="page" style="height: 100vh; overflow: auto">${plainStory(6, 400)}</div>`);
    page.document.querySelector('#page')!.scrollTo({top: 1400, behavior: 'instant'});
    await page.until(() => page.story.index > 0);
    const {index} = page.story;
    expect(await shiftOf(line(index), () => line(0).after(block(200)))).to.be.closeTo(0, 1);
  });

  it('and is not moved twice where the page sees to it itself', async () => {
    await read(3);
    page.style('* {overflow-anchor: none !important}');
    const shift = await shiftOf(line(3), () => {
      const before = placeOf(line(3));
      line(1).after(block(200));
      page.window.scrollBy({top: placeOf(line(3)) - before, behavior: 'instant'});
    });
    expect(shift).to.be.closeTo(0, 1);
  });

  it('but moves with what grows where nothing has been scrolled', async () => {
    page.write(plainStory(6, 400));
    await page.start();
    await page.frames(3);
    expect(await shiftOf(line(1), () => line(0).after(block(50)))).to.be.closeTo(50, 1);
  });
});
