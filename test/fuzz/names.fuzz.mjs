import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {lstat, mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {parseDocument} from 'htmlparser2';
import sirv from 'sirv';
import {buildStory} from '../../dist/page/build-story.js';
import {ROUNDS, SEED} from './support.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PARTS = [
  ...[
    '#',
    '?',
    '%',
    '%23',
    '%2f',
    '%00',
    '&',
    '&amp;',
    '"',
    "'",
    '<',
    '>',
    '`',
    '$',
    '*',
    '|',
    ':',
    '\\',
    ' ',
    '\u00a0',
  ],
  ...['+', ';', '=', '@', '!', '~', '^', '{', '}', '[', ']', '(', ')', ',', '-', '_', '.', '..'],
  ...['\n', '\r', '\t', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b31m', '\nforged: '],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u2028', '\ufeff', '\u00ad', '\u200d', '\ufffe'],
  ...[
    'é',
    'e\u0301',
    'Å',
    'A\u030a',
    'ß',
    'İ',
    'ſ',
    'ﬁ',
    '漢字',
    'ちず',
    'غ',
    '👩‍👩‍👧',
    '\ud83d',
    '\udc00',
    'a',
    'B',
    '1',
    '¹',
  ],
];
const NAMES = [
  ...['con', 'CON.css', 'aux.css', 'Nul.x.css', 'com1.css', 'COM¹.css', 'lpt9', 'prn.', 'conin$', 'clock$.css'],
  ...[
    '...',
    '.css',
    '..css',
    '.hidden',
    '-',
    '--css',
    '-o.css',
    '-rf',
    'a.css.',
    'a.css ',
    ' a.css',
    'theme',
    'a.CSS',
    'A.css',
  ],
  ...[
    'index.html',
    'story.json',
    'unspool.css',
    'LICENSES.txt',
    '_headers',
    'embed.txt',
    'site.css',
    'Site.css',
    'SITE.CSS',
  ],
  ...[
    'é.css',
    'e\u0301.css',
    'x'.repeat(255),
    `${'漢'.repeat(83)}.css`,
    `${'👩‍👩‍👧'.repeat(13)}.css`,
    `${'\u0301'.repeat(100)}.css`,
  ],
];
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc
    .tuple(
      fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({unit: 'binary', maxLength: 4})), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.constantFrom('.css', '', '.CSS', '.txt', '.'),
    )
    .map(([parts, ending]) => parts.join('') + ending),
);
/** Those that the file system here takes, and no path. */
const fileName = name
  .map((text) => text.toWellFormed().replaceAll(/[/\0]/g, '-'))
  .filter((text) => !/^\.{0,2}$/.test(text) && Buffer.byteLength(text) <= 255);
const differing = {selector: (text) => text, minLength: 1, maxLength: 12};
const story = {unspool: 1, lang: 'en', title: 'A title', events: [{date: '2006', heading: 'One'}]};

describe(`names (seed ${SEED})`, () => {
  it('of style sheets come out as files that each system can hold and each host serves, under the page’s addresses', () => {
    fc.assert(
      fc.property(fc.array(name, differing), (names) => {
        const styles = names.map((name, index) => ({name, content: `/* ${index} */`}));
        const files = buildStory(story, {styles});
        for (const page of ['index.html', 'embed.html']) {
          const found = linksOf(files.get(page)).flatMap(({href, integrity}) => {
            const {origin, pathname, search, hash} = new URL(href, 'https://news.example/a/');
            assert.deepEqual([origin, search, hash], ['https://news.example', '', ''], href);
            const content = files.get(decodeURIComponent(pathname).slice('/a/'.length));
            assert.notEqual(content, undefined, href);
            if (integrity) assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
            return /^\/\* \d+ \*\/$/.test(content) ? [content] : [];
          });
          assert.deepEqual(
            found,
            styles.map(({content}) => content),
          );
        }
        const seen = new Map();
        for (const [path, content] of files) {
          assert.ok(isHeldAnywhere(path), JSON.stringify(path));
          const folded = path.normalize('NFKC').toLowerCase();
          assert.ok([undefined, content].includes(seen.get(folded)), `${path} and another are one where case is`);
          seen.set(folded, content);
        }
      }),
    );
  });

  describe('that are on a disk', () => {
    let root, server, address;
    before(async () => {
      root = await mkdtemp(join(tmpdir(), 'unspool-names-'));
      server = createServer(sirv(root, {dev: true, dotfiles: true, extensions: []}));
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${server.address().port}/`;
    });
    after(async () => {
      server.close();
      server.closeAllConnections();
      await rm(root, {recursive: true, force: true});
    });

    const round = fc.record({
      document: fileName,
      template: fileName,
      folder: fileName,
      css: fc.array(fileName, differing),
      beside: fc.array(fileName, differing),
    });

    it(`of all that is read and written: each file is reached, none is lost, and no terminal obeys (${ROUNDS} rounds)`, async () => {
      for (const {document, template, folder, css, beside} of fc.sample(round, {numRuns: ROUNDS, seed: SEED})) {
        const cwd = await mkdtemp(join(root, 'round-'));
        const text = JSON.stringify({
          ...story,
          [document]: 1,
          events: [{date: folder, heading: 'One'}, ...story.events],
        });
        await write(cwd, 'in', {[document]: text});
        await write(cwd, 'looks', {
          [template]: '<html><head><!-- unspool:head --></head><!-- unspool:story --></html>',
        });
        await write(cwd, 'css', Object.fromEntries(css.map((name, index) => [name, `/* ${index} */`])));
        await write(
          cwd,
          `out/${folder}`,
          Object.fromEntries(beside.map((name) => [`mine-${name}`.slice(0, 40), name])),
        );
        await writeFile(Buffer.concat([Buffer.from(`${cwd}/out/${folder}/`), Buffer.from([0x80, 0xff])]), 'no UTF-8');
        const before = await contentsOf(cwd);
        const args = [
          '--out',
          `out/${folder}`,
          '--template',
          `looks/${template}`,
          '--css',
          ...css.map((name) => `css/${name}`),
        ];
        const {code, stdout, stderr} = await unspool(cwd, 'build', ...args, '--', `in/${document}`);
        assert.equal(code, 0, stderr);
        isPlain(stdout + stderr);

        const after = await contentsOf(cwd);
        for (const [path, content] of before) assert.equal(after.get(path), content, path);
        const made = [...after.keys()].filter((path) => !before.has(path));
        for (const path of made) assert.ok(path.startsWith(`out/${folder}/`), path);
        assert.equal(stdout.split('\n').length - 2, made.length, stdout); // a line each, and one for the story

        const page = new URL(`${relative(root, cwd)}/out/${encodeURIComponent(folder)}/index.html`, address);
        const links = linksOf(await (await fetch(page)).text());
        assert.equal(links.length, css.length + 1); // and our own script
        const found = [];
        for (const {href} of links) {
          const answer = await fetch(new URL(href, page));
          assert.equal(answer.status, 200, href);
          assert.match(answer.headers.get('content-type'), /^text\/(css|javascript)/, href);
          found.push(await answer.text());
        }
        for (const [index] of css.entries()) assert.ok(found.includes(`/* ${index} */`), css[index]);
      }
    });

    it('of what is checked, imported and begun: no terminal obeys, and nothing is written elsewhere', async () => {
      for (const {
        document,
        folder,
        beside: [to],
      } of fc.sample(round, {numRuns: Math.ceil(ROUNDS / 2), seed: SEED + 1})) {
        const cwd = await mkdtemp(join(root, 'verbs-'));
        await write(cwd, 'in', {[document]: 'Date,Heading\n2004,One\nnever,Two\n'});
        await mkdir(join(cwd, 'out'));
        const verbs = [
          ['check', '--', `in/${document}`],
          ['import', '--to', `out/${to}`, '--', `in/${document}`],
          ['new', '--', `out/new-${folder}`.slice(0, 60)],
          ['build', '--out', `in/${document}`, '--', `in/none${document}`.slice(0, 60)],
          [`--${folder}`],
        ];
        for (const {stdout, stderr} of await Promise.all(verbs.map((args) => unspool(cwd, ...args)))) {
          isPlain(stdout + stderr);
          assert.notEqual(stdout + stderr, '');
        }
        const found = [...(await contentsOf(cwd)).keys()].sort();
        const inNew = ['story.csv', 'story.json'].map((name) => `${`out/new-${folder}`.slice(0, 60)}/${name}`);
        assert.deepEqual(found, [`in/${document}`, `out/${to}`, ...inNew].sort());
      }
    });

    it('of what lies beside a story: a preview shows each that is not hidden', async () => {
      const [names] = fc.sample(fc.array(fileName, {...differing, minLength: 40, maxLength: 40}), {
        numRuns: 1,
        seed: SEED,
      });
      const shown = [...new Set(names.map((name) => `x${name}`.slice(0, 60)))];
      const cwd = await mkdtemp(join(root, 'preview-'));
      await write(cwd, 'site', {
        ...Object.fromEntries(shown.map((name) => [name, name])),
        'a story#1?.json': JSON.stringify(story),
      });
      const child = spawn(process.execPath, [MAIN, 'preview', 'site/a story#1?.json', '--port', '0'], {cwd});
      try {
        const {href} = new URL(
          await new Promise((done) => child.stdout.once('data', (said) => done(/http:\S+/.exec(said)[0]))),
        );
        assert.match(await (await fetch(href)).text(), /<timeline-story/);
        for (const name of shown) {
          const path = name.split('\\').some((part) => part.startsWith('.')) ? 404 : 200;
          const answer = await fetch(href + encodeURIComponent(name));
          assert.equal(answer.status, path, JSON.stringify(name));
          if (path === 200) assert.equal(await answer.text(), name);
        }
      } finally {
        child.kill();
      }
    });
  });
});

/** Own style sheets and scripts, as a browser finds them. */
function linksOf(html) {
  const found = [];
  const walk = (node) => {
    const {name, attribs = {}, children = []} = node;
    if (name === 'link' && attribs.rel === 'stylesheet') found.push(attribs);
    if (name === 'script' && attribs.src !== undefined) found.push({...attribs, href: attribs.src});
    children.forEach(walk);
  };
  walk(parseDocument(html));
  return found;
}

/** Whether Windows, macOS, zip files and object stores take a path as well. */
function isHeldAnywhere(path) {
  return path.split('/').every((part, index, all) => {
    const isReserved = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)/i.test(part);
    const isOdd = /[\p{C}<>:"|?*\\#%& ]/u.test(part) || /[. ]$/.test(part) || /^[-.]/.test(part);
    return (
      !isReserved && !isOdd && Buffer.byteLength(part) <= 255 && (index < all.length - 1 ? part === 'assets' : true)
    );
  });
}

async function write(cwd, folder, files) {
  await mkdir(join(cwd, folder), {recursive: true});
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, folder, name), content);
}

/** Each file below a folder, by its path there. */
async function contentsOf(folder, below = '') {
  const found = new Map();
  for (const name of await readdir(join(folder, below), {encoding: 'buffer'})) {
    const path = join(below, name.toString());
    const at = Buffer.concat([Buffer.from(`${join(folder, below)}/`), name]);
    if (!(await lstat(at)).isDirectory()) found.set(path, await readFile(at, 'utf8'));
    else for (const [each, content] of await contentsOf(folder, path)) found.set(each, content);
  }
  return found;
}

function unspool(cwd, ...args) {
  return new Promise((done) => {
    const child = execFile(process.execPath, [MAIN, ...args], {cwd, maxBuffer: 1e8}, (_error, stdout, stderr) =>
      done({code: child.exitCode, stdout, stderr}),
    );
  });
}

/** No character that a terminal obeys or that turns what is shown, and no line that a name has begun. */
function isPlain(said) {
  assert.doesNotMatch(said, /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
  assert.doesNotMatch(said, /^forged: /m);
}
