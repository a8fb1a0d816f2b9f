import {expect} from '@open-wc/testing';
import {FramedPage} from './framed-page.js';

interface Recorded {
  forbidden: string[];
}

describe('under the strictest content security policy, with trusted types', () => {
  it('the whole story moves, and nothing is forbidden', async function () {
    this.timeout(60_000);
    const page = new FramedPage();
    page.resize(800, 600);
    document.body.append(page.frame);
    await page.load('/strict.html');
    await page.untilHeld();
    const {forbidden} = page.window as unknown as Recorded;
    const moved = {revealed: new Set<Element>(), counted: new Set<Element>(), drawn: new Set<Element>()};
    const height = page.document.scrollingElement!.scrollHeight;
    const isMoving = (element: Element | null | undefined) => (element?.getAnimations().length ?? 0) > 0;
    const counters = [...page.document.querySelectorAll('stat-counter')];
    const isCounting = () => counters.some(({shadowRoot}) => shadowRoot?.querySelector('.digits'));
    for (let top = 0; top < height || isCounting(); top += 15) {
      page.window.scrollTo({top, behavior: 'instant'});
      await page.frames(1);
      for (const event of page.story.events) {
        if (isMoving(event)) moved.revealed.add(event);
      }
      for (const counter of counters) {
        if (counter.shadowRoot?.querySelector('.digits')) moved.counted.add(counter);
      }
      for (const card of page.document.querySelectorAll('quote-card')) {
        if (card.getAnimations({subtree: true}).length > 0) moved.drawn.add(card);
      }
    }
    expect(moved.revealed.size).to.be.above(2);
    expect(moved.counted.size).to.equal(2);
    expect(moved.drawn.size).to.equal(1);
    expect(page.story.progress).to.equal(1);
    expect(forbidden).to.deep.equal([]);

    // The policy is on: what we never do is forbidden.
    page.document.body.setAttribute('style', 'color: red');
    while (forbidden.length === 0) await page.frames(1);
    page.close();
  });
});
