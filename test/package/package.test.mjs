import assert from 'node:assert/strict';
import {access, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {hashes, installPacked, manifest, run} from './support.mjs';

const entries = Object.entries(manifest.exports).map(([path, target]) => ({
  name: path.replace(/^\./, manifest.name),
  file: target.default ?? target,
  types: target.types,
}));
const scripts = entries.filter(({file}) => file.endsWith('.js'));

describe('the package, packed as it would be published', () => {
  let packed, first;
  before(async () => {
    first = await hashes('dist', {except: (name) => name.startsWith('demo')});
    packed = await installPacked();
  });
  after(() => packed?.remove());

  it('is what publint wants', async () => {
    const pack = {tarball: (await readFile(packed.tarball)).buffer};
    const {messages, pkg} = await publint({pack, strict: true});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, {color: false})),
      [],
    );
  });

  it('has types that are right for every way to import it', async () => {
    const untyped = entries.filter(({types}) => !types).map(({name}) => name.replace(manifest.name, '.'));
    await run('npx', ['attw', packed.tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...untyped]).catch(
      ({stdout}) => assert.fail(stdout),
    );
  });

  it('is the same, to the byte, from two builds', async () => {
    const second = await hashes(join(packed.unspool, 'dist'));
    const changed = [...first].filter(([name, hash]) => second.get(name) !== hash).map(([name]) => name);
    assert.deepEqual(changed, []);
    assert.deepEqual([...second.keys()].sort(), [...first.keys()].sort());
  });

  it('lists its modules in one order, whatever order the disk gives files in', async () => {
    const {modules} = JSON.parse(await readFile(join(packed.unspool, 'dist/custom-elements.json'), 'utf8'));
    const paths = modules.map(({path}) => path);
    assert.deepEqual(paths, paths.toSorted());
  });

  it('names no folder of the machine that built it', async () => {
    const named = [];
    for (const name of (await hashes(packed.unspool)).keys()) {
      if ((await readFile(join(packed.unspool, name), 'utf8')).includes(process.cwd())) named.push(name);
    }
    assert.deepEqual(named, []);
  });

  it('has every file that its pages link to', async () => {
    const pages = [...(await hashes(packed.unspool)).keys()].filter((name) => /^[A-Z]+\.md$|^docs\/.*\.md$/.test(name));
    assert.ok(pages.includes('docs/README.md'));
    const missing = [];
    for (const page of pages) {
      const text = await readFile(join(packed.unspool, page), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        await access(join(packed.unspool, page, '..', target)).catch(() => missing.push(`${page}: ${target}`));
      }
    }
    assert.deepEqual(missing, []);
  });

  for (const {name, file, types} of entries) {
    it(`has ${name}`, async () => {
      await access(join(packed.unspool, file));
      if (types) await access(join(packed.unspool, types));
      if (!file.endsWith('.js')) return;
      const {names} = await evaluate(`import * as all from '${name}'; const names = Object.keys(all);`, 'names');
      // A class or a function to use; or nothing at all, from a file of types.
      assert.deepEqual(names, await exportedNames(join(packed.unspool, types)));
    });
  }

  it('has the schema of a story at the address that the schema names, by the version of the format', async () => {
    const target = manifest.exports['./story.schema.json'];
    const schema = JSON.parse(await readFile(join(packed.unspool, target), 'utf8'));
    assert.equal(schema.$id, new URL(target, `https://unpkg.com/${manifest.name}/`).href);
    assert.ok(target.includes(`/v${schema.properties.unspool.const}/`), target);
    assert.deepEqual(schema, JSON.parse(await readFile('src/document/story.schema.json', 'utf8')));
  });

  it('says which path is wrong where one imports what it does not have', async () => {
    await assert.rejects(evaluate(`import 'unspool/timelinestory'; const ok = true;`, 'ok'), {
      message: /Package subpath '\.\/timelinestory' is not defined by "exports"/,
    });
  });

  it('registers an element only where its define file is imported', async () => {
    for (const {name, file} of scripts) {
      const tags = await tagsRegisteredBy(name);
      const own = /^unspool\/([a-z-]+)\/define$/.exec(name)?.[1];
      if (own) assert.deepEqual(tags, [own], name);
      else if (name === 'unspool') assert.ok(tags.length >= 4, name);
      else if (file.includes('/components/')) assert.deepEqual(tags, [], name);
    }
  });

  it('leaves the story out of a bundle that only counts', async () => {
    const modules = await bundled(`import {StatCounterElement} from 'unspool/stat-counter'; use(StatCounterElement);`);
    assert.ok(modules.some((id) => id.endsWith('/stat-counter/stat-counter.js')));
    const story =
      /timeline-(story|event)\/|quote-card\/|story-embed\/|step-watch|scroll-controller|scrollama|\/events\/story-/;
    assert.deepEqual(
      modules.filter((id) => story.test(id)),
      [],
    );
  });

  it('leaves everything out of a bundle that uses nothing', async () => {
    const classes = scripts.filter(({file}) => /\/components\/(?!.*define)/.test(file)).map(({name}) => name);
    assert.ok(classes.length >= 4);
    for (const name of classes) {
      const modules = await bundled(`import '${name}'; use(1);`);
      assert.deepEqual(
        modules.filter((id) => id.startsWith('unspool/')),
        [],
        name,
      );
    }
  });

  it('keeps in a bundle what registers the elements', async () => {
    for (const name of ['unspool', ...scripts.map(({name}) => name).filter((path) => path.endsWith('/define'))]) {
      const modules = await bundled(`import '${name}'; use(1);`);
      assert.ok(
        modules.some((id) => id.endsWith('/define.js')),
        name,
      );
    }
  });

  it('lists in its bill of materials what comes with it, each with its licence', async () => {
    const {stdout} = await run('npm', ['run', '--silent', 'sbom'], {maxBuffer: 1 << 26});
    const {bomFormat, components} = JSON.parse(stdout);
    assert.equal(bomFormat, 'CycloneDX');
    const names = components.map(({name}) => name);
    for (const name of Object.keys(manifest.dependencies)) assert.ok(names.includes(name), name);
    const {packages} = JSON.parse(await readFile('package-lock.json', 'utf8'));
    // What only we develop with is left out; a dependency of a dependency is not.
    const own = Object.keys(manifest.devDependencies).filter((name) => packages[`node_modules/${name}`].dev);
    assert.deepEqual(
      own.filter((name) => names.includes(name)),
      [],
    );
    for (const {name, licenses} of components) assert.ok(licenses?.length > 0, `${name} has no licence`);
  });

  /** Runs a module in Node, in the project that has the package installed. */
  async function evaluate(code, ...variables) {
    const file = join(packed.project, 'entry.mjs');
    await writeFile(file, `${code}\nprocess.stdout.write(JSON.stringify({${variables.join()}}));`);
    try {
      return JSON.parse((await run(process.execPath, [file], {cwd: packed.project})).stdout);
    } catch (error) {
      throw new Error(error.stderr, {cause: error});
    }
  }

  async function tagsRegisteredBy(name) {
    const registry = `globalThis.customElements = {get: (tag) => map.get(tag), define: (tag, c) => map.set(tag, c)};`;
    const {tags} = await evaluate(
      `const map = new Map(); ${registry} await import('${name}'); const tags = [...map.keys()];`,
      'tags',
    );
    return tags;
  }

  /** Which modules end up in a bundle with code of their own. */
  async function bundled(code) {
    const entry = join(packed.project, 'entry.mjs');
    await writeFile(entry, code.replace(/use\(/g, 'globalThis.use('));
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({exportConditions: ['production', 'browser'], mainFields: ['module', 'main']})],
      onwarn: ({message}) => assert.fail(message),
    });
    const {output} = await bundle.generate({format: 'es', inlineDynamicImports: false});
    await bundle.close();
    const entryChunk = output.find(({isEntry}) => isEntry);
    const imported = [entryChunk, ...output.filter(({fileName}) => entryChunk.imports.includes(fileName))];
    return imported
      .flatMap(({modules}) => Object.entries(modules))
      .filter(([id, {renderedLength}]) => renderedLength > 0 && id !== entry)
      .map(([id]) => id.replace(/^.*node_modules\//, ''));
  }
});

/** The values, not types, that a declaration file exports. */
async function exportedNames(types) {
  const {default: ts} = await import('typescript');
  const program = ts.createProgram([types], {module: ts.ModuleKind.NodeNext, skipLibCheck: true});
  const checker = program.getTypeChecker();
  const file = checker.getSymbolAtLocation(program.getSourceFile(types));
  if (!file) return [];
  return checker
    .getExportsOfModule(file)
    .filter(({declarations}) => !declarations.some(ts.isTypeOnlyExportDeclaration))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Value)
    .map(({name}) => name)
    .sort();
}
