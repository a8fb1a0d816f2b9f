import {html, render} from 'lit';
import '../../src/embed/embed.js';
import {frames, until} from '../../test/helpers.js';
import {ask, elsewhere, stateOf, untilFitted, untilState} from '../../test/embed/framed-story.js';

/** What a page knew of the view's upper edge when it drew a frame; times in ms on the clock that all pages share. */
interface Drawn {
  time: number;
  top: number;
}

const BEFORE = 1500;
const STEP = 10;
const STEPS = 240;
const ROUNDS = 12;
/** Some engines draw faster than any screen; frames are counted as one of 60 Hz shows them, in ms. */
const FRAME = 12;
const now = () => performance.timeOrigin + performance.now();

/** A host page with one frame, of its own height from the start where no script of ours gives it one. */
async function open(isRelayed: boolean): Promise<HTMLIFrameElement> {
  document.body.style.margin = '0';
  const src = await elsewhere('embedded.html');
  const stage = document.createElement('div');
  document.body.replaceChildren(stage);
  render(
    html`<div style="height: ${BEFORE}px"></div>
      <iframe
        ?data-unspool-embed=${isRelayed}
        style="display: block; width: 100%; height: 600px; border: 0"
        title="A story"
        src=${src}
      ></iframe>
      <div style="height: 1500px"></div>`,
    stage,
  );
  const frame = document.querySelector('iframe')!;
  const {height} = await untilState(frame, (state) => state.height > 1000);
  if (!isRelayed) frame.style.height = `${Math.ceil(height)}px`;
  await untilFitted(frame);
  return frame;
}

const edgeOf = (frame: HTMLIFrameElement) => -frame.getBoundingClientRect().top;

/** Scrolls by the same step in each frame, from a task as a reader's scroll is, down and up again; then rests. */
async function scrolled(frame: HTMLIFrameElement): Promise<{host: Drawn[]; framed: Drawn[]; stop: number}> {
  scrollTo({top: BEFORE + 100, behavior: 'instant'});
  await frames(30);
  await ask(frame, 'record');
  const host: Drawn[] = [];
  for (let i = 0; i < 2 * STEPS; i++) {
    do await frames(1);
    while (now() - (host.at(-1)?.time ?? 0) < FRAME);
    host.push({time: now(), top: edgeOf(frame)});
    await new Promise((resolve) => setTimeout(resolve));
    // On the way back other places than before, so that each tells when it was.
    scrollBy({top: i < STEPS ? STEP : i === STEPS ? -STEP / 2 : -STEP, behavior: 'instant'});
  }
  const stop = now();
  host.push({time: stop, top: edgeOf(frame)});
  await frames(30);
  return {host, framed: (await ask(frame, 'recorded')) as Drawn[], stop};
}

/** For each frame that the story drew while the page moved: how many frames ago the page was where the story takes it to be. */
function lags(host: Drawn[], framed: Drawn[]): number[] {
  return framed
    .filter(({time}) => time > host[10]!.time && time < host.at(-1)!.time)
    .map(({time, top}) => {
      const last = host.findLastIndex((each) => each.time <= time);
      const known = host.findLastIndex((each) => Math.abs(each.top - top) < 1);
      return known < 0 ? Infinity : Math.max(last - known, 0); // it may know what the host has not drawn yet
    });
}

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;
}

describe('a framed story', () => {
  for (const isRelayed of [true, false]) {
    it(`follows the scroll, ${isRelayed ? 'relayed' : 'by itself'}`, async () => {
      const frame = await open(isRelayed);
      const behind: number[] = [];
      const settled: number[] = [];
      let off = 0;
      let rate = 0;
      for (let round = 0; round < 3; round++) {
        const {host, framed, stop} = await scrolled(frame);
        rate = ((host.length - 1) * 1000) / (stop - host[0]!.time);
        behind.push(...lags(host, framed));
        const {top} = host.at(-1)!;
        const wrong = framed.findLastIndex((each) => Math.abs(each.top - top) >= 0.5);
        settled.push((framed[wrong + 1]?.time ?? Infinity) - stop);
        off = Math.max(off, Math.abs((await stateOf(frame)).band!.top - edgeOf(frame)));
      }
      console.log(
        `${isRelayed ? 'with our script:   ' : 'without any script:'} p50 ${percentile(behind, 0.5)}, ` +
          `p95 ${percentile(behind, 0.95)}, most ${Math.max(...behind)} frames behind in ${behind.length} at ` +
          `${rate.toFixed(0)} a second; at rest ${off.toFixed(2)} px off, right for good ${Math.max(...settled).toFixed(0)} ms after the stop`,
      );
    });
  }

  it('has its height', async () => {
    const frame = await open(true);
    scrollTo({top: BEFORE + 100, behavior: 'instant'});
    await frames(90);
    const delays: number[] = [];
    let off = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = frame.offsetHeight;
      const [change, by] = round % 2 ? ['clear', -200] : ['add', 200];
      const changed = (await ask(frame, change, '200px')) as number;
      await until(() => Math.abs(frame.offsetHeight - before - by) <= 1);
      delays.push(now() - changed);
      off = Math.max(off, Math.abs(frame.getBoundingClientRect().height - (await stateOf(frame)).height));
      await frames(60);
    }
    console.log(`height: ${off.toFixed(2)} px off, at most ${Math.max(...delays).toFixed(0)} ms after a change`);
  });
});
