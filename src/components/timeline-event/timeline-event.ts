import {LitElement, html, isServer, nothing, type PropertyDeclarations} from 'lit';
import {formatDate, readDate, type DatePart} from '../../format/dates.js';
import {lateDates, rareWords} from '../../format/late-words.js';
import {languageOf} from '../../internal/language.js';
import {onSlotChange, renderRootOf} from '../../internal/render-root.js';
import {warn} from '../../internal/warn.js';
import {motion} from '../../motion/motion.js';
import {aliveWhenNear, wake} from '../../scroll/in-view.js';
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
 * dateline of its own comes alive only near the reader: give room to the element itself rather than to a part of it, which
 * may not be there yet.
 *
 * @tag timeline-event
 * @attr {'upcoming' | 'current' | 'passed'} [phase=upcoming] - Where the event stands to the reader. Written by the story, for your styles.
 * @slot - Heading, prose, figures, quotations, anything else.
 * @slot dateline - The author's own line of date and place, in place of the one made from `date` and `place`.
 * @csspart body - Everything in the event; what is moved.
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
export class TimelineEventElement extends LitElement {
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
    const body = this.shadowRoot?.querySelector<HTMLElement>('.body');
    if (this.held || !body) return;
    this.#reveal = motion()?.holdForReveal(this, body, () => (this.#reveal = undefined));
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
    else this.#connect();
    const inStory = this.parentElement?.localName === 'timeline-story';
    if (inStory && !this.hasAttribute('role')) this.setAttribute('role', 'listitem'); // of the list in the story's shadow
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
  }

  /** Waits for no reader: whoever asks has the event come alive. */
  protected override getUpdateComplete(): Promise<boolean> {
    wake(this);
    return super.getUpdateComplete();
  }

  #connect = (): void => {
    if (this.#ownDateline) aliveWhenNear(this, this.#comeAlive);
    else if (this.isConnected) super.connectedCallback();
  };

  #comeAlive = (): void => {
    if (!this.isConnected) return;
    super.connectedCallback();
    this.performUpdate(); // at once, since its story goes on to measure it
  };

  /** The author's line of date and place, which leaves nothing to draw. */
  get #ownDateline(): Element | null {
    return this.querySelector(':scope > [slot=dateline]');
  }

  protected override createRenderRoot(): ShadowRoot {
    return renderRootOf(this, styles);
  }

  protected override render(): unknown {
    return html`<div class="body" part="body">
      <slot name="dateline" @slotchange=${onSlotChange(this)}>${this.#renderDateline()}</slot><slot></slot>
    </div>`;
  }

  #renderDateline(): unknown {
    const parts = this.#dateParts();
    if (!isServer && this.#ownDateline) return nothing;
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
      warn(this, 'date', 'an event needs a date, such as date="2006", "2005-06", "2004-12-26" or "1956/1960".');
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
