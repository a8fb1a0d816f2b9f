import {expect} from '@open-wc/testing';
import {html, nothing, render} from 'lit';
import '../../src/embed/embed.js';
import {frames, until} from '../helpers.js';
import {ask, elsewhere, isExact, stateOf, untilFitted, untilState} from './framed-story.js';

let stage: HTMLElement;

/** A host page: much to read before and after what is embedded. */
function host(content: unknown): HTMLElement {
  stage = document.createElement('div');
  document.body.style.margin = '0';
  document.body.append(stage);
  render(
    html`<div style="height: 1500px"></div>
      <div>${content}</div>
      <div style="height: 1500px"></div>`,
    stage,
  );
  return stage;
}

function frameIn(root: ParentNode): HTMLIFrameElement {
  return root.querySelector('iframe')!;
}

const to = (top: number) => scrollTo({top, behavior: 'instant'});
const style = 'display: block; width: 100%; height: 600px; border: 0';

describe('a story in a frame of another origin', () => {
  afterEach(() => {
    to(0);
    window.focus(); // a frame that is taken away with the focus would take it from the whole page
    stage.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const server of ['127.0.0.1', 'localhost']) {
    for (const sandbox of [undefined, 'allow-scripts']) {
      it(`at ${server}${sandbox ? ' in a sandbox' : ''} has its height, and is current where a story of the page would be`, async () => {
        const src = await elsewhere('embedded.html', server);
        host(
          html`<iframe
            data-unspool-embed
            sandbox=${sandbox ?? nothing}
            style=${style}
            title="A story"
            src=${src}
          ></iframe>`,
        );
        const frame = frameIn(stage);
        // Little comes after: the last events are reached where the host ends. (Off screen, Chromium runs no frame.)
        (stage.lastElementChild as HTMLElement).style.height = '200px';
        await untilFitted(frame);
        for (const place of [1100, 1700, 2500, 3300, 9999, 2000]) {
          to(place);
          const {top} = frame.getBoundingClientRect();
          const remaining = document.documentElement.scrollHeight - innerHeight - scrollY;
          const line = Math.max(0.4 * innerHeight, innerHeight - remaining);
          const current = (tops: number[]) => tops.findLastIndex((each) => Math.round(each + top) <= Math.round(line));
          await untilState(frame, (now) => isExact(frame, now) && now.index === current(now.tops));
        }
        expect((await stateOf(frame)).counts.errors).to.equal(0);
      });
    }

    it(`at ${server} knows without any help what the reader sees of it`, async () => {
      const src = await elsewhere('embedded.html', server);
      host(html`<iframe style=${style} title="A story" src=${src}></iframe>`);
      const frame = frameIn(stage);
      const {height} = await untilState(frame, (now) => now.height > 100);
      frame.style.height = `${Math.ceil(height)}px`;
      for (const place of [1300, 1700, 2600, 1900]) {
        to(place);
        await untilState(frame, (now) => isExact(frame, now));
      }
      const top = -frame.getBoundingClientRect().top;
      const line = top + 0.4 * innerHeight;
      await untilState(frame, ({tops, index}) => tops.findLastIndex((each) => each <= line) === index);
    });
  }

  it('lets its events appear and its figures count as the host is scrolled', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    await untilFitted(frame);
    let held = 0;
    for (let place = 700; place < 3200; place += 40) {
      to(place);
      await frames(2);
      if (place % 200 === 100) held = Math.max(held, (await stateOf(frame)).held.length);
    }
    await untilState(frame, ({counts}) => counts.finishes === 1);
    expect(held).to.be.within(1, 3);
  });

  it('keeps its rail in view, below what sticks to the top of the host', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    stage.style.setProperty('--unspool-inset-top', '50px');
    const frame = frameIn(stage);
    await untilFitted(frame);
    to(2300);
    const {top} = frame.getBoundingClientRect();
    const state = await untilState(frame, ({rail}) => Math.abs(rail.top + top - 50) <= 1);
    expect(state.inset).to.equal('50px');
    expect(state.rail.bottom + top).to.be.closeTo(innerHeight, 1);
  });

  it('follows a change of its content, and ends a loop of growth', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    to(1400);
    const before = (await untilFitted(frame)).height;
    await ask(frame, 'add', '200px');
    await untilState(frame, () => Math.abs(frame.offsetHeight - before - 200) <= 1);
    await ask(frame, 'clear');
    await untilState(frame, () => Math.abs(frame.offsetHeight - before) <= 1);

    await ask(frame, 'add', 'calc(100vh + 20px)');
    let last = 0;
    for (let still = 0; still < 90; still++) {
      await frames(1);
      if (frame.offsetHeight !== last) still = 0;
      last = frame.offsetHeight;
    }
    await ask(frame, 'clear');
    await untilFitted(frame);
  });

  it('is left alone where the host can see none of it', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    stage.append(Object.assign(document.createElement('div'), {style: 'height: 5000px'}));
    await untilFitted(frame);
    to(99999);
    await frames(20);
    const before = (await stateOf(frame)).counts.scrolls;
    for (let i = 1; i < 20; i++) {
      to(99999 - i * 10);
      await frames(1);
    }
    await frames(10);
    expect((await stateOf(frame)).counts.scrolls).to.equal(before);
  });

  it('is hidden in an accordion, and is fitted when that opens', async () => {
    const src = await elsewhere('embedded.html');
    host(
      html`<details>
        <summary>A story</summary>
        <iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>
      </details>`,
    );
    to(1300);
    await frames(5);
    stage.querySelector('details')!.open = true;
    const frame = frameIn(stage);
    await untilFitted(frame);
    to(1800);
    await untilState(frame, (now) => isExact(frame, now));
  });

  it('is one of ten on a page, each with its own height and view', async () => {
    const src = await elsewhere('embedded.html');
    host(
      Array.from(
        {length: 10},
        () => html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`,
      ),
    );
    const all = [...stage.querySelectorAll('iframe')];
    for (const frame of all) await untilFitted(frame);
    for (const frame of [all[2]!, all[9]!]) {
      frame.scrollIntoView();
      scrollBy({top: 400, behavior: 'instant'});
      await untilState(frame, (now) => isExact(frame, now));
    }
  });

  it('is in a frame within a frame', async () => {
    host(
      html`<iframe data-unspool-embed style=${style} title="A page" src=${await elsewhere('nested.html')}></iframe>`,
    );
    const middle = frameIn(stage);
    type Inner = Awaited<ReturnType<typeof stateOf>>;
    const inner = async () => (await ask(middle, 'inner', 'state')) as Inner;
    let state = await inner();
    while (state.viewport[1] !== Math.ceil(state.height) || middle.offsetHeight !== Math.ceil(state.height) + 600) {
      await frames(2);
      state = await inner();
    }
    for (const place of [1900, 2600]) {
      to(place);
      const wanted = () => -middle.getBoundingClientRect().top - 300;
      while (Math.abs((state = await inner()).band!.top - wanted()) > 1) await frames(2);
      expect(state.band!.bottom - state.band!.top).to.be.closeTo(innerHeight, 2);
    }
  });

  it('says its height in the words of AMP, pym.js and WordPress where no script of ours answers', async () => {
    const said: unknown[] = [];
    const listen = ({data}: MessageEvent) => said.push(data);
    addEventListener('message', listen);
    const src = await elsewhere('embedded.html?childId=pym-0#?secret=aB3dE6gH9k');
    host(html`<iframe style=${style} title="A story" src=${src}></iframe>`);
    const {height} = await untilState(frameIn(stage), (now) => now.height > 1000);
    const last = Math.ceil(height);
    const has = (wanted: unknown) => said.some((each) => JSON.stringify(each) === JSON.stringify(wanted));
    await until(() => has({sentinel: 'amp', type: 'embed-size', height: last}));
    await until(() => has(`pymxPYMxpym-0xPYMxheightxPYMx${last}`));
    await until(() => has({message: 'height', value: last, secret: 'aB3dE6gH9k'}));
    removeEventListener('message', listen);
  });

  it('changes nothing in the host by messages that are not of the protocol', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
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

  it('may scroll the host only while it has the focus; a link to one event leads there', async function () {
    if (!document.hasFocus()) this.skip();
    const src = await elsewhere('embedded.html');
    host(html`<iframe id="story" data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    stage.style.setProperty('--unspool-inset-top', '40px');
    await untilFitted(frame);
    to(1900);
    await untilState(frame, (now) => isExact(frame, now));
    frame.blur();
    await ask(frame, 'follow', ['#inside']);
    await frames(20);
    expect(scrollY).to.equal(1900);

    to(0);
    location.hash = '#story/e';
    const atTop = async (id: number) => {
      const {tops} = await stateOf(frame);
      return Math.abs(tops[id]! + frame.getBoundingClientRect().top - 40) <= 1;
    };
    while (!(await atTop(4))) await frames(2);
    expect(document.activeElement === frame).to.equal(true);
  });

  it('may scroll the host but once in half a second', async function () {
    if (!document.hasFocus()) this.skip();
    const src = await elsewhere('embedded.html');
    host(html`<iframe data-unspool-embed style=${style} title="A story" src=${src}></iframe>`);
    const frame = frameIn(stage);
    await untilFitted(frame);
    to(1900);
    await untilState(frame, (now) => isExact(frame, now));
    frame.focus({preventScroll: true});
    const isAtTop = async (id: number) => {
      const {tops} = await stateOf(frame);
      return Math.abs(tops[id]! + frame.getBoundingClientRect().top) <= 1;
    };
    await ask(frame, 'follow', ['#inside', '#further', '#inside', '#further']);
    while (!(await isAtTop(0))) await frames(2);
    await frames(40);
    expect(await isAtTop(0)).to.equal(true);
    await ask(frame, 'follow', ['#further']);
    while (!(await isAtTop(4))) await frames(2);
  });
});

describe('<story-embed>', () => {
  afterEach(() => stage.remove());

  it('shows what is inside until the story has come, and takes a new address', async () => {
    const src = await elsewhere('embedded.html');
    host(
      html`<story-embed src=${src} title="A story"
        ><p><a href="/">To the story</a></p></story-embed
      >`,
    );
    const embed = stage.querySelector('story-embed')!;
    const link = embed.querySelector('a')!;
    expect(link.checkVisibility()).to.equal(true);
    embed.scrollIntoView();
    await until(() => !link.checkVisibility());
    const frame = embed.shadowRoot!.querySelector('iframe')!;
    expect(frame.title).to.equal('A story');
    await untilFitted(frame);
    embed.src = `${src}?again`;
    expect(link.checkVisibility()).to.equal(true);
    await until(() => !link.checkVisibility());
    await untilFitted(embed.shadowRoot!.querySelector('iframe')!);
  });

  it('keeps the link where the story can not be reached, and tells of an address that is none', async () => {
    const gone = (await elsewhere('nothing.html')).replace(/:\d+/, ':1');
    host(html`<story-embed src=${gone} title="A story"><a href="/">To the story</a></story-embed>`);
    stage.scrollIntoView();
    await frames(60);
    expect(stage.querySelector('a')!.checkVisibility()).to.equal(true);

    const said: unknown[] = [];
    const {warn} = console;
    console.warn = (...args: unknown[]) => void said.push(args[0]);
    const embed = stage.querySelector('story-embed')!;
    embed.src = 'javascript:alert(1)';
    console.warn = warn;
    expect(embed.shadowRoot!.querySelectorAll('iframe').length).to.equal(0);
    expect(String(said[0])).to.match(/src is an https address\..*docs\/warnings\.md#story-embed$/);
  });
});
