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
  title: 'Unspool/A whole story',
  component: 'timeline-story',
  parameters: {layout: 'fullscreen'},
};

export default meta;

/** A figure of demo/facts.json, named by its id: what is shown is held against it by a test. */
function figure(id: string, qualifier: string, value: number, shown: string, unit: string, when = ''): TemplateResult {
  return html`
    <stat-counter data-fact=${id}>
      <p>
        ${qualifier ? html`<span class="qualifier">${qualifier}</span>` : ''}
        <data value=${value}>${shown}</data>
        <span class="unit">${unit}</span>
      </p>
      <p class="source">${when} Source: First Viewpoint</p>
    </stat-counter>
  `;
}

function quote(id: string, words: string, credit: string): TemplateResult {
  return html`
    <quote-card data-fact=${id}>
      <figure>
        <blockquote><p>${words}</p></blockquote>
        <figcaption>${credit}, translated</figcaption>
      </figure>
    </quote-card>
  `;
}

/** Visits to grassroots officials in Zhejiang from 2004 to 2007, as one article reports them. */
export const visits: Story = {
  name: 'The visits, 2004 to 2007',
  render: () => html`
    <article class="page">
      <header>
        <h1>The visits to Zhejiang’s grassroots, and the figures that followed</h1>
        <p>
          A retrospective feature follows Xi Jinping, then secretary of the Zhejiang Provincial Party Committee, to
          meetings with grassroots officials. Figures are as the article reports them; quotations are translations.
        </p>
      </header>
      <timeline-story>
        <ol>
          <li>
            <timeline-event date="1956/1960" place="Dachen Island, Zhejiang" data-fact="E1">
              <h2>Young settlers come to reclaim an island</h2>
              <p>They come in five groups, to reclaim the land.</p>
              ${figure('F1', '', 467, '467', 'young settlers', '1956–1960.')}
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2004-12-26" place="Pandai Street, Rui'an, Zhejiang" data-fact="E2">
              <h2>A detour to a meeting</h2>
              <p>
                After the ground-breaking of the Zhejiang section of the Wenzhou–Fuzhou railway, Xi makes a detour to
                meet local grassroots officials. They describe work that is hard to do, problems hard to solve, people
                hard to manage and a hard life.
              </p>
              ${quote('Q1', 'I am also an old grassroots level', 'Xi Jinping, to officials in Rui’an')}
              ${figure('F2', 'more than', 10, '10', 'officials who spoke after the first')}
              <p>He names three points: governance, work and care should each lean to the grassroots.</p>
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2005-06" place="Zhejiang" data-fact="E3">
              <h2>An office for nearly every village</h2>
              <p>
                The Provincial Party Committee issues an opinion on premises: village organisations without an office
                should nearly all have one by the end of 2006.
              </p>
              ${figure('F3', 'about', 100, '100', 'square metres of office for each village organisation')}
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2005-06" place="Zhejiang" data-fact="E4">
              <h2>Fewer inspections, fewer meetings</h2>
              <p>
                A second opinion, on grassroots staff, limits inspections and appraisals and cuts meetings and
                paperwork.
              </p>
              ${quote('Q3', 'a real support for reducing burdens', 'The then Party secretary of a town in Rui’an')}
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2006-08-28" place="Baita Town, Xianju County, Zhejiang" data-fact="E5">
              <h2>Young or experienced? Both, he argues</h2>
              <p>
                At a discussion on whether veteran township officials should make way for younger ones, Xi argues for a
                mix of ages, since floods, typhoons and unrest call for experience.
              </p>
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2006-08-29" place="Dachen Island, Zhejiang" data-fact="E6">
              <h2>Back to the island</h2>
              <p>
                Xi looks at an office building in scaffolding, asks how many share a room, and tells local officials to
                speed up the dormitory repairs.
              </p>
              ${figure('F4', 'nearly', 2, '2', 'hours by boat')}
              ${quote('Q4', 'We must speed up the renovation of the dormitory', 'Xi Jinping, on Dachen Island')}
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2006" place="Zhejiang" data-fact="E7">
              <h2>One graduate for every village and community</h2>
              <p>That is the aim the province sets itself.</p>
              ${figure('F5', 'nearly', 2000, '2,000', 'graduates selected', '2006.')}
            </timeline-event>
          </li>
          <li>
            <timeline-event date="2007-03" place="Zhejiang" data-fact="E8">
              <h2>From village office to civil service</h2>
              <p>The province recruits civil servants from among outstanding village officials.</p>
              ${figure('F6', '', 145, '145', 'civil servants recruited from village officials')}
            </timeline-event>
          </li>
        </ol>
      </timeline-story>
      <section>
        <h2>The later figures</h2>
        <p>What the article reports as built and recruited after the visits, in its own words for when.</p>
        ${figure('F7', '', 1430000000, '1.43 billion', 'yuan (CNY) invested', 'Less than a year from June 2005.')}
        ${figure('F9', 'more than', 25000, '25,000', 'village and community service centers', 'To date.')}
        ${quote('Q5', 'each time is brighter', 'Ye Hongming, an official on Dachen Island')}
      </section>
    </article>
  `,
};
