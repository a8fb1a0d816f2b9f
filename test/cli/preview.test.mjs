import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, open, rename, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openBrowser} from '../pages/support.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const SERVING = /(http:\/\/\S+) {2}until/;
let folder;
let browser;
const path = (name) => join(folder, name);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-preview-'));
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

const ROWS = Array.from({length: 20}, (_, index) => `${1990 + index},Event ${index},Told in full.`);
const sheet = (title, rows = ROWS) => `Date,Heading,Text\n,${title},\n${rows.join('\n')}\n`;

/** Serves a source, and calls back with the address and what the command has said so far. */
async function previewing(args, use) {
  const child = spawn(process.execPath, [MAIN, 'preview', ...args, '--port', '0', '--ignore', 'all'], {cwd: folder});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  try {
    while (!SERVING.test(said)) {
      assert.equal(child.exitCode, null, said);
      await new Promise((done) => child.stdout.once('data', done));
    }
    await use(SERVING.exec(said)[1], () => said);
  } finally {
    child.kill();
  }
}

/** Reads the page all the time until it has a title; each page seen on the way has to be one of those that were saved whole. */
async function watchFor(title, address, whole) {
  for (;;) {
    const response = await fetch(address);
    const page = await response.text();
    const [, shown] = /<h1>(.*?)<\/h1>/.exec(page) ?? [];
    assert.equal(response.status, 200);
    assert.equal(page.match(/<timeline-event\s/g)?.length, whole[shown], `${shown}`);
    if (shown === title) return;
  }
}

/**
 * Empties the sheet, writes half of it, waits so long that it would be read, and writes the rest. The half must not be shown
 * in so short a time; on a machine that took longer, this is done anew.
 */
async function saveInHalves(text, address) {
  for (;;) {
    const from = performance.now();
    const file = await open(path('story.csv'), 'w');
    await file.write(text.slice(0, text.length / 2));
    const pages = [];
    while (performance.now() - from < 1200) pages.push(await (await fetch(address)).text());
    await file.write(text.slice(text.length / 2));
    await file.close();
    if (performance.now() - from > 2000) continue;
    assert.deepEqual([...new Set(pages.map((page) => page.match(/<timeline-event\s/g).length))], [20]);
    return;
  }
}

describe('A preview', {timeout: 120_000}, () => {
  it('shows every way to save a sheet, and never a part of one', async () => {
    await writeFile(path('story.csv'), sheet('First'));
    await previewing(['story.csv'], async (address) => {
      const whole = {First: 20, 'In parts': 20, Renamed: 20, Shorter: 3, Longer: 40};
      await watchFor('First', address, whole);

      await saveInHalves(sheet('In parts'), address);
      await watchFor('In parts', address, whole);

      await writeFile(path('.~lock.story.csv#'), 'Somebody');
      await writeFile(path('~$story.csv'), 'Somebody');
      await writeFile(path('story.csv.tmp'), sheet('Renamed'));
      await rename(path('story.csv'), path('story.csv~'));
      await (await fetch(address)).text();
      await rename(path('story.csv.tmp'), path('story.csv'));
      await watchFor('Renamed', address, whole);

      await writeFile(path('story.csv'), sheet('Shorter', ROWS.slice(0, 3)));
      await watchFor('Shorter', address, whole);
      await writeFile(path('story.csv'), sheet('Longer', [...ROWS, ...ROWS]));
      await watchFor('Longer', address, whole);
    });
  });

  it('keeps the last story that could be shown, with why the next one can not, until that is mended', async () => {
    const story = {
      unspool: 1,
      lang: 'en',
      title: 'Sound',
      events: [
        {date: '2004', heading: 'One'},
        {date: '2005', heading: 'Two'},
      ],
    };
    await writeFile(path('story.json'), JSON.stringify(story));
    await previewing(['story.json'], async (address, said) => {
      const page = await browser.newPage();
      await page.goto(address);
      await writeFile(path('story.json'), JSON.stringify(story).slice(0, 60));
      await page.getByText('is not sound JSON: it breaks off').waitFor();
      assert.equal(await page.locator('h1').innerText(), 'Sound');
      assert.match(said(), /story\.json is not sound JSON: it breaks off/);
      await page.reload();
      await page.getByText('is not sound JSON: it breaks off').waitFor();

      await writeFile(path('story.json'), JSON.stringify({...story, events: []}));
      await page.getByText('events: no events. Give it one event or more.').waitFor();
      assert.equal(await page.locator('h1').innerText(), 'Sound');
      await writeFile(path('story.json'), JSON.stringify({...story, title: 'Mended'}));
      await page.locator('h1', {hasText: 'Mended'}).waitFor();
      assert.equal(await page.locator('output', {hasText: 'no events'}).count(), 0);
      await page.close();
    });
  });

  it('shows a change of the style sheet and the template', async () => {
    await writeFile(path('own.css'), 'h1 { color: rgb(1, 2, 3) }');
    await writeFile(
      path('page.html'),
      '<html><head><!-- unspool:head --></head><body id="ours"><!-- unspool:story --></body></html>',
    );
    await previewing(['story.csv', '--css', 'own.css', '--template', 'page.html'], async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      await writeFile(path('own.css'), 'h1 { color: rgb(4, 5, 6) }');
      await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)');
      await writeFile(
        path('page.html'),
        '<html><head><!-- unspool:head --></head><body id="theirs"><!-- unspool:story --></body></html>',
      );
      await page.locator('body#theirs').waitFor();
      await page.close();
    });
  });

  it('serves the fonts of --fonts, again with the letters of each save', async () => {
    await writeFile(path('letters.csv'), sheet('Plain'));
    await previewing(['letters.csv', '--fonts'], async (address) => {
      const page = await browser.newPage();
      const types = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.woff2')) types.push(response.headers()['content-type']);
      });
      await page.goto(address);
      const fonts = () => page.$$eval('link[rel=preload]', (links) => links.map(({href}) => href));
      const before = await fonts();
      assert.equal(before.length, 2);
      await writeFile(path('letters.csv'), sheet('Près de Łódź'));
      await page.locator('h1', {hasText: 'Łódź'}).waitFor();
      const after = await fonts();
      assert.equal(after.length, 3); // the Polish letters are in one more file
      assert.ok(!after.includes(before[0]));
      assert.deepEqual([...new Set(types)], ['font/woff2']);
      await page.close();
    });
  });

  it('of an address fetches it again where the page is loaded, and keeps the story where that fails', async () => {
    let answer = {status: 200, text: sheet('Fetched')};
    const server = createServer((_request, response) =>
      response.writeHead(answer.status, {'content-type': 'text/csv'}).end(answer.text),
    );
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    try {
      await previewing([`http://127.0.0.1:${server.address().port}/story.csv`], async (address, said) => {
        const read = async (pattern, text) => {
          while (!pattern.test(await text())) await (await fetch(address)).text();
        };
        const shown = async () => (await fetch(address)).text();
        await read(/<h1>Fetched/, shown);
        answer = {status: 200, text: sheet('Published again')};
        await read(/<h1>Published again/, shown);
        answer = {status: 503, text: ''};
        await read(/answers 503; try again later/, said);
        assert.match(await shown(), /<h1>Published again/);
        assert.equal((await fetch(new URL('gone.jpg', address))).status, 404);
        assert.equal(said().split('Fetching').length, 2);
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
