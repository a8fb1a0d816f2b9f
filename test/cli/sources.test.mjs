import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const VERBS = [['check'], ['build', '--out', 'out'], ['preview', '--port', '0'], ['import', '--to', 'out.json']];
let folder;

before(async () => (folder = await mkdtemp(join(tmpdir(), 'unspool-sources-'))));
after(() => rm(folder, {recursive: true, force: true}));

const unspool = (...args) =>
  new Promise((done) => {
    const child = execFile(process.execPath, [MAIN, ...args], {cwd: folder}, (_error, stdout, stderr) =>
      done({code: child.exitCode, all: stdout + stderr}),
    );
  });

/** Files that hold no story: what is said, and whether they can be read as what they are. */
const FILES = [
  ['heads.csv', 'Date,Heading\n', /no events\n {2}Write one event or more below the headings/, true],
  ['events.json', '{"unspool":1,"title":"T","events":[]}', /no events\n {2}Give it one event or more/, true],
  [
    'map.json',
    '{"type":"FeatureCollection","features":[]}',
    /Give the JSON of TimelineJS3, .* or a story document/,
    true,
  ],
  ['phones.csv', 'Name,Phone\nBob,123\n', /no heading for dates among Name, Phone/, true],
  ['a.xml', '<?xml version="1.0"?><a/>', /holds XML; open it in a spreadsheet program, save it as \.xlsx or CSV/],
  ['a.html', '<!doctype html><p>x', /holds HTML, a web page and not a sheet; download the sheet/],
  ['bytes.csv', Buffer.from([65, 0, 0, 3, 0, 66]), /not a text file or a spreadsheet; save the sheet as/],
  ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /protected with a password; save a copy without one/],
  ['~$story.xlsx', 'x', /a spreadsheet program makes such a file while a sheet is open\. Name the sheet\./],
];

describe('A file that holds no story is told of in a sentence by every verb', () => {
  for (const [name, content, pattern, isRead] of FILES) {
    it(name, async () => {
      await writeFile(join(folder, name), content);
      const told = await Promise.all(VERBS.map(([verb, ...options]) => unspool(verb, name, ...options)));
      for (const [index, {code, all}] of told.entries()) {
        const [verb] = VERBS[index];
        assert.match(all, pattern, verb);
        assert.doesNotMatch(all, /\n\s+at /, verb);
        assert.equal(code, isRead || verb === 'check' ? 1 : 2, `${verb}\n${all}`);
      }
      assert.deepEqual(
        (await readdir(folder)).filter((one) => one.startsWith('out')),
        [],
      );
    });
  }

  it('nor is it made of a folder or of what is not there', async () => {
    await mkdir(join(folder, 'folder'));
    for (const [name, pattern] of [
      ['folder', /is a folder; name a file in it/],
      ['none.csv', /There is no file none\.csv/],
    ])
      assert.match((await unspool('build', name, '--out', 'out')).all, pattern);
  });
});

it('A language that is none is told of in a sentence', async () => {
  await writeFile(join(folder, 'story.csv'), 'Date,Heading\n2004,One\n');
  const {code, all} = await unspool('build', 'story.csv', '--out', 'out', '--lang', 'english please');
  assert.equal(code, 2);
  assert.match(all, /--lang "english please" is not a language tag; write one such as en-GB or zh-Hans\./);
});
