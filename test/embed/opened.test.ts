import {html} from 'lit';
import {elsewhere, untilState} from './framed-story.js';
import {hostPage} from './host-page.js';

describe('a page that is opened at an address for one event', () => {
  it('leads into a <story-embed> that is in its markup, also one behind another', async () => {
    document.hasFocus = () => true; // the runner's own window may have another before it
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<story-embed src=${src} title="A story"></story-embed>
        <story-embed id="story" src=${src} title="Another"></story-embed>`,
    );
    history.replaceState(null, '', '#story/e');
    await import('../../src/embed/embed.js');
    const frame = stage.querySelector('#story')!.shadowRoot!.querySelector('iframe')!;
    await untilState(frame, ({tops}) => Math.abs(tops[4]! + frame.getBoundingClientRect().top) <= 1);
  });
});
