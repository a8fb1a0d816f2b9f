import {ReactiveElement, html, isServer, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {formatDate, readDate, type DatePart} from '../../format/dates.js';
import {lateDates, rareWords} from '../../format/late-words.js';
import {languageOf} from '../../internal/language.js';
import {draw, onSlotChange} from '../../internal/render-root.js';
import {placeOf} from '../place.js';
import {warn} from '../../internal/warn.js';
import {motion} from '../../motion/motion.js';
import type {Motion} from '../../motion/animations.js';
import {dateText} from '../../internal/event-date.js';
import {styles} from './timeline-event.styles.js';
import {renderDatePart} from '../../internal/date-part.js';

/** Where an event stands to the reader: still to come, being read, or read. */
export type Phase = 'upcoming' | 'current' | 'passed';

const PHASES: readonly unknown[] = ['upcoming', 'current', 'passed'];

/**
 * One dated event: its date and place in the language of the page, then whatever its author writes.
 *
 * In a `<timeline-story>` it appears when the reader comes to it; alone in an article it is simply there. One with a
 * dateline of its own has no shadow root: its text stays where its author wrote it. One to which the page gives an
 * `opacity` or a `translate` of its own stays as it is and does not appear.
 *
 * @tag timeline-event
 * @attr {string} [scene=none] - The scene that the graphic of a `<story-stage>` shows while this event is the current one.
 * @attr {string} [scene-alt=none] - What that scene shows, in words; read out after the event's text.
 * @attr {'column' | 'wide' | 'full'} [scene-width=wide] - How its own scene fills the stage: no wider than text, as wide as fits, or all of it, cut off at the edges; behind the text `full`.
 * @attr {'lead' | 'normal' | 'brief'} [weight=normal] - How much the event matters: styled where the story comes from a document, for your own styles elsewhere.
 * @attr {'upcoming' | 'current' | 'passed'} [phase=upcoming] - Where the event stands to the reader. Written by the story, for your styles.
 * @slot - Heading, prose, figures, quotations, anything else.
 * @slot dateline - The author's own line of date and place, in place of the one made from `date` and `place`.
 * @slot scene - A `<figure>` that is on the story's stage while the event is the current one.
 * @slot still - A `<figure>` in place of a moving graphic: on paper, without script, with saved data.
 * @csspart dateline - The line of date and place.
 * @csspart date - The date.
 * @csspart place - The place.
 * @cssprop [--unspool-accent=currentColor] - Colour of the date.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the place.
 * @cssprop [--unspool-label-font=inherit] - Typeface of the dateline.
 * @cssprop [--unspool-heading-font=inherit] - Typeface of the heading.
 * @cssprop [--unspool-event-gap=clamp(2.25rem, 8vh, 5rem)] - Room above and below the event.
 * @cssprop [--unspool-inset-top=0px] - Height of what sticks to the top of the page: a jump lands the event below it.
 * @cssprop [--unspool-inset-bottom=0px] - Height of what sticks to the bottom.
 * @cssprop [--unspool-reveal-duration=600ms] - Time that an event takes to appear; at most 2s.
 * @cssprop [--unspool-ease=each motion's own] - How things move: a gsap easing.
 * @cssprop [--unspool-reveal-distance=1.5rem] - How far it rises.
 */
export class TimelineEventElement extends ReactiveElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    date: {reflect: true},
    place: {},
  };

  /**
   * When it happened: a year, month or day (`2006`, `2005-06`, `2004-12-26`), or two with a slash between (`1956/1960`).
   * Years before our era are astronomical: `-0331` is 332 BC. Also a time of day, an open end (`2019/..`), about (`1900~`),
   * doubtful (`1900?`), decades (`200X`) and the rest of docs/story-document.md. Shown in the language of the page, no more
   * exactly than it is written, the same in every time zone.
   *
   * @default the `<time datetime>` in the author's own dateline
   */
  declare date: string | null;

  /**
   * Where it happened, shown after the date.
   *
   * @default none
   */
  declare place: string | null;

  readonly #internals = this.attachInternals();
  #reveal: Motion | undefined;

  /** Where the event stands to the reader. `<timeline-story>` writes it as an attribute, for pages to style. */
  get phase(): Phase {
    const phase = this.getAttribute('phase');
    return PHASES.includes(phase) ? (phase as Phase) : 'upcoming';
  }

  /** Whether the event is held back or on its way in; `false` at rest. */
  get held(): boolean {
    return this.#reveal !== undefined;
  }

  /** Holds the event back, out of sight, until `reveal` or `release`. Stays at rest where nothing can move. */
  hold(): void {
    if (this.held) return;
    this.#reveal = motion()?.holdForReveal(this, () => (this.#reveal = undefined));
  }

  /** Lets a held event appear. */
  reveal(): void {
    this.#reveal?.start();
  }

  /** Puts a held event at rest at once. */
  release(): void {
    this.#reveal?.finish();
  }

  override connectedCallback(): void {
    // The parser may not have come to the dateline yet; it has when there is something to be seen.
    if (document.readyState === 'loading') requestAnimationFrame(this.#connect);
    else super.connectedCallback();
    const isItem = this.parentElement?.localName === 'timeline-story';
    this.#internals.role = isItem ? 'listitem' : null; // of the list that the story is
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
  }

  #connect = (): void => {
    if (!this.isConnected) return;
    const mayBeOpen = document.readyState === 'loading' && !this.firstElementChild && !this.nextSibling;
    if (mayBeOpen) requestAnimationFrame(this.#connect);
    else super.connectedCallback();
  };

  /** The author's line of date and place, which leaves nothing to draw. */
  get #ownDateline(): Element | null {
    return this.querySelector(':scope > [slot=dateline]');
  }

  /** Its text is its author's, and stays where it is. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    draw(this, styles, this.render());
  }

  /** The dateline that has to be drawn, with room for what the author writes; nothing where there is none to draw. */
  render(): unknown {
    const dateline = this.#renderDateline();
    if (dateline === nothing && !this.shadowRoot) return nothing;
    return html`<slot name="scene"></slot
      ><slot name="dateline" @slotchange=${onSlotChange(this, !isServer && placeOf(this).isInStory)}>${dateline}</slot
      ><slot></slot><slot name="still"></slot>`;
  }

  #renderDateline(): unknown {
    if (!isServer && this.#ownDateline) return nothing;
    const parts = this.#dateParts();
    if (parts.length === 0 && !this.place) return nothing;
    return html`<p class="dateline" part="dateline">
      <span part="date">${parts.map(renderDatePart)}</span>
      ${this.place ? html`<span part="place">${this.place}</span>` : nothing}
    </p>`;
  }

  #dateParts(): DatePart[] {
    const text = this.date ?? (isServer ? null : dateText(this));
    if (text === null) {
      if (isServer) return []; // a dateline may follow
      warn(this, 'date', 'an event needs a date, such as date="2006" or "2004-12-26".');
      return [];
    }
    const date = readDate(text);
    if (date)
      return formatDate(
        date,
        languageOf(this),
        'long',
        rareWords(() => this.requestUpdate()),
      );
    void lateDates().then(
      ({faultIn}) => warn(this, 'date', faultIn(text)),
      () => warn(this, 'date', 'this is not a date.'),
    );
    return [{text}];
  }
}
