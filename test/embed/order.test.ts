import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {pause, until} from '../helpers.js';
import {elsewhere, isExact, stateOf, untilFitted, untilState} from './framed-story.js';

describe('a host script that comes after the stories', () => {
  it('finds a frame that was ready long before, and a <story-embed> in the markup', async () => {
    const src = await elsewhere('embedded.html');
    document.body.style.margin = '0';
    render(
      html`<iframe
          data-unspool-embed
          style="display: block; width: 100%; height: 600px; border: 0"
          title="A story"
          src=${src}
        ></iframe>
        <iframe
          class="spent"
          data-unspool-embed
          style="position: absolute; top: 0; left: 0; width: 50%; height: 600px; border: 0"
          title="A story that has ceased to ask"
          src="${src}?spent"
        ></iframe>
        <story-embed src=${src} title="Another"><a href="/">To the story</a></story-embed>
        <div style="height: 1500px"></div>`,
      document.body,
    );
    const frame = document.querySelector('iframe')!;
    const spent = document.querySelector<HTMLIFrameElement>('.spent')!;
    for (const each of [frame, spent]) {
      await untilState(each, ({height, band}) => height > 1000 && band !== undefined);
    }
    await pause(500);
    expect(frame.offsetHeight).to.equal(600);

    await import('../../src/embed/embed.js');
    await untilFitted(frame);
    scrollTo({top: 100, behavior: 'instant'});
    await untilFitted(spent);
    scrollTo({top: 700, behavior: 'instant'});
    await untilState(frame, (now) => isExact(frame, now));
    expect((await stateOf(frame)).counts.errors).to.equal(0);

    const embed = document.querySelector('story-embed')!;
    embed.scrollIntoView();
    await until(() => !embed.querySelector('a')!.checkVisibility());
    await untilFitted(embed.shadowRoot!.querySelector('iframe')!);
  });
});
