import {html} from 'lit';
import '../src/components/stat-counter/define.js';
import type {Meta, Story} from './story.js';

export default {title: 'stat-counter', component: 'stat-counter'} satisfies Meta;

export const withQualifier: Story = {
  summary: 'A figure with what limits it, its unit and its source, as a finished sentence.',
  render: () => html`
    <stat-counter>
      <p>
        <span class="qualifier">more than</span>
        <data value="8000">8,000</data>
        <span class="unit">village activity venues built</span>
      </p>
      <p class="source">Source: First Viewpoint</p>
    </stat-counter>
  `,
};

export const compact: Story = {
  summary: 'A large figure keeps its scale while it counts.',
  render: () => html`
    <stat-counter>
      <p><data value="1430000000">1.43 billion</data> <span class="unit">yuan invested</span></p>
      <p class="source">Source: First Viewpoint</p>
    </stat-counter>
  `,
};

export const attributesAlone: Story = {
  summary: 'Everything from attributes, written in the language of the page.',
  render: () => html`
    <stat-counter
      value="25000"
      qualifier="more than"
      unit="village and community service centers"
      source="Source: First Viewpoint"
    ></stat-counter>
  `,
};

export const negative: Story = {
  summary: 'A figure below zero.',
  render: () => html`
    <stat-counter>
      <p><data value="-10916">−10,916</data> <span class="unit">metres</span></p>
    </stat-counter>
  `,
};

export const countingDown: Story = {
  summary: 'From a higher number down to the figure.',
  render: () => html`<stat-counter value="145" from="2000" unit="left"></stat-counter>`,
};

export const chinese: Story = {
  summary: 'In Chinese, by ten thousands.',
  render: () => html`
    <div lang="zh-Hans">
      <stat-counter value="1430000000" notation="compact" unit="元投入"></stat-counter>
    </div>
  `,
};

export const arabic: Story = {
  summary: 'From right to left, in Arabic digits.',
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <stat-counter value="8000" qualifier="أكثر من" unit="مكان"></stat-counter>
    </div>
  `,
};

export const inASentence: Story = {
  summary: 'Within a paragraph, in its own type.',
  render: () => html`
    <p>
      The province recruited
      <stat-counter><data value="145">145</data></stat-counter>
      civil servants from among village officials.
    </p>
  `,
};
