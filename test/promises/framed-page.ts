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
  async start(): Promise<void> {
    const script = this.document.createElement('script');
    script.type = 'module';
    script.src = '/src/index.ts';
    this.document.head.append(script);
    await this.window.customElements.whenDefined('timeline-story');
    await this.frames(3);
  }

  close(): void {
    this.frame.remove();
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
