import {html} from 'lit';
import type {RailLink} from './rail-links.js';

/** The rail of dates inside a story's shadow root: its markup, and what of it follows the reader. */
export class Rail {
  readonly #root: () => ParentNode;
  #links: readonly HTMLElement[] = [];
  #current: HTMLElement | undefined;

  /** @param root - Gives the render root of the story, which may not be there yet. */
  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  /**
   * The rail's markup. Nothing in it depends on where the reader is, so that a step renders nothing anew. A link's name has
   * the heading, which no box shows: a thousand boxes that are only read out cost a browser as much as if they were seen.
   */
  render(label: string, links: readonly RailLink[]): unknown {
    const [page, base] = [location.href, document.baseURI].map((address) => address.replace(/#.*/, ''));
    const address = page === base ? '' : page; // a <base> would lead elsewhere
    return html`<nav class="rail" part="rail" aria-label=${label}>
      <div class="stick">
        <div class="scroll">
          <span class="track" part="track"><span class="progress" part="progress"></span></span>
          <ol>
            ${links.map(
              ({id, date, heading}) =>
                html`<li>
                  <a part="rail-link" href="${address}#${id}" aria-label="${date} ${heading}"
                    ><span class="label" part="rail-label">${date}</span></a
                  >
                </li>`,
            )}
          </ol>
        </div>
      </div>
    </nav>`;
  }

  /**
   * Takes the rail as it was rendered and shares its length out between its dates. Written by hand, since the strictest
   * content security policy allows no `style` in markup.
   *
   * @param gaps - Room after each date, in relation to the others.
   */
  spread(gaps: readonly number[]): void {
    this.#links = [...this.#root().querySelectorAll<HTMLElement>('.rail a')];
    this.#links.forEach((link, index) => (link.parentElement!.style.flexGrow = `${gaps[index]}`));
  }

  /** Which event a click on something in the story's shadow root leads to; -1 for none. */
  indexOf(clicked: Element): number {
    return this.#links.indexOf(clicked.closest('a')!);
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
    const here = this.#links[index]?.offsetTop ?? 0;
    const next = this.#links[index + 1]?.offsetTop ?? here;
    return (here + share * (next - here)) / (track.offsetHeight || 1);
  }

  /**
   * Writes how much of the track is behind the reader.
   *
   * @param view - Height of what the rail sticks to, in CSS px: it is as long as that at most. 0 for the page itself.
   * @param covered - How much of the view's top is covered, in CSS px: the rail begins below.
   * @param beneath - How much of the rail is beneath that nevertheless, at the end of the story, in CSS px.
   */
  advance(fill: number, view: number, covered: number, beneath: number): void {
    const bar = this.#root().querySelector<HTMLElement>('.progress');
    if (!bar) return;
    bar.style.transform = `scaleY(${fill})`;
    const {style} = bar.closest<HTMLElement>('.stick')!;
    for (const [name, length] of Object.entries({'--_view': view, '--_covered': covered, '--_beneath': beneath})) {
      const text = length > 0 ? `${length}px` : '';
      if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
    }
  }

  /** Where the middle of the rail's upper edge is in the viewport, in CSS px. Reads layout. */
  place(): {x: number; y: number} {
    const {left = 0, width = 0, top = 0} = this.#root().querySelector('.stick')?.getBoundingClientRect() ?? {};
    return {x: left + width / 2, y: top};
  }

  /** Marks one date as the current one, and brings it into a rail that is longer than the screen. */
  mark(index: number): void {
    this.#current?.removeAttribute('aria-current');
    const link = (this.#current = this.#links[index]);
    if (!link) return;
    const scroll = link.closest('.scroll')!;
    const top = link.offsetTop - (scroll.clientHeight - link.offsetHeight) / 2;
    scroll.scrollTop = top;
    link.setAttribute('aria-current', 'step');
  }
}
