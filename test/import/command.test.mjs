import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {fetchBytes} from '../../dist/cli/fetch-text.js';
import {csvAddress} from '../../dist/cli/sheet-address.js';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const STORIES = fileURLToPath(new URL('stories', import.meta.url));
let folder;

before(async () => (folder = await mkdtemp(join(tmpdir(), 'unspool-import-'))));
after(() => rm(folder, {recursive: true, force: true}));

/** Runs `unspool import`. */
function run(...args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, 'import', ...args], {cwd: folder, maxBuffer: 1e8}, (error, stdout, stderr) =>
      resolve({code: error?.code ?? 0, stdout, stderr}),
    );
  });
}

async function file(name, content) {
  await writeFile(join(folder, name), content);
  return name;
}

/** A complaint is one sentence on one line, after the command's name; never a stack. */
function assertRefused({code, stdout, stderr}, pattern) {
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, pattern);
  assert.match(stderr.trim().split('\n').at(-1), /^unspool: .+\.$/);
  assert.doesNotMatch(stderr, /\n\s+at /);
}

describe('unspool import', () => {
  it('writes a story, and tells what it left out on the error stream', async () => {
    const {code, stdout, stderr} = await run(join(STORIES, 'flight.json'), '--to', 'story.json', '--lang', 'en-GB');
    assert.equal(code, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /error at title\.unique_id: "start"/);
    assert.match(stderr, /8 events in story\.json; 1 error, 0 warnings/);
    const document = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
    assert.equal(document.lang, 'en-GB');
    assert.equal(document.events.length, 8);
  });

  it('writes to standard output without --to', async () => {
    const {stdout} = await run(await file('a.csv', 'Date;Heading\n2004;One\n'), '--title', 'Given');
    assert.equal(JSON.parse(stdout).title, 'Given');
  });

  it('writes what it could read, but nothing with --strict', async () => {
    const name = await file('b.csv', 'Year,Month,Headline\n1969,13,One\n1970,1,Two\n');
    const kept = await run(name, '--to', 'b.json');
    assert.equal(kept.code, 0);
    assert.match(kept.stderr, /error at row 2, column Month: "13"/);
    const strict = await run(name, '--to', 'c.json', '--strict');
    assert.equal(strict.code, 1);
    assert.match(strict.stderr, /nothing was written/);
    await assert.rejects(readFile(join(folder, 'c.json')));
  });

  it('writes its report as JSON', async () => {
    const name = await file('d.csv', 'Year,Month,Headline\n1969,13,One\n');
    const {stdout} = await run(name, '--json', '--title', 'T', '--to', 'd.json', '--ignore', 'all');
    assert.deepEqual(
      JSON.parse(stdout).map(({level, place}) => [level, place]),
      [['error', 'row 2, column Month']],
    );
  });

  it('reads the scripts of TimelineJS 2', async () => {
    const script = `storyjs_jsonp_data = ${JSON.stringify({timeline: {headline: 'Old', date: [{startDate: '1969', headline: 'x'}]}})};\n`;
    const {stdout} = await run(await file('old.js', script));
    assert.equal(JSON.parse(stdout).title, 'Old');
  });

  it('reads the UTF-16 of spreadsheets', async () => {
    const bytes = Buffer.from('\uFEFFDate\tHeading\n2004\tÉté\n', 'utf16le');
    const {stdout} = await run(await file('e.txt', bytes), '--title', 'T');
    assert.equal(JSON.parse(stdout).events[0].heading, 'Été');
  });
});

describe('Bad input', () => {
  const refused = [
    ['a file that is not there', 'nothing.csv', undefined, /There is no file nothing\.csv/],
    ['an empty file', 'empty.csv', '', /empty/],
    ['truncated JSON', 'cut.json', '{"events": [{"start_date": {"year": 19', /breaks off at line 1, column 39/],
    ['JSON with a slip', 'slip.json', '{"events": [\n {"a": 1},\n]}', /line 3, column 1/],
    ['a binary file', 'binary.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 255, 254]), /not a workbook/],
    ['a web page', 'page.csv', '<!doctype html><p>Hello', /holds HTML, a web page/],
    ['XML', 'a.xml', '<?xml version="1.0"?><gpx/>', /holds XML; open it in a spreadsheet program/],
    ['a PDF', 'a.pdf', '%PDF-1.7', /is a PDF; save the sheet as/],
    ['a binary text', 'b.csv', Buffer.from([65, 0, 0, 3, 0, 66]), /not a text file/],
    ['another scheme', 'ftp://example.org/a.csv', undefined, /begins with https/],
    ['half an address', 'https://', undefined, /https:\/\/ is not an address that can be read/],
  ];
  for (const [name, path, content, pattern] of refused) {
    it(`is refused in a sentence: ${name}`, async () => {
      if (content !== undefined) await file(path, content);
      assertRefused(await run(path), pattern);
    });
  }

  const reported = [
    [
      '1 MB of nested arrays',
      `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
      /a list\n {2}Give the JSON of TimelineJS3/,
    ],
    [
      'nested arrays for events',
      `{"events": ${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
      /error at events\[0\]: a list/,
    ],
    [
      'keys of a prototype',
      '{"events": [{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}]}',
      /error at events: 1 event without a field of TimelineJS3, but with __proto__, constructor/,
    ],
    [
      'a text of 20 MB',
      JSON.stringify({events: [{text: {headline: 'x'.repeat(20_000_000)}}]}),
      /a text of 20000000 characters/,
    ],
    ['no table', 'Dear all,\nthis is a letter.\n', /no known heading among Dear all/],
  ];
  for (const [name, content, pattern] of reported) {
    it(`is told of in a report: ${name}`, async () => {
      const {code, stderr} = await run(await file('bad', content), '--to', 'bad.json');
      assert.ok(code === 0 || code === 1);
      assert.match(stderr, pattern);
      assert.ok(stderr.length < 2000);
    });
  }
});

describe('An address', () => {
  let server;
  let origin;
  before(async () => {
    server = createServer(({url}, response) => {
      if (url === '/silent') return;
      if (url === '/slow') {
        response.write('Date,Heading\n');
        return;
      }
      if (url === '/missing') response.statusCode = 404;
      if (url === '/moved') {
        response.statusCode = 302;
        response.setHeader('location', '/story.csv');
      }
      response.setHeader('content-type', url === '/page' ? 'text/html; charset=utf-8' : 'text/csv');
      response.end(url === '/large' ? 'x'.repeat(10_000) : 'Date,Heading\n2004,One\n');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('of a CSV file is imported, also where it has moved', async () => {
    for (const path of ['/story.csv', '/moved']) {
      const {stdout} = await run(`${origin}${path}`, '--title', 'T');
      assert.equal(JSON.parse(stdout).events[0].heading, 'One');
    }
  });

  it('that answers something else is refused in a sentence', async () => {
    assertRefused(await run(`${origin}/missing`), /answers 404; look whether the address is right/);
    assertRefused(await run(`${origin}/page`), /answers with a web page, not with CSV or JSON/);
    assertRefused(await run('http://127.0.0.1:1/'), /can't be reached/);
  });

  it('that never answers, or never ends, is given up', async () => {
    for (const path of ['/silent', '/slow'])
      await assert.rejects(
        fetchBytes(`${origin}${path}`, {timeout: 300}),
        /did not answer in full within 0\.3 seconds/,
      );
    await assert.rejects(fetchBytes(`${origin}/large`, {largest: 1000}), /more than 1000 bytes/);
  });

  it('of a Google Sheet leads to its CSV', () => {
    const base = 'https://docs.google.com/spreadsheets/d';
    for (const [address, csv] of [
      [`${base}/KEY/edit#gid=7`, `${base}/KEY/export?format=csv&gid=7`],
      [`${base}/KEY/edit?usp=sharing`, `${base}/KEY/export?format=csv`],
      ['https://docs.google.com/spreadsheets/u/0/d/KEY/edit?gid=7#gid=7', `${base}/KEY/export?format=csv&gid=7`],
      [`${base}/e/2PACX-KEY/pubhtml`, `${base}/e/2PACX-KEY/pub?output=csv`],
      [`${base}/e/2PACX-KEY/pub?output=csv&gid=7&single=true`, `${base}/e/2PACX-KEY/pub?output=csv&gid=7&single=true`],
      ['https://example.org/story.csv', 'https://example.org/story.csv'],
    ])
      assert.equal(csvAddress(address), csv);
  });
});
