import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openBrowser} from '../pages/support.mjs';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let folder;

/** Runs a program to its end, whatever it ends with. */
function run(command, args, options = {}) {
  return new Promise((done) => {
    const env = {...process.env, ...options.env};
    const child = execFile(command, args, {cwd: folder, maxBuffer: 1e8, ...options, env}, (_error, stdout, stderr) =>
      done({code: child.exitCode, stdout, stderr}),
    );
  });
}

const unspool = (...args) => run(process.execPath, [join(folder, 'node_modules/unspool/dist/cli/main.js'), ...args]);
const write = (name, content) =>
  writeFile(
    join(folder, name),
    typeof content === 'object' && !Buffer.isBuffer(content) ? JSON.stringify(content) : content,
  );
const read = (name) => readFile(join(folder, name), 'utf8');

const story = {
  unspool: 1,
  lang: 'en-GB',
  title: 'A *title* with <marks> & "signs"',
  standfirst: 'What it is about.',
  url: 'https://news.example/stories/one/',
  publisher: 'The Paper',
  events: [
    {date: '1956/1960', place: 'An island', heading: 'First', body: 'Told in full.'},
    {date: '2005-06', heading: 'Second', body: [{figure: {value: 8000, unit: 'venues', source: 'A source'}}]},
  ],
};

describe('the command, installed from a packed tarball in an empty folder', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-cli-'));
    const packed = await run(npm, ['pack', '--ignore-scripts', '--pack-destination', folder], {cwd: PACKAGE});
    assert.equal(packed.code, 0, packed.stderr);
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    await write('package.json', {private: true});
    const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--omit=dev'];
    const installed = await run(npm, ['install', ...flags, join(folder, tarball)]);
    assert.equal(installed.code, 0, installed.stderr);
    await write('story.json', story);
  });
  after(() => rm(folder, {recursive: true, force: true}));

  it('does what the manual says, each command as written, one after the other', async () => {
    const manual = await read('node_modules/unspool/README.md');
    const blocks = [...manual.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block]) => block.trim().split('\n'));
    const commands = blocks.filter((line) => /^npx unspool (?!preview)/.test(line)); // preview serves until Ctrl+C
    assert.ok(commands.length >= 3);
    const cwd = join(folder, 'walk');
    await mkdir(cwd);
    for (const command of commands) {
      const [program, ...args] = command.split(' ');
      const {code, stdout, stderr} = await run(program, args, {cwd, shell: process.platform === 'win32'});
      assert.equal(code, 0, `${command}\n${stderr}`);
      assert.doesNotMatch(stdout + stderr, /(warning|error) at/, command);
    }
    assert.match(await read('walk/public/index.html'), /Photograph 51/);
    assert.match(await read('walk/public/embed.txt'), /<iframe/); // the snippets that the manual speaks of
  });

  it('is on the path of npm, and tells its version and its verbs', async () => {
    const bin = await run(npm, ['exec', '--no', '--', 'unspool', '--version']);
    assert.equal(bin.stdout.trim(), JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')).version);
    const {code, stdout} = await unspool('--help');
    assert.equal(code, 0);
    for (const verb of ['new', 'check', 'import', 'build', 'preview'])
      assert.match(stdout, new RegExp(`^  ${verb}\\b`, 'm'));
    assert.match(stdout, /Exit codes: 0/);
    assert.equal((await unspool('chekc')).code, 2);
  });

  it('checks: advice and exit 0 for a sound story, errors and exit 1 for another, JSON on demand, no colours in a pipe', async () => {
    const sound = await unspool('check', 'story.json');
    assert.equal(sound.code, 0, sound.stdout);
    assert.match(sound.stdout, /story\.json: 0 errors, 0 warnings/);
    await write('bad.json', {...story, events: [{...story.events[0], date: '2006-13'}, story.events[1]]});
    const bad = await unspool('check', '--json', 'bad.json', 'missing.json');
    assert.equal(bad.code, 1);
    const [first, second] = JSON.parse(bad.stdout);
    assert.equal(first.report[0].place, 'events[0].date');
    assert.match(second.report[0].found, /There is no file/);
    const forced = await run(
      process.execPath,
      [join(folder, 'node_modules/unspool/dist/cli/main.js'), 'check', 'bad.json'],
      {
        env: {NO_COLOR: '1', FORCE_COLOR: '1'},
      },
    );
    for (const text of [sound.stdout, forced.stdout]) assert.ok(!text.includes('\u001b'));
  });

  it('checks strictly: advice is enough for exit 1', async () => {
    await write('long.json', {...story, events: [{...story.events[0], heading: 'Long '.repeat(30)}, story.events[1]]});
    const lenient = await unspool('check', 'long.json');
    assert.match(lenient.stdout, /0 errors, 0 warnings, 1 piece of advice/);
    assert.equal(lenient.code, 0);
    assert.equal((await unspool('check', '--strict', 'long.json')).code, 1);
  });

  for (const [what, name, content, told] of [
    ['breaks off', 'cut.json', JSON.stringify(story).slice(0, 90), /breaks off at line 1, column 91/],
    ['is binary', 'image.json', Buffer.from([0x89, 0x50, 0, 0, 1]), /not a text file/],
    [
      'is in another encoding',
      'latin.json',
      Buffer.from('{"title": "caf\u00e9"}', 'latin1'),
      /the encoding Windows-1252/,
    ],
    ['is HTML', 'page.json', '<!doctype html><p>Not found', /holds HTML, a web page and not a sheet/],
    ['is empty', 'empty.json', '', /is empty/],
    ['is nested without end', 'deep.json', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, /error: a list/],
    [
      'holds an endless text',
      'long.json',
      JSON.stringify({...story, title: 'x'.repeat(20_000_000)}),
      /20000000 characters/,
    ],
    ['reaches for a prototype', 'proto.json', '{"__proto__": {"x": 1}, "unspool": 1}', /"__proto__"/],
  ]) {
    it(`says in a sentence that a file ${what}`, async () => {
      await write(name, content);
      const {code, stdout, stderr} = await unspool('check', name);
      assert.equal(code, 1);
      assert.match(stdout, told);
      assert.ok(stdout.length < 600, `${stdout.length}`);
      assert.equal(stderr, '');
    });
  }

  for (const [what, name, content] of [
    ['a spreadsheet', 'events.csv', 'Date,Heading\n2004,One\n'],
    ['a timeline of TimelineJS', 'timeline3.json', {events: [{start_date: {year: 2004}, text: {headline: 'One'}}]}],
    ['a timeline of TimelineJS', 'timeline2.json', {timeline: {date: [{startDate: '2004', headline: 'One'}]}}],
  ]) {
    it(`checks and builds ${what} as it is, with snippets that wait for an address: ${name}`, async () => {
      await write(name, content);
      assert.equal((await unspool('check', name)).code, 0);
      const {code, stderr} = await unspool('build', name, '--out', `from-${name}`, '--title', 'Given', '--lang', 'en');
      assert.equal(code, 0, stderr);
      assert.match(await read(`from-${name}/index.html`), /<h1>Given<\/h1>[^]*One/);
      assert.match(await read(`from-${name}/embed.txt`), /https:\/\/your-site\.example\/your-story\/embed\.html/);
    });
  }

  it('builds a page that reads whole without script, the same twice, with integrity, and all that can be pasted', async () => {
    for (const out of ['one', 'two']) assert.equal((await unspool('build', 'story.json', '--out', out)).code, 0);
    const names = await readdir(join(folder, 'one'), {recursive: true});
    assert.deepEqual(names.filter((name) => !name.startsWith('assets')).sort(), [
      '_headers',
      'embed.html',
      'embed.txt',
      'index.html',
      'oembed.json',
      'story.json',
    ]);
    for (const name of names.filter((name) => name !== 'assets')) {
      assert.equal(await read(join('one', name)), await read(join('two', name)), name);
    }
    const page = await read('one/index.html');
    assert.match(page, /<html lang="en-GB">/);
    assert.match(page, /<title>A title with &lt;marks&gt; &amp; &quot;signs&quot;<\/title>/);
    assert.match(page, /<meta property="og:url" content="https:\/\/news\.example\/stories\/one\/">/);
    assert.match(
      page,
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/news\.example\/stories\/one\/oembed\.json"/,
    );
    assert.doesNotMatch(page, /shadowroot/);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)[1]);
    assert.equal(data.headline, 'A title with <marks> & "signs"');

    for (const html of [page, await read('one/embed.html')]) {
      const files = [...html.matchAll(/(?:src|href)="(assets\/[^"]+)" integrity="sha384-([^"]+)"/g)];
      assert.ok(files.length >= 1); // the styles are in the page itself
      for (const [, name, integrity] of files) {
        const content = await readFile(join(folder, 'one', name));
        assert.equal(createHash('sha384').update(content).digest('base64'), integrity, name);
      }
    }
    for (const name of names.filter((name) => name.endsWith('.js'))) {
      for (const [, other] of (await read(join('one', name))).matchAll(/import\("\.\/([^"]+)"\)/g)) {
        assert.ok(names.includes(join('assets', other)), `${name} fetches ${other}`);
      }
    }
    assert.match(await read('one/_headers'), /\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable/);
    assert.match(await read('one/embed.txt'), /<iframe src="https:\/\/news\.example\/stories\/one\/embed\.html"/);
    assert.equal(JSON.parse(await read('one/oembed.json')).type, 'rich');

    const browser = await openBrowser();
    try {
      const context = await browser.newContext({javaScriptEnabled: false});
      const tab = await context.newPage();
      await tab.goto(`file://${resolve(folder, 'one/index.html')}`);
      const text = (await tab.innerText('article')).replaceAll(/\s+/g, ' ');
      for (const words of [
        'A title with <marks>',
        'What it is about.',
        'An island',
        'Told in full.',
        '8,000 venues',
        'A source',
      ]) {
        assert.ok(text.includes(words), words);
      }
    } finally {
      await browser.close();
    }
  });

  it('builds several stories into one folder, with the rules of all for the host and those that were there', async () => {
    await mkdir(join(folder, 'many'), {recursive: true});
    await write('many/_headers', '# Ours\n/*\n  X-Frame-Options: ALLOWALL\n/one.html\n  Cache-Control: no-store\n');
    const built = [];
    for (const name of ['one', 'two', 'one', 'two']) {
      assert.equal((await unspool('build', 'story.json', '--out', 'many', '--name', name)).code, 0);
      built.push(await read('many/_headers'));
    }
    assert.equal(built[3], built[1]);
    const paths = built[3].split('\n').filter((line) => line.startsWith('/'));
    const ofStory = (name) =>
      ['.html', '-embed.html', '-oembed.json', '-embed.txt', '-story.json'].map((end) => `/${name}${end}`);
    assert.deepEqual(paths, ['/*', '/one.html', '/assets/*', ...ofStory('one').slice(1), ...ofStory('two')]);
    assert.match(built[3], /^# Ours\n\n\/\*\n {2}X-Frame-Options: ALLOWALL\n/);
    assert.ok(!built[3].includes('no-store'));
  });

  it('brings web fonts where it is told to, with one file for all stories that have the same letters', async () => {
    for (const name of ['one', 'two', 'one']) {
      const {code, stderr} = await unspool('build', 'story.json', '--out', 'fonts', '--name', name, '--fonts');
      assert.equal(code, 0, stderr);
    }
    const names = await readdir(join(folder, 'fonts/assets'));
    const fonts = names.filter((name) => name.endsWith('.woff2'));
    assert.equal(fonts.length, 3); // two romans and the italics
    for (const name of fonts) {
      const content = await readFile(join(folder, 'fonts/assets', name));
      assert.equal(content.subarray(0, 4).toString(), 'wOF2');
      assert.ok(name.includes(createHash('sha256').update(content).digest('hex').slice(0, 10)), name);
      for (const page of ['one.html', 'two.html', 'one-embed.html'])
        assert.ok((await read(`fonts/${page}`)).includes(`url('assets/${name}')`), `${page}: ${name}`);
    }
    assert.match(await read('fonts/assets/newsreader-OFL.txt'), /SIL OPEN FONT LICENSE/);
  });

  it('builds the rest of a faulty story and says what it left; nothing where it is told to be strict', async () => {
    await write('bad.json', {...story, events: [...story.events, {date: '2006-13', heading: 'Kept'}, 'not an event']});
    const loose = await unspool('build', 'bad.json', '--out', 'loose');
    assert.equal(loose.code, 0);
    assert.match(loose.stderr, /months run from 01 to 12/);
    assert.match(await read('loose/index.html'), /Kept/);
    const strict = await unspool('build', 'bad.json', '--out', 'strict', '--strict');
    assert.equal(strict.code, 1);
    await assert.rejects(readdir(join(folder, 'strict')));
  });

  it('puts a story into a page of the newsroom, and says which mark a template lacks', async () => {
    await write(
      'template.html',
      '<html><head><!-- unspool:head --></head><body id="ours"><!-- unspool:story --></body></html>',
    );
    await write('own.css', 'body { color: red }');
    const args = [
      '--out',
      'ours',
      '--name',
      'one',
      '--template',
      'template.html',
      '--css',
      'own.css',
      '--scripts',
      '/u',
    ];
    assert.equal((await unspool('build', 'story.json', ...args)).code, 0);
    const page = await read('ours/one.html');
    assert.match(page, /<body id="ours"><article>/);
    assert.match(page, /<script type="module" src="\/u\/unspool\.js"><\/script>/);
    assert.match(page, /href="assets\/own\.[0-9a-f]{10}\.css" integrity=/);
    await write('template.html', '<html></html>');
    const {code, stderr} = await unspool('build', 'story.json', ...args);
    assert.equal(code, 2);
    assert.match(stderr, /has no <!-- unspool:head -->/);
  });

  it('gives the page the look of a theme by its name, and tells the names that there are', async () => {
    for (const args of [[], ['--template', 'ours.html']]) {
      await write('ours.html', '<html><head><!-- unspool:head --></head><!-- unspool:story --></html>');
      const {code, stderr} = await unspool(
        'build',
        'story.json',
        '--out',
        'themed',
        '--theme',
        'high-contrast',
        ...args,
      );
      assert.equal(code, 0, stderr);
      for (const page of ['index.html', 'embed.html'])
        assert.match(await read(`themed/${page}`), /<style>[^<]*--unspool-accent: #0a28c2;/);
    }
    assert.doesNotMatch(await read('themed/embed.html'), /--unspool-accent: var\(--accent\)/); // it would win over the theme's
    const wrong = await unspool('build', 'story.json', '--out', 'themed', '--theme', 'nwes');
    assert.equal(wrong.code, 2);
    assert.match(
      wrong.stderr,
      /There is no theme "nwes"; write news, if that is meant\. The themes are high-contrast, news, plain;/,
    );
  });

  it('runs no script from any field of a built page', async () => {
    const payload = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    await write('xss.json', {
      ...story,
      title: payload,
      standfirst: payload,
      publisher: payload,
      groups: [{id: 'g', label: payload}],
      events: [
        {
          date: '2006',
          dateLabel: payload,
          place: payload,
          group: 'g',
          heading: payload,
          body: [payload],
          media: [{src: 'a.jpg', alt: payload, caption: payload}],
          quotes: [{quote: payload, speaker: payload}],
        },
      ],
    });
    assert.equal((await unspool('build', 'xss.json', '--out', 'xss')).code, 0);
    for (const name of ['index.html', 'embed.html']) {
      const html = await read(join('xss', name));
      assert.ok(!/<script>alert|<img src=x/.test(html), name);
    }
  });

  it('starts a story that is sound, with its spreadsheet, and overwrites nothing', async () => {
    assert.equal((await unspool('new', 'fresh')).code, 0);
    const {stdout, code} = await unspool('check', 'fresh/story.json');
    assert.equal(code, 0, stdout);
    const {$schema} = JSON.parse(await read('fresh/story.json'));
    assert.equal($schema, JSON.parse(await read('node_modules/unspool/dist/v1/story.schema.json')).$id);
    assert.match(await read('fresh/story.csv'), /^.?Date,/i);
    const imported = await unspool('import', 'fresh/story.csv', '--to', 'fresh/imported.json');
    assert.equal(imported.code, 0, imported.stderr);
    const again = await unspool('new', 'fresh');
    assert.equal(again.code, 2);
    assert.match(again.stderr, /already/);
  });

  it('previews a story, and loads it again when it is saved', {timeout: 60_000}, async () => {
    await mkdir(join(folder, 'live'), {recursive: true});
    await write('live/story.json', story);
    const main = join(folder, 'node_modules/unspool/dist/cli/main.js');
    const server = spawn(process.execPath, [main, 'preview', 'live/story.json', '--port', '0'], {cwd: folder});
    try {
      let said = '';
      const address = await new Promise((done, fail) => {
        server.stdout.on('data', (data) => {
          said += data;
          const found = /http:\/\/\S+/.exec(said)?.[0];
          if (found) done(found);
        });
        server.on('exit', () => fail(new Error(said)));
      });
      const changes = await fetch(`${address}unspool-changes`);
      assert.equal((await fetch(`${address}%E0%A4%A`)).status, 400);
      assert.match(await (await fetch(address)).text(), /Told in full\./);
      await write('live/story.json', {...story, standfirst: 'Changed since.'});
      const reader = changes.body.getReader();
      for (let seen = ''; !seen.includes('data: changed');)
        seen += new TextDecoder().decode((await reader.read()).value);
      await reader.cancel();
      assert.match(await (await fetch(address)).text(), /Changed since\./);
    } finally {
      server.kill();
    }
  });
});
