import {execFile} from 'node:child_process';
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {needEngine} from '../scripts/browsers.mjs';
import {openBrowser} from '../test/pages/support.mjs';

/**
 * `node bench/import.mjs`: times `unspool import` as a whole process, with the most memory that it took, on 1,000 events
 * of TimelineJS3 and 100,000 rows of a spreadsheet; beside it TimelineJS3's own loader on the same files, in Chromium,
 * where alone it runs: from the request to the event objects that it shows slides from. Needs a build, and `npm ci` in
 * this folder.
 */
const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const RUNS = 5;
/** Has a process say at its end how much memory it took, in kilobytes. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nkB '+process.resourceUsage().maxRSS))`;

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
const row = (index) =>
  `${1000 + (index % 1000)},${1 + (index % 12)},${1 + (index % 28)},,,,,,,What happened in case ${index},"Some <b>words</b> about it, and a sentence of the usual length.",https://example.org/${index}.jpg,Somebody,A caption,,A picture,,Group ${index % 7},`;
const HEADINGS =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';
const many = (count, make) => Array.from({length: count}, (_, index) => make(index));

const FILES = {
  'events-1000.json': JSON.stringify({title: {text: {headline: 'A title'}}, events: many(1000, event)}),
  'rows-100000.csv': [HEADINGS, ...many(100_000, row)].join('\n'),
};

process.env['CHROME_PATH'] = await needEngine('chromium');
const folder = await mkdtemp(join(tmpdir(), 'unspool-bench-'));
const browser = await openBrowser();
const timelinejs = await openTimelineJS();
try {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(folder, name);
    await writeFile(file, text);
    const runs = [];
    const theirs = [];
    for (let index = 0; index < RUNS; index++) {
      runs.push(await measure(file));
      theirs.push(await timelinejs.load(name));
    }
    const median = (key) => middle(runs.map((run) => run[key]));
    const size = ((await stat(file)).size / 1e6).toFixed(1);
    const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
    console.log(
      `${name} (${size} MB): ${seconds(median('ms'))}, ${Math.round(median('kB') / 1000)} MB; ` +
        `TimelineJS3's loader: ${seconds(middle(theirs))}`,
    );
  }
} finally {
  timelinejs.close();
  await browser.close();
  await rm(folder, {recursive: true, force: true});
}

function measure(file) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const args = ['--import', METER, COMMAND, 'import', file, '--to', `${file}.story`];
    execFile(process.execPath, args, {maxBuffer: 1e9}, (error, _, stderr) => {
      if (error) reject(error);
      else resolve({ms: performance.now() - start, kB: Number(/kB (\d+)$/.exec(stderr)[1])});
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
