import {ReactiveElement, html, isServer, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {StatCounterFinishEvent} from '../../events/stat-counter-finish.js';
import {formatFigure, parseFigure, type FigureOptions} from '../../format/figures.js';
import {languageOf} from '../../internal/language.js';
import {draw, onSlotChange} from '../../internal/render-root.js';
import {placeOf} from '../place.js';
import {warn} from '../../internal/warn.js';
import {CueController} from '../../motion/cue-controller.js';
import {motion} from '../../motion/motion.js';
import type {Motion} from '../../motion/animations.js';
import {styles} from './stat-counter.styles.js';

/** No count may last longer, in milliseconds. */
const LONGEST = 2000;
const NOTATIONS: readonly unknown[] = ['standard', 'compact', null, undefined];

/**
 * A figure that counts once, when the reader comes to it.
 *
 * Its author writes the finished sentence and marks the figure in it, `more than <data value="8000">8,000</data> venues`,
 * or gives attributes alone. At rest the text is the author's, to the letter; the counting digits are drawn over it,
 * in the same language, decimals and scale ("billion", 亿), and are gone when the count ends. Only the number that is the
 * value counts: footnotes, exponents and other numbers stay as they are. What the reader has seen at rest stays at rest;
 * so do numbers below 20, years and numbers in words.
 *
 * @tag stat-counter
 * @slot - The finished sentence, with the figure in a `<data value>`; also words to stand after a figure from attributes.
 * @csspart figure - Qualifier, value and unit, when they come from attributes.
 * @csspart qualifier - What limits the figure, such as "more than".
 * @csspart value - The figure.
 * @csspart unit - What is counted.
 * @csspart source - Where the figure comes from.
 * @csspart digits - The counting digits, while they count.
 * @csspart drawing - What `show` draws over the figure; hidden from assistive technology, which has the number.
 * @csspart scale - What a dot stands for.
 * @cssprop [--unspool-figure-font=inherit] - Typeface of the figure.
 * @cssprop [--unspool-figure-size=clamp(2rem, min(11.25vw, 2rem + 3vw), 3.75rem)] - Size of the figure.
 * @cssprop [--unspool-label-font=inherit] - Typeface of the source.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the source.
 * @cssprop [--unspool-accent=currentColor] - Colour of the bar or the dots.
 * @cssprop [--unspool-rule=the text's colour at 22%] - Colour of the line that a bar stands on, as long as the largest bar.
 * @cssprop [--unspool-count-duration=1400ms] - Length of the count; at most 2s.
 * @cssprop [--unspool-ease=each motion's own] - How things move: a gsap easing.
 * @fires {StatCounterFinishEvent} stat-counter-finish - The count has ended on the figure.
 */
export class StatCounterElement extends ReactiveElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    value: {},
    from: {},
    duration: {},
    qualifier: {},
    unit: {},
    source: {},
    notation: {},
    currency: {},
    percent: {type: Boolean},
    decimals: {},
    show: {},
    scaleWith: {attribute: 'scale-with'},
  };

  /**
   * The figure, as a plain number such as `8000` or `-12.5`.
   *
   * @default the `<data value>` inside the element, which always wins
   * @unit that of the figure
   */
  declare value: string | number | null;

  /**
   * Number to count from; more than `value` counts down. With it, a number below 20 and a year count, too.
   *
   * @default 0; a number below 20 (12, 8 km, 5 million) and a year (2006) stay still
   * @unit that of the figure
   */
  declare from: string | number | null;

  /**
   * Length of the count, 0 to 2000; 0 for none.
   *
   * @default `--unspool-count-duration`, else 1400
   * @unit milliseconds
   */
  declare duration: string | number | null;

  /**
   * What limits the figure, shown before it, such as "more than".
   *
   * @default none
   */
  declare qualifier: string | null;

  /**
   * What is counted, shown after the figure.
   *
   * @default none
   */
  declare unit: string | null;

  /**
   * Where the figure comes from, shown below it.
   *
   * @default none
   */
  declare source: string | null;

  /**
   * How a large figure is written: `compact` gives it its scale, as in "1.43 billion" or 14.3亿.
   *
   * @default standard
   */
  declare notation: 'standard' | 'compact' | null;

  /**
   * ISO 4217 code of a currency, such as `CNY`, that the figure is an amount of.
   *
   * @default none
   */
  declare currency: string | null;

  /**
   * Whether the figure is a share to be shown in per cent: 0.37 as 37%.
   *
   * @default false
   */
  declare percent: boolean;

  /**
   * Number of decimals, 0 to 20.
   *
   * @default as many as the figure has
   * @unit digits
   */
  declare decimals: string | number | null;

  /**
   * Draws the figure's size over it, beside the story's other figures that show the same: a `bar`, whose length is its
   * share of the largest, or `dots`, each for the same round number.
   *
   * @default none
   */
  declare show: 'bar' | 'dots' | null;

  /**
   * Name of the scale that the figure is drawn to; figures of the same name and the same `show` share it.
   *
   * @default what is counted: the text of `unit`, or of the element of class `unit` inside
   */
  declare scaleWith: string | null;

  #drawing: typeof import('./scale-drawing.js') | undefined;
  readonly #cue = new CueController(this, () => this.#arm(), placeOf);

  /** Counts now, in view or not. Where motion is not wanted, the figure stays at rest. */
  count(): void {
    this.#cue.perform();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('duration') && !isDuration(this.duration)) {
      warn(this, 'duration', `duration is a time from 0 to ${LONGEST} milliseconds; using the default.`);
      this.duration = null;
    }
    if (changed.has('from') && isGiven(this.from) && Number.isNaN(parseFigure(this.from))) {
      warn(this, 'from', 'from is not a number; write it plainly, such as from="100". Counting from 0.');
      this.from = null;
    }
    if (changed.has('notation') && !NOTATIONS.includes(this.notation)) {
      warn(this, 'notation', 'notation is standard or compact; using standard.');
      this.notation = null;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#drawing) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing?.erase(this);
  }

  /** Its text is its author's, and stays where it is. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    draw(this, styles, this.render());
  }

  protected override updated(): void {
    if (this.show || this.#drawing) void this.#draw();
  }

  async #draw(): Promise<void> {
    try {
      this.#drawing ??= await import('./scale-drawing.js');
      if (!this.isConnected) return;
      if (this.show) this.#drawing.drawToScale(this, this.#size);
      else this.#drawing.erase(this);
    } catch {
      this.#drawing = undefined; // missing or cut off: the text is whole without
    }
  }

  #size = () => ({
    value: this.#value,
    show: this.show,
    scale: [this.scaleWith, this.querySelector('.unit')?.textContent, this.unit].find(Boolean)?.trim() ?? '',
    options: this.#options,
    locale: languageOf(this),
    root: this.#root,
  });

  #root = (): ShadowRoot => this.shadowRoot ?? draw(this, styles, this.#renderAround(nothing))!;

  /** The figure that has to be drawn, with room for the author's words; nothing where these have it. */
  render(): unknown {
    const figure = this.#drawsFigure() ? this.#renderFigure() : nothing;
    return figure === nothing && !this.shadowRoot ? nothing : this.#renderAround(figure);
  }

  #renderAround(figure: unknown): unknown {
    return html`${figure}<slot @slotchange=${onSlotChange(this, !isServer && placeOf(this).isInStory)}></slot>`;
  }

  /** Whether the figure has to come from attributes, since the author's text does not have it. */
  #drawsFigure(): boolean {
    if (isServer) return isGiven(this.value); // what is inside is not known there
    const marked = this.#marked;
    if (marked && Number.isNaN(parseFigure(marked.getAttribute('value')))) {
      warn(marked, 'value', 'value is not a number; write it plainly, such as <data value="8000">8,000</data>.');
    }
    if (marked) return false;
    if (!isGiven(this.value)) {
      if (document.readyState === 'loading') return false; // the parser may still come to it
      warn(this, 'value', 'a figure needs <data value="8000">8,000</data> inside, or value="8000".');
      return false;
    }
    const text = this.textContent.trim();
    if (!text.includes(this.#format())) return true;
    warn(this, 'value', `mark the figure in the text, <data value="${this.value}">, for it to count.`);
    return false;
  }

  #renderFigure(): unknown {
    return html`<span part="figure">
        ${this.qualifier ? html`<span part="qualifier">${this.qualifier}</span>` : nothing}
        <span part="value">${this.#format()}</span>
        ${this.unit ? html`<span part="unit">${this.unit}</span>` : nothing}
      </span>
      ${this.source ? html`<small part="source">${this.source}</small>` : nothing}`;
  }

  #format(): string {
    const value = parseFigure(this.value);
    if (Number.isNaN(value)) {
      warn(this, 'value', 'value is not a number; write it plainly, such as value="8000".');
      return `${this.value}`;
    }
    try {
      if (this.percent && Math.abs(value) > 1) warn(this, 'value', 'percent shows 0.37 as 37%, and 37 as 3,700%.');
      return formatFigure(value, this.#options, languageOf(this));
    } catch (error) {
      warn(this, 'value', (error as Error).message);
      return `${this.value}`;
    }
  }

  get #options(): FigureOptions {
    const {notation, currency, percent, decimals} = this;
    return {
      ...(notation && {notation}),
      ...(currency && {currency}),
      ...(percent && {percent}),
      ...(isGiven(decimals) && {decimals: parseFigure(decimals)}),
    };
  }

  get #value(): number {
    return parseFigure(this.#marked?.getAttribute('value') ?? this.value);
  }

  get #marked(): HTMLElement | null {
    return this.querySelector('data[value]');
  }

  /** Sets the digits to their first frame; `undefined` where there is nothing to count. */
  #arm(): Motion | undefined {
    const figure = this.#marked ?? this.shadowRoot?.querySelector<HTMLElement>('[part=value]');
    const value = this.#value;
    const moving = motion();
    if (!moving || !figure || Number.isNaN(value)) return undefined;
    const duration = isGiven(this.duration) ? parseFigure(this.duration) : undefined;
    const count = moving.digitsToCount({
      figure,
      value,
      from: isGiven(this.from) ? parseFigure(this.from) : undefined,
      duration,
      locale: languageOf(figure),
      host: this,
      root: this.#root,
      onRest: () => {
        if (this.#cue.performed) this.dispatchEvent(new StatCounterFinishEvent(value));
      },
    });
    return this.#drawing ? this.#drawing.growing(this, moving, duration, count) : count;
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function isDuration(duration: string | number | null): boolean {
  if (!isGiven(duration)) return true;
  const milliseconds = parseFigure(duration);
  return milliseconds >= 0 && milliseconds <= LONGEST;
}
