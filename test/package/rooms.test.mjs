import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import ts from 'typescript';

const MODULES = readdirSync('src', {recursive: true}).filter((name) => name.endsWith('.ts'));

/** The modules of ours that one imports: for good, on demand, or for their types alone. */
function importsOf(module) {
  const {importedFiles} = ts.preProcessFile(readFileSync(join('src', module), 'utf8'));
  return importedFiles
    .filter(({fileName}) => fileName.startsWith('.'))
    .map(({fileName}) => join(dirname(module), fileName).replace(/\.js$/, '.ts'))
    .filter((name) => MODULES.includes(name));
}

/** The modules of a circle that a module is in; none where there is none. */
function circleFrom(start) {
  const before = new Map([[start, undefined]]);
  for (const module of before.keys()) {
    for (const next of importsOf(module)) {
      if (next === start) {
        const circle = [];
        for (let at = module; at !== undefined; at = before.get(at)) circle.unshift(at);
        return circle;
      }
      if (!before.has(next)) before.set(next, module);
    }
  }
  return [];
}

test('no module of src imports itself by way of others, for its types neither', () => {
  for (const module of MODULES) assert.deepEqual(circleFrom(module), [], `a circle of imports from ${module}`);
});

test('ARCHITECTURE.md names each room of src', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const rooms = readdirSync('src', {withFileTypes: true}).filter((entry) => entry.isDirectory());
  for (const {name} of rooms) assert.match(text, new RegExp(`^\\| \`src/${name}/`, 'm'), `src/${name}`);
});
