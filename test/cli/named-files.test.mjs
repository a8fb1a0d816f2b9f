import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readWithAdvice} from '../../dist/cli/read-with-advice.js';
import {findFile} from '../../dist/cli/story-files.js';
import {servePreview} from '../../dist/cli/preview-server.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const THERE = [
  'a.JPG',
  'my photo.png',
  'photo #1.jpg',
  '100%.png',
  'sub/Größe.png'.normalize('NFC'),
  'film.mp4',
  '.hidden.png',
  'a%20b.png',
];
let folder;
const path = (name) => join(folder, name);

before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'unspool-named-')));
  for (const name of THERE) {
    await mkdir(dirname(path(`site/${name}`)), {recursive: true});
    await writeFile(path(`site/${name}`), `the file ${name}`);
  }
  await writeFile(path('outside.png'), 'outside');
  await symlink('../outside.png', path('site/link.png'));
  await symlink('a.JPG', path('site/.linked.png'));
});
after(() => rm(folder, {recursive: true, force: true}));

/** Addresses as a story names them, the file that each leads to, and what is advised where it leads to none. */
const NAMED = [
  ['a.JPG', 'a.JPG'],
  ['./sub/../a.JPG?v=2#x', 'a.JPG'],
  ['/a.JPG', 'a.JPG'],
  ['my photo.png', 'my photo.png'],
  ['my%20photo.png', 'my photo.png'],
  ['photo%20%231.jpg', 'photo #1.jpg'],
  ['100%25.png', '100%.png'],
  ['sub\\Größe.png', 'sub/Größe.png'],
  ['sub/Gr%C3%B6%C3%9Fe.png', 'sub/Größe.png'],
  ['a.jpg', undefined, /Write "a\.JPG", as the file is called: web servers tell such names apart/],
  ['SUB/Größe.png', undefined, /Write "sub\/Größe\.png", as the file is called/],
  ['sub/Größe.png'.normalize('NFD'), undefined, /Write "sub\/Größe\.png", as the file is called/],
  ['photo #1.jpg', undefined, /Write "photo %231\.jpg": in an address/],
  ['100%.png', undefined, /Write "100%25\.png": in an address/],
  ['a%20b.png', undefined, /Write "a%2520b\.png": in an address/],
  ['my-photo.png', undefined, /Write "my photo\.png", if that is meant/],
  ['gone.png', undefined, /Put the file there, or write its whole address/],
  ['.hidden.png', undefined, /begins with a dot is hidden/],
  ['.linked.png', undefined, /begins with a dot is hidden/],
  ['link.png', undefined, /./],
  ['../outside.png', undefined, /leads out of the folder/],
  ['sub', undefined, /./],
];

it('The command and its preview agree on which of the files that a story names are there', async (test) => {
  const events = NAMED.map(([src], index) => ({
    date: `${2000 + index}`,
    heading: `${index}`,
    media: [{src, kind: 'image', alt: ''}],
  }));
  await writeFile(
    path('site/story.json'),
    JSON.stringify({unspool: 1, lang: 'en', title: 'T', url: 'https://x.example/', events}),
  );
  const {report, files} = await readWithAdvice(path('site/story.json'), {ignore: ['size']});
  const {address, server} = await servePreview({
    port: 0,
    page: 'index.html',
    folder: path('site'),
    shown: () => ({pages: new Map()}),
  });
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  for (const [index, [src, file, advice]] of NAMED.entries()) {
    const said = report.filter(({place}) => place === `events[${index}].media[0].src`);
    const response = await fetch(new URL(src, address));
    if (file === undefined) {
      assert.equal(said.length, 1, src);
      assert.equal(said[0].level, 'warning');
      assert.match(said[0].found, /which is not beside story\.json$/);
      assert.match(said[0].advice, advice, src);
      if (!src.startsWith('..')) assert.notEqual(response.status, 200, src); // a browser stops at the top
    } else {
      assert.deepEqual(said, [], src);
      assert.equal(await response.text(), `the file ${file}`, src);
      assert.ok(files.has(file), src);
    }
  }
});

it('A name in other letters is not there, also on a disk that would open the file', async () => {
  const names = new Map([[path('site'), ['A.jpg']]]); // what such a disk lists
  assert.equal(await findFile(path('site'), 'a.JPG', names), undefined);
  assert.equal(await findFile(path('site'), 'a.JPG'), path('site/a.JPG'));
});

it('A build copies what the story shows and is beside it, and names the cells of what is not', async () => {
  const rows = [
    'Date,Heading,Media,Caption',
    ',T,,',
    '2004,One,a.JPG,',
    '2005,Two,gone.jpg,Words',
    '2006,Three,film.mp4,',
    '2007,Four,photo #1.jpg,',
  ];
  await writeFile(path('site/story.csv'), rows.join('\n'));
  await writeFile(
    path('own.css'),
    '/* url(no.png) */ @import "more.css"; b { background: url( img/b.png ) } i { background: url("/i.png"), url(data:x) }',
  );
  const build = (out) =>
    new Promise((done) => {
      const args = [MAIN, 'build', 'site/story.csv', '--out', out, '--css', 'own.css', '--ignore', 'all'];
      const child = execFile(process.execPath, args, {cwd: folder}, (_error, stdout, stderr) =>
        done({code: child.exitCode, stdout, stderr}),
      );
    });
  const {code, stdout, stderr} = await build('out');
  assert.equal(code, 0, stderr);
  assert.equal(await readFile(path('out/a.JPG'), 'utf8'), 'the file a.JPG');
  assert.equal(await readFile(path('out/film.mp4'), 'utf8'), 'the file film.mp4');
  assert.match(stdout, /^out[/\\]a\.JPG$/m);
  assert.match(stderr, /warning at row 4, column Media: "gone\.jpg", which is not beside story\.csv/);
  assert.match(stderr, /warning at row 6, column Media: "photo #1\.jpg", .*\n {2}Write "photo %231\.jpg"/);
  assert.deepEqual(
    [...stderr.matchAll(/warning at own\.css: "([^"]*)"/g)].map(([, address]) => address),
    ['more.css', 'img/b.png'],
  );
  await rm(path('site/story.json'));
  const before = await stat(path('site/a.JPG'));
  assert.equal((await build('site')).code, 0); // where the files are already
  assert.equal((await stat(path('site/a.JPG'))).ino, before.ino);
});
