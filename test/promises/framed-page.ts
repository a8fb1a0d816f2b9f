import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';

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

  /** Loads our elements, as a page's `<script type="module">` does. */
  async start(entry = '/src/index.ts'): Promise<void> {
    await this.script(entry, 'module');
    await this.frames(3);
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
    const holder = this.window as unknown as {asked?: T};
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

  /** Scrolls to the story's edge, since what moves is fetched there, and waits until it has come and an event is held. */
  async untilHeld(): Promise<void> {
    const {top} = this.story.getBoundingClientRect();
    this.window.scrollBy({top: top - this.window.innerHeight + 4, behavior: 'instant'});
    while (!this.story.events.some((event) => 'held' in event && event.held)) await this.frames(1);
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

/** The rule of the docs, worked out anew: the last event whose top has reached the trigger line. */
export function expectedIndex({document, window, story}: FramedPage): number {
  if (!story.offsetHeight) return story.index; // all of it is hidden, as in a closed tab: what was current stays so
  const scroller = story.closest('.scroller');
  const view = scroller ?? document.scrollingElement!;
  const edge = scroller ? Math.max(scroller.getBoundingClientRect().top, 0) : 0;
  const bottom = Math.min(edge + view.clientHeight, window.innerHeight);
  const inset = parseFloat(story.style.getPropertyValue('--unspool-inset-top') || '0');
  const remaining = Math.max(view.scrollHeight - view.clientHeight - view.scrollTop, 0);
  const line = Math.max(edge + inset + story.offset * (bottom - edge - inset), bottom - remaining);
  const events = [...story.querySelectorAll<HTMLElement>('timeline-event')];
  // An event that the page hides has no place, and is never the current one.
  return events.findLastIndex((event) => !event.hidden && event.getBoundingClientRect().top <= line);
}
