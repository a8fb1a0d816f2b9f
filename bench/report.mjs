import {readFile, writeFile} from 'node:fs/promises';
import {drawChart} from './chart.mjs';
import {PAGES} from './pages.mjs';

const RESULTS = 'bench/results.json';

/** The figures that were measured before; those of a number of events are replaced when it is measured again. */
export async function readResults() {
  return JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{"stories": {}}'));
}

/** Prints the tables of some numbers of events, and of the sizes. */
export function printTables(results, counts) {
  for (const count of counts) console.log(`\n${storyTables(count, results.stories[count])}`);
  console.log(`\n${sizeTable(results.sizes)}`);
}

/** Writes all tables and the chart. */
export async function report(results) {
  const {versions, stories} = results;
  const counts = Object.keys(stories);
  const text = `# What was measured

Written by \`npm run bench\`; what each figure means, and what was tried to lower it, is in
[docs/performance.md](../docs/performance.md).

Unspool ${versions.unspool}, Chromium ${versions.chromium} without a window, gsap ${versions.gsap}, scrollama ${versions.scrollama}, TimelineJS3
${versions.timelinejs}, Node ${versions.node}; ${versions.machine}.

${counts.map((count) => storyTables(count, stories[count])).join('\n\n')}

## What a reader downloads

${sizeTable(results.sizes)}
`;
  await writeFile('bench/results.md', text);
  await writeFile('docs/chart.svg', drawChart(results));
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
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

function sizeTable(sizes) {
  const rows = Object.entries(sizes).flatMap(([name, files]) => {
    const all = Object.entries(files);
    const sum = (key) => all.reduce((total, [, size]) => total + size[key], 0);
    const row = (title, {min, gzip, brotli}) => [title, min, gzip, brotli].map(String);
    return [
      row(`**${PAGES[name].title}**`, {min: sum('min'), gzip: sum('gzip'), brotli: sum('brotli')}),
      ...(all.length > 1 ? all.map(([path, size]) => row(`\`${path.split('/').at(-1)}\``, size)) : []),
    ];
  });
  return table(['bytes', 'min', 'gzip', 'brotli'], rows);
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function whole(number) {
  return Math.round(number).toLocaleString('en-GB');
}
