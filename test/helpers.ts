import {html, render, type TemplateResult} from 'lit';
import '../src/components/timeline-story/rail.js'; // there when a test asks for it

/**
 * Puts a template into the page; `clear` takes it away again. In the run that tests what servers send, the template comes
 * as HTML with declarative shadow DOM, and the elements in it come alive as they would on a page.
 */
export function place(template: TemplateResult): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'test-stage';
  document.body.append(stage);
  if (document.documentElement.dataset.served === undefined) render(template, stage);
  else stage.setHTMLUnsafe(fromServer(template));
  return stage;
}

/** Asks for it and waits, so that a test reads the same whether its elements were served or not. */
function fromServer(template: TemplateResult): string {
  const request = new XMLHttpRequest();
  request.open('POST', '/served', false);
  request.send(JSON.stringify({template, lang: document.documentElement.lang}));
  if (request.status !== 200) throw new Error(request.responseText);
  return request.responseText;
}

/** The shadow root of a story's rail, or an empty one until it has come. */
export function railOf(story: Element): ParentNode {
  return story.querySelector(':scope > timeline-rail')?.shadowRoot ?? document.createDocumentFragment();
}

/** Whether the rail of a story has come, or at least the skip link in its place. */
export function hasRail(story: Element): boolean {
  return railOf(story).querySelector('.skip') !== null;
}

/** Empties the page and goes back to its top. Call it in `afterEach`. */
export async function clear(): Promise<void> {
  document.querySelectorAll('.test-stage').forEach((stage) => stage.remove());
  scrollTo({top: 0, behavior: 'instant'});
  await frames(2);
}

/** Waits for a number of animation frames. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Waits so many milliseconds: where something lasts by the clock, not by what is drawn. */
export function pause(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}

/** Waits until something is so; the test's own time limit is what ends a wait in vain. */
export async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await frames(1);
}

/** The text that counting digits show now: the frame of their film that has come to stand in their box. */
export function frameShown(digits: HTMLElement | null): string | undefined {
  if (!digits) return undefined;
  const film = digits.querySelector<HTMLElement>('.film')!;
  const {lineHeight, marginTop} = digits.ownerDocument.defaultView!.getComputedStyle(film);
  const scale = digits.getBoundingClientRect().height / digits.offsetHeight; // the page's zoom
  const moved = (digits.getBoundingClientRect().top - film.getBoundingClientRect().top) / scale + parseFloat(marginTop);
  return film.dataset.frames!.split('\n')[Math.round(moved / parseFloat(lineHeight))];
}

/** Resolves with the next event of a type. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), {once: true});
  });
}

/** Collects what is said by `console.warn` while `act` runs, and two frames longer. */
export async function warnings(act: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const {warn} = console;
  console.warn = (...args: unknown[]) => void said.push(args.filter((arg) => typeof arg === 'string').join(' '));
  try {
    await act();
    await frames(2);
  } finally {
    console.warn = warn;
  }
  return said;
}

/** A story of plain events, each taller than half the viewport, with room before and after. */
export function story(
  dates: readonly string[],
  attributes: {offset?: number; scale?: 'time' | 'even'} = {},
): TemplateResult {
  return html`
    <div style="height: 120vh">Before</div>
    <timeline-story offset=${attributes.offset ?? 0.4} scale=${attributes.scale ?? 'time'}>
      <ol>
        ${dates.map(
          (date, index) =>
            html`<li>
              <timeline-event date=${date}>
                <h2>Event ${index + 1}</h2>
                <p style="height: 70vh">What happened in ${date}.</p>
              </timeline-event>
            </li>`,
        )}
      </ol>
    </timeline-story>
    <div style="height: 120vh">After</div>
  `;
}

/** What a test of random actions begins from: `UNSPOOL_FUZZ_SEED`, or the same each time. */
export const SEED = Number(document.documentElement.dataset.seed);

/** Numbers from 0 to 1 that a seed repeats. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
