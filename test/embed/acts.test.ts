import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../src/embed/embed.js';
import {frames, pause, until} from '../helpers.js';
import {ask, BETWEEN, clickIn, elsewhere, untilAtTop, untilFitted} from './framed-story.js';
import {clearHost, frameIn, hostPage, pageOfAnother, storyFrame, to} from './host-page.js';

/** A page that takes the focus and asks to be scrolled to, so many times after it is told to, and says each time that it has. */
const grasping = (times: number, begin: string) => `
  let left = ${times};
  const grasp = () => {
    if (left-- <= 0) return;
    focus();
    say({t: 'goto', y: 0, why: 'link'});
    parent.postMessage('said', '*');
    setTimeout(grasp, ${BETWEEN});
  };
  ${begin}`;

const WHEN_TOLD = 'addEventListener("message", ({data}) => data === "go" && grasp());';

let said = 0;
const listen = ({data}: MessageEvent) => data === 'said' && said++;

/** A host's page with a frame that is not at the top of the view, and a field of its own that is always in view. */
async function hostOf(script: string): Promise<HTMLIFrameElement> {
  const stage = pageOfAnother(script);
  const field = document.createElement('textarea');
  field.style.cssText = 'position: fixed; top: 0; left: 0; width: 200px; height: 40px';
  stage.prepend(field);
  const frame = frameIn(stage);
  to(1350);
  await until(() => frame.offsetHeight === 700);
  await until(() => !navigator.userActivation.isActive); // as it may be from the test before
  return frame;
}

const go = (frame: HTMLIFrameElement) => frame.contentWindow!.postMessage('go', '*');
const inField: [number, number] = [100, 20];
const inHost: [number, number] = [400, 20];
const inFrame: [number, number] = [400, 300];

describe('a frame that asks its host to scroll', () => {
  before(() => {
    document.hasFocus = () => true; // the runner's own window may have another before it
    addEventListener('message', listen);
  });
  after(() => {
    delete (document as Partial<Document>).hasFocus;
    removeEventListener('message', listen);
  });
  beforeEach(() => {
    said = 0;
  });
  afterEach(clearHost);

  it('is not followed where the reader has done nothing in it, whatever has the focus', async () => {
    const frame = await hostOf(grasping(3, WHEN_TOLD));
    go(frame);
    await until(() => said === 3);
    await frames(3);
    expect(scrollY).to.equal(1350);
  });

  it('is not followed for a click in the host', async () => {
    const frame = await hostOf(grasping(3, WHEN_TOLD));
    await sendMouse({type: 'click', position: inHost});
    go(frame);
    await until(() => said === 3);
    await frames(3);
    expect(scrollY).to.equal(1350);
  });

  it('is not followed while the reader types in the host, into a field that it takes the focus from', async () => {
    const frame = await hostOf(grasping(12, WHEN_TOLD));
    await sendMouse({type: 'click', position: inField});
    await sendKeys({press: 'a'});
    go(frame);
    while (said < 12) await sendKeys({press: 'b'});
    await frames(3);
    expect(scrollY).to.equal(1350);
  });

  it('is followed for a click in it; once the reader has scrolled away, but once more', async () => {
    await hostOf(grasping(8, 'addEventListener("pointerdown", grasp);'));
    await sendMouse({type: 'click', position: inFrame});
    let followed = 0;
    await until(() => {
      if (scrollY === 1500) {
        followed++;
        to(1350);
      }
      return said === 8;
    });
    expect(followed).to.be.within(1, 2);
  });

  it('is followed for a click in it right after one in the host, at the latest when that does not count any more', async () => {
    await hostOf('addEventListener("pointerdown", () => say({t: "goto", y: 0, why: "link"}));');
    await sendMouse({type: 'click', position: inHost});
    await sendMouse({type: 'click', position: inFrame});
    await until(() => scrollY === 1500);
  });

  it('is followed for a date of the rail, for a link, and for a key on a link that the reader has tabbed to', async () => {
    const src = await elsewhere('embedded.html');
    const stage = hostPage(html`<button>Before the story</button>${storyFrame(src)}`);
    const frame = frameIn(stage);
    to(1400);
    await untilFitted(frame);
    await until(() => !navigator.userActivation.isActive);
    await clickIn(frame, '.rail li:nth-child(4) a');
    await untilAtTop(frame, 3);
    await pause(BETWEEN);
    await clickIn(frame, '#inside');
    await untilAtTop(frame, 0);
    await pause(BETWEEN);
    await ask(frame, 'focus', '#further');
    await sendKeys({press: 'Enter'});
    await untilAtTop(frame, 4);

    await until(() => !navigator.userActivation.isActive);
    to(1400);
    stage.querySelector('button')!.focus();
    await sendKeys({press: 'Tab'});
    await until(() => document.activeElement === frame);
    await ask(frame, 'focus', '#inside');
    await pause(1000); // it may have asked for the sake of the focus
    await sendKeys({press: 'Enter'});
    await untilAtTop(frame, 0);
  });
});
