import {expect} from '@open-wc/testing';
import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';
import '../../src/components/timeline-story/define.js';
import '../../src/components/timeline-event/define.js';
import {clear, frames, place, railOf, story, until} from '../helpers.js';

describe('the debug view of a story', () => {
  afterEach(clear);

  const placed = (): TimelineStoryElement => {
    const stage = place(story(['2004', '2005', '2006']));
    return stage.querySelector('timeline-story')!;
  };
  const view = (element: Element): ShadowRoot | undefined =>
    railOf(element).querySelector('.debug')?.shadowRoot ?? undefined;
  const top = (element: Element): number => Math.round(element.getBoundingClientRect().top);

  it('draws the trigger line where events become current, and each event with its phase', async () => {
    const element = placed();
    element.debug = true;
    await until(() => view(element));
    const second = element.events[1]!;
    scrollBy(0, top(second) - innerHeight * 0.4 + 10);
    await until(() => element.index === 1 && view(element)!.querySelector('.current'));

    const shown = view(element)!;
    expect(top(shown.querySelector('.line')!)).to.equal(Math.round(innerHeight * 0.4));
    expect(top(shown.querySelector('.current')!)).to.equal(top(second));
    expect(shown.querySelector('.current')!.textContent).to.match(/^1 current/);
    expect(shown.querySelector('.panel .index')!.textContent).to.equal('1 of 3');
    expect(shown.querySelector('.panel .event')!.textContent).to.equal(`#${second.id}`);
    expect(shown.querySelector('.band')!.getBoundingClientRect().height).to.equal(innerHeight);
  });

  it('follows the line when the offset changes', async () => {
    const element = placed();
    element.debug = true;
    await until(() => view(element));
    element.offset = 0.25;
    await until(() => top(view(element)!.querySelector('.line')!) === Math.round(innerHeight * 0.25));
    expect(view(element)!.querySelector('.line')!.textContent).to.include('offset 0.25');
  });

  it('is out of the way: no click, no word to assistive technology, nothing left when it is switched off', async () => {
    const element = placed();
    await frames(1);
    const before = element.getBoundingClientRect().height;
    element.debug = true;
    await until(() => view(element));
    const host = railOf(element).querySelector('.debug')!;
    expect(getComputedStyle(host).pointerEvents).to.equal('none');
    expect(host.getAttribute('aria-hidden')).to.equal('true');
    expect(element.getBoundingClientRect().height).to.equal(before);
    element.debug = false;
    await until(() => !view(element));
  });
});
