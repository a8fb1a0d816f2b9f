import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import '../../src/embed/embed.js';
import {frames, pause, until} from '../helpers.js';
import {elsewhere, isExact, untilFitted, untilState, type State} from './framed-story.js';
import {clearHost, frameIn, hostPage, storyFrame, to} from './host-page.js';

/** A box that scrolls, in a component's shadow root, around what is put into the component. */
class AppShell extends HTMLElement {
  constructor() {
    super();
    render(
      html`<div id="scroller" style="height: 100vh; overflow-y: auto"><slot></slot></div>`,
      this.attachShadow({mode: 'open'}),
    );
  }

  get scroller(): HTMLElement {
    return this.shadowRoot!.querySelector<HTMLElement>('#scroller')!;
  }
}
customElements.define('app-shell', AppShell);

/** Whether the frame knows what is seen of it, no event in view is blank, and the current one is that at the line. */
function isRight(frame: HTMLIFrameElement, state: State): boolean {
  const {band, held, tops, index} = state;
  if (!isExact(frame, state) || !band) return false;
  const line = band.top + 0.4 * innerHeight;
  const blank = held.filter((id) => tops['abcdef'.indexOf(id)]! < band.bottom);
  return blank.length === 0 && index === tops.findLastIndex((top) => top <= line);
}

describe('a story in a frame that is moved', () => {
  afterEach(clearHost);

  it('by a scroller in the shadow root of a component around it', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<app-shell>
        <div style="height: 1000px"></div>
        <story-embed src=${src} title="A story"></story-embed>
        <div style="height: 2000px"></div>
      </app-shell>`,
    );
    const {scroller} = stage.querySelector<AppShell>('app-shell')!;
    to(1500);
    scroller.scrollTop = 900;
    const frame = frameIn(stage.querySelector('story-embed')!.shadowRoot!);
    await untilFitted(frame);
    for (const place of [1200, 1700, 2300, 1400]) {
      scroller.scrollTop = place;
      await untilState(frame, (now) => isRight(frame, now));
    }
  });

  it('by a scroller around the component that it is in, whose scroll nobody tells of', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(html`<div style="height: 100vh; overflow: auto"><div class="card"></div></div>`);
    const card = stage.querySelector('.card')!;
    render(
      html`<div style="height: 1000px"></div>
        <story-embed src=${src} title="A story"></story-embed>
        <div style="height: 2000px"></div>`,
      card.attachShadow({mode: 'open'}),
    );
    const box = card.parentElement!;
    const stop = (event: Event) => event.stopImmediatePropagation();
    document.documentElement.addEventListener('scroll', stop, true);
    to(1500);
    box.scrollTop = 900;
    const frame = frameIn(card.shadowRoot!.querySelector('story-embed')!.shadowRoot!);
    await untilFitted(frame);
    for (const place of [1200, 1700, 2300, 1400]) {
      box.scrollTop = place;
      await untilState(frame, (now) => isRight(frame, now));
    }
    document.documentElement.removeEventListener('scroll', stop, true);
  });

  it('by a transform, at once or step by step', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(html`<div class="sheet">${storyFrame(src)}</div>`);
    const frame = frameIn(stage);
    const sheet = stage.querySelector<HTMLElement>('.sheet')!;
    to(1450);
    await untilFitted(frame);
    for (const moved of [-300, -900, -1300, 200]) {
      sheet.style.transform = `translateY(${moved}px)`;
      await untilState(frame, (now) => isRight(frame, now));
    }
    for (let moved = 200; moved > -1000; moved -= 40) {
      sheet.style.transform = `translateY(${moved}px)`;
      await frames(1);
    }
    await untilState(frame, (now) => isRight(frame, now));
    sheet.style.transform = 'translateY(3000px)'; // as a sheet or drawer that is closed
    await untilState(frame, ({band}) => band !== undefined);
    await pause(300);
    sheet.style.transform = '';
    await untilState(frame, (now) => isRight(frame, now));
  });

  it('by something above that closes where nothing scrolls and the page keeps its height', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<div class="fixed" style="position: fixed; inset: 0; overflow: hidden">
        <div class="notice" style="height: 500px"></div>
        ${storyFrame(src)}
      </div>`,
    );
    const frame = frameIn(stage);
    await untilFitted(frame);
    await untilState(frame, (now) => isExact(frame, now));
    stage.querySelector('.notice')!.remove();
    await untilState(frame, (now) => isExact(frame, now));
    await until(() => frame.getBoundingClientRect().top === 0);
    expect((await untilState(frame, ({band}) => band?.top === 0)).held.length).to.be.lessThan(4);
  });
});
