import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {link, mkdir, mkdtemp, open, readFile, readdir, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {watch} from 'node:fs';
import {createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {randomFrom} from '../embed/letters.mjs';
import {SEED} from '../fuzz/support.mjs';
import {openBrowser} from '../pages/support.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const story = {
  unspool: 1,
  lang: 'en',
  title: 'A title',
  url: 'https://news.example/',
  events: [
    {date: '2006-13', heading: 'Kept'},
    {date: '2007', heading: 'Two'},
  ],
};
const PAGES = ['index.html', 'embed.html'];
let folder;

/** The length of a file that ends as a page does; `cut` for another, also for one that is not there. */
async function whole(file) {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return 'cut';
  try {
    const {size} = await handle.stat();
    const {buffer} = await handle.read(Buffer.alloc(8), 0, 8, Math.max(size - 8, 0));
    return buffer.toString() === '</html>\n' ? size : 'cut';
  } finally {
    await handle.close();
  }
}

/** Whether this user may have a small disk of its own, without being root. */
const mayMount = await new Promise((done) =>
  execFile('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt'], (error) => done(!error)),
);
const path = (name) => join(folder, name);
const run = (command, args) =>
  new Promise((done) => {
    const child = execFile(command, args, {cwd: folder, maxBuffer: 1e8}, (_error, stdout, stderr) =>
      done({code: child.exitCode, stdout, stderr}),
    );
  });
const unspool = (...args) => run(process.execPath, [MAIN, ...args]);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-files-'));
  await writeFile(path('story.json'), JSON.stringify(story));
});
after(() => rm(folder, {recursive: true, force: true}));

describe('What a command has read is never replaced', () => {
  for (const [what, args, prepare] of [
    ['by a page beside it', ['build', 'source/story.json', '--out', 'source']],
    [
      'through a symbolic link',
      ['build', 'source/story.json', '--out', 'out'],
      () => symlink('../source/story.json', path('out/story.json')),
    ],
    [
      'through a hard link',
      ['build', 'source/story.json', '--out', 'out'],
      () => link(path('source/story.json'), path('out/story.json')),
    ],
    [
      'through a folder that is a link',
      ['build', 'source/story.json', '--out', 'linked'],
      () => symlink('source', path('linked')),
    ],
    ['where it is the template', ['build', 'story.json', '--out', 'source', '--template', 'source/index.html']],
    ['where it is a style sheet', ['build', 'story.json', '--out', 'source', '--css', 'source/embed.html']],
    ['where it is a script', ['build', 'story.json', '--out', 'source', '--js', 'source/embed.html']],
    ['by an import', ['import', 'source/story.csv', '--to', 'source/../source/story.csv']],
    [
      'by an import through a link',
      ['import', 'source/story.csv', '--to', 'out/a.json'],
      () => symlink('../source/story.csv', path('out/a.json')),
    ],
  ]) {
    it(what, async () => {
      for (const name of ['source', 'out', 'linked']) await rm(path(name), {recursive: true, force: true});
      for (const name of ['source', 'out']) await mkdir(path(name));
      const files = {
        'story.json': JSON.stringify(story),
        'story.csv': 'Date,Heading\n2004,One\n',
        'index.html': '<html><head><!-- unspool:head --></head><!-- unspool:story --></html>',
        'embed.html': 'b {}',
      };
      for (const [name, text] of Object.entries(files)) await writeFile(path(`source/${name}`), text);
      await prepare?.();
      const {code, stderr} = await unspool(...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /would replace .* nothing was written/);
      for (const [name, text] of Object.entries(files))
        assert.equal(await readFile(path(`source/${name}`), 'utf8'), text);
      assert.equal((await readdir(path('source'))).length, 4);
      assert.ok((await readdir(path('out'))).length <= 1);
    });
  }

  it('nor the document of another story, nor one of two files where the other is there', async () => {
    await mkdir(path('other'));
    await writeFile(path('other/story.json'), '{}');
    assert.match((await unspool('build', 'story.json', '--out', 'other')).stderr, /it was not built/);
    assert.deepEqual(await readdir(path('other')), ['story.json']);
    await mkdir(path('half'));
    await writeFile(path('half/story.csv'), 'mine');
    assert.equal((await unspool('new', 'half')).code, 2);
    assert.deepEqual(await readdir(path('half')), ['story.csv']);
  });
});

describe('What is written is whole, or as before', () => {
  /** A story of so many events, each of 18 kB. */
  const large = (title, length) => ({
    ...story,
    title,
    events: Array.from({length}, (_, at) => ({date: `${1000 + at}`, heading: `${at}`, body: 'Told. '.repeat(3000)})),
  });
  const build = (name) => [MAIN, 'build', `${name}.json`, '--out', 'live'];
  const staged = async () => (await readdir(path('live'))).filter((name) => name.startsWith('.unspool'));
  /** What a build does last, alone: writes the files of live/ with another title. */
  const WRITER = `
    const {writeFiles} = await import(${JSON.stringify(new URL('../../dist/cli/write-files.js', import.meta.url))});
    const {readFileSync, readdirSync} = await import('node:fs');
    const [from, to] = process.argv.slice(1);
    const names = readdirSync('live').filter((name) => /^[^.].*\\.(html|json)$/.test(name));
    const text = (name) => readFileSync('live/' + name, 'utf8').replaceAll(from, to);
    await writeFiles(names.map((name) => ({path: 'live/' + name, content: text(name)})));`;

  it(`for who reads it all the time, and where the command is killed at any moment (seed ${SEED})`, async (t) => {
    const random = randomFrom(SEED);
    const titles = ['The old title', 'The title that is new'];
    await writeFile(path('old.json'), JSON.stringify(large(titles[0], 430)));
    await writeFile(path('new.json'), JSON.stringify(large(titles[1], 430)));
    assert.ok((await stat(path('new.json'))).size > 7.7e6);
    assert.equal((await run(process.execPath, build('old'))).code, 0);
    const versions = await Promise.all(
      PAGES.map(async (page) => {
        const text = await readFile(path(`live/${page}`), 'utf8');
        return titles.map((title) => Buffer.byteLength(text.replaceAll(titles[0], title)));
      }),
    );
    let isOver = false;
    let looks = 0;
    const faults = new Set();
    const watching = (async () => {
      for (; !isOver; looks++) {
        for (const [at, page] of PAGES.entries()) {
          const found = await whole(path(`live/${page}`));
          if (!versions[at].includes(found)) faults.add(`${page}: ${found}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 1)); // leaves the build some of the processor
      }
    })();
    const write = (turn) => [
      '--input-type=module',
      '--eval',
      WRITER,
      '--',
      ...(turn % 2 ? titles.toReversed() : titles),
    ];
    const turns = [build('new'), ...Array.from({length: 8}, (_, turn) => write(turn))];
    let kills = 0;
    for (const args of turns) {
      const folder = watch(path('live'));
      const isWriting = new Promise((done) =>
        folder.on('change', (_type, name) => name.startsWith('.unspool') && done()),
      );
      const child = spawn(process.execPath, args, {cwd: path('.'), stdio: 'ignore'});
      const ended = new Promise((done) => child.on('exit', (_code, signal) => done(signal)));
      await Promise.race([isWriting, ended]); // a build takes seconds before it writes
      await Promise.race([new Promise((resolve) => setTimeout(resolve, random() * 150)), ended]);
      child.kill('SIGKILL');
      if ((await ended) === 'SIGKILL') kills++;
      folder.close();
    }
    isOver = true;
    await watching;
    t.diagnostic(`killed ${kills} of ${turns.length}, looked ${looks} times at each page`);
    assert.deepEqual([...faults], []);
    assert.ok(kills > 0 && looks > 0);
    assert.equal((await run(process.execPath, build('story'))).code, 0);
    assert.deepEqual(await staged(), []);
  });

  /** A build of the large story, with something that has it fail in mid-write, over one of the small story. */
  const failing = (before, within) => `${before} && ("$0" "$1" build story.json --out ${within} >/dev/null &&
      cp -r ${within} ${within}-before && "$0" "$1" build longer.json --out ${within}; echo "code $?"; diff -r ${within}-before ${within} >/dev/null && echo same)`;

  before(() => writeFile(path('longer.json'), JSON.stringify(large('A title', 60))));

  it('on a disk that is full', {skip: mayMount ? false : 'this user may not mount a small disk'}, async () => {
    const script = failing('mkdir -p disk && mount -t tmpfs -o size=2500k none disk', 'disk/site');
    const {stdout, stderr} = await run('unshare', ['-rm', 'sh', '-c', script, process.execPath, MAIN]);
    assert.match(stdout, /code 2\nsame\n/, stderr);
    assert.match(stderr, /can't be written \(ENOSPC\)/);
  });

  it('where no file may become so large', async () => {
    const {stdout, stderr} = await run('sh', ['-c', failing('ulimit -f 1500', 'small'), process.execPath, MAIN]);
    assert.match(stdout, /code 2\nsame\n/, stderr);
    assert.match(stderr, /can't be written \(EFBIG\)/);
  });
});

it('Style sheets of one name, or an odd one, are all there under addresses that lead to them', async () => {
  const names = [
    'a/site.css',
    'b/site.css',
    'a/odd #1 50%?.css',
    'a/größe & "q".css',
    'a/.hidden.css',
    'a/theme',
    'a/x.txt',
  ];
  for (const dir of ['a', 'b']) await mkdir(path(dir), {recursive: true});
  for (const name of names) await writeFile(path(name), `/* ${name} */`);
  assert.equal((await unspool('build', 'story.json', '--out', 'styled', '--css', ...names)).code, 0);
  const page = await readFile(path('styled/index.html'), 'utf8');
  const links = [...page.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
  const found = await Promise.all(
    links.map((href) =>
      readFile(path(`styled/${decodeURIComponent(new URL(href, 'http://x/').pathname.slice(1))}`), 'utf8'),
    ),
  );
  assert.deepEqual(
    found,
    names.map((name) => `/* ${name} */`),
  );
  for (const href of links) assert.match(href, /^assets\/[^/]+\.[0-9a-f]{10}\.css$/);
});

it('Scripts of your own are modules in the page and the embed page, under addresses that lead to them', async () => {
  const scripts = {'a/map.js': 'one();\n', 'b/map.js': "import './near.js';\n", 'a/con.mjs': 'three();\n'};
  for (const dir of ['a', 'b']) await mkdir(path(dir), {recursive: true});
  for (const [name, content] of Object.entries(scripts)) await writeFile(path(name), content);
  const {code, stderr} = await unspool('build', 'story.json', '--out', 'moved', '--js', ...Object.keys(scripts));
  assert.equal(code, 0);
  assert.match(stderr, /map\.js: "\.\/near\.js", which is not copied with the script\n +Bundle both into one file/);
  for (const page of ['index.html', 'embed.html']) {
    const html = await readFile(path(`moved/${page}`), 'utf8');
    const own = [...html.matchAll(/<script type="module" src="(assets\/[^"]+)" integrity="[^"]+"/g)].slice(-3);
    const found = await Promise.all(own.map(([, src]) => readFile(path(`moved/${src}`), 'utf8')));
    assert.deepEqual(found, Object.values(scripts), page);
    for (const [, src] of own) assert.match(src, /^assets\/(?:map|script-con)\.[0-9a-f]{10}\.js$/);
  }
});

it('No verb has a terminal obey what a story or a file name holds', async () => {
  await writeFile(
    path('odd.json'),
    `{"unspool":1,"title":"T\\u009b","events":[{"date":"\\u009b31m\\u202e","\\u009b":1,"heading":"\\u001b[2J"}]}`,
  );
  for (const args of [
    ['check', 'odd.json'],
    ['check', '--json', 'odd.json'],
    ['build', 'odd.json', '--out', 'odd'],
    ['build', 'odd.json', '--json', '--out', 'odd'],
    ['import', 'odd.json'],
    ['import', 'none\u009b.csv'],
    ['new\u009b'],
    ['build', '--\u009b'],
    ['preview', 'none\u009b\u202e'],
  ]) {
    const {stdout, stderr} = await unspool(...args);
    assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\u202e]/u, args.join(' '));
    assert.notEqual(stdout + stderr, '');
  }
});

it(
  'A preview is for this computer alone, and shows nothing hidden and nothing outside its folder',
  {timeout: 60_000},
  async () => {
    await mkdir(path('site/.git'), {recursive: true});
    await writeFile(path('site/.env'), 'SECRET');
    await writeFile(path('site/.git/config'), 'SECRET');
    await writeFile(path('secret.txt'), 'SECRET');
    await symlink('../secret.txt', path('site/out.txt'));
    await symlink('.env', path('site/in.txt'));
    await symlink('..', path('site/up'));
    await writeFile(path('site/photo #1 50%.txt'), 'a photo');
    await writeFile(path('site/story.json'), JSON.stringify(story));
    const child = spawn(process.execPath, [MAIN, 'preview', 'site/story.json', '--port', '0'], {cwd: folder});
    try {
      const address = await new Promise((done) => child.stdout.once('data', (data) => done(/http:\S+/.exec(data)[0])));
      const {port} = new URL(address);
      const ask = (path, headers = {}) =>
        new Promise((done, fail) => {
          const asked = request({port, host: '127.0.0.1', path, headers}, (answer) => {
            if (path === '/unspool-changes' && answer.statusCode === 200) {
              answer.destroy();
              done({code: 200, text: ''});
            }
            let text = '';
            answer.on('data', (data) => (text += data)).on('end', () => done({code: answer.statusCode, text}));
          });
          asked.on('error', fail).end();
        });
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
        assert.equal((await ask('/', {host})).code, 200, host);
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        `localhost.evil.example:${port}`,
        `127.0.0.1.evil.example:${port}`,
        'localhost:1',
        `evil@localhost:${port}`,
      ]) {
        for (const path of ['/', '/unspool-changes', '/photo']) assert.equal((await ask(path, {host})).code, 403, host);
      }
      assert.equal((await ask('/unspool-changes', {origin: 'http://evil.example'})).code, 403);
      assert.equal((await ask('/unspool-changes', {origin: `http://127.0.0.1:${port}`})).code, 200);
      for (const path of [
        '/.env',
        '/%2eenv',
        '/.git/config',
        '/x/../.env',
        '/out.txt',
        '/in.txt',
        '/up/secret.txt',
        '/..%2fsecret.txt',
        '/..%5csecret.txt',
        '/.env%00.txt',
        '/up/site/.env',
        '/site/',
      ]) {
        const {code, text} = await ask(path);
        assert.deepEqual([code, text.includes('SECRET')], [404, false], path);
      }
      assert.equal((await ask('/photo%20%231%2050%25.txt')).text, 'a photo');
    } finally {
      child.kill();
    }
  },
);

it('The text of a built page is there while every other file hangs', async () => {
  assert.equal((await unspool('build', 'story.json', '--out', 'plain')).code, 0);
  const page = await readFile(path('plain/embed.html'), 'utf8');
  const server = createServer(
    ({url}, response) => url === '/' && response.setHeader('content-type', 'text/html').end(page),
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`, {waitUntil: 'commit'});
    await tab.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    assert.equal(await tab.locator('h2', {hasText: 'Kept'}).isVisible(), true);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
