import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/embed/embed.js';
import {frames, pause, until} from '../helpers.js';
import {ask, elsewhere, isExact, stateOf, untilFitted, untilState} from './framed-story.js';
import {clearHost, FIXED, frameIn, hostPage, storyFrame, to} from './host-page.js';

let stage: HTMLElement;

function host(content: unknown): void {
  stage = hostPage(content);
}

describe('a story in a frame of another origin', () => {
  afterEach(clearHost);

  for (const server of ['127.0.0.1', 'localhost']) {
    for (const sandbox of [undefined, 'allow-scripts']) {
      it(`at ${server}${sandbox ? ' in a sandbox' : ''} has its height, and is current where a story of the page would be`, async () => {
        const src = await elsewhere('embedded.html', server);
        host(
          html`<iframe
            data-unspool-embed
            sandbox=${sandbox ?? nothing}
            style=${FIXED}
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
      host(html`<iframe style=${FIXED} title="A story" src=${src}></iframe>`);
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
    host(storyFrame(src));
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
    host(storyFrame(src));
    stage.style.setProperty('--unspool-inset-top', '50px');
    const frame = frameIn(stage);
    await untilFitted(frame);
    to(2300);
    const {top} = frame.getBoundingClientRect();
    const state = await untilState(frame, ({rail}) => Math.abs(rail.top + top - 50) <= 1);
    expect(state.inset).to.equal('50px');
    expect(state.rail.bottom + top).to.be.closeTo(innerHeight, 1);
  });

  it('follows a change of its content', async () => {
    const src = await elsewhere('embedded.html');
    host(storyFrame(src));
    const frame = frameIn(stage);
    to(1400);
    const before = (await untilFitted(frame)).height;
    await ask(frame, 'add', '200px');
    await untilState(frame, () => Math.abs(frame.offsetHeight - before - 200) <= 1);
    await ask(frame, 'clear');
    await untilState(frame, () => Math.abs(frame.offsetHeight - before) <= 1);
  });

  it('is left alone where the host can see none of it', async () => {
    const src = await elsewhere('embedded.html');
    host(storyFrame(src));
    const frame = frameIn(stage);
    stage.append(Object.assign(document.createElement('div'), {style: 'height: 5000px'}));
    await untilFitted(frame);
    to(99999);
    await pause(300);
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
        <iframe data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>
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
    host(Array.from({length: 10}, () => storyFrame(src)));
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
      html`<iframe data-unspool-embed style=${FIXED} title="A page" src=${await elsewhere('nested.html')}></iframe>`,
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
    host(html`<iframe style=${FIXED} title="A story" src=${src}></iframe>`);
    const {height} = await untilState(frameIn(stage), (now) => now.height > 1000);
    const last = Math.ceil(height);
    const has = (wanted: unknown) => said.some((each) => JSON.stringify(each) === JSON.stringify(wanted));
    await until(() => has({sentinel: 'amp', type: 'embed-size', height: last}));
    await until(() => has(`pymxPYMxpym-0xPYMxheightxPYMx${last}`));
    await until(() => has({message: 'height', value: last, secret: 'aB3dE6gH9k'}));
    removeEventListener('message', listen);
  });
});

describe('<story-embed>', () => {
  afterEach(clearHost);

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

  it('takes an address that comes late, and one that is given it while it is out of the page', async () => {
    const src = await elsewhere('embedded.html');
    host(html`<story-embed title="A story"></story-embed>`);
    const embed = stage.querySelector('story-embed')!;
    embed.scrollIntoView();
    embed.src = src;
    await untilFitted(embed.shadowRoot!.querySelector('iframe')!);
    const place = embed.parentElement!;
    embed.remove();
    embed.src = `${src}?again`;
    place.append(embed);
    const {length, 0: frame} = embed.shadowRoot!.querySelectorAll('iframe');
    expect(length).to.equal(1);
    expect(frame!.src).to.equal(`${src}?again`);
    await untilFitted(frame!);
  });

  it('keeps the link where the story can not be reached, and tells of an address that is none', async () => {
    const gone = (await elsewhere('nothing.html')).replace(/:\d+/, ':1');
    host(html`<story-embed src=${gone} title="A story"><a href="/">To the story</a></story-embed>`);
    stage.scrollIntoView();
    await pause(1000);
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
