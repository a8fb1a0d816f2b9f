import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {spawn} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import sirv from 'sirv';
import {needEngine} from '../scripts/browsers.mjs';
import {openBrowser} from '../test/pages/support.mjs';
import {writeDocument} from './story.mjs';

/**
 * `node bench/document.mjs [events] [rounds]`: how long `unspool build` takes and how much memory, and how long a story
 * takes in a page from `src` beside the same story as markup. Needs a build.
 */
const [count = 1000, rounds = 7] = process.argv.slice(2).map(Number);

process.chdir(join(import.meta.dirname, '..'));
process.env['CHROME_PATH'] = await needEngine('chromium');
const folder = await mkdtemp(join(tmpdir(), 'unspool-bench-'));

try {
  await writeFile(join(folder, 'story.json'), JSON.stringify(writeDocument(count)));
  const built = await build();
  console.log(`unspool build, ${count} events: ${built.seconds.toFixed(2)} s, ${Math.round(built.memory)} MB`);
  await writePages();
  await measurePages();
} finally {
  await rm(folder, {recursive: true, force: true});
}

/** Wall time in seconds and peak memory in MB of the whole command, Node's start included. */
async function build() {
  const report = 'process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"))';
  const hook = `--import=data:text/javascript,${encodeURIComponent(report)}`;
  const args = [hook, 'dist/cli/main.js', 'build', join(folder, 'story.json'), '--out', folder];
  const start = performance.now();
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  await new Promise((resolve) => child.on('close', resolve));
  return {seconds: (performance.now() - start) / 1000, memory: Number(/peak (\d+)/.exec(said)[1]) / 1024};
}

/** The story as markup, taken from what `src` renders, and the same from `src`. */
async function writePages() {
  const page = (story) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Story</title>
    <link rel="stylesheet" href="/unspool.css"><script type="module" src="/unspool.js"></script>${story}`;
  await writeFile(join(folder, 'src.html'), page('<timeline-story src="/story.json"></timeline-story>'));
  await withBrowser(async (tab, address) => {
    await tab.goto(`${address}src.html`);
    await tab.waitForSelector('timeline-event', {state: 'attached'});
    const markup = await tab.evaluate(() => {
      const story = window.document.querySelector('timeline-story');
      story.querySelector('timeline-rail')?.remove(); // ours, and no part of the document
      return story.innerHTML.replaceAll(/<!--.*?-->/gs, '').replaceAll(/ (phase|id)="[^"]*"/g, '');
    });
    await writeFile(join(folder, 'markup.html'), page(`<timeline-story>${markup}</timeline-story>`));
  });
}

async function measurePages() {
  const times = {'markup.html': [], 'src.html': []};
  await withBrowser(async (tab, address) => {
    for (let round = 0; round < rounds; round++) {
      for (const [name, list] of Object.entries(times)) {
        await tab.goto(address + name);
        const ready = await tab.waitForFunction((count) => {
          const story = window.document.querySelector('timeline-story');
          const rail = story?.querySelector('timeline-rail')?.shadowRoot?.querySelector('.rail a');
          return rail && story.events.length === count && performance.now();
        }, count);
        list.push(await ready.jsonValue());
      }
    }
  });
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const [markup, src] = Object.values(times).map(median);
  console.log(
    `ready, ${count} events, median of ${rounds}: as markup ${Math.round(markup)} ms, from src ${Math.round(src)} ms (${(src / markup).toFixed(2)} times)`,
  );
}

async function withBrowser(work) {
  const [cdn, own] = [sirv('dist/cdn', {dev: true}), sirv(folder, {dev: true})];
  const server = createServer((request, response) => own(request, response, () => cdn(request, response)));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  try {
    await work(await browser.newPage(), `http://127.0.0.1:${server.address().port}/`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
