import {expect} from '@open-wc/testing';
import {FramedPage} from './framed-page.js';

const BUILT = '/dist/cdn/unspool.js';

/** Two ways in which a page comes to hold us twice. */
const COPIES = {
  'the same version twice': [BUILT, `${BUILT}?again`],
  'two versions': ['/src/index.ts', BUILT],
} as const;

describe('a page that holds us twice', () => {
  for (const [name, [first, second]] of Object.entries(COPIES)) {
    it(`keeps the first of ${name}, warns once, and the story works`, async () => {
      const page = new FramedPage();
      await page.open();
      const said: string[] = [];
      const errors: string[] = [];
      page.window.console.warn = (text: string) => said.push(text);
      page.window.addEventListener('error', ({message}) => errors.push(message));
      page.window.addEventListener('unhandledrejection', ({reason}) => errors.push(`${reason}`));

      await page.start(first);
      const kept = page.window.customElements.get('timeline-story');
      await page.start(second);

      expect(page.window.customElements.get('timeline-story') === kept).to.equal(true);
      expect(errors).to.deep.equal([]);
      expect(said.filter((text) => text.includes('another copy'))).to.have.length(1);
      page.window.scrollTo({top: 1e6, behavior: 'instant'});
      await page.frames(3);
      expect(page.story.index).to.equal(page.story.events.length - 1);
      expect(page.document.querySelectorAll('timeline-event[phase=current]').length).to.equal(1);
      page.close();
    });
  }
});
