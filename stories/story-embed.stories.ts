import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/components/story-embed/define.js';
import type {StoryEmbedAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = StoryEmbedAttributes;
type Story = StoryOf<Args>;

/** A page of the demo, `npm start`. */
const PAGE = '/demo/embed-descent.html';

const meta: Meta<Args> = {
  title: 'Elements/story-embed',
  component: 'story-embed',
  tags: ['autodocs'],
  args: {src: PAGE, title: 'The descent, a story of eight dives'},
  render: (args) => html`
    <story-embed src=${ifDefined(args.src)} title=${ifDefined(args.title)} sandbox=${ifDefined(args.sandbox)}>
      <p><a href=${PAGE}>The descent</a>, a story of eight dives</p>
    </story-embed>
  `,
};

export default meta;

/** A link until the story has come; without script, the link. */
export const linked: Story = {};

/** In a sandbox that lets the story do no more than run its script. */
export const sandboxed: Story = {args: {sandbox: 'allow-scripts'}};

/** With a line around the frame, on a page whose header and footer stick to its edges. */
export const framed: Story = {
  render: (args, context) => html`
    <style>
      .framed {
        --unspool-inset-top: 3rem;
        --unspool-inset-bottom: 2rem;
      }

      .framed story-embed::part(frame) {
        border: 1px solid currentColor;
      }
    </style>
    <div class="framed">${meta.render?.(args, context)}</div>
  `,
};
