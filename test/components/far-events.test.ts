import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/components/timeline-event/define.js';
import '../../src/components/timeline-story/define.js';
import type {TimelineEventElement} from '../../src/components/timeline-event/timeline-event.js';
import {clear, frames, nextEvent, place} from '../helpers.js';

const COUNT = 30;

/** Opens a story of events with datelines of their own, so many that the last ones are far from the reader. */
async function open(): Promise<readonly TimelineEventElement[]> {
  const stage = place(
    html`<timeline-story>
      <ol>
        ${Array.from(
          {length: COUNT},
          (_, index) =>
            html`<li>
              <timeline-event date="${1900 + index}">
                <p slot="dateline"><time datetime="${1900 + index}">The year ${1900 + index}</time></p>
                <h2>Event ${index + 1}</h2>
                <p style="height: 70vh">What happened.</p>
              </timeline-event>
            </li>`,
        )}
      </ol>
    </timeline-story>`,
  );
  await frames(3);
  return [...stage.querySelectorAll('timeline-event')];
}

function shownAt({top, height}: DOMRect): number[] {
  return [top, height].map(Math.round);
}

describe('an event far from the reader', () => {
  const sheet = document.createElement('link');
  before(async () => {
    Object.assign(sheet, {rel: 'stylesheet', href: '/src/unspool.css'});
    document.head.append(sheet);
    await nextEvent(sheet, 'load');
  });
  after(() => sheet.remove());
  afterEach(clear);

  it('waits to come alive, and is read all the same', async () => {
    const events = await open();
    expect(events.map(({hasUpdated}) => hasUpdated).slice(0, 3)).to.deep.equal([true, true, true]);
    const last = events.at(-1)!;
    expect(last.hasUpdated).to.equal(false);
    expect(last.innerText).to.contain('The year 1929').and.to.contain('What happened.');
  });

  it('is alive before the reader sees it, and moves nothing', async () => {
    const events = await open();
    const last = events.at(-1)!;
    const before = shownAt(last.getBoundingClientRect());
    last.scrollIntoView({behavior: 'instant'});
    await frames(2);
    expect(last.hasUpdated).to.equal(true);
    scrollTo({top: 0, behavior: 'instant'});
    await frames(2);
    expect(shownAt(last.getBoundingClientRect())).to.deep.equal(before);
  });

  it('comes alive for whoever asks it to be complete', async () => {
    const events = await open();
    await events.at(-1)!.updateComplete;
    expect(events.at(-1)!.hasUpdated).to.equal(true);
    expect(events.at(-2)!.hasUpdated).to.equal(false);
  });

  it('shows its date when its own dateline is taken away', async () => {
    const last = (await open()).at(-1)!;
    last.querySelector('[slot=dateline]')!.remove();
    await frames(2);
    expect(last.shadowRoot!.querySelector('[part=date]')!.textContent).to.contain('1929');
  });

  it('does not wait where the page has no style sheet that gives it its room', async () => {
    sheet.disabled = true;
    const events = await open();
    sheet.disabled = false;
    expect(events.every(({hasUpdated}) => hasUpdated)).to.equal(true);
  });

  it('comes alive when it leaves the story', async () => {
    const last = (await open()).at(-1)!;
    document.querySelector('.test-stage')!.append(last);
    await frames(2);
    expect(last.hasUpdated).to.equal(true);
  });
});
