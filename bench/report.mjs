import {readFile, writeFile} from 'node:fs/promises';
import {drawChart} from './chart.mjs';
import {PAGES} from './pages.mjs';
import {stageTables} from './report-stage.mjs';
import {STAGE_PAGES} from './stage-pages.mjs';
import {median, table, whole} from './tables.mjs';

const RESULTS = 'bench/results.json';

/** The figures that were measured before; those of a number of events are replaced when it is measured again. */
export async function readResults() {
  return {stories: {}, stage: {}, ...JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}'))};
}

/**
 * Prints the tables of some numbers of events, and of the sizes.
 *
 * @param kind - `stories` or `stage`.
 */
export function printTables(results, kind, counts) {
  const tables = kind === 'stage' ? stageTables : storyTables;
  for (const count of counts) console.log(`\n${tables(count, results[kind][count])}`);
  console.log(`\n${kind === 'stage' ? sizeTable(results.stageSizes, STAGE_PAGES) : sizeTable(results.sizes, PAGES)}`);
}

/** Writes all tables and the chart. */
export async function report(results) {
  const {versions, stories, stage} = results;
  const text = `# What was measured

Written by \`npm run bench\`; what each figure means, and what was tried to lower it, is in
[docs/performance.md](../docs/performance.md).

Unspool ${versions.unspool}, Chromium ${versions.chromium} without a window, gsap ${versions.gsap}, scrollama ${versions.scrollama}, TimelineJS3
${versions.timelinejs}, Node ${versions.node}; ${versions.machine}.

${Object.entries(stories)
  .map(([count, measured]) => storyTables(count, measured))
  .join('\n\n')}

## What a reader downloads

${sizeTable(results.sizes, PAGES)}

${Object.entries(stage)
  .map(([count, measured]) => stageTables(count, measured))
  .join('\n\n')}

## What a reader downloads for a stage

${sizeTable(results.stageSizes ?? {}, STAGE_PAGES)}
`;
  await writeFile('bench/results.md', text);
  await writeFile('docs/chart.svg', drawChart(results));
}

function storyTables(count, {date, rounds, pages, waits}) {
  const names = Object.keys(PAGES).filter((name) => name in pages);
  const middle = (name, key) => median(pages[name].map((one) => one[key]));
  const ratio = (name, key) => ('plain' in pages ? (middle(name, key) / middle('plain', key)).toFixed(2) : '');
  const spread = (name, key) => {
    const all = pages[name].map((one) => one[key]);
    return `${whole(Math.min(...all))}–${whole(Math.max(...all))}`;
  };
  const inAll = (name, key) => [whole(middle(name, key)), ratio(name, key), spread(name, key)];
  const clock = names.map((name) => [
    PAGES[name].title,
    ...inAll(name, 'ready'),
    ...inAll(name, 'scroll'),
    ...inAll(name, 'read'),
    whole(middle(name, 'longestTask')),
    middle(name, 'p95Frame').toFixed(1),
    middle(name, 'shift').toFixed(3),
  ]);
  const processor = names.map((name) => [
    PAGES[name].title,
    ...inAll(name, 'readyProcessor'),
    ...inAll(name, 'scrollProcessor'),
    whole(middle(name, 'scrollScript')),
    whole(middle(name, 'scrollLayout')),
    ...inAll(name, 'readProcessor'),
  ]);
  const rest = names.map((name) => [
    PAGES[name].title,
    whole(middle(name, 'setUp')),
    whole(middle(name, 'setUpProcessor')),
    PAGES[name].ours ? whole(middle(name, 'last')) : '',
    middle(name, 'heap').toFixed(1),
    whole(middle(name, 'observers')),
    whole(middle(name, 'targets')),
    whole(middle(name, 'listeners')),
  ]);
  const longest = waits.length > 0 ? median(waits.map(({longestWait}) => longestWait)) : undefined;
  return [
    `## ${Number(count).toLocaleString('en-GB')} events`,
    `${date}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, medians; × is the ratio to plain HTML. Times in ms, heap in MB.`,
    'By the clock:',
    table(
      ['page', ...withRatio('ready'), ...withRatio('scroll'), ...withRatio('read'), 'longest task', 'p95 frame', 'CLS'],
      clock,
    ),
    'Processor time of the main thread:',
    table(
      ['page', ...withRatio('ready'), ...withRatio('scroll'), 'script', 'style, layout', ...withRatio('read')],
      processor,
    ),
    table(
      ['page', 'set-up, main thread', 'processor', 'last event', 'heap', 'observers', 'their targets', 'listeners'],
      rest,
    ),
    longest === undefined
      ? ''
      : `On a processor of a quarter of the speed, the event that waited longest for its reveal waited ${whole(longest)} ms.`,
  ]
    .filter((part) => part)
    .join('\n\n');
}

function withRatio(title) {
  return [title, '×', 'spread'];
}

function sizeTable(sizes, pages) {
  const rows = Object.entries(sizes).flatMap(([name, files]) => {
    const all = Object.entries(files);
    const sum = (key) => all.reduce((total, [, size]) => total + size[key], 0);
    const row = (title, {min, gzip, brotli}) => [title, min, gzip, brotli].map(String);
    return [
      row(`**${pages[name].title}**`, {min: sum('min'), gzip: sum('gzip'), brotli: sum('brotli')}),
      ...(all.length > 1 ? all.map(([path, size]) => row(`\`${path.split('/').at(-1)}\``, size)) : []),
    ];
  });
  return table(['bytes', 'min', 'gzip', 'brotli'], rows);
}
