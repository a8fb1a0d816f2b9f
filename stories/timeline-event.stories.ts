import {html} from 'lit';
import '../src/components/timeline-event/define.js';
import type {Meta, Story} from './story.js';

export default {title: 'timeline-event', component: 'timeline-event'} satisfies Meta;

export const fromAttributes: Story = {
  summary: 'Date and place from attributes, in the language of the page.',
  render: () => html`
    <timeline-event date="2005-06" place="Zhejiang">
      <h2>An office for nearly every village</h2>
      <p>The Provincial Party Committee issued an opinion on premises.</p>
    </timeline-event>
  `,
};

export const ownDateline: Story = {
  summary: 'The author’s own line of date and place.',
  render: () => html`
    <timeline-event date="-0331">
      <p slot="dateline">332 BC <span class="place">Tyre</span></p>
      <h2>A king in a glass vessel</h2>
      <p>Later legend has Alexander the Great lowered into the sea.</p>
    </timeline-event>
  `,
};

export const range: Story = {
  summary: 'A range of years, in Chinese.',
  render: () => html`
    <timeline-event lang="zh-Hans" date="1956/1960" place="浙江大陈岛">
      <h2>青年上岛垦荒</h2>
      <p>青年垦荒者先后来到大陈岛。</p>
    </timeline-event>
  `,
};
