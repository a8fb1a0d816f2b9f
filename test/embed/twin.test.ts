import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import '../../src/embed/embed.js';
import '../../src/index.js';
import {frames, until} from '../helpers.js';
import {elsewhere, isExact, stateOf, untilFitted, untilState} from './framed-story.js';

const BEFORE = 1500;

/** Frames that a story in a frame has, once it knows where the reader is, to have the current event. */
const PATIENCE = 30;

let stage: HTMLElement;

function article(content: unknown, after: number): void {
  render(
    html`<div style="height: ${BEFORE}px"></div>
      ${content}
      <div style="height: ${after}px"></div>`,
    stage,
  );
}

/** The story of `embedded.html` as part of this very page, with the styles of that page. */
async function directStory(): Promise<DocumentFragment> {
  const text = await (await fetch(await elsewhere('embedded.html'))).text();
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const content = document.createDocumentFragment();
  const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/dist/cdn/unspool.css'});
  content.append(sheet, ...parsed.querySelectorAll('head > style, timeline-story'));
  await new Promise((resolve) => {
    sheet.addEventListener('load', resolve);
    document.head.append(sheet);
  });
  return content;
}

/** Places all along the page, in an order in which the reader jumps and goes on, up and down. */
function placesUpTo(end: number, from: number): number[] {
  const even = Array.from({length: 24}, (_, i) => Math.round(from + ((end - from) * i) / 23));
  return [...even, ...even.map((place, i) => even[(i * 7) % 24]! + (place % 2))].map((each) => Math.min(each, end));
}

const to = (top: number) => scrollTo({top, behavior: 'instant'});
const lastPlace = () => document.documentElement.scrollHeight - innerHeight;

describe('a framed story beside the same story in the page itself', () => {
  beforeEach(() => {
    document.body.style.margin = '0';
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => {
    to(0);
    stage.remove();
    document.head.querySelectorAll('link').forEach((link) => link.remove());
  });

  for (const {name, isRelayed, after} of [
    {name: 'with our script in the page', isRelayed: true, after: 1500},
    {name: 'with our script in the page, and little after it', isRelayed: true, after: 100},
    {name: 'by itself', isRelayed: false, after: 3000},
  ]) {
    it(`has the same current event at each place, ${name}`, async () => {
      article(await directStory(), after);
      const twin = stage.querySelector('timeline-story')!;
      await until(() => twin.events.length === 6);
      await frames(10);
      const height = twin.getBoundingClientRect().height;
      // By itself a frame has to fill the view, and can't know that the page ends; out of view it is told nothing.
      const [first, last] = isRelayed
        ? [BEFORE - innerHeight + 10, BEFORE + height - 10]
        : [BEFORE, BEFORE + height - innerHeight];
      const places = placesUpTo(Math.min(last, lastPlace()), first);
      const direct: number[] = [];
      for (const place of places) {
        to(place);
        await frames(3);
        direct.push(twin.index);
      }
      expect(Math.max(...direct), 'the last event is current somewhere').to.equal(5);

      to(0);
      article(
        html`<iframe
          ?data-unspool-embed=${isRelayed}
          style="display: block; width: 100%; height: ${height}px; border: 0"
          title="A story"
          src=${await elsewhere('embedded.html')}
        ></iframe>`,
        after,
      );
      const frame = stage.querySelector('iframe')!;
      to(BEFORE + 50);
      await untilFitted(frame);
      expect(frame.offsetHeight).to.be.closeTo(height, 1);
      const framed: number[] = [];
      for (const [i, place] of places.entries()) {
        to(place);
        let {index} = await untilState(frame, (now) => isExact(frame, now));
        for (let waited = 0; index !== direct[i] && waited < PATIENCE; waited++) {
          await frames(1);
          ({index} = await stateOf(frame));
        }
        framed.push(index);
      }
      expect(framed).to.deep.equal(direct);
    });
  }
});
