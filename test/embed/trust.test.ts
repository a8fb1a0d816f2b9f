import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/embed/embed.js';
import {frames, pause, until} from '../helpers.js';
import {
  ask,
  BETWEEN,
  clickIn,
  elsewhere,
  isAtTop,
  isExact,
  stateOf,
  untilAtTop,
  untilFitted,
  untilState,
} from './framed-story.js';
import {clearHost, FIXED, frameIn, hostPage, storyFrame, to} from './host-page.js';

/** Whether the reader works in this page or a frame of it; the runner's own window may have another before it. */
let isAtWork = true;

/** A page without an address, and so of the origin "null", that says what it is told to and nothing else. */
const nameless = (script: string) => `data:text/html,<script>${encodeURIComponent(script)}</script>`;

/** Waits until another page says "said" to this one. */
function untilSaid(): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('message', function listen({data}: MessageEvent) {
      if (data !== 'said') return;
      removeEventListener('message', listen);
      resolve();
    });
  });
}

describe('a frame', () => {
  before(() => {
    document.hasFocus = () => isAtWork;
  });
  after(() => {
    delete (document as Partial<Document>).hasFocus;
  });
  afterEach(clearHost);

  it('changes nothing in the host by messages that are not of the protocol', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(storyFrame(src));
    const frame = frameIn(stage);
    to(1700);
    await untilFitted(frame);
    const {height} = frame.style;
    const messages = [
      {unspool: 1, t: 'size', h: 77, k: '', n: 9999},
      {unspool: 1, t: 'size', h: 77, k: 'ab'.repeat(16), n: 9999},
      {unspool: 1, t: 'hello', v: 1, h: 77, k: '', n: 0},
      {unspool: 1, t: 'goto', y: 0, why: 'link', k: '', n: 9999},
      {sentinel: 'amp', type: 'embed-size', height: 77},
      'pymxPYMxpym-0xPYMxheightxPYMx77',
      {message: 'height', value: 77, secret: 'aB3dE6gH9k'},
      null,
      [1],
      new Map([['unspool', 1]]),
    ];
    for (const message of messages) await ask(frame, 'say', message);
    postMessage({unspool: 1, t: 'size', h: 77, k: '', n: 1}, '*');
    await stateOf(frame);
    await frames(3);
    expect(frame.style.height).to.equal(height);
    expect(scrollY).to.equal(1700);
  });

  it('may scroll the host only while it has the focus; a link to one event leads there', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<button>Before the story</button>
        <iframe id="story" data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>`,
    );
    const frame = frameIn(stage);
    const takeFocus = () => stage.querySelector('button')!.focus({preventScroll: true});
    stage.style.setProperty('--unspool-inset-top', '40px');
    await untilFitted(frame);
    to(1900);
    await untilState(frame, (now) => isExact(frame, now));
    await clickIn(frame, '#d');
    to(1900);
    isAtWork = false;
    await ask(frame, 'follow', ['#inside']);
    await pause(300);
    isAtWork = true;
    expect(scrollY, 'while the reader is elsewhere').to.equal(1900);

    frame.blur();
    if (document.activeElement === frame) takeFocus(); // as WebKit leaves it there
    await ask(frame, 'follow', ['#further']);
    await pause(300);
    expect(scrollY, 'without the focus').to.equal(1900);

    takeFocus();
    to(0);
    location.hash = '#story/d';
    await untilAtTop(frame, 3, 40);
    expect(document.activeElement === frame).to.equal(true);
  });

  it('is led to one event by a link as often as it is clicked, and where the reader has been there before', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<a href="#story/d">To the fourth</a>
        <iframe id="story" data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>`,
    );
    const frame = frameIn(stage);
    await untilFitted(frame);
    await until(() => !navigator.userActivation.isActive); // no act of the test before counts
    for (const time of ['first', 'second', 'third']) {
      await pause(BETWEEN);
      if (time === 'third') {
        await clickIn(frame, '#inside');
        await untilAtTop(frame, 0);
        await pause(BETWEEN);
      }
      to(0);
      stage.querySelector('a')!.click();
      await untilAtTop(frame, 3);
    }
    await until(() => !navigator.userActivation.isActive);
    await pause(BETWEEN);
    await clickIn(frame, '#further');
    await untilAtTop(frame, 4);
    await pause(BETWEEN);
    to(0);
    location.hash = '#story/e';
    await untilAtTop(frame, 4);
  });

  it('is led to by its id also beside one whose id is malformed, and by a malformed address to none', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(
      html`<iframe id="story" data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>`,
    );
    const odd = Object.assign(document.createElement('iframe'), {id: '\ud800', title: 'Another'});
    odd.toggleAttribute('data-unspool-embed', true);
    stage.prepend(odd);
    const frame = frameIn(stage.querySelector('#story')!.parentElement!);
    await untilFitted(frame);
    location.hash = '#%E0%A4%A/e';
    await frames(3);
    location.hash = '#story/e';
    await untilAtTop(frame, 4);
  });

  it('may scroll the host but once in half a second', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(storyFrame(src));
    const frame = frameIn(stage);
    await untilFitted(frame);
    to(1900);
    await untilState(frame, (now) => isExact(frame, now));
    await until(() => !navigator.userActivation.isActive);
    await pause(5500); // until no act in the host counts any more, from the test before
    await clickIn(frame, '#d');
    await ask(frame, 'follow', ['#inside', '#further', '#inside', '#further']);
    await untilAtTop(frame, 0);
    await pause(BETWEEN);
    expect(await isAtTop(frame, 0)).to.equal(true);
    await clickIn(frame, '#d'); // on a busy machine the first click counts no more
    await ask(frame, 'follow', ['#further']);
    await untilAtTop(frame, 4);
  });

  it('is not heard in the place of another', async () => {
    const said = untilSaid();
    const hello = "parent.postMessage({unspool: 1, t: 'hello', v: 1, h: 777, k: '', n: 1}, '*')";
    const stage = hostPage(
      html`<iframe data-unspool-embed sandbox="allow-scripts" style=${FIXED} title="A mute" srcdoc="Nothing"></iframe>
        <iframe
          style=${FIXED}
          title="A stranger"
          src=${nameless(`${hello}; parent.postMessage('said', '*');`)}
        ></iframe>`,
    );
    to(1400);
    await said;
    await frames(3);
    expect([...stage.querySelectorAll('iframe')].map(({offsetHeight}) => offsetHeight)).to.deep.equal([600, 600]);
  });

  for (const {sandbox, isHeard} of [
    {sandbox: undefined, isHeard: false},
    {sandbox: 'allow-scripts allow-same-origin', isHeard: false},
    {sandbox: 'allow-scripts', isHeard: true},
  ]) {
    it(`of the origin "null" ${isHeard ? 'has its height' : 'is not heard'} ${sandbox ? `with sandbox="${sandbox}"` : 'without a sandbox'}`, async () => {
      const said = untilSaid();
      const src = nameless(`
        parent.postMessage({unspool: 1, t: 'hello', v: 1, h: 777, k: '', n: 1}, '*');
        parent.postMessage('said', '*');`);
      const stage = hostPage(
        html`<iframe
          data-unspool-embed
          sandbox=${sandbox ?? nothing}
          style=${FIXED}
          title="A page"
          src=${src}
        ></iframe>`,
      );
      to(1400);
      await said;
      await frames(3);
      expect(frameIn(stage).offsetHeight).to.equal(isHeard ? 777 : 600);
    });
  }
});

describe('a story in a frame', () => {
  afterEach(clearHost);

  it('takes no window but the one around it for its host', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(html`<iframe sandbox="allow-scripts" style=${FIXED} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    to(1400);
    await untilState(frame, ({band}) => band !== undefined);
    const said = untilSaid();
    // It says it to the story, and then waits until the story has heard all of it.
    const stranger = nameless(`
      const story = parent.frames[0];
      const say = (message, n) => story.postMessage({unspool: 1, ...message, k: 'ab'.repeat(16), n}, '*');
      say({t: 'init', v: 1}, 1);
      say({t: 'view', on: 1, top: 55555, bot: 56555, vh: 1000, inset: 0, w: 0}, 2);
      addEventListener('message', () => parent.postMessage('said', '*'));
      story.postMessage({ask: 'state', id: 'stranger'}, '*');`);
    stage.append(Object.assign(document.createElement('iframe'), {title: 'A stranger', src: stranger}));
    await said;
    expect((await stateOf(frame)).band!.top).to.be.lessThan(5000);
  });

  for (const {sandbox, isHeard} of [
    {sandbox: '', isHeard: false},
    {sandbox: 'allow-scripts', isHeard: true},
  ]) {
    it(`${isHeard ? 'takes' : 'does not take'} a host of the origin "null" for its own ${sandbox ? 'in a sandbox' : 'without a sandbox'}`, async () => {
      const said: string[] = [];
      const listen = ({data}: MessageEvent<unknown>) => typeof data === 'string' && said.push(data);
      addEventListener('message', listen);
      const story = await elsewhere('embedded.html');
      // It answers each hello, and tells the test what the story says to it.
      const src = nameless(`
        let n = 0;
        addEventListener('message', ({source, data}) => {
          if (data.unspool !== 1) return;
          parent.postMessage(data.t, '*');
          if (data.t !== 'hello') return;
          source.postMessage({unspool: 1, t: 'init', v: 1, k: 'ab'.repeat(16), n: ++n}, '*');
        });
        const frame = document.createElement('iframe');
        ${sandbox && `frame.sandbox = '${sandbox}';`}
        frame.src = '${story}';
        frame.height = 500;
        document.documentElement.append(frame);`);
      hostPage(html`<iframe style=${FIXED} title="A page" src=${src}></iframe>`);
      to(1400);
      await until(() => said.includes('size') || said.length === 4);
      removeEventListener('message', listen);
      expect(said.includes('size')).to.equal(isHeard);
    });
  }
});
