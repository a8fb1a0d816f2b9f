import {html} from 'lit';
import '../src/components/quote-card/define.js';
import type {Meta, Story} from './story.js';

export default {title: 'quote-card', component: 'quote-card'} satisfies Meta;

export const short: Story = {
  summary: 'A few words and who said them.',
  render: () => html`
    <quote-card>
      <figure>
        <blockquote><p>each time is brighter</p></blockquote>
        <figcaption>Ye Hongming, an official on Dachen Island, translated</figcaption>
      </figure>
    </quote-card>
  `,
};

export const paragraphs: Story = {
  summary: 'Several paragraphs open and close once.',
  render: () => html`
    <quote-card>
      <figure>
        <blockquote>
          <p>The first paragraph opens the quotation and is not closed at its end, since the speaker goes on.</p>
          <p>The last paragraph closes it.</p>
        </blockquote>
        <figcaption>A speaker, in two paragraphs</figcaption>
      </figure>
    </quote-card>
  `,
};

export const german: Story = {
  summary: 'Quotation marks are those of the language.',
  render: () => html`
    <quote-card lang="de">
      <figure>
        <blockquote><p>Jedes Mal ist es heller</p></blockquote>
        <figcaption>Ye Hongming, übersetzt</figcaption>
      </figure>
    </quote-card>
  `,
};
