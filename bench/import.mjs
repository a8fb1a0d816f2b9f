import {execFile} from 'node:child_process';
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import {writeOds, writeXlsx} from 'hucre';
import Papa from 'papaparse';
import {rollup} from 'rollup';
import {needEngine} from '../scripts/browsers.mjs';
import {openBrowser} from '../test/pages/support.mjs';

/**
 * `node bench/import.mjs`: times `unspool import` as a whole process, with the most memory that it took and the work of all
 * its threads, on 1,000 events of TimelineJS3 and 100,000 rows of a spreadsheet, as CSV, .xlsx and .ods and with the dates
 * of our own template; beside the first two TimelineJS3's own loader on the same files, in Chromium, where alone it runs:
 * from the request to the event objects that it shows slides from. Needs a build, and `npm ci` in this folder; without
 * TimelineJS3: `node bench/import.mjs --alone`.
 */
const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const RUNS = 3;
/** Has a process say at its end how much memory it took, in kilobytes, and how long its threads worked, in microseconds. */
const METER = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nkB '+u.maxRSS+' us '+(u.userCPUTime+u.systemCPUTime))})`;

const event = (index) => ({
  start_date: {year: 1000 + (index % 1000), month: 1 + (index % 12), day: 1 + (index % 28)},
  display_date: index % 10 ? '' : `About ${1000 + (index % 1000)}`,
  group: `Group ${index % 7}`,
  text: {
    headline: `What happened in <i>case</i> ${index}`,
    text: `<p>Some <b>words</b> about it, with a <a href="https://example.org/${index}">link</a> &amp; more.</p><p>${'And a sentence of the usual length. '.repeat(8)}</p>`,
  },
  media: {url: `https://example.org/${index}.jpg`, caption: 'A caption', credit: 'Somebody', alt: 'A picture'},
});
const DATES = [
  '1956–1960',
  '26 December 2004',
  'c. 1900',
  '2004-12-26',
  'Spring 1999',
  '332 BC',
  '"May 3–5, 2004"',
  '1990s',
];
const ownRow = (index) =>
  `${DATES[index % DATES.length]},,What happened in case ${index},"Some *words*, and a sentence of the usual length.",A place,"${index % 5 ? '' : '8,000'}",,https://example.org/${index}.jpg,A picture,Somebody`;
const OWN_HEADINGS = 'Date,End,Heading,Text,Place,Figure,Unit,Media,Alt,Credit';
const row = (index) =>
  `${1000 + (index % 1000)},${1 + (index % 12)},${1 + (index % 28)},,,,,,,What happened in case ${index},"Some <b>words</b> about it, and a sentence of the usual length.",https://example.org/${index}.jpg,Somebody,A caption,,A picture,,Group ${index % 7},`;
const HEADINGS =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';
const many = (count, make) => Array.from({length: count}, (_, index) => make(index));

const FILES = {
  'events-1000.json': JSON.stringify({title: {text: {headline: 'A title'}}, events: many(1000, event)}),
  'rows-100000.csv': [HEADINGS, ...many(100_000, row)].join('\n'),
};
const {data} = Papa.parse(FILES['rows-100000.csv']);
const sheets = [{name: 'Story', rows: data}];
const OTHERS = {
  'own-100000.csv': [OWN_HEADINGS, ...many(100_000, ownRow)].join('\n'),
  'rows-100000.xlsx': await writeXlsx({sheets}),
  'rows-100000.ods': await writeOds({sheets}),
};
const isAlone = process.argv.includes('--alone');

const folder = await mkdtemp(join(tmpdir(), 'unspool-bench-'));
const load = loadavg()[0].toFixed(1);
if (!isAlone) process.env['CHROME_PATH'] = await needEngine('chromium');
const browser = isAlone ? undefined : await openBrowser();
const timelinejs = isAlone ? undefined : await openTimelineJS();
try {
  console.log(`Medians of ${RUNS} runs; load of the machine at the start ${load}`);
  for (const [name, text] of Object.entries({...FILES, ...OTHERS})) {
    const file = join(folder, name);
    await writeFile(file, text);
    const runs = [];
    const theirs = [];
    for (let index = 0; index < RUNS; index++) {
      runs.push(await measure(file));
      if (timelinejs && name in FILES) theirs.push(await timelinejs.load(name));
    }
    const median = (key) => middle(runs.map((run) => run[key]));
    const size = ((await stat(file)).size / 1e6).toFixed(1);
    const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
    console.log(
      `${name} (${size} MB): ${seconds(median('ms'))}, ${seconds(median('work'))} of work, ` +
        `${Math.round(median('kB') / 1000)} MB${theirs.length > 0 ? `; TimelineJS3's loader: ${seconds(middle(theirs))}` : ''}`,
    );
  }
} finally {
  timelinejs?.close();
  await browser?.close();
  await rm(folder, {recursive: true, force: true});
}

function measure(file) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const args = ['--import', METER, COMMAND, 'import', file, '--to', `${file}.story`];
    execFile(process.execPath, args, {maxBuffer: 1e9}, (error, _, stderr) => {
      if (error) reject(error);
      else {
        const [, kB, work] = /kB (\d+) us (\d+)$/.exec(stderr);
        resolve({ms: performance.now() - start, kB: Number(kB), work: Number(work) / 1000});
      }
    });
  });
}

function middle(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A page with TimelineJS3's loader, which it does not export from what it ships, and the files to load. */
async function openTimelineJS() {
  const built = await rollup({
    input: join(import.meta.dirname, 'node_modules/@knight-lab/timelinejs/src/js/core/ConfigFactory.js'),
    plugins: [resolve({browser: true})],
    onwarn: () => undefined, // it imports in circles
  });
  const {output} = await built.generate({format: 'iife', name: 'timelinejs'});
  await built.close();
  const server = createServer(({url}, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(FILES[url.slice(1)] ?? '<!doctype html>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.addScriptTag({content: output[0].code});
  return {
    load: (name) =>
      page.evaluate(async (file) => {
        const start = performance.now();
        const config = await new Promise((callback) => timelinejs.makeConfig(`${location}${file}`, {callback}));
        if (config.events.length < 1000) throw new Error(`TimelineJS3 read ${config.events.length} events.`);
        return performance.now() - start;
      }, name),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
