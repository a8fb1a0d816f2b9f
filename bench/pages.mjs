import {readdirSync} from 'node:fs';
import {join} from 'node:path';

export const setUpUnspool =
  "customElements.whenDefined('timeline-story').then(() => document.querySelector('timeline-story').updateComplete)";
const gsapFile = readdirSync(join(import.meta.dirname, '../dist/cdn')).find((name) => /^gsap-[\d.]+\.js$/.test(name));
/** What a reader of a story downloads, sooner or later. */
export const unspoolFiles = [
  'unspool.css',
  'unspool.js',
  'unspool-rail.js',
  'unspool-steps.js',
  gsapFile,
  'unspool-motion.js',
].map((file) => `/unspool/${file}`);

/**
 * The pages that are measured. Each shows the whole story of `writeStory`; what can scroll reveals each event as it comes
 * into view and counts each figure once, over the same times and distances. `setUp` is a script's promise that the page
 * is ready to be used; `downloads` are what a reader downloads for it. `built` is a template for `unspool build`, whose
 * page loads the scripts that `unspool` loads, and has its style sheet in it.
 */
export const PAGES = {
  plain: {title: 'plain HTML, no script', body: (story) => list(story)},
  unspool: {
    title: 'Unspool',
    head: '<link rel="stylesheet" href="/unspool/unspool.css"><script type="module" src="/unspool/unspool.js"></script>',
    body: (story) => unspool(story),
    setUp: setUpUnspool,
    downloads: unspoolFiles,
    ours: true,
  },
  built: {
    title: 'Unspool, by unspool build',
    head: '<!-- unspool:head -->',
    body: () => '<!-- unspool:story -->',
    setUp: setUpUnspool,
    ours: true,
  },
  scrollama: {
    title: 'scrollama + gsap by hand',
    head: '<script type="module" src="/peers/scrollama.js"></script>',
    body: (story) => list(story),
    downloads: ['/peers/scrollama.js'],
  },
  scrolltrigger: {
    title: 'gsap ScrollTrigger by hand',
    head: '<script type="module" src="/peers/scrolltrigger.js"></script>',
    body: (story) => list(story),
    downloads: ['/peers/scrolltrigger.js'],
  },
  css: {
    title: 'CSS view() only',
    head: '<link rel="stylesheet" href="/peers/view.css">',
    body: (story) => list(story, figureForCss),
    downloads: ['/peers/view.css'],
  },
  timelinejs: {
    title: 'TimelineJS3',
    head: '<link rel="stylesheet" href="/timelinejs/css/timeline.css"><script src="/timelinejs/js/timeline.js"></script>',
    body: (story) => timelinejs(story),
    setUp: "new Promise((resolve) => timeline.on('loaded', resolve))",
    downloads: ['/timelinejs/css/timeline.css', '/timelinejs/js/timeline.js', '/timelinejs/css/fonts/font.default.css'],
    turns: true,
  },
};

/** A page's whole HTML. */
export function pageHtml({title, head = '', body, setUp = 'undefined', stageSetUp = 'undefined'}, story) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, ${story.length} events</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/peers/bench.css">
${head}
</head>
<body>
<main>
<h1>The harbour log</h1>
${body(story)}
</main>
<script type="module">globalThis.benchSetUp = ${setUp}; globalThis.benchStage = ${stageSetUp};</script>
</body>
</html>`;
}

function list(story, writeFigure = figure) {
  const items = story.map(
    (event) => `<li class="event">
${dateline(event, 'class="dateline"')}
${content(event, writeFigure, quote)}
</li>`,
  );
  return `<ol class="story">\n${items.join('\n')}\n</ol>`;
}

function unspool(story) {
  const items = story.map(
    (event) => `<li><timeline-event date="${event.date}" place="${event.place}">
${dateline(event, 'slot="dateline"')}
${content(event, statCounter, quoteCard)}
</timeline-event></li>`,
  );
  return `<timeline-story>\n<ol>\n${items.join('\n')}\n</ol>\n</timeline-story>`;
}

function timelinejs(story) {
  const events = story.map((event) => {
    const [year, month] = event.date.split('-');
    return {
      start_date: {year, month},
      text: {headline: event.heading, text: content({...event, heading: undefined}, figure, quote)},
    };
  });
  const options = {font: 'default', script_path: 'SCRIPT_PATH'};
  return `<div id="timeline" style="height: 600px"></div>
<script>
const timeline = new TL.Timeline('timeline', ${JSON.stringify({events}).replaceAll('<', '\\u003c')}, ${JSON.stringify(options).replace('"SCRIPT_PATH"', "new URL('/timelinejs/js/', location.href).href")});
</script>`;
}

export function dateline({date, dateText, place}, attribute) {
  return `<p ${attribute}><time datetime="${date}">${dateText}</time> <span class="place">${place}</span></p>`;
}

export function content({heading, paragraphs, figure: number, quote: said}, writeFigure, writeQuote) {
  return [
    heading ? `<h2>${heading}</h2>` : '',
    `<p>${paragraphs[0]}</p>`,
    number ? writeFigure(number) : '',
    `<p>${paragraphs[1]}</p>`,
    said ? writeQuote(said) : '',
  ]
    .filter((part) => part)
    .join('\n');
}

const write = (value) => value.toLocaleString('en-GB');

export function figure({value, unit}) {
  return `<p class="figure"><data value="${value}">${write(value)}</data> <span class="unit">${unit}</span></p>`;
}

function figureForCss({value, unit}) {
  return figure({value, unit}).replace('<p', `<p style="--to: ${value}"`);
}

export function statCounter({value, unit}) {
  return `<stat-counter><p><data value="${value}">${write(value)}</data> <span class="unit">${unit}</span></p></stat-counter>`;
}

export function quote({text, credit}) {
  return `<figure class="quote"><blockquote><p>${text}</p></blockquote><figcaption>${credit}</figcaption></figure>`;
}

export function quoteCard({text, credit}) {
  return `<quote-card><figure><blockquote><p>${text}</p></blockquote><figcaption>${credit}</figcaption></figure></quote-card>`;
}
