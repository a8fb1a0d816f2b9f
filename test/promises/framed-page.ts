import {hasRail} from '../helpers.js';
import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';

/** A story of plain events from 2001 on. */
export function plainStory(count: number, height: number, attributes = ''): string {
  const events = Array.from({length: count}, (_, index) => {
    return `<timeline-event date="${2001 + index}"><h2>Event ${index + 1}</h2><p style="height: ${height}px">Text.</p></timeline-event>`;
  });
  return `<timeline-story ${attributes}>${events.join('')}</timeline-story>`;
}

/** The fixture in a frame of its own, so that a test can size, hide, reload and break a whole page. */
export class FramedPage {
  readonly frame = document.createElement('iframe');

  /** Opens the fixture without our script; `start` loads it. */
  async open(width = 800, height = 600): Promise<void> {
    this.resize(width, height);
    this.frame.style.cssText += 'border: 0; position: fixed; inset: 0 auto auto 0';
    document.body.append(this.frame);
    await this.load(new URL('fixture.html', import.meta.url).href);
  }

  async load(address: string): Promise<void> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, {once: true}));
    this.frame.src = address;
    await loaded;
  }

  async reload(): Promise<void> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, {once: true}));
    this.window.location.reload();
    await loaded;
  }

  /** Puts something else on the page, before our script comes. */
  write(markup: string): void {
    this.document.body.innerHTML = markup;
  }

  /** Waits until something is so; the test's own time limit is what ends a wait in vain. */
  async until(condition: () => unknown): Promise<void> {
    while (!condition()) await this.frames(1);
  }

  /** Loads our elements, as a page's `<script type="module">` does. */
  async start(entry = '/src/index.ts'): Promise<void> {
    await this.script(entry, 'module');
    await this.frames(3);
    const lacksRail = () => this.document.querySelector('timeline-story') && !hasRail(this.story);
    for (let frame = 0; frame < 300 && lacksRail(); frame++) await this.frames(1); // some pages forbid it
  }

  /** Loads a script into the page. */
  async script(address: string, type = ''): Promise<void> {
    const script = this.document.createElement('script');
    script.type = type;
    script.src = address;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve, {once: true}));
    this.document.head.append(script);
    await loaded;
  }

  /** A module as the page itself has it. */
  async module<T>(address: string): Promise<T> {
    const holder = this.window as unknown as {asked?: T | undefined};
    holder.asked = undefined;
    const script = this.document.createElement('script');
    script.type = 'module';
    script.append(`import * as asked from '${address}'; window.asked = asked`);
    this.document.head.append(script);
    while (!holder.asked) await this.frames(1);
    return holder.asked;
  }

  /** Adds a style sheet of the page's own. */
  style(css: string): void {
    const style = this.document.createElement('style');
    style.append(css);
    this.document.head.append(style);
  }

  close(): void {
    this.frame.remove();
  }

  /**
   * Scrolls until the story is in view but its first event is 20 px below, and waits until what moves has come and the
   * event is held. No figure is in view before: one that had to wait would stay at rest.
   */
  async untilHeld(): Promise<void> {
    const {top} = this.story.events[0]!.getBoundingClientRect();
    this.window.scrollBy({top: top - this.window.innerHeight - 20, behavior: 'instant'});
    while (this.hidden().length === 0) await this.frames(1);
  }

  /** The events that are not shown in full. */
  hidden(): HTMLElement[] {
    return this.story.events.filter((event) => this.opacity(event) < 1);
  }

  opacity(event: HTMLElement): number {
    return Number(this.window.getComputedStyle(event).opacity);
  }

  resize(width: number, height: number): void {
    this.frame.width = `${width}`;
    this.frame.height = `${height}`;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get story(): TimelineStoryElement {
    return this.document.querySelector('timeline-story')!;
  }

  async frames(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await new Promise((resolve) => this.window.requestAnimationFrame(resolve));
  }
}

/** How long events have been in view without being shown in full, by looks at each frame. */
export class BlankWatch {
  /** The longest time that one has been so, in milliseconds. */
  longest = 0;
  readonly #page: FramedPage;
  readonly #times = new Map<Element, number>();
  #last = performance.now();

  constructor(page: FramedPage) {
    this.#page = page;
  }

  look(): void {
    const now = performance.now();
    const passed = Math.min(now - this.#last, 34); // a stalled machine is not the reader's wait
    this.#last = now;
    for (const event of this.#page.story.events) {
      const blank = this.#page.opacity(event) < 1 && isInView(event);
      this.#times.set(event, blank ? (this.#times.get(event) ?? 0) + passed : 0);
      this.longest = Math.max(this.longest, this.#times.get(event)!);
    }
  }
}

/** Whether anything of an element is in the view of its window and of every box around it that cuts off what reaches out. */
export function isInView(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  const window = element.ownerDocument.defaultView!;
  const edges = {top: 0, bottom: Math.min(window.innerHeight, innerHeight)}; // the frame begins where this window does
  for (let box = parentOf(element); box instanceof window.Element; box = parentOf(box)) {
    if (window.getComputedStyle(box).overflowY === 'visible' || box === element.ownerDocument.documentElement) continue;
    if (box === element.ownerDocument.body) continue; // whose overflow is that of the view
    const {top, bottom} = box.getBoundingClientRect();
    edges.top = Math.max(edges.top, top);
    edges.bottom = Math.min(edges.bottom, bottom);
  }
  return top < edges.bottom && bottom > edges.top && edges.top < edges.bottom;
}

function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
}

/** The rule of the docs, worked out anew: the last event whose top has reached the trigger line. */
export function expectedIndex({document, window, story}: FramedPage): number {
  if (!story.offsetHeight) return story.index; // all of it is hidden, as in a closed tab: what was current stays so
  const box = story.closest('.scroller');
  const scroller = box && box.scrollHeight - box.clientHeight >= 16 ? box : null; // by less it only holds a high line
  const view = scroller ?? document.scrollingElement!;
  const edge = scroller ? scroller.getBoundingClientRect().top : 0;
  const bottom = Math.min(edge + view.clientHeight, window.innerHeight);
  const inset = parseFloat(story.style.getPropertyValue('--unspool-inset-top') || '0');
  const top = Math.min(Math.max(edge, 0), edge + view.clientHeight) + inset;
  const remaining = Math.max(view.scrollHeight - view.clientHeight - view.scrollTop, 0);
  const scrolled = view.scrollTop - Math.min(edge, 0);
  const first = story.querySelector('timeline-event:not([hidden])')?.getBoundingClientRect().top ?? Infinity;
  const pace = Math.max((bottom - first - scrolled) / (scrolled + remaining || 1), 1);
  const slid = Math.min(top + story.offset * (bottom - top), first + scrolled + pace * scrolled);
  const line = Math.max(slid, bottom - pace * remaining);
  const events = [...story.querySelectorAll<HTMLElement>('timeline-event')];
  // An event that the page hides has no place, and is never the current one.
  return events.findLastIndex((event) => !event.hidden && event.getBoundingClientRect().top <= line);
}
