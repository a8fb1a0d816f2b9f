import {html} from 'lit';
import '../src/components/story-embed/define.js';
import type {Meta, Story} from './story.js';

export default {title: 'story-embed', component: 'story-embed'} satisfies Meta;

/** A page of the demo, `npm start`. */
const PAGE = '/demo/embed-descent.html';

export const linked: Story = {
  summary: 'A link until the story has come; without script, the link.',
  render: () => html`
    <story-embed src=${PAGE} title="The descent, a story of eight dives">
      <p><a href=${PAGE}>The descent</a>, a story of eight dives</p>
    </story-embed>
  `,
};

export const sandboxed: Story = {
  summary: 'In a sandbox that lets the story do no more than run its script.',
  render: () => html`
    <story-embed src=${PAGE} title="The descent, a story of eight dives" sandbox="allow-scripts">
      <p><a href=${PAGE}>The descent</a>, a story of eight dives</p>
    </story-embed>
  `,
};

export const framed: Story = {
  summary: 'With a line around the frame, on a page whose header and footer stick to its edges.',
  render: () => html`
    <style>
      .framed {
        --unspool-inset-top: 3rem;
        --unspool-inset-bottom: 2rem;
      }

      .framed::part(frame) {
        border: 1px solid currentColor;
      }
    </style>
    <story-embed class="framed" src=${PAGE} title="The descent, a story of eight dives">
      <p><a href=${PAGE}>The descent</a>, a story of eight dives</p>
    </story-embed>
  `,
};
