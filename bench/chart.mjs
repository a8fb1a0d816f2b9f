import {PAGES} from './pages.mjs';
import {median} from './tables.mjs';

const ROW = 30;
const LABEL = 212;
const BAR = 172; // px of the longest bar
const PANEL = ROW * Object.keys(PAGES).length + 92;
const COLUMNS = [
  ['ready', 'until ready'],
  ['scroll', 'main thread while scrolling'],
];

/** A chart of what each page costs in relation to plain HTML, for the two sizes of a story that all pages can show. */
export function drawChart({stories}) {
  const counts = Object.keys(stories).filter((count) => 'scrollama' in stories[count].pages);
  const panels = counts.map((count, index) => panel(count, stories[count].pages, index * PANEL));
  const height = counts.length * PANEL + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${height}" role="img" aria-labelledby="title">
<title id="title">What each page costs in relation to plain HTML: shorter is better</title>
<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #3d444d; }
.head { font-weight: 600; font-size: 15px; fill: #1f2328; }
.ours, .ours text { font-weight: 600; fill: #1f2328; }
.bar { fill: #b4bcc6; }
.ours .bar { fill: #b3541e; }
.rule { stroke: #1f2328; stroke-opacity: 0.28; stroke-dasharray: 2 3; }
@media (prefers-color-scheme: dark) {
  text { fill: #b1bac4; }
  .head, .ours, .ours text { fill: #f0f6fc; }
  .bar { fill: #4d5661; }
  .ours .bar { fill: #e08a4c; }
  .rule { stroke: #f0f6fc; }
}
</style>
${panels.join('\n')}
</svg>
`;
}

function panel(count, pages, top) {
  const names = Object.keys(PAGES).filter((name) => name in pages);
  const ratio = (name, key) => middle(pages[name], key) / middle(pages.plain, key);
  const heads = COLUMNS.map(([, title], column) => `<text x="${start(column)}" y="${top + 46}">${title}</text>`);
  const rows = names.map((name, row) => {
    const y = top + 58 + row * ROW;
    const bars = COLUMNS.map(([key], column) => {
      const longest = Math.max(...names.map((other) => ratio(other, key)));
      const width = Math.max((ratio(name, key) / longest) * BAR, 2);
      const x = start(column);
      return `<rect class="bar" x="${x}" y="${y + 4}" width="${round(width)}" height="16" rx="2"/><text x="${round(x + width + 7)}" y="${y + 17}">${ratio(name, key).toFixed(1)} ×</text>`;
    });
    return `<g${PAGES[name].ours ? ' class="ours"' : ''}><text x="0" y="${y + 17}">${PAGES[name].title}</text>${bars.join('')}</g>`;
  });
  const title = `<text class="head" x="0" y="${top + 18}">${Number(count).toLocaleString('en-GB')} events</text>`;
  return [title, ...heads, ...rows].join('\n');
}

function start(column) {
  return LABEL + column * (BAR + 98);
}

function middle(rounds, key) {
  return median(rounds.map((one) => one[key]));
}

function round(number) {
  return Math.round(number * 10) / 10;
}
