import {tellOtherHosts} from './other-heights.js';
import {createGate, HOST, seal, VERSION, type FromFrame, type View, type Why} from './protocol.js';

/** When a frame that nobody has answered says hello again, in milliseconds after it first did; after that, as it is read. */
const RETRIES = [250, 500, 1000, 2000, 4000, 8000];

/** The least time between two hellos, in milliseconds. */
const BETWEEN_HELLOS = 200;

/** After so many heights in a row that only echo the host's own change of the frame's height, the next one has to wait. */
const MOST_ECHOES = 10;

/** How long it waits, in milliseconds: an endless row stands still meanwhile, but what moves by itself goes on. */
const WAIT = 150;

/** After so many waits there is no other. The host may be a change or two behind, so that one is not enough. */
const MOST_WAITS = 3;

/** A height that has stood so long, in milliseconds, is told once more: the host may have taken it for an echo. */
const SETTLED = 1000;

/** The frame's half of the talk with its host: says hello and how high it is, and hears what the reader sees of it. */
export class FrameSession {
  readonly #onOpen: () => void;
  readonly #onView: (view: View) => void;
  readonly #gate = createGate(
    HOST,
    () => parent,
    () => origin === 'null', // one that may be in a sandboxed host is sandboxed itself
  );
  #count = 0;
  #greetedAt = 0;
  #height = 0;
  #width = innerWidth;
  #viewport = innerHeight;
  #echoes = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onOpen - Called when a host has answered.
   * @param onView - Called with each view that the host tells.
   */
  constructor(onOpen: () => void, onView: (view: View) => void) {
    this.#onOpen = onOpen;
    this.#onView = onView;
  }

  /** Starts to talk and to listen, for as long as the page lives. */
  start(): void {
    addEventListener('message', (event) => this.#hear(event));
    addEventListener('resize', (event) => this.#resized(event));
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', ({persisted}) => persisted && this.hello());
    new ResizeObserver(() => this.#measure()).observe(document.documentElement);
    this.#measure();
    addEventListener('load', () => this.#measure()); // a browser may not tell of new sizes in a frame off screen
    for (const delay of RETRIES) setTimeout(() => this.hello(), delay);
  }

  /** Whether a host has answered, and has not been left since. */
  get isAnswered(): boolean {
    return this.#gate.key !== undefined;
  }

  /** Says hello, unless a host has answered already or was asked just now. */
  hello(): void {
    this.#measure();
    if (!this.isAnswered && performance.now() - this.#greetedAt >= BETWEEN_HELLOS) this.#greet();
  }

  /**
   * Asks the host to scroll.
   *
   * @param y - Place that should come to the top of the host's view, in CSS px from the frame's top edge.
   */
  goTo(y: number, why: Why): void {
    if (this.isAnswered) this.#send({t: 'goto', y, why});
  }

  #hear(event: MessageEvent): void {
    const message = this.#gate.accept(event, performance.now());
    if (message?.t === 'init') this.#onOpen();
    else if (message) this.#onView(message);
  }

  #leave(): void {
    if (this.isAnswered) this.#send({t: 'bye'});
    this.#gate.close();
  }

  #measure(): void {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === 0 || height === this.#height) return; // not laid out just now, as WebKit may have it while the frame grows
    this.#height = height;
    this.#echoes = this.#isEcho() ? this.#echoes + 1 : 0;
    clearTimeout(this.#settling);
    if (this.#echoes <= MOST_ECHOES) this.#tellAndSettle();
    else if (this.#echoes <= MOST_ECHOES + MOST_WAITS) this.#settling = setTimeout(() => this.#tellAndSettle(), WAIT);
  }

  #tellAndSettle(): void {
    this.#tellHeight();
    this.#settling = setTimeout(() => this.#tellHeight(), SETTLED);
  }

  /** Content that is as high as the viewport grows with the frame, and would make it grow for ever. */
  #isEcho(): boolean {
    const {innerWidth: width, innerHeight: height} = window;
    const isEcho = width === this.#width && height !== this.#viewport;
    this.#noteViewport(width, height);
    return isEcho;
  }

  /** When the frame of a resize is laid out: a browser may tell of new sizes in it before or after, or resize it again. */
  #resized({isTrusted}: Event): void {
    const {innerWidth: width, innerHeight: height} = window;
    if (isTrusted) requestAnimationFrame(() => setTimeout(() => this.#noteViewport(width, height)));
  }

  #noteViewport(width: number, height: number): void {
    this.#width = width;
    this.#viewport = height;
  }

  #tellHeight(): void {
    if (this.isAnswered) {
      this.#send({t: 'size', h: this.#height});
      return;
    }
    this.#greet();
    tellOtherHosts(this.#height);
  }

  #greet(): void {
    this.#greetedAt = performance.now();
    this.#send({t: 'hello', v: VERSION, h: this.#height});
  }

  #send(message: FromFrame): void {
    const {key = '', origin = '*'} = this.#gate;
    parent.postMessage(seal(message, key, ++this.#count), key === '' || origin === 'null' ? '*' : origin);
  }
}
