/** The page around a story, where there is no template: plain type and palette, light and dark. */
const around = `:root {
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif;
  --sans: ui-sans-serif, system-ui, 'Helvetica Neue', Arial, sans-serif;
  --paper: #fbfaf7;
  --ink: #1b1b1a;
  --soft: #5b5953;
  --line: #d9d5cb;
  --accent: #0b6470;
  --measure: 37rem;

  color-scheme: light dark;
  background: var(--paper);
  color: var(--ink);
  font: 400 1.1875rem/1.6 var(--serif);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}

:lang(zh) {
  --serif: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif;
  --sans: 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131618;
    --ink: #ebe8e1;
    --soft: #a8a59c;
    --line: #34393c;
    --accent: #7cc7d3;
  }
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

body {
  margin: 0;
}

a {
  color: var(--accent);
  text-underline-offset: 0.2em;
  text-decoration-thickness: 1px;
}

a:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

article {
  max-inline-size: 68rem;
  margin: 0 auto;
  padding: 0 clamp(1.125rem, 5vw, 3rem);
}

/* Opening */

.opening {
  max-inline-size: 52rem;
  padding-block: clamp(3rem, 12vh, 8rem) clamp(2rem, 8vh, 5rem);
}

.kicker {
  margin: 0 0 1rem;
  color: var(--accent);
  font: 650 0.875rem/1.3 var(--sans);
}

h1 {
  margin: 0;
  font: 500 clamp(2.375rem, 1.5rem + 4.2vw, 4.375rem) / 1.04 var(--serif);
  letter-spacing: -0.022em;
  text-wrap: balance;
}

:lang(zh) h1 {
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: 0;
}

.standfirst {
  max-inline-size: 42rem;
  margin: 1.75rem 0 0;
  font-size: clamp(1.25rem, 1.1rem + 0.7vw, 1.5625rem);
  line-height: 1.42;
  text-wrap: pretty;
}

.byline {
  max-inline-size: 42rem;
  margin: 1.5rem 0 0;
  color: var(--soft);
  font: 400 0.875rem/1.5 var(--sans);
}

/* After the events */

.closing {
  padding-block: clamp(3rem, 10vh, 6rem) 0;
  border-block-start: 1px solid var(--line);
}

.closing > h2,
.note > h2 {
  margin: 0 0 0.75rem;
  font: 600 clamp(1.625rem, 1.3rem + 1.6vw, 2.375rem) / 1.15 var(--serif);
  letter-spacing: -0.012em;
}

.closing > p,
.closing > quote-card,
article > :is(p, ul, ol, quote-card) {
  max-inline-size: var(--measure);
}

.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  column-gap: clamp(2rem, 6vw, 5rem);
  margin-block: 2.5rem 3.5rem;
}

.figures > .large {
  --unspool-figure-size: clamp(3.25rem, 2.4rem + 4.4vw, 5.75rem);

  margin: 0;
  padding-block: 1.5rem 2.25rem;
  border-block-start: 1px solid var(--line);
}

.figures .large p:first-child {
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  min-block-size: 10.5rem;
}

.figures .large .unit {
  min-block-size: 2.8em;
}

/* Share or embed */

.share {
  max-inline-size: 52rem;
  margin-block: 0 4rem;
  color: var(--soft);
  font: 400 0.875rem/1.5 var(--sans);
}

.share summary {
  color: var(--accent);
  cursor: pointer;
  font-weight: 650;
}

.share dt {
  margin-block-start: 1.5rem;
  color: var(--ink);
  font-weight: 650;
}

.share dd {
  margin: 0;
}

.share p {
  margin: 0.25rem 0 0.5rem;
}

.share pre {
  margin: 0;
  padding: 0.75rem;
  overflow-x: auto;
  border: 1px solid var(--line);
  font: 400 0.75rem/1.5 ui-monospace, monospace;
}

/* Notes */

.note {
  max-inline-size: var(--measure);
  margin-block: clamp(4rem, 12vh, 7rem) 5rem;
  color: var(--soft);
  font: 400 0.9375rem/1.6 var(--sans);
}

.note > h2 {
  color: var(--ink);
  font: 650 1rem/1.4 var(--sans);
  letter-spacing: 0;
}

@media print {
  :root {
    --paper: #fff;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    --accent: #000;

    font-size: 11pt;
  }

  .share {
    display: none;
  }
}
`;

/** The story in such a page, where no theme says how it looks. */
const story = `:root {
  --unspool-accent: var(--accent);
  --unspool-muted: var(--soft);
  --unspool-rule: var(--line);
  --unspool-paper: var(--paper);
  --unspool-label-font: var(--sans);
  --unspool-heading-font: var(--serif);
  --unspool-figure-font: var(--serif);
  --unspool-quote-font: var(--serif);
}

timeline-story {
  max-inline-size: 60rem;
}

timeline-event > * {
  max-inline-size: var(--measure);
}

timeline-event > p:not([slot]) {
  margin: 0 0 1.25rem;
  text-wrap: pretty;
}

timeline-event > h2 {
  font-size: clamp(1.625rem, 1.3rem + 1.6vw, 2.375rem);
  letter-spacing: -0.012em;
}

.unit,
.qualifier {
  color: var(--ink);
  font: 500 1rem/1.4 var(--sans);
}

.source {
  max-inline-size: 24rem;
}
`;

/** The same in the theme's own accent, where it has one. */
const themed = `:root {
  --accent: var(--unspool-accent, #0b6470);
}

@media (prefers-color-scheme: dark) {
  :root {
    --accent: var(--unspool-accent, #7cc7d3);
  }
}

@media print {
  :root {
    --accent: #000;
  }
}

timeline-story {
  max-inline-size: 60rem;
}
`;

/** The look of a page without a template, and of the demo: a news site's plain type and palette. */
export const pageStyles = around + story;

/** The look of a page without a template, whose story has the look of a theme. */
export function themedPageStyles(theme: string): string {
  return around + themed + theme;
}
