import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/components/quote-card/define.js';
import '../src/components/stat-counter/define.js';
import '../src/components/timeline-event/define.js';
import '../src/components/timeline-story/define.js';
import type {TimelineStoryAttributes} from '../src/frameworks/elements.js';
import type {StoryDocument} from '../src/document/document.js';
import {excerpt} from './excerpt.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = TimelineStoryAttributes;
type Story = StoryOf<Args>;

const document: StoryDocument = {
  unspool: 1,
  title: 'Two visits',
  events: [
    {date: '2004-12-26', place: "Rui'an", heading: 'A detour to a meeting', body: 'A meeting with local officials.'},
    {
      date: '2006-08-29',
      place: 'Dachen Island',
      heading: 'Back to the island',
      body: [{figure: {value: 2, qualifier: 'nearly', unit: 'hours by boat', source: 'Source: First Viewpoint'}}],
    },
  ],
};
const address = URL.createObjectURL(new Blob([JSON.stringify(document)], {type: 'application/json'}));

const meta: Meta<Args> = {
  title: 'Elements/timeline-story',
  component: 'timeline-story',
  tags: ['autodocs'],
  parameters: {docs: {story: {inline: false, height: '30rem'}}}, // each follows the scrolling of its own page
  render: (args) => html`
    <timeline-story
      src=${ifDefined(args.src)}
      offset=${ifDefined(args.offset)}
      layout=${ifDefined(args.layout)}
      scale=${ifDefined(args.scale)}
      rail-label=${ifDefined(args['rail-label'])}
      skip-label=${ifDefined(args['skip-label'])}
      stage=${ifDefined(args.stage)}
      narrow=${ifDefined(args.narrow)}
      transition=${ifDefined(args.transition)}
      ?debug=${args.debug ?? false}
    >
      ${excerpt}
    </timeline-story>
  `,
};

export default meta;

/** Dates spread by the time between them. */
export const byTime: Story = {};

/** The rail on the other side, dates spread evenly. */
export const railAtTheEnd: Story = {args: {layout: 'end', scale: 'even'}};

/** The story alone. */
export const withoutRail: Story = {args: {layout: 'none'}};

/** An event becomes the current one when it reaches the middle of the view. */
export const triggeredInTheMiddle: Story = {args: {offset: 0.5}};

/** Rail and skip link in the author's own words. */
export const ownLabels: Story = {args: {'rail-label': 'Dates of the visits', 'skip-label': 'Go past the visits'}};

/** From a story document, in place of what its author wrote for readers without script. */
export const fromADocument: Story = {
  render: () => html`<timeline-story src=${address}>${excerpt}</timeline-story>`,
};

/** What it does, drawn over the page: the trigger line, phases, the current index. */
export const debugged: Story = {args: {debug: true}};

/** In Chinese. */
export const chinese: Story = {
  render: () => html`
    <div lang="zh-Hans">
      <timeline-story scale="even">
        <timeline-event date="1956/1960" place="浙江大陈岛"><h2>青年上岛垦荒</h2></timeline-event>
        <timeline-event date="2004-12-26" place="瑞安"><h2>与基层干部座谈</h2></timeline-event>
        <timeline-event date="2007-03" place="浙江"><h2>从优秀村干部中招录公务员</h2></timeline-event>
      </timeline-story>
    </div>
  `,
};

/** In Arabic, with everything mirrored. */
export const rightToLeft: Story = {
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <timeline-story>
        <timeline-event date="2004"><h2>الأول</h2></timeline-event>
        <timeline-event date="2005-06"><h2>الثاني</h2></timeline-event>
        <timeline-event date="2007-03"><h2>الثالث</h2></timeline-event>
      </timeline-story>
    </div>
  `,
};

/** A rail that is longer than the screen follows the reader. */
export const sixtyEvents: Story = {
  render: () => html`
    <timeline-story scale="even">
      ${Array.from({length: 60}, (_, index): TemplateResult => {
        return html`<timeline-event date=${1950 + index}><h2>Event ${index + 1}</h2></timeline-event>`;
      })}
    </timeline-story>
  `,
};

/** Under a header that sticks to the top of the page: jumps land below it. */
export const stickyHeader: Story = {
  render: (args, context) => html`
    <style>
      .with-header {
        --unspool-inset-top: 3.5rem;
      }

      .with-header > p {
        position: sticky;
        inset-block-start: 0;
        z-index: 3;
        box-sizing: border-box;
        block-size: 3.5rem;
        margin: 0;
        padding: 0.875rem 0;
        background: var(--unspool-paper, Canvas);
        border-block-end: 1px solid;
      }
    </style>
    <div class="with-header">
      <p>A site’s own header</p>
      ${meta.render?.(args, context)}
    </div>
  `,
};

/** With reduced motion all of it is at rest; the rail still follows. */
export const reducedMotion: Story = {tags: ['reduced-motion']};

/** On a dark page. */
export const dark: Story = {tags: ['dark']};

/** In the reader's own colours. */
export const forcedColors: Story = {tags: ['forced-colors']};

/** On paper: all of the text, no rail. */
export const print: Story = {tags: ['print']};

/** Its parts, each in a colour. */
export const parts: Story = {
  render: (args, context) => html`
    <style>
      .story-parts timeline-rail::part(skip) {
        outline: 2px dashed #b3261e;
      }

      .story-parts timeline-rail::part(rail) {
        background: color-mix(in srgb, currentColor 5%, transparent);
      }

      .story-parts timeline-rail::part(track) {
        background: #e8a33d;
        inline-size: 3px;
      }

      .story-parts timeline-rail::part(progress) {
        background: #b3261e;
      }

      .story-parts timeline-rail::part(rail-link) {
        outline: 1px dotted;
      }

      .story-parts timeline-rail::part(rail-label) {
        font-style: italic;
      }

      /* On a phone: the bar and the list that it opens. */
      .story-parts timeline-rail::part(list) {
        outline: 1px dotted #b3261e;
      }

      .story-parts timeline-rail::part(current) {
        color: #b3261e;
      }

      .story-parts timeline-rail::part(list-link) {
        font-style: italic;
      }
    </style>
    <div class="story-parts">${meta.render?.(args, context)}</div>
  `,
};

/** Its custom properties, all set. */
export const ownLook: Story = {
  render: (args, context) => html`
    <style>
      .own-story {
        --unspool-rail-width: 8rem;
        --unspool-inset-top: 1rem;
        --unspool-inset-bottom: 1rem;
        --unspool-accent: #b3261e;
        --unspool-muted: #6d4c41;
        --unspool-rule: #e8a33d;
        --unspool-paper: #fff8ec;
        --unspool-caption: #6d4c41;
        --unspool-stage-text: 20rem;
        --unspool-card: #fff8ec;
        --unspool-scene-duration: 1s;
        --unspool-label-font: ui-monospace, monospace;
        padding: 1rem;
        background: var(--unspool-paper);
        color: #1b1b1a;
      }
    </style>
    <div class="own-story">${meta.render?.(args, context)}</div>
  `,
};
