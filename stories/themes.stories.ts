import {html, type TemplateResult} from 'lit';
import '../src/components/quote-card/define.js';
import '../src/components/stat-counter/define.js';
import '../src/components/timeline-event/define.js';
import '../src/components/timeline-story/define.js';
import type {TimelineStoryAttributes} from '../src/frameworks/elements.js';
import type {Meta, Story as StoryOf} from './story.js';

type Args = TimelineStoryAttributes;
type Story = StoryOf<Args>;

const meta: Meta<Args> = {
  title: 'Unspool/Themes',
  component: 'timeline-story',
  parameters: {palette: 'none'}, // the theme's own, not that of the workshop's page
};

export default meta;

const sheets = {
  news: new URL('../src/themes/news.css', import.meta.url).href,
  plain: new URL('../src/themes/plain.css', import.meta.url).href,
  highContrast: new URL('../src/themes/high-contrast.css', import.meta.url).href,
};

const themed = (sheet: string): TemplateResult => html`
  <link rel="stylesheet" href=${sheet} />
  <timeline-story>
    <ol>
      <li>
        <timeline-event date="2004-12-26" place="Pandai Street, Rui'an">
          <h2>A detour to a meeting</h2>
          <p>
            After the ground-breaking of the Zhejiang section of the Wenzhou–Fuzhou railway, Xi made a detour to meet
            grassroots officials.
          </p>
          <quote-card>
            <figure>
              <blockquote><p>I am also an old grassroots level</p></blockquote>
              <figcaption>Xi Jinping, to officials in Rui'an. Opening remark, translated</figcaption>
            </figure>
          </quote-card>
        </timeline-event>
      </li>
      <li>
        <timeline-event date="2005-06" place="Zhejiang">
          <h2>An office for nearly every village</h2>
          <p>The Provincial Party Committee issued an opinion on premises.</p>
          <stat-counter>
            <p>
              <span class="qualifier">more than</span>
              <data value="8000">8,000</data>
              <span class="unit">village activity venues built</span>
            </p>
            <p class="source">Source: First Viewpoint</p>
          </stat-counter>
        </timeline-event>
      </li>
      <li>
        <timeline-event date="2006-08-29" place="Dachen Island">
          <h2>Back to the island</h2>
          <p>Xi looked at an office building in scaffolding and asked how many shared a room.</p>
        </timeline-event>
      </li>
    </ol>
  </timeline-story>
`;

/** For a news page: serif type, one deep red, hairlines, figures set large. */
export const news: Story = {render: () => themed(sheets.news)};

/** The system’s own type and the text’s own colour; nothing rises or is drawn. */
export const plain: Story = {render: () => themed(sheets.plain)};

/** Black and white with one strong colour, heavy lines, large marks. */
export const highContrast: Story = {render: () => themed(sheets.highContrast)};
