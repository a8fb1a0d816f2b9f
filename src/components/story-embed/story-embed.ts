import {adopt, letGo} from '../../embed/host.js';

/** Of `<slot></slot><iframe part="frame">`. A frame up to 4 px high would be loaded however far away. */
const STYLES = ':host(:not([hidden])),iframe{display:block}iframe{width:100%;height:8px;border:0}';

/** In Node, where there are no elements, the class can be imported all the same. */
const Base = globalThis.HTMLElement ?? Object;

/**
 * A story from another page: at its own height, and scrolled by this page as if it were part of it.
 *
 * Put a link to the story inside: it is there for readers without script and where the story can't be reached, and makes
 * way when the story comes.
 *
 * @tag story-embed
 * @attr {string} [title=the text inside] - What the story is about, for those who can't see it.
 * @attr {string} [sandbox=none] - As of an `<iframe>`; a story needs `allow-scripts`.
 * @slot - A link to the story, or its text.
 * @csspart frame - The frame.
 * @cssprop [--unspool-inset-top=0px] - Height of what sticks to the top of the page, such as a site's header.
 * @cssprop [--unspool-inset-bottom=0px] - Height of what sticks to the bottom.
 */
export class StoryEmbedElement extends Base {
  static observedAttributes = ['src', 'title', 'sandbox'];

  readonly #fallback = document.createElement('slot');
  readonly #root = createRoot(this);
  #frame: HTMLIFrameElement | undefined;

  /**
   * Address of the story's page, absolute or from this page's.
   *
   * @attr src
   * @reflect
   * @default none
   * @format address
   */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  connectedCallback(): void {
    letGo(this.#frame);
    const frame = (this.#frame = document.createElement('iframe'));
    const src = (frame.src = this.src);
    this.#root.replaceChildren(this.#fallback);
    if (!src || !/^https?:/.test(frame.src)) {
      console.warn(
        `unspool: <story-embed src="${src}">: src is an https address. See unspool/docs/warnings.md#story-embed`,
        this,
      );
      return;
    }
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.title = this.title || this.textContent.trim();
    frame.part.value = 'frame';
    frame.loading = 'lazy';
    adopt(frame, () => this.#fallback.remove());
    this.#root.append(frame);
  }

  disconnectedCallback(): void {
    letGo(this.#frame);
  }

  attributeChangedCallback(): void {
    if (this.#frame && this.isConnected) this.connectedCallback();
  }
}

function createRoot(host: HTMLElement): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  return root;
}
