import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** The files that a section names, with those of an element that is there for `<tag>`. */
function filesOf(heading) {
  const [, section] = new RegExp(`^## ${heading}\\n([^]*?)^## `, 'm').exec(text);
  return [...section.matchAll(/`([\w/<>.-]+\/[\w<>.-]*|[A-Z]+\.md|package\.json)`/g)]
    .map(([, path]) => path.replaceAll('<tag>', 'stat-counter'))
    .filter((path) => !path.includes('<'));
}

describe('CONTRIBUTING.md', () => {
  for (const heading of ['Add a language', 'Add an element', 'Add an importer']) {
    it(`names files that are there: ${heading}`, () => {
      const files = filesOf(heading);
      assert.ok(files.length > 3);
      for (const path of files) assert.ok(existsSync(path), `${path} is not there`);
    });
  }

  it('names each table of words that a language has to be added to', () => {
    const modules = readdirSync('src', {recursive: true}).filter((name) => name.endsWith('.ts'));
    const tables = modules
      .map((name) => join('src', name))
      .filter((path) => /: Record<\s*Language,/.test(readFileSync(path, 'utf8')));
    assert.ok(tables.length > 3);
    const named = filesOf('Add a language');
    for (const path of tables) assert.ok(named.includes(path), `${path} is not named`);
  });
});
