import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import '../src/components/story-stage/define.js';
import '../src/components/timeline-event/define.js';
import '../src/components/timeline-story/define.js';
import type {BuildTimeline, StoryStageElement} from '../src/components/story-stage/story-stage.js';
import type {
  StoryStageAttributes,
  TimelineEventAttributes,
  TimelineStoryAttributes,
} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = StoryStageAttributes &
  Pick<TimelineStoryAttributes, 'stage' | 'narrow' | 'transition'> &
  Pick<TimelineEventAttributes, 'scene-width'>;
type Story = StoryOf<Args>;

interface GraphicOptions {
  build?: BuildTimeline;
  /** Whether each event has a still in place of the graphic. */
  hasStills?: boolean;
}

const choice = (of: string, ...options: string[]) => ({
  options,
  control: {type: 'inline-radio'} as const,
  table: {category: `attributes of ${of}`},
});

const FLIGHTS = [
  {
    date: '1783-06-04',
    place: 'Annonay',
    heading: 'A bag of paper and cloth',
    text: 'The Montgolfier brothers let it go in the market place. It comes down two kilometres away.',
    scene: 'bag',
    alt: 'A balloon with nothing below it, low over the ground.',
  },
  {
    date: '1783-09-19',
    place: 'Versailles',
    heading: 'A sheep, a duck and a cock',
    text: 'The king looks on. The three land in a wood after eight minutes, and are well.',
    scene: 'basket',
    alt: 'The balloon, higher, with a basket.',
  },
  {
    date: '1783-11-21',
    place: 'Paris',
    heading: 'Two men',
    text: 'Pilâtre de Rozier and the marquis d’Arlandes cross the Seine, and put out burning cloth with a sponge.',
    scene: 'gallery',
    alt: 'The balloon high up, with two people.',
  },
];

const balloon = svg`
  <path class="balloon" d="M200 40c46 0 76 34 76 76 0 40-40 66-54 100h-44c-14-34-54-60-54-100 0-42 30-76 76-76z" />
  <path class="gold" d="M128 96h144v12H128zM134 146h132l-8 12H142z" />
`;
const basket = svg`<path class="basket" d="M180 216v22h40v-22zM174 238h52v22h-52z" />`;
const people = svg`<path class="people" d="M184 238v-12a6 6 0 0 1 12 0v12zM204 238v-12a6 6 0 0 1 12 0v12z" />`;
const ground = svg`<path class="ground" d="M0 360q100-30 200-8t200-6v54H0z" />`;
const sky = svg`<rect class="sky" width="400" height="400" />`;

const styles = html`
  <style>
    .flight .sky {
      fill: light-dark(#cfe3ec, #22303c);
    }
    .flight .ground {
      fill: light-dark(#86996b, #3f4d3a);
    }
    .flight .balloon {
      fill: #2f5c9b;
    }
    .flight .gold {
      fill: #e0b13f;
    }
    .flight :is(.basket, .people) {
      fill: #7a4a26;
    }
    .flight .people {
      fill: #2b2320;
    }
  </style>
`;

/** What of the graphic each scene shows, in CSS alone. */
const states = html`
  <style>
    .by-css .aloft {
      translate: 0 110px;
    }
    .by-css :is(.basket, .people) {
      opacity: 0;
    }
    [scene='basket'] .by-css .aloft {
      translate: 0 50px;
    }
    [scene='gallery'] .by-css .aloft {
      translate: none;
    }
    :is([scene='basket'], [scene='gallery']) .by-css .basket,
    [scene='gallery'] .by-css .people {
      opacity: 1;
    }
    @media (prefers-reduced-motion: no-preference) {
      .by-css * {
        transition: 1s ease-in-out;
        transition-property: translate, opacity;
      }
    }
  </style>
`;

/** An SVG that is to fill its box has to say so itself. */
const fit = (args: Args) =>
  args.stage === 'behind' || args['scene-width'] === 'full' ? 'xMidYMid slice' : 'xMidYMid meet';

const event = (flight: (typeof FLIGHTS)[number], scene: TemplateResult, args: Args, names: boolean) => html`
  <li>
    <timeline-event
      date=${flight.date}
      place=${flight.place}
      scene=${ifDefined(names ? flight.scene : undefined)}
      scene-alt=${ifDefined(names ? flight.alt : undefined)}
      scene-width=${ifDefined(args['scene-width'])}
    >
      ${scene}
      <h2>${flight.heading}</h2>
      <p>${flight.text}</p>
    </timeline-event>
  </li>
`;

/** The balloon of each flight. */
const DRAWINGS: SVGTemplateResult[] = [
  svg`<g transform="translate(0 110)">${balloon}</g>`,
  svg`<g transform="translate(0 50)">${balloon} ${basket}</g>`,
  svg`${balloon} ${basket} ${people}`,
];

const picture = (index: number, args: Args) => html`
  <svg
    class="flight"
    viewBox="0 0 400 400"
    preserveAspectRatio=${fit(args)}
    role="img"
    aria-label=${FLIGHTS[index]!.alt}
  >
    ${sky} ${DRAWINGS[index]} ${ground}
  </svg>
`;

const graphic = (args: Args, drawing: string, {build, hasStills = false}: GraphicOptions = {}): TemplateResult => html`
  ${styles} ${states}
  <timeline-story
    stage=${ifDefined(args.stage)}
    narrow=${ifDefined(args.narrow)}
    transition=${ifDefined(args.transition)}
  >
    <story-stage
      scene=${ifDefined(args.scene)}
      opening-scene=${ifDefined(args['opening-scene'])}
      ?scrub=${args.scrub ?? false}
      ${ref((element) => void (build && (element as StoryStageElement | undefined)?.timeline(build)))}
    >
      <svg class=${`flight ${drawing}`} viewBox="0 0 400 400" preserveAspectRatio=${fit(args)} aria-hidden="true">
        ${sky}
        <g class="aloft">${balloon} ${basket} ${people}</g>
        ${ground}
      </svg>
      <figcaption>The balloons of 1783</figcaption>
    </story-stage>
    <ol>
      ${FLIGHTS.map((flight, index) => {
        const still = hasStills ? html`<figure slot="still">${picture(index, args)}</figure>` : html``;
        return event(flight, still, args, true);
      })}
    </ol>
  </timeline-story>
`;

const pictures = (args: Args): TemplateResult => html`
  ${styles}
  <timeline-story
    stage=${args.stage ?? 'end'}
    narrow=${ifDefined(args.narrow)}
    transition=${ifDefined(args.transition)}
  >
    <ol>
      ${FLIGHTS.map((flight, index) => {
        const scene = html`
          <figure slot="scene">
            ${picture(index, args)}
            <figcaption>${flight.place}, 1783</figcaption>
          </figure>
        `;
        return event(flight, scene, args, false);
      })}
    </ol>
  </timeline-story>
`;

/** A timeline with a label for each scene. */
const rise: BuildTimeline = (timeline) => {
  timeline
    .set('.by-gsap .aloft', {y: 110})
    .set('.by-gsap :is(.basket, .people)', {opacity: 0})
    .addLabel('bag', 0.01)
    .to('.by-gsap .aloft', {y: 50, rotation: 4, transformOrigin: 'center', duration: 1})
    .to('.by-gsap .basket', {opacity: 1, duration: 0.4}, '<0.3')
    .addLabel('basket')
    .to('.by-gsap .aloft', {y: 0, rotation: -3, duration: 1})
    .to('.by-gsap .people', {opacity: 1, duration: 0.4}, '<0.3')
    .addLabel('gallery');
};

const meta: Meta<Args> = {
  title: 'Elements/story-stage',
  component: 'story-stage',
  tags: ['autodocs'],
  parameters: {docs: {story: {inline: false, height: '36rem'}}}, // each follows the scrolling of its own page
  args: {scene: 'gallery'},
  argTypes: {
    stage: choice('timeline-story', 'start', 'end', 'behind'),
    narrow: choice('timeline-story', 'top', 'behind', 'flow'),
    transition: choice('timeline-story', 'fade', 'wipe', 'cut'),
    'scene-width': choice('timeline-event', 'column', 'wide', 'full'),
  },
  render: (args) => graphic(args, 'by-css'),
};

export default meta;

/** One graphic, an SVG whose states are CSS. */
export const byCssAlone: Story = {};

/** A picture in each event, in place of one graphic: no `<story-stage>` is needed. */
export const picturesInEvents: Story = {args: {stage: 'start'}, render: pictures};

/** One picture is drawn over the other. */
export const wiped: Story = {args: {transition: 'wipe', 'scene-width': 'full'}, render: pictures};

/** gsap plays the graphic to the label of the current event. */
export const gsapTimeline: Story = {render: (args) => graphic(args, 'by-gsap', {build: rise})};

/** The same timeline, tied to the reader's place. */
export const scrubbed: Story = {args: {scrub: true}, render: (args) => graphic(args, 'by-gsap', {build: rise})};

/** Behind the text, which is on cards. */
export const behind: Story = {args: {stage: 'behind'}};

/** Pictures behind the text. */
export const picturesBehind: Story = {args: {stage: 'behind'}, render: pictures};

/** On a phone each picture in its event. */
export const inTheFlow: Story = {args: {narrow: 'flow'}, render: pictures};

/** In Arabic, with everything mirrored. */
export const rightToLeft: Story = {
  render: (args) => html`
    <div lang="ar-EG" dir="rtl">
      ${styles}
      <timeline-story stage=${args.stage ?? 'end'}>
        <timeline-event date="1783-06-04">
          <figure slot="scene">
            <svg class="flight" viewBox="0 0 400 400" role="img" aria-label="بالون">${sky} ${balloon} ${ground}</svg>
          </figure>
          <h2>الأول</h2>
        </timeline-event>
        <timeline-event date="1783-09-19">
          <figure slot="scene">
            <svg class="flight" viewBox="0 0 400 400" role="img" aria-label="بالون وسلة">
              ${sky} ${balloon} ${basket} ${ground}
            </svg>
          </figure>
          <h2>الثاني</h2>
        </timeline-event>
      </timeline-story>
    </div>
  `,
};

/** The graphic follows the reader all the way, by custom properties alone. */
export const byProgress: Story = {
  render: (args) => html`
    <style>
      .by-progress .aloft {
        translate: 0 calc(110px * (1 - var(--unspool-story-progress, 1)));
        rotate: calc(4deg * var(--unspool-step-progress, 0));
        transform-origin: center;
      }
    </style>
    ${graphic(args, 'by-progress')}
  `,
};

/** On a dark page. */
export const dark: Story = {tags: ['dark']};

/** With reduced motion one scene is in place of the other at once. */
export const reducedMotion: Story = {tags: ['reduced-motion'], render: pictures};

/** On paper the graphic stands once, in the scene that the page gives it, and each event has a still. */
export const print: Story = {tags: ['print'], render: (args) => graphic(args, 'by-css', {hasStills: true})};

/** On paper each picture stands in its event. */
export const picturesPrinted: Story = {tags: ['print'], render: pictures};
