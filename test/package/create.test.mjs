import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {cp, mkdtemp, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';

const run = promisify(execFile);

describe('npm run create', () => {
  let copy;
  const create = (tag) => run(process.execPath, [join(copy, 'scripts/create-element.mjs'), tag]);
  const tool = (name, ...args) => run(process.execPath, [resolve('node_modules', name), ...args], {cwd: copy});

  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'unspool-create-'));
    const parts = [
      'src',
      'stories',
      'test',
      'scripts',
      ...readdirSync('.').filter((name) => /\.(json|js|mjs)$|^\.prettierrc/.test(name)),
    ];
    for (const part of parts) await cp(part, join(copy, part), {recursive: true});
    await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  });
  after(() => rm(copy, {recursive: true, force: true}));

  it('writes an element that compiles and passes the linter, with its test and story, and exports it', async () => {
    await create('story-map');
    const written = [
      'src/components/story-map/story-map.ts',
      'src/components/story-map/story-map.styles.ts',
      'src/components/story-map/define.ts',
      'stories/story-map.stories.ts',
      'test/components/story-map.test.ts',
    ];
    await tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit');
    await tool('eslint/bin/eslint.js', ...written, 'src/index.ts');
    await tool('prettier/bin/prettier.cjs', '--check', ...written, 'src/index.ts', 'package.json');
    const {exports} = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8'));
    assert.equal(exports['./story-map'].default, './dist/components/story-map/story-map.js');
    assert.match(await readFile(join(copy, 'src/index.ts'), 'utf8'), /StoryMapElement/);
  });

  it('refuses a tag that is not one, and one that is there', async () => {
    await assert.rejects(create('map'), /"map" is not a tag; write small letters with a hyphen/);
    await assert.rejects(create('quote-card'), /<quote-card> is there already/);
  });
});
