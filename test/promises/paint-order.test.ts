import {expect} from '@open-wc/testing';
import {FramedPage} from './framed-page.js';

const EVENT = `<timeline-event date="2001">
  <h2>Event</h2>
  <p>Text.</p>
  <quote-card><figure><blockquote><p>Words.</p></blockquote><figcaption>Speaker</figcaption></figure></quote-card>
  <stat-counter><p><data value="8000">8,000</data> venues</p></stat-counter>
  <p>More text.</p>
</timeline-event>`;

/** Two forms of a story, between a page's own header, which has no z-index, and a wrapper with a background. */
const FORMS = {
  'events as children': `<timeline-story>${EVENT.repeat(4)}</timeline-story>`,
  'events in a list': `<timeline-story><ol>${`<li>${EVENT}</li>`.repeat(4)}</ol></timeline-story>`,
};

describe('what a page fixes to its view stays above the story, as above plain HTML', () => {
  let page: FramedPage;
  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
    page.style(`body { margin: 0 } main { background: white; padding: 300px 0 }
      header { position: fixed; inset: 0 0 auto; height: 60px; background: navy }`);
  });
  afterEach(() => page.close());

  for (const [form, story] of Object.entries(FORMS)) {
    for (const width of [1000, 390]) {
      it(`${form}, ${width} px wide`, async () => {
        page.resize(width, 500);
        page.write(`<header></header><main>${story}</main>`);
        await page.start();
        for (let top = 0; top < page.document.documentElement.scrollHeight - 500; top += 90) {
          page.window.scrollTo({top, behavior: 'instant'});
          await page.frames(2);
          const counters = [...page.document.querySelectorAll('stat-counter')];
          await page.until(() => !counters.some(isCounting)); // digits lie on top
          await page.until(() => page.story.events.every((event) => !isComing(event)));
          if (top % 450 === 0) await new Promise((later) => setTimeout(later, 600)); // the rail looks what covers it
          expect(overHeader(page), `over the header, scrolled by ${top} px`).to.deep.equal([]);
        }
      });
    }
  }
});

/** What moves on its way in has a layer of its own. */
function isComing(event: Element): boolean {
  return 'held' in event && event.held === true && event.getBoundingClientRect().top < 500;
}

/** One below the view waits for its cue. */
function isCounting(figure: Element): boolean {
  return figure.shadowRoot?.querySelector('.film') != null && figure.getBoundingClientRect().top < 500;
}

/** What lies over the header, at points 30 px apart. */
function overHeader({document}: FramedPage): string[] {
  const found = new Set<string>();
  for (let x = 5; x < document.documentElement.clientWidth; x += 30) {
    for (let y = 5; y < 60; y += 10) found.add(document.elementFromPoint(x, y)?.localName ?? 'nothing');
  }
  found.delete('header');
  return [...found];
}
