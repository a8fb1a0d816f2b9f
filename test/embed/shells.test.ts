import {html} from 'lit';
import '../../src/embed/embed.js';
import {elsewhere, isExact, untilFitted, untilState} from './framed-story.js';
import {clearHost, FIXED, frameIn, hostPage} from './host-page.js';

/** Puts a shell around what it holds, as app frameworks do: what scrolls is in its shadow root. */
function shellAround(content: Element): HTMLElement {
  const shell = document.createElement('div');
  content.before(shell);
  shell.className = 'host-page';
  shell.append(content);
  shell.attachShadow({mode: 'open'}).innerHTML =
    '<div style="position: fixed; inset: 0; overflow-y: auto"><slot></slot></div>';
  return shell.shadowRoot!.querySelector('div')!;
}

describe('a story that is embedded in a shell that scrolls in its shadow root', () => {
  afterEach(clearHost);

  for (const tag of ['story-embed', 'iframe']) {
    it(`by <${tag}> follows the reader`, async () => {
      const src = await elsewhere('embedded.html');
      const stage = hostPage(
        tag === 'iframe'
          ? html`<iframe data-unspool-embed title="A story" src=${src} style=${FIXED}></iframe>`
          : html`<story-embed src=${src} title="A story"></story-embed>`,
      );
      const scroller = shellAround(stage);
      const frame = frameIn(stage.querySelector('story-embed')?.shadowRoot ?? stage);
      scroller.scrollTo({top: 1200, behavior: 'instant'}); // a frame far away may not be loaded
      await untilFitted(frame);
      for (const place of [1200, 1700, 2500, 1900]) {
        scroller.scrollTo({top: place, behavior: 'instant'});
        const line = 0.4 * innerHeight;
        const isThere = (now: {tops: number[]; index: number}) => {
          const {top} = frame.getBoundingClientRect();
          return now.tops.findLastIndex((each) => Math.round(each + top) <= Math.round(line)) === now.index;
        };
        await untilState(frame, (now) => isExact(frame, now) && isThere(now));
      }
    });
  }
});
