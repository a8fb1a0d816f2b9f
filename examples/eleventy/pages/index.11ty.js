import {html, nothing} from 'lit';
import {renderToString} from 'unspool/ssr';

const figureOf = ({value, qualifier, unit, source}) =>
  html`<stat-counter value=${value} qualifier=${qualifier ?? nothing} unit=${unit} source=${source}></stat-counter>`;

const quoteOf = ({quote, speaker}) =>
  html`<quote-card>
    <figure>
      <blockquote>${quote}</blockquote>
      <figcaption>${speaker}</figcaption>
    </figure>
  </quote-card>`;

const eventOf = ({id, date, place, heading, text, figure, quote}) =>
  html`<li>
    <timeline-event id=${id} date=${date} place=${place}>
      <h2>${heading}</h2>
      <p>${text}</p>
      ${figure && figureOf(figure)} ${quote && quoteOf(quote)}
    </timeline-event>
  </li>`;

export default ({story}) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${story.title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="unspool/unspool.css" />
    <link rel="stylesheet" href="unspool/themes/news.css" />
    <link rel="stylesheet" href="page.css" />
    <style>
      :root {
        --unspool-accent: light-dark(#5b3f8f, #c3a9f2);
      }
    </style>
    <script type="module" src="unspool/unspool.js"></script>
  </head>
  <body>
    ${renderToString(
      html`<main>
        <header>
          <p class="kicker">${story.kicker}</p>
          <h1>${story.title}</h1>
          <p class="standfirst">${story.standfirst}</p>
        </header>
        <timeline-story>
          <ol>
            ${story.events.map(eventOf)}
          </ol>
        </timeline-story>
        <footer>
          ${figureOf(story.after)}
          <p>${story.note}</p>
        </footer>
      </main>`,
      {lang: 'en-GB'},
    )}
  </body>
</html>
`;
