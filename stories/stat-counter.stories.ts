import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/components/stat-counter/define.js';
import type {StatCounterAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = StatCounterAttributes;
type Story = StoryOf<Args>;

const meta: Meta<Args> = {
  title: 'Elements/stat-counter',
  component: 'stat-counter',
  tags: ['autodocs'],
  render: (args) => html`
    <stat-counter
      value=${ifDefined(args.value)}
      from=${ifDefined(args.from)}
      duration=${ifDefined(args.duration)}
      qualifier=${ifDefined(args.qualifier)}
      unit=${ifDefined(args.unit)}
      source=${ifDefined(args.source)}
      notation=${ifDefined(args.notation)}
      currency=${ifDefined(args.currency)}
      ?percent=${args.percent ?? false}
      decimals=${ifDefined(args.decimals)}
      show=${ifDefined(args.show)}
      scale-with=${ifDefined(args['scale-with'])}
    ></stat-counter>
  `,
};

export default meta;

const venues = html`
  <stat-counter>
    <p>
      <span class="qualifier">more than</span>
      <data value="8000">8,000</data>
      <span class="unit">village activity venues built</span>
    </p>
    <p class="source">Source: First Viewpoint</p>
  </stat-counter>
`;

/** Everything from attributes, written in the language of the page. */
export const fromAttributes: Story = {
  args: {
    value: 25000,
    qualifier: 'more than',
    unit: 'village and community service centers',
    source: 'Source: First Viewpoint',
  },
};

/** The finished sentence, with what limits the figure, its unit and its source; at rest it is the author's own text. */
export const withQualifier: Story = {render: () => venues};

/** A large figure keeps its scale while it counts. */
export const compact: Story = {
  render: () => html`
    <stat-counter>
      <p><data value="1430000000">1.43 billion</data> <span class="unit">yuan invested</span></p>
      <p class="source">Source: First Viewpoint</p>
    </stat-counter>
  `,
};

/** A figure below zero. */
export const negative: Story = {
  render: () => html`
    <stat-counter>
      <p><data value="-10916">−10,916</data> <span class="unit">metres, the bottom of the Challenger Deep</span></p>
    </stat-counter>
  `,
};

/** From a higher number down to the figure. */
export const countingDown: Story = {args: {value: 0, from: 10, unit: 'seconds to lift-off'}};

/** An amount of a currency, with its scale. */
export const money: Story = {
  args: {value: 1430000000, currency: 'CNY', notation: 'compact', unit: 'invested', source: 'Source: First Viewpoint'},
};

/** A share in per cent, with a decimal. */
export const share: Story = {
  args: {value: 0.708, percent: true, decimals: 1, qualifier: 'about', unit: 'of the Earth’s surface is water'},
};

/** A short count. */
export const quick: Story = {args: {value: 145, duration: 400, unit: 'civil servants recruited'}};

/** The number alone counts: footnotes, exponents and other numbers stay as they are, and a range stays at rest. */
export const amongOtherNumbers: Story = {
  render: () => html`
    <stat-counter>
      <p>
        <data value="8000">8,000<sup>1</sup></data> <span class="unit">venues</span>
      </p>
    </stat-counter>
    <stat-counter>
      <p><data value="9">9 out of 10</data> <span class="unit">villages</span></p>
    </stat-counter>
    <stat-counter>
      <p>
        <data value="120">120 m<sup>2</sup></data> <span class="unit">of floor</span>
      </p>
    </stat-counter>
    <stat-counter>
      <p><data value="5000000">3–5 million</data> <span class="unit">yuan each</span></p>
    </stat-counter>
  `,
};

/** A long amount goes on in a second line where the column is narrow. */
export const longAmount: Story = {
  render: () => html`
    <stat-counter lang="id"
      ><data value="15000000000000">Rp15.<wbr />000.<wbr />000.<wbr />000.<wbr />000</data></stat-counter
    >
  `,
};

/** In Chinese, by ten thousands. */
export const chinese: Story = {
  render: () => html`
    <div lang="zh-Hans">
      <stat-counter value="1430000000" notation="compact" unit="元投入" source="来源：第一观点"></stat-counter>
    </div>
  `,
};

/** From right to left, in Arabic digits. */
export const arabic: Story = {
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <stat-counter value="8000" qualifier="أكثر من" unit="مكان"></stat-counter>
    </div>
  `,
};

const sizes = (show: 'bar' | 'dots') => html`
  <stat-counter show=${show} scale-with="places">
    <p>
      <span class="qualifier">more than</span> <data value="8000">8,000</data>
      <span class="unit">village activity venues built</span>
    </p>
    <p class="source">Source: First Viewpoint</p>
  </stat-counter>
  <stat-counter show=${show} scale-with="places">
    <p>
      <span class="qualifier">more than</span> <data value="25000">25,000</data>
      <span class="unit">village and community service centers</span>
    </p>
    <p class="source">Source: First Viewpoint</p>
  </stat-counter>
`;

/** Two figures of different units on one scale, each with a bar as long as its share of the larger. */
export const bars: Story = {render: () => sizes('bar')};

/** The same in dots, of which each stands for the same round number. */
export const dots: Story = {render: () => sizes('dots')};

/** Drawn to scale from right to left. */
export const dotsFromRightToLeft: Story = {
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <stat-counter value="8000" qualifier="أكثر من" unit="مكان" show="dots"></stat-counter>
      <stat-counter value="25000" qualifier="أكثر من" unit="مكان" show="dots"></stat-counter>
    </div>
  `,
};

/** Within a paragraph, in its own type. */
export const inASentence: Story = {
  render: () => html`
    <p>
      In March 2007 the province recruited
      <stat-counter><data value="145">145</data></stat-counter>
      civil servants from among outstanding village officials.
    </p>
  `,
};

/** Alone in an article, without a story around it: it counts when the reader comes to it. */
export const inAnArticle: Story = {
  render: () => html`
    <article>
      <h2>What was built</h2>
      <p>In less than a year from June 2005, as the article has it, villages got rooms of their own to meet in.</p>
      ${venues}
      <p>Village organisations without an office were nearly all to have one by the end of 2006.</p>
    </article>
  `,
};

/** With reduced motion the figure is at rest from the first. */
export const reducedMotion: Story = {tags: ['reduced-motion'], render: () => venues};

/** On a dark page. */
export const dark: Story = {tags: ['dark'], render: () => venues};

/** In the reader's own colours. */
export const forcedColors: Story = {tags: ['forced-colors'], render: () => venues};

/** On paper. */
export const print: Story = {tags: ['print'], render: () => venues};

/** Its parts, each with an outline. */
export const parts: Story = {
  args: {...fromAttributes.args},
  render: (args, context) => html`
    <style>
      .figure-parts stat-counter::part(figure) {
        outline: 1px dashed;
      }

      .figure-parts stat-counter::part(qualifier),
      .figure-parts stat-counter::part(unit) {
        background: color-mix(in srgb, currentColor 8%, transparent);
      }

      .figure-parts stat-counter::part(value),
      .figure-parts stat-counter::part(digits) {
        color: var(--accent, inherit);
      }

      .figure-parts stat-counter::part(drawing) {
        outline: 1px dashed;
      }

      .figure-parts stat-counter::part(scale),
      .figure-parts stat-counter::part(source) {
        outline: 1px dotted;
      }
    </style>
    <div class="figure-parts">${meta.render?.(args, context)} ${sizes('dots')}</div>
  `,
};

/** Its custom properties, all set. */
export const ownLook: Story = {
  args: {...fromAttributes.args},
  render: (args, context) => html`
    <style>
      .own-figure {
        --unspool-figure-font: ui-monospace, monospace;
        --unspool-figure-size: 4.5rem;
        --unspool-label-font: ui-monospace, monospace;
        --unspool-muted: #8a3b12;
        --unspool-accent: #8a3b12;
        --unspool-rule: #e8a33d;
        --unspool-count-duration: 2s;
        --unspool-ease: power3.out;
      }
    </style>
    <div class="own-figure">${meta.render?.(args, context)} ${sizes('bar')}</div>
  `,
};
