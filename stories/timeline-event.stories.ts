import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/components/timeline-event/define.js';
import type {TimelineEventAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = TimelineEventAttributes;
type Story = StoryOf<Args>;

const meta: Meta<Args> = {
  title: 'Elements/timeline-event',
  component: 'timeline-event',
  tags: ['autodocs'],
  args: {date: '2005-06', place: 'Zhejiang'},
  render: (args) => html`
    <timeline-event
      date=${ifDefined(args.date)}
      place=${ifDefined(args.place)}
      phase=${ifDefined(args.phase)}
      weight=${ifDefined(args.weight)}
      scene=${ifDefined(args.scene)}
      scene-alt=${ifDefined(args['scene-alt'])}
      scene-width=${ifDefined(args['scene-width'])}
    >
      <h2>An office for nearly every village</h2>
      <p>
        The Provincial Party Committee issues an opinion on premises: village organisations without an office should
        nearly all have one by the end of 2006.
      </p>
    </timeline-event>
  `,
};

export default meta;

/** Date and place from attributes, in the language of the page. */
export const fromAttributes: Story = {};

/** The author's own line of date and place, there without script, too. */
export const ownDateline: Story = {
  render: () => html`
    <timeline-event date="-0331">
      <p slot="dateline">332 BC <span class="place">Tyre</span></p>
      <h2>A king in a glass vessel</h2>
      <p>Later legend has Alexander the Great lowered into the sea.</p>
    </timeline-event>
  `,
};

/** A date is shown no more exactly than it is written. */
export const asExactAsWritten: Story = {
  render: () => html`
    <timeline-event date="2006"><h2>A year</h2></timeline-event>
    <timeline-event date="2005-06"><h2>A month</h2></timeline-event>
    <timeline-event date="2004-12-26"><h2>A day</h2></timeline-event>
    <timeline-event date="1956/1960"><h2>A range of years</h2></timeline-event>
  `,
};

/** A range of years, in Chinese. */
export const chinese: Story = {
  render: () => html`
    <timeline-event lang="zh-Hans" date="1956/1960" place="浙江大陈岛">
      <h2>青年上岛垦荒</h2>
      <p>青年垦荒者先后来到大陈岛。</p>
    </timeline-event>
  `,
};

/** From right to left, in Arabic digits. */
export const arabic: Story = {
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <timeline-event date="2004-12-26" place="روي آن">
        <h2>لقاء مع المسؤولين المحليين</h2>
      </timeline-event>
    </div>
  `,
};

/** A picture for the story's stage, and a still for paper; without a stage the first stands in the event. */
export const withAScene: Story = {
  render: () => html`
    <timeline-event date="2006-08-29" place="Dachen Island">
      <figure slot="scene">
        <svg viewBox="0 0 400 200" width="400" height="200" role="img" aria-label="A boat on calm water">
          <path d="M0 130h400v70H0z" fill="#2f5c9b" />
          <path d="M150 130h100l-18 28h-64zM196 60h6v70h-6z" fill="#7a4a26" />
        </svg>
        <figcaption>The way to the island, drawn</figcaption>
      </figure>
      <h2>Back to the island</h2>
      <p>Nearly two hours by boat.</p>
      <figure slot="still"><p>A still, for paper and for readers without script.</p></figure>
    </timeline-event>
  `,
};

/** A page may style events by where they stand to the reader. */
export const phases: Story = {
  render: () => html`
    <style>
      .phases timeline-event[phase='passed'] h2 {
        font-weight: 400;
      }

      .phases timeline-event[phase='current'] h2 {
        color: var(--unspool-accent, inherit);
      }
    </style>
    <div class="phases">
      <timeline-event date="2004-12-26" phase="passed"><h2>Read</h2></timeline-event>
      <timeline-event date="2005-06" phase="current"><h2>Being read</h2></timeline-event>
      <timeline-event date="2006-08-29" phase="upcoming"><h2>Still to come</h2></timeline-event>
    </div>
  `,
};

/** On a dark page. */
export const dark: Story = {tags: ['dark']};

/** In the reader's own colours. */
export const forcedColors: Story = {tags: ['forced-colors']};

/** On paper. */
export const print: Story = {tags: ['print']};

/** Its parts, each with an outline. */
export const parts: Story = {
  render: (args, context) => html`
    <style>
      .event-parts timeline-event::part(dateline) {
        outline: 1px dotted;
      }

      .event-parts timeline-event::part(date),
      .event-parts timeline-event::part(place) {
        background: color-mix(in srgb, currentColor 8%, transparent);
      }
    </style>
    <div class="event-parts">${meta.render?.(args, context)}</div>
  `,
};

/** Its custom properties, all set. */
export const ownLook: Story = {
  render: (args, context) => html`
    <style>
      .own-event {
        --unspool-accent: #b3261e;
        --unspool-muted: #8a3b12;
        --unspool-label-font: ui-monospace, monospace;
        --unspool-heading-font: ui-sans-serif, system-ui, sans-serif;
        --unspool-event-gap: 1rem;
        --unspool-inset-top: 0px;
        --unspool-inset-bottom: 0px;
        --unspool-reveal-duration: 1s;
        --unspool-ease: power3.out;
        --unspool-reveal-distance: 3rem;
      }
    </style>
    <div class="own-event">${meta.render?.(args, context)}</div>
  `,
};
