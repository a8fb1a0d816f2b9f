import {html} from 'lit';
import type {RailLink} from './rail-links.js';

/** The rail of dates inside a story's shadow root: its markup, and what of it follows the reader. */
export class Rail {
  readonly #root: () => ParentNode;

  /** @param root - Gives the render root of the story, which may not be there yet. */
  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  /** The rail's markup. Nothing in it depends on where the reader is, so that a step renders nothing anew. */
  render(label: string, links: readonly RailLink[], onJump: (index: number) => void): unknown {
    return html`<nav class="rail" part="rail" aria-label=${label}>
      <div class="stick">
        <div class="scroll">
          <span class="track" part="track"><span class="progress" part="progress"></span></span>
          <ol>
            ${links.map(
              ({id, date, heading}, index) =>
                html`<li>
                  <a part="rail-link" href="#${id}" @click=${() => onJump(index)}
                    ><span class="label" part="rail-label">${date}</span> <span class="heading">${heading}</span></a
                  >
                </li>`,
            )}
          </ol>
        </div>
      </div>
    </nav>`;
  }

  /**
   * Shares the rail's length out between its dates. Written by hand, since the strictest content security policy allows
   * no `style` in markup.
   *
   * @param gaps - Room after each date, in relation to the others.
   */
  spread(gaps: readonly number[]): void {
    this.#root()
      .querySelectorAll<HTMLElement>('.rail li')
      .forEach((item, index) => (item.style.flexGrow = `${gaps[index]}`));
  }

  /**
   * How much of the track is behind the reader, 0 to 1. Reads layout.
   *
   * @param index - The current event.
   * @param share - How far the reader has come from it to the next one, 0 to 1.
   */
  fill(index: number, share: number): number {
    const track = this.#root().querySelector<HTMLElement>('.track');
    if (!track || index < 0) return 0;
    const links = this.#links();
    const here = links[index]?.offsetTop ?? 0;
    const next = links[index + 1]?.offsetTop ?? here;
    return (here + share * (next - here)) / (track.offsetHeight || 1);
  }

  /** Writes how much of the track is behind the reader. */
  advance(fill: number): void {
    const bar = this.#root().querySelector<HTMLElement>('.progress');
    if (bar) bar.style.transform = `scaleY(${fill})`;
  }

  /** Marks one date as the current one, and brings it into a rail that is longer than the screen. */
  mark(index: number): void {
    const list = this.#root().querySelector('.rail ol');
    list?.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const link = this.#links()[index];
    if (!list || !link) return;
    link.setAttribute('aria-current', 'step');
    const scroll = list.parentElement!;
    scroll.scrollTop = link.offsetTop - (scroll.clientHeight - link.offsetHeight) / 2;
  }

  #links(): NodeListOf<HTMLElement> {
    return this.#root().querySelectorAll('.rail a');
  }
}
