import {html, type TemplateResult} from 'lit';
import '../src/components/quote-card/define.js';
import '../src/components/stat-counter/define.js';
import '../src/components/timeline-event/define.js';
import '../src/components/timeline-story/define.js';
import type {Meta, Story} from './story.js';

export default {title: 'timeline-story', component: 'timeline-story'} satisfies Meta;

const events = html`
  <ol>
    <li>
      <timeline-event date="1956/1960" place="Dachen Island">
        <h2>Young settlers come to reclaim an island</h2>
        <stat-counter>
          <p><data value="467">467</data> <span class="unit">young settlers</span></p>
        </stat-counter>
      </timeline-event>
    </li>
    <li>
      <timeline-event date="2004-12-26" place="Rui'an">
        <h2>A detour to a meeting</h2>
        <quote-card>
          <figure>
            <blockquote><p>I am also an old grassroots level</p></blockquote>
            <figcaption>Xi Jinping, to officials in Rui'an, translated</figcaption>
          </figure>
        </quote-card>
      </timeline-event>
    </li>
    <li>
      <timeline-event date="2007-03" place="Zhejiang">
        <h2>From village office to civil service</h2>
        <p>The province recruited civil servants from among outstanding village officials.</p>
      </timeline-event>
    </li>
  </ol>
`;

export const byTime: Story = {
  summary: 'Dates spread by the time between them.',
  render: () => html`<timeline-story>${events}</timeline-story>`,
};

export const railAtTheEnd: Story = {
  summary: 'The rail on the other side, dates spread evenly.',
  render: () => html`<timeline-story layout="end" scale="even">${events}</timeline-story>`,
};

export const withoutRail: Story = {
  summary: 'The story alone.',
  render: () => html`<timeline-story layout="none">${events}</timeline-story>`,
};

export const rightToLeft: Story = {
  summary: 'In Arabic, with everything mirrored.',
  render: () => html`
    <div lang="ar-EG" dir="rtl">
      <timeline-story>
        <timeline-event date="2004"><h2>الأول</h2></timeline-event>
        <timeline-event date="2005-06"><h2>الثاني</h2></timeline-event>
      </timeline-story>
    </div>
  `,
};

export const sixtyEvents: Story = {
  summary: 'A rail that is longer than the screen follows the reader.',
  render: () => html`
    <timeline-story scale="even">
      ${Array.from({length: 60}, (_, index): TemplateResult => {
        return html`<timeline-event date=${1950 + index}><h2>Event ${index + 1}</h2></timeline-event>`;
      })}
    </timeline-story>
  `,
};
