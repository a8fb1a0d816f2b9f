import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/components/quote-card/define.js';
import {loadMotion} from '../../src/motion/motion.js';
import {clear, frames, place, until} from '../helpers.js';

const quote = html`
  <quote-card>
    <figure>
      <blockquote><p>each time is brighter</p></blockquote>
      <figcaption>Ye Hongming, translated</figcaption>
    </figure>
  </quote-card>
`;

/** How much of a rule is still to be drawn, from its end, in per cent. */
function undrawn(quotation: Element): number {
  return parseFloat(/[\d.]+(?=%)/.exec(getComputedStyle(quotation, '::before').clipPath)?.[0] ?? '0');
}

describe('<quote-card>', () => {
  before(loadMotion);
  afterEach(clear);

  it('draws a rule beside words that stay as they are', async () => {
    const element = place(quote).querySelector('quote-card')!;
    await frames(1); // Firefox upgrades served elements a little later
    const words = element.querySelector('p')!.getBoundingClientRect().toJSON() as object;
    element.draw();
    await frames(2);
    expect(undrawn(element)).to.be.above(0);
    expect(element.querySelector('p')!.getBoundingClientRect().toJSON()).to.deep.equal(words);
    await until(() => undrawn(element) === 0);
  });

  it('draws it once, when it comes into view', async () => {
    const stage = place(
      html`<div style="height: 200vh"></div>
        ${quote}
        <div style="height: 200vh"></div>`,
    );
    const element = stage.querySelector('quote-card')!;
    await frames(1); // Firefox upgrades served elements a little later
    let drawings = 0;
    let isDrawing = false;
    const look = () => {
      const wasDrawing = isDrawing;
      isDrawing = undrawn(element) > 0;
      if (wasDrawing && !isDrawing) drawings++;
      return drawings > 0 && !isDrawing;
    };
    for (let i = 0; i < 3; i++) {
      scrollTo({top: element.getBoundingClientRect().top - innerHeight - 100, behavior: 'instant'}); // next below the view
      await frames(3);
      element.scrollIntoView({block: 'center'});
      for (let frame = 0; frame < 4; frame++) {
        await frames(1);
        look();
      }
      await until(look);
      scrollTo({top: 0, behavior: 'instant'});
      await frames(3);
    }
    expect(drawings).to.equal(1);
  });

  it('keeps figure, quotation and credit where the author wrote them', () => {
    const element = place(quote).querySelector('quote-card')!;
    expect(element.querySelector('figure > blockquote + figcaption')).to.exist;
  });

  it('opens and closes a quotation of several paragraphs once', async () => {
    const words = html`<p>One</p>
      <p>Two</p>
      <p>Three</p>`;
    const stage = place(html`<quote-card><blockquote>${words}</blockquote></quote-card>`);
    await frames(1);
    const marked = [...stage.querySelectorAll('p')].map((paragraph) => {
      paragraph.style.width = 'max-content'; // the words, and the marks that no script can read
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const [all, own] = [paragraph.getBoundingClientRect(), range.getBoundingClientRect()];
      return {before: own.left - all.left > 2, after: all.right - own.right > 2};
    });
    expect(marked).to.deep.equal([
      {before: true, after: false},
      {before: false, after: false},
      {before: false, after: true},
    ]);
  });
});
