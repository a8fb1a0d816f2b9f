import {html} from 'lit';

/** A few events of the story of 2004 to 2007, as a list, with a figure and a quotation. Facts: demo/facts.json. */
export const excerpt = html`
  <ol>
    <li>
      <timeline-event date="1956/1960" place="Dachen Island">
        <h2>Young settlers come to reclaim an island</h2>
        <p>They come in five groups.</p>
        <stat-counter>
          <p><data value="467">467</data> <span class="unit">young settlers</span></p>
          <p class="source">Source: First Viewpoint</p>
        </stat-counter>
      </timeline-event>
    </li>
    <li>
      <timeline-event date="2004-12-26" place="Rui'an">
        <h2>A detour to a meeting</h2>
        <p>Local officials describe work that is hard to do, problems hard to solve, people hard to manage.</p>
        <quote-card>
          <figure>
            <blockquote><p>I am also an old grassroots level</p></blockquote>
            <figcaption>Xi Jinping, to officials in Rui'an, translated</figcaption>
          </figure>
        </quote-card>
      </timeline-event>
    </li>
    <li>
      <timeline-event date="2005-06" place="Zhejiang">
        <h2>An office for nearly every village</h2>
        <p>Village organisations without an office should nearly all have one by the end of 2006.</p>
      </timeline-event>
    </li>
    <li>
      <timeline-event date="2007-03" place="Zhejiang">
        <h2>From village office to civil service</h2>
        <p>The province recruits civil servants from among outstanding village officials.</p>
        <stat-counter>
          <p><data value="145">145</data> <span class="unit">civil servants recruited from village officials</span></p>
          <p class="source">Source: First Viewpoint</p>
        </stat-counter>
      </timeline-event>
    </li>
  </ol>
`;
