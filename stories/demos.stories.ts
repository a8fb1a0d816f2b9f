import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {descent as sink} from '../demo/graphics/descent-stage.js';
import descentDocument from '../demo/descent.json' with {type: 'json'};
import visitsDocument from '../demo/story.json' with {type: 'json'};
import tideDocument from '../demo/tide.json' with {type: 'json'};
import chineseDocument from '../demo/zh.json' with {type: 'json'};
import '../src/components/quote-card/define.js';
import '../src/components/stat-counter/define.js';
import '../src/components/story-stage/define.js';
import type {StoryStageElement} from '../src/components/story-stage/story-stage.js';
import '../src/components/timeline-event/define.js';
import '../src/components/timeline-story/define.js';
import type {StoryDocument} from '../src/document/document.js';
import type {StoryStageAttributes, TimelineStoryAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = TimelineStoryAttributes & Pick<StoryStageAttributes, 'scrub'>;
type Story = StoryOf<Args>;

/** Where the built demo is served beside the workshop. */
const DEMO = 'demo/';

const choice = (...options: string[]) => ({options, control: {type: 'inline-radio'} as const});

const meta: Meta<Args> = {
  title: 'Unspool/The demo stories',
  component: 'timeline-story',
  parameters: {layout: 'fullscreen', docs: {story: {inline: false, height: '600px'}}}, // each names its events alike
  args: {stage: 'end', narrow: 'top', transition: 'fade', layout: 'start'},
  argTypes: {
    stage: choice('start', 'end', 'behind'),
    narrow: choice('top', 'behind', 'flow'),
    transition: choice('fade', 'wipe', 'cut'),
    layout: choice('start', 'end', 'none'),
  },
};

export default meta;

/** The markup of a graphic that scripts/graphics has drawn. */
const graphic = async (name: string) => (await fetch(`${DEMO}graphics/${name}.html`)).text();
const [map, chineseMap, scale] = await Promise.all([graphic('visits.en'), graphic('visits.zh'), graphic('descent')]);

/** Puts markup that this project has drawn onto a stage, anew for each: Storybook renders one template more than once. */
const holding = (markup: string) =>
  ref((stage) => stage?.replaceChildren(document.createRange().createContextualFragment(markup)));

const styles = (...names: string[]) =>
  names.map((name) => html`<link rel="stylesheet" href="${DEMO}graphics/${name}.css" />`);

/** Pictures lie beside the document, in the demo's folder. */
function fromDemo(document: unknown): StoryDocument {
  const story = structuredClone(document) as StoryDocument;
  for (const media of story.events.flatMap(({media}) => media ?? [])) media.src = DEMO + media.src;
  return story;
}

const show = (document: unknown, {stage, narrow, transition, layout}: Args, content?: TemplateResult) => html`
  <timeline-story
    .document=${fromDemo(document)}
    stage=${stage ?? 'end'}
    narrow=${narrow ?? 'top'}
    transition=${transition ?? 'fade'}
    layout=${layout ?? 'start'}
    >${content}</timeline-story
  >
`;

const visitsOn = (markup: string, document: unknown, args: Args) => html`
  ${styles('visits', 'visits-cameras')}
  ${show(document, args, html`<story-stage scene="all" opening-scene="all" ${holding(markup)}></story-stage>`)}
`;

/** A map moves from place to place with the visits; its parts are moved by CSS alone. */
export const visits: Story = {render: (args) => visitsOn(map, visitsDocument, args)};

/** The same in Chinese. */
export const visitsInChinese: Story = {
  render: (args) => html`<div lang="zh-Hans">${visitsOn(chineseMap, chineseDocument, args)}</div>`,
};

/** A sounding line, a ball and submersibles sink along a scale: a gsap timeline, tied to the reader's place by `scrub`. */
export const descent: Story = {
  args: {stage: 'start', layout: 'end', scrub: true},
  render: (args) => html`
    ${styles('descent')}
    ${show(
      descentDocument,
      args,
      html`<story-stage
        scene="fendouzhe"
        ?scrub=${args.scrub}
        ${holding(scale)}
        ${ref((stage) => void (stage as StoryStageElement | undefined)?.timeline(sink))}
      ></story-stage>`,
    )}
  `,
};

/** Pictures in the events, behind the text. */
export const tide: Story = {
  args: {stage: 'behind', narrow: 'behind'},
  render: (args) => show(tideDocument, args),
};
