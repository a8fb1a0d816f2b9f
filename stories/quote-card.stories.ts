import {html} from 'lit';
import '../src/components/quote-card/define.js';
import type {QuoteCardAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = QuoteCardAttributes;
type Story = StoryOf<Args>;

const brighter = html`
  <quote-card>
    <figure>
      <blockquote><p>each time is brighter</p></blockquote>
      <figcaption>Ye Hongming, an official on Dachen Island, translated</figcaption>
    </figure>
  </quote-card>
`;

const meta: Meta<Args> = {
  title: 'Elements/quote-card',
  component: 'quote-card',
  tags: ['autodocs'],
  render: () => brighter,
};

export default meta;

/** A few words and who said them. */
export const short: Story = {};

const gettysburg = [
  'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.',
  'Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure.',
];

/** A long quotation, in several paragraphs, opens and closes once. */
export const long: Story = {
  render: () => html`
    <quote-card>
      <figure>
        <blockquote>
          <p>${gettysburg[0]}</p>
          <p>${gettysburg[1]}</p>
        </blockquote>
        <figcaption>Abraham Lincoln, at Gettysburg, 19 November 1863</figcaption>
      </figure>
    </quote-card>
  `,
};

/** Quotation marks are those of the language. */
export const german: Story = {
  render: () => html`
    <quote-card lang="de">
      <figure>
        <blockquote><p>Jedes Mal ist es heller</p></blockquote>
        <figcaption>Ye Hongming, übersetzt</figcaption>
      </figure>
    </quote-card>
  `,
};

/** In Chinese. */
export const chinese: Story = {
  render: () => html`
    <quote-card lang="zh-Hans">
      <figure>
        <blockquote><p>学而时习之，不亦说乎？</p></blockquote>
        <figcaption>孔子，《论语·学而》</figcaption>
      </figure>
    </quote-card>
  `,
};

/** From right to left, with the rule on the other side. */
export const arabic: Story = {
  render: () => html`
    <div lang="ar" dir="rtl">
      <quote-card>
        <figure>
          <blockquote><p>الصبر مفتاح الفرج</p></blockquote>
          <figcaption>مثل عربي</figcaption>
        </figure>
      </quote-card>
    </div>
  `,
};

/** Alone in an article, without a story around it. */
export const inAnArticle: Story = {
  render: () => html`
    <article>
      <h2>Three moves on one island</h2>
      <p>An official on Dachen Island has moved three times, from one office to the next.</p>
      ${brighter}
      <p>The quotation is a translation, and its credit says so.</p>
    </article>
  `,
};

/** With reduced motion the rule is there from the first. */
export const reducedMotion: Story = {tags: ['reduced-motion']};

/** On a dark page. */
export const dark: Story = {tags: ['dark']};

/** In the reader's own colours. */
export const forcedColors: Story = {tags: ['forced-colors']};

/** On paper. */
export const print: Story = {tags: ['print']};

/** Its rule, wider and in a colour of its own. */
export const rule: Story = {
  render: () => html`
    <style>
      .quote-rule quote-card::before {
        inline-size: 8px;
        background: linear-gradient(#b3261e, #e8a33d);
      }
    </style>
    <div class="quote-rule">${brighter}</div>
  `,
};

/** Its custom properties, all set. */
export const ownLook: Story = {
  render: () => html`
    <style>
      .own-quote {
        --unspool-accent: #b3261e;
        --unspool-muted: #8a3b12;
        --unspool-quote-font: ui-sans-serif, system-ui, sans-serif;
        --unspool-quote-size: 2.5rem;
        --unspool-label-font: ui-monospace, monospace;
        --unspool-quote-duration: 2s;
        --unspool-ease: power3.out;
      }
    </style>
    <div class="own-quote">${brighter}</div>
  `,
};
