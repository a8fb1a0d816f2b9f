import {html} from 'lit';
import {elsewhere, untilAtTop} from './framed-story.js';
import {clearHost, FIXED, frameIn, hostPage, to} from './host-page.js';

describe('a page that is opened at an address for one event', () => {
  before(() => {
    document.hasFocus = () => true; // the runner's own window may have another before it
  });
  afterEach(clearHost);

  it('leads into a <story-embed> that is in its markup, also one behind another', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<story-embed src=${src} title="Another"></story-embed>
        <story-embed id="story" src=${src} title="A story"></story-embed>`,
    );
    history.replaceState(null, '', '#story/e');
    await import('../../src/embed/embed.js');
    await untilAtTop(frameIn(stage.querySelector('#story')!.shadowRoot!), 4);
  });

  it('leads into a frame that is out of view again by the time it has loaded', async () => {
    await import('../../src/embed/embed.js');
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<iframe id="story" data-unspool-embed src=${src} title="A story" style=${FIXED}></iframe>`,
    );
    const followed = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
    location.hash = '#story/e';
    await followed; // by the host's script, too, which has listened for longer
    to(0);
    await untilAtTop(frameIn(stage), 4);
  });
});
