import {readFile, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {needEngine} from '../scripts/browsers.mjs';
import {install} from '../scripts/install.mjs';
import {run} from '../scripts/run.mjs';

const HELP = `npm run bench -- [options]
  --events 14,1000,5000   how many events a story has; each number is measured by itself
  --rounds 5              how often each page is measured, all pages in turn
  --pages plain,unspool   only these pages
  --stage                 stories with a stage beside the same made by hand, of 14 and 200 events
  --profile               says what costs most in Unspool, and measures nothing else
Writes bench/results.md and docs/chart.svg from all that was measured last, and keeps the figures in bench/results.json.`;

/** From this many events on, only these pages are measured: the others take minutes to open. */
const MANY = {events: 5000, pages: ['plain', 'unspool', 'built']};

process.chdir(join(import.meta.dirname, '..'));
const {values: options} = parseArgs({
  options: {
    events: {type: 'string'},
    rounds: {type: 'string', default: '5'},
    pages: {type: 'string'},
    stage: {type: 'boolean', default: false},
    profile: {type: 'boolean', default: false},
    help: {type: 'boolean', default: false},
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}
await install();
await install('bench');
process.env['CHROME_PATH'] = await needEngine('chromium');
await run(process.execPath, ['scripts/build.mjs']);

const {serve} = await import('./serve.mjs');
const {measurePage, measureWait, openBrowser} = await import('./measure.mjs');
const {measureStagePage} = await import('./measure-stage.mjs');
const {PAGES} = await import('./pages.mjs');
const {STAGE_PAGES} = await import('./stage-pages.mjs');
const KINDS = {
  stories: {pages: PAGES, events: '14,1000,5000', measureOnce: measurePage, sizes: 'sizes'},
  stage: {pages: STAGE_PAGES, events: '14,200', measureOnce: measureStagePage, sizes: 'stageSizes'},
};
const kind = options.stage ? 'stage' : 'stories';
const {pages, measureOnce} = KINDS[kind];
const counts = (options.events ?? KINDS[kind].events).split(',').map(wholeNumber);
const {address, close} = await serve(counts, pages);
const browser = await openBrowser();
try {
  if (options.profile) await profile(counts[0]);
  else await measure(counts, wholeNumber(options.rounds));
} finally {
  await browser.close();
  await close();
}

async function measure(counts, rounds) {
  const {readResults, printTables, report} = await import('./report.mjs');
  const results = await readResults();
  for (const count of counts) {
    results[kind][count] = {
      date: new Date().toISOString().slice(0, 10),
      rounds,
      ...(await measureStory(count, rounds)),
    };
  }
  results.versions = await versions();
  results[KINDS[kind].sizes] = await sizes();
  printTables(results, kind, counts);
  if (options.pages) return; // part of a table is not worth keeping
  await writeFile('bench/results.json', `${JSON.stringify(results)}\n`);
  await report(results);
  console.log('Written: bench/results.md, docs/chart.svg');
}

async function measureStory(count, rounds) {
  const names = (options.pages?.split(',') ?? (count >= MANY.events ? MANY.pages : Object.keys(pages))).map(known);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  const waits = [];
  await measureOnce(browser, address, 'plain', pages.plain, count); // the first page in a browser pays for its start
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      process.stdout.write(`\r${count} events, round ${round} of ${rounds}: ${pages[name].title}`.padEnd(78));
      measured[name].push(await measureOnce(browser, address, name, pages[name], count));
    }
    if (names.includes('unspool')) waits.push(await measureWait(browser, address, count));
  }
  process.stdout.write('\n');
  return {pages: measured, waits};
}

async function profile(count) {
  const {costliest} = await import('./profile.mjs');
  const {profilePage} = await import('./measure.mjs');
  for (const name of options.stage ? ['graphic', 'scenes'] : ['unspool']) {
    const parts = await profilePage(browser, address, name, pages[name], count);
    for (const [what, samples] of Object.entries(parts)) {
      console.log(`\n${pages[name].title}: ${what} ${count} events, own time in ms:`);
      for (const [place, time] of costliest(samples)) console.log(`${time.toFixed(1).padStart(9)}  ${place}`);
    }
  }
}

async function versions() {
  const versionOf = async (folder) => JSON.parse(await readFile(`${folder}/package.json`, 'utf8')).version;
  return {
    unspool: await versionOf('.'),
    chromium: browser.version(),
    gsap: await versionOf('bench/node_modules/gsap'),
    scrollama: await versionOf('bench/node_modules/scrollama'),
    timelinejs: await versionOf('bench/node_modules/@knight-lab/timelinejs'),
    node: process.versions.node,
    machine: `${cpus().length} × ${cpus()[0].model.replace(/\s+/g, ' ')}`,
  };
}

/** What a reader downloads for each page, over what plain HTML needs. */
async function sizes() {
  const {sizesOf} = await import('../scripts/sizes.mjs');
  const rows = {};
  for (const [name, {downloads = []}] of Object.entries(pages)) {
    for (const path of downloads) {
      const response = await fetch(address + path);
      rows[name] = {...rows[name], [path]: sizesOf(Buffer.from(await response.arrayBuffer()))};
    }
  }
  return rows;
}

function known(name) {
  if (name in pages) return name;
  throw new Error(`--pages takes ${Object.keys(pages).join(', ')}, with commas between; not "${name}".`);
}

function wholeNumber(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`"${text}" is not a number of events or rounds, such as 14.`);
}
