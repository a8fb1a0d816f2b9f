import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {upgrade} from '../../src/upgrade.js';
import {frames} from '../helpers.js';

const MARKED = `
  <section id="story" class="wide" data-unspool-story data-unspool-layout="end">
    <ol>
      <li>
        <section id="one" data-unspool-event="2005-06" data-unspool-place="Zhejiang">
          <p data-unspool-slot="dateline">June 2005</p>
          <h2>An office for nearly every village</h2>
          <div data-unspool-figure data-unspool-duration="900">
            <p>more than <span data-unspool-stat="8000">8,000</span> village activity venues built</p>
          </div>
          <blockquote data-unspool-quote><p>each time is brighter</p></blockquote>
        </section>
      </li>
      <li data-unspool-event="2006">
        <h2>One graduate for every village</h2>
        <p>Some <b><span data-unspool-stat="12000">12,000</span></b> came.</p>
      </li>
    </ol>
  </section>
  <ol data-unspool-story><li data-unspool-event="1999">One</li><li data-unspool-event="2000">Two</li></ol>`;

describe('plain HTML with marks', () => {
  let stage: HTMLElement;
  const counts = () => [...stage.querySelectorAll('*')].map(({localName}) => localName).join();

  beforeEach(() => {
    stage = document.createElement('div');
    stage.innerHTML = MARKED;
    document.body.append(stage);
  });
  afterEach(() => stage.remove());

  it('becomes the elements, and loses no text and no attribute', async () => {
    const text = stage.textContent;
    upgrade(stage);
    await frames(2);
    expect(stage.textContent).to.equal(text);
    const story = stage.querySelector('timeline-story')!;
    expect(story.id).to.equal('story');
    expect(story.className).to.equal('wide');
    expect(story.layout).to.equal('end');
    expect(story.events.map((event) => event.getAttribute('date'))).to.deep.equal(['2005-06', '2006']);
    const first = stage.querySelector('#one')!;
    expect(first.localName).to.equal('timeline-event');
    expect(first.getAttribute('place')).to.equal('Zhejiang');
    expect(first.querySelector('p')!.slot).to.equal('dateline');
    expect(first.querySelector('stat-counter')!.getAttribute('duration')).to.equal('900');
    expect(first.querySelector('stat-counter data')!.getAttribute('value')).to.equal('8000');
    expect(first.querySelector('quote-card > blockquote')!.textContent).to.equal('each time is brighter');
    expect(stage.querySelector('b > stat-counter > data')!.getAttribute('value')).to.equal('12000');
    expect(stage.querySelectorAll('timeline-story')[1]!.events.length).to.equal(2);
  });

  it('is upgraded once', () => {
    upgrade(stage);
    const once = counts();
    upgrade(stage);
    expect(counts()).to.equal(once);
  });
});
