import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import {describe, it} from 'node:test';

describe('the tests that are named', () => {
  for (const [page, least] of [
    ['SECURITY.md', 15],
    ['ARCHITECTURE.md', 40],
  ]) {
    it(`in the tables of ${page} are there, under these names`, async () => {
      const text = await readFile(page, 'utf8');
      const cells = text
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split(' | ').at(-1));
      const named = cells.flatMap((cell) => [
        ...cell.matchAll(/`([a-z]+\/[a-z-]+)`(?: \(("[^"]*"(?:, "[^"]*")*)\))?/g),
      ]);
      assert.ok(named.length >= least, `${named.length}`);
      const faults = [];
      for (const [, test, titles = ''] of named) {
        const source = await sourceOf(test);
        if (source === undefined) faults.push(`${test} is not there`);
        for (const [, title] of titles.matchAll(/"([^"]*)"/g))
          if (!source?.includes(title)) faults.push(`${test} has no test "${title}"`);
      }
      assert.deepEqual(faults, []);
    });
  }
});

/** All that a test file says, with what it runs from its own folder; nothing where there is no such file. */
async function sourceOf(test) {
  const [folder, name] = test.split('/');
  const files = await readdir(`test/${folder}`).catch(() => []);
  const found = files.filter((file) => file.replace(/\.(test|fuzz)\.(ts|mjs)$/, '') === name);
  if (found.length === 0) return undefined;
  const texts = await Promise.all(found.map((file) => readFile(`test/${folder}/${file}`, 'utf8')));
  const beside = texts.flatMap((text) => [...text.matchAll(/from '\.\/([\w-]+\.mjs)'/g)].map(([, file]) => file));
  return [...texts, ...(await Promise.all(beside.map((file) => readFile(`test/${folder}/${file}`, 'utf8'))))].join(
    '\n',
  );
}
