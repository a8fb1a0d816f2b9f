import {readdirSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {install} from './install.mjs';
import {run} from './run.mjs';

/**
 * What `npm test` runs, in this order; `npm test -- --only lint,browser` picks some. `--engines` asks for all three
 * browser engines, installs what is missing of them, and runs what differs from one to the other: the browser tests.
 */
const STEPS = {
  lint: async () => {
    await one('eslint', 'npx', ['eslint', '.']);
    await one('prettier', 'npx', ['prettier', '--check', '.']);
    await one('knip', 'npx', ['knip']);
    await one('document types', process.execPath, ['scripts/document-types.mjs', '--check']);
    await one('style modules', process.execPath, ['scripts/style-modules.mjs', '--check']);
  },
  types: () => one('types', 'npx', ['tsc', '-p', 'tsconfig.check.json']),
  build: () => one('build', process.execPath, ['scripts/build.mjs']),
  manifest: () => one('manifest', process.execPath, ['scripts/manifest/run.mjs', '--check']),
  browser: () => counted('browser tests', 'npx', ['wtr', ...files('.test.ts', '--files')], '.json'),
  import: () => counted('import tests', process.execPath, nodeTests('import'), '.tap'),
  fuzz: () => counted('fuzz tests', process.execPath, nodeTests('fuzz'), '.tap'),
  story: () => counted('story tests', process.execPath, nodeTests('story'), '.tap'),
  cli: () => counted('command tests', process.execPath, nodeTests('cli'), '.tap'),
  pages: () => counted('page tests', process.execPath, nodeTests('pages'), '.tap'),
  wordpress: () => counted('WordPress tests', process.execPath, nodeTests('wordpress'), '.tap'),
  embed: async () => {
    await counted('protocol tests', process.execPath, nodeTests('embed'), '.tap');
    await counted('embed tests', 'npx', ['wtr', '--config', 'test/embed/wtr.config.mjs'], '.json');
  },
  docs: () => counted('docs tests', process.execPath, nodeTests('docs'), '.tap'),
  visual: () => counted('visual tests', process.execPath, nodeTests('visual'), '.tap'),
  storybook: async () => {
    await one('storybook', 'npm', ['run', 'build:storybook']);
    await counted('storybook tests', process.execPath, nodeTests('storybook'), '.tap');
  },
  examples: () => counted('example tests', process.execPath, nodeTests('examples'), '.tap'),
  advisories: () => one('advisories', process.execPath, ['scripts/advisories.mjs']),
  package: () => counted('package tests', process.execPath, nodeTests('package'), '.tap'),
};

/** Steps that install or take much; each has a command of its own, `npm run test:<name>`, and CI runs them too. */
const APART = ['embed', 'wordpress', 'storybook', 'visual', 'examples', 'advisories'];

process.chdir(join(import.meta.dirname, '..'));
const all = process.argv.includes('--engines');
if (process.argv.includes('--approve')) process.env['UNSPOOL_APPROVE'] = '1'; // of what the visual tests see
const [named, rest] = options(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
let passed = 0;
const failures = [];
let stopDriver;

try {
  await install();
  const {ENGINES, needEngine, startWebKitDriver} = await import('./browsers.mjs');
  process.env['CHROME_PATH'] = await needEngine('chromium');
  const needsAll = all || named.includes('embed');
  if (needsAll) for (const name of Object.keys(ENGINES)) await needEngine(name);
  const wanted = process.env['UNSPOOL_ENGINES']?.split(',');
  const engines = Object.keys(ENGINES).filter((name) => ENGINES[name].find() && (wanted?.includes(name) ?? true));
  console.log(`Testing in ${engines.map((name) => `${name} (${ENGINES[name].find()})`).join(', ')}`);
  process.env['UNSPOOL_ENGINES'] = engines.join();
  if (engines.includes('webkit') && ['browser', 'embed'].some((name) => named.includes(name))) {
    const driver = await startWebKitDriver();
    stopDriver = driver.stop;
    process.env['UNSPOOL_WEBKIT_PORT'] = `${driver.port}`;
  }
  for (const name of named) await STEPS[name]();
} catch (error) {
  console.error(error.message);
  note('set-up', 0, [error.message]);
} finally {
  stopDriver?.();
  await rm(folder, {recursive: true, force: true});
}
console.log(`\n${failures.map((name) => `✗ ${name}\n`).join('')}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs a step that counts as one test. */
async function one(name, command, args) {
  console.log(`\n── ${name}`);
  const code = await run(command, args, {allowFailure: true});
  note(name, code === 0 ? 1 : 0, code === 0 ? [] : ['']);
}

/** Runs a step that tells its own counts in a file. A step that ran no test has failed. */
async function counted(name, command, args, ending) {
  console.log(`\n── ${name}`);
  const file = join(folder, `counts${ending}`);
  const env = {...process.env, UNSPOOL_COUNTS: file};
  const withFile = args.map((arg) => arg.replace('%counts', file));
  const code = await run(command, withFile, {allowFailure: true, env});
  const text = await readFile(file, 'utf8').catch(() => '');
  const {passed, failed} = ending === '.tap' ? tapCounts(text) : JSON.parse(text || '{"passed": 0, "failed": []}');
  const silent = failed.length === 0 && (code !== 0 || passed === 0);
  note(name, passed, silent ? ['ended before it told its counts'] : failed);
}

/** A group of tests fails by what is in it, which is told already. */
function tapCounts(text) {
  const passed = Number(/^# pass (\d+)$/m.exec(text)?.[1] ?? 0);
  const failed = [...text.matchAll(/^ *not ok \d+ - (.*)\n(?: .*\n)*? *failureType: '(.*)'$/gm)];
  return {passed, failed: failed.filter(([, , type]) => type !== 'subtestsFailed').map(([, name]) => name)};
}

/** The tests of one folder under test/ that run in Node, or those of them that were named. */
function nodeTests(folder) {
  const reporters = ['spec', 'stdout', 'tap', '%counts'].map(
    (to, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${to}`,
  );
  const some = files('.mjs').filter((path) => stepOf(path) === folder);
  const whole = readdirSync(`test/${folder}`).filter((name) => /\.(test|fuzz)\.mjs$/.test(name));
  const chosen = some.length > 0 ? some : whole.sort().map((name) => `test/${folder}/${name}`);
  return ['--test', '--test-concurrency=1', `--test-timeout=${20 * 60_000}`, ...reporters, ...chosen];
}

function files(ending, ...before) {
  const some = rest.filter((path) => path.endsWith(ending));
  return some.length > 0 ? [...before, ...some] : [];
}

/** @param failed - The names of the tests that failed; an empty one stands for the whole step. */
function note(step, count, failed) {
  passed += count;
  failures.push(...failed.map((name) => [step, name].filter(Boolean).join(': ')));
}

/** The step that a test file belongs to: those for Node are named after their folder. */
function stepOf(path) {
  return path.endsWith('.ts') ? 'browser' : basename(dirname(path));
}

/** Steps and files from the command line; a file alone picks the steps that such a file needs. */
function options(args) {
  const paths = args.filter((arg) => /\.(test|fuzz)\.(ts|mjs)$/.test(arg));
  const chosen = args.includes('--only') ? `${args[args.indexOf('--only') + 1]}`.split(',') : undefined;
  const unknown = chosen?.find((step) => !(step in STEPS));
  if (unknown !== undefined) {
    console.error(`--only takes ${Object.keys(STEPS).join(', ')}, with commas between; not "${unknown}".`);
    process.exit(2);
  }
  const needed = paths.flatMap((path) => ['build', stepOf(path)]);
  const usual = all ? ['build', 'browser'] : Object.keys(STEPS).filter((name) => !APART.includes(name));
  return [chosen ?? (paths.length > 0 ? [...new Set(needed)] : usual), paths];
}
