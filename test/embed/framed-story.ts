import {sendMouse} from '@web/test-runner-commands';
import {frames, pause} from '../helpers.js';

/** What the page in a frame tells of itself, by `reporter.js`. */
export interface State {
  band?: {top: number; bottom: number; remaining: number};
  index: number;
  phases: string[];
  held: string[];
  tops: number[];
  height: number;
  viewport: [width: number, height: number];
  inset: string;
  rail: {top: number; bottom: number};
  counts: {scrolls: number; finishes: number; completions: number; errors: number};
}

/** A little longer than the time in which a host follows no second wish of a frame to be scrolled to, in milliseconds. */
export const BETWEEN = 550;

let asked = 0;

/** Address of a page of this folder, at another origin. */
export async function elsewhere(page: string, host = '127.0.0.1'): Promise<string> {
  const port = await (await fetch('/other-origin')).text();
  return `http://${host}:${port}/${page}`;
}

/** Asks the page in a frame to tell or do something; waits as long as it takes. */
export async function ask(frame: HTMLIFrameElement, what: string, detail?: unknown): Promise<unknown> {
  const id = ++asked;
  return new Promise((resolve) => {
    const repeat = setInterval(() => frame.contentWindow?.postMessage({ask: what, with: detail, id}, '*'), 500);
    addEventListener(
      'message',
      function answered({data, source}: MessageEvent<{id?: number; answer?: unknown} | null>) {
        if (source !== frame.contentWindow || data?.id !== id) return;
        removeEventListener('message', answered);
        clearInterval(repeat);
        resolve(data.answer);
      },
    );
    frame.contentWindow?.postMessage({ask: what, with: detail, id}, '*');
  });
}

export async function stateOf(frame: HTMLIFrameElement): Promise<State> {
  return (await ask(frame, 'state')) as State;
}

/** Waits until the page in a frame is in a state; the test's own time limit ends a wait in vain. */
export async function untilState(frame: HTMLIFrameElement, isSo: (state: State) => boolean): Promise<State> {
  for (;;) {
    const state = await stateOf(frame);
    if (isSo(state)) return state;
    await new Promise(requestAnimationFrame);
  }
}

/** Waits until a frame has the height of its content. */
export async function untilFitted(frame: HTMLIFrameElement): Promise<State> {
  return untilState(frame, ({height}) => height > 100 && Math.abs(frame.getBoundingClientRect().height - height) <= 1);
}

/** Where the middle of something in the page in a frame is in this page's view. */
async function placeIn(frame: HTMLIFrameElement, selector: string): Promise<[number, number]> {
  const [x, y] = (await ask(frame, 'where', selector)) as [number, number];
  const {left, top} = frame.getBoundingClientRect();
  return [Math.round(left + x), Math.round(top + y)];
}

/** A real click on something in the page in a frame, which is brought into view before. */
export async function clickIn(frame: HTMLIFrameElement, selector: string): Promise<void> {
  const [, y] = await placeIn(frame, selector);
  if (y < 0 || y > innerHeight) scrollBy({top: y - innerHeight / 2, behavior: 'instant'});
  let last: [number, number];
  let position = await placeIn(frame, selector);
  do {
    await pause(100);
    await untilState(frame, (now) => isExact(frame, now));
    [last, position] = [position, await placeIn(frame, selector)];
  } while (String(last) !== String(position)); // the rail follows the view, and events move on their way in
  await sendMouse({type: 'click', position});
}

/** Whether an event of the story in a frame is at the top of what the reader sees, below what sticks there. */
export async function isAtTop(frame: HTMLIFrameElement, id: number, inset = 0): Promise<boolean> {
  const {tops} = await stateOf(frame);
  return Math.abs(tops[id]! + frame.getBoundingClientRect().top - inset) <= 1;
}

export async function untilAtTop(frame: HTMLIFrameElement, id: number, inset = 0): Promise<void> {
  while (!(await isAtTop(frame, id, inset))) await frames(2);
}

/** Whether the frame knows to the px what the reader sees of it. */
export function isExact(frame: HTMLIFrameElement, {band, height}: State): boolean {
  const {top} = frame.getBoundingClientRect();
  const within = (place: number) => Math.min(Math.max(place, 0), height);
  return (
    band !== undefined &&
    Math.abs(within(band.top) - within(-top)) <= 1 &&
    Math.abs(within(band.bottom) - within(innerHeight - top)) <= 1
  );
}
