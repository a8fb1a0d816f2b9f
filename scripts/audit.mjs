import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {launch} from 'chrome-launcher';
import lighthouse from 'lighthouse';
import {chromiumArgs, needEngine} from './browsers.mjs';

/** What the median of the runs must reach in each category, 0 to 1. */
const WANTED = 0.98;
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

process.chdir(join(import.meta.dirname, '..'));
if (!existsSync('dist/demo/index.html')) throw new Error('dist/demo is missing: run `npm run build` first');
const pages = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['index.html'];
const server = createServer(compressed);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const chrome = await launch({
  chromePath: await needEngine('chromium'),
  chromeFlags: ['--headless=new', ...chromiumArgs],
  logLevel: 'error',
});
try {
  for (const page of pages) await audit(page);
} finally {
  await chrome.kill();
  server.close();
  server.closeAllConnections();
}

/** Serves the demo as a site would: text compressed, everything with its type. */
function compressed(request, response) {
  const {pathname} = new URL(request.url, 'http://demo');
  const file = join('dist/demo', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)];
  const headers = {'cache-control': 'max-age=31536000'};
  if (type) Object.assign(headers, {'content-type': type, 'content-encoding': 'gzip'});
  const bytes = readFileSync(file);
  response.writeHead(200, headers).end(type ? gzipSync(bytes) : bytes);
}

/** Prints the medians of a page on a mid-range phone, and what cost points; fails the process where one is too low. */
async function audit(page) {
  const url = `http://127.0.0.1:${server.address().port}/${page}`;
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
  const faults = new Map();
  for (let i = 0; i < RUNS; i++) {
    const {lhr} = await lighthouse(url, {port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error'});
    for (const category of CATEGORIES) {
      const {score, auditRefs} = lhr.categories[category];
      scores[category].push(score);
      for (const {id, weight} of auditRefs) {
        const {score: found, title} = lhr.audits[id];
        if (weight > 0 && found !== null && found < 1) faults.set(id, `${category}: ${title} (${found})`);
      }
    }
  }
  console.log(`\n${page}, median of ${RUNS}`);
  for (const [category, all] of Object.entries(scores)) {
    const median = all.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    if (median < WANTED) process.exitCode = 1;
    console.log(`  ${category.padEnd(15)} ${median.toFixed(2)}${median < WANTED ? `, less than ${WANTED}` : ''}`);
  }
  for (const fault of faults.values()) console.log(`  · ${fault}`);
}
