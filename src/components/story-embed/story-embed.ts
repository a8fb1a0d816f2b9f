import {adopt} from '../../embed/host.js';

/** Of `<slot></slot><iframe part="frame">`. */
const STYLES =
  ':host{display:block}:host([hidden]){display:none}' +
  'iframe{display:block;inline-size:100%;block-size:8px;border:0}'; // up to 4 px, it would be loaded however far away

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
  readonly #root = createRoot(this, this.#fallback);
  #drop: (() => void) | undefined;

  /**
   * Address of the story's page, absolute or from this page's.
   *
   * @attr src
   * @reflect
   * @default none
   */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  connectedCallback(): void {
    const {src} = this;
    const frame = document.createElement('iframe');
    frame.src = src;
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
    frame.setAttribute('part', 'frame');
    frame.loading = 'lazy';
    const letGo = adopt(frame, () => (this.#fallback.hidden = true));
    this.#drop = () => {
      letGo();
      frame.remove();
      this.#fallback.hidden = false;
    };
    this.#root.append(frame);
  }

  disconnectedCallback(): void {
    this.#drop?.();
    this.#drop = undefined;
  }

  attributeChangedCallback(): void {
    if (!this.#drop) return;
    this.#drop();
    this.connectedCallback();
  }
}

function createRoot(host: HTMLElement, fallback: HTMLSlotElement): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  root.append(fallback);
  return root;
}
