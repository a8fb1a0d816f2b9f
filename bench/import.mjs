import {execFile} from 'node:child_process';
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * Times `unspool import` as a whole process, with the most memory that it took: 1,000 events of TimelineJS3 and 100,000
 * rows of a spreadsheet. `node bench/import.mjs`; needs a build.
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

const folder = await mkdtemp(join(tmpdir(), 'unspool-bench-'));
try {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(folder, name);
    await writeFile(file, text);
    const runs = [];
    for (let index = 0; index < RUNS; index++) runs.push(await measure(file));
    const median = (key) => runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
    const size = ((await stat(file)).size / 1e6).toFixed(1);
    console.log(`${name} (${size} MB): ${(median('ms') / 1000).toFixed(2)} s, ${Math.round(median('kB') / 1000)} MB`);
  }
} finally {
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
