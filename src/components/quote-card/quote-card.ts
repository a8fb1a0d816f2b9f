import {ReactiveElement} from 'lit';
import {CueController} from '../../motion/cue-controller.js';
import {motion} from '../../motion/motion.js';
import {placeOf} from '../place.js';

/**
 * A quotation with its speaker. A rule is drawn beside it, once, when the reader comes to it; the words stay still.
 *
 * Its author writes `<figure><blockquote><p>…</p></blockquote><figcaption>…</figcaption></figure>`, without quotation
 * marks: `unspool.css` adds those of the quotation's language, and the rule, with script or without. The rule is the
 * element's `::before`.
 *
 * @tag quote-card
 * @slot - A figure with the quotation and its credit.
 * @cssprop [--unspool-accent=currentColor] - Colour of the rule.
 * @cssprop [--unspool-quote-font=inherit] - Typeface of the quotation.
 * @cssprop [--unspool-quote-size=clamp(1.375rem, 1.2rem + 0.8vw, 1.75rem)] - Size of the quotation.
 * @cssprop [--unspool-label-font=inherit] - Typeface of the credit.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the credit.
 * @cssprop [--unspool-quote-duration=900ms] - Time that the rule takes to be drawn; at most 2s.
 * @cssprop [--unspool-ease=each motion's own] - How things move: a gsap easing.
 */
export class QuoteCardElement extends ReactiveElement {
  readonly #cue = new CueController(this, () => motion()?.ruleToDraw(this), placeOf);

  /** Draws the rule now, in view or not. */
  draw(): void {
    this.#cue.perform();
  }

  /** Its text is its author's, and stays where it is. */
  protected override createRenderRoot(): this {
    return this;
  }
}
