import {LitElement, html} from 'lit';
import {renderRootOf} from '../../internal/render-root.js';
import {CueController} from '../../motion/cue-controller.js';
import {motion} from '../../motion/motion.js';
import {styles} from './quote-card.styles.js';

/**
 * A quotation with its speaker. A rule is drawn beside it, once, when the reader comes to it; the words stay still.
 *
 * Its author writes `<figure><blockquote><p>…</p></blockquote><figcaption>…</figcaption></figure>`, without quotation
 * marks: `unspool.css` adds those of the quotation's language, with script or without.
 *
 * @tag quote-card
 * @slot - A figure with the quotation and its credit.
 * @csspart rule - The line beside the quotation.
 * @cssprop [--unspool-accent=currentColor] - Colour of the rule.
 * @cssprop [--unspool-quote-font=inherit] - Typeface of the quotation.
 * @cssprop [--unspool-quote-size=clamp(1.375rem, 1.2rem + 0.8vw, 1.75rem)] - Size of the quotation.
 * @cssprop [--unspool-label-font=inherit] - Typeface of the credit.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the credit.
 * @cssprop [--unspool-quote-duration=900ms] - Time that the rule takes to be drawn; at most 2s.
 * @cssprop [--unspool-ease=each motion's own] - How things move: a gsap easing.
 */
export class QuoteCardElement extends LitElement {
  static override styles = styles;

  readonly #cue = new CueController(this, () =>
    motion()?.ruleToDraw(this.renderRoot.querySelector<HTMLElement>('.rule')!),
  );

  /** Draws the rule now, in view or not. */
  draw(): void {
    this.#cue.perform();
  }

  protected override createRenderRoot(): ShadowRoot {
    return renderRootOf(this, styles);
  }

  protected override render(): unknown {
    return html`<span class="rule" part="rule"></span><slot></slot>`;
  }
}
