import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import sirv from 'sirv';

const execute = promisify(execFile);
const HERE = import.meta.dirname;

/**
 * Copies the examples to an empty folder and installs them there, with Unspool packed as it would be published, so that
 * nothing of the project around them can help. package-lock.json pins all but Unspool itself; UNSPOOL_RENEW_LOCK=1 makes
 * it anew.
 *
 * @returns Their `folder`, `run(app, script, env)` for a script of one of them, and `remove()`.
 */
export async function installExamples() {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-examples-'));
  const isSource = (path) => !/[\\/](node_modules|dist)$/.test(path);
  await cp(join(HERE, '../../examples'), folder, {recursive: true, filter: isSource});
  for (const file of ['package.json', 'package-lock.json']) await cp(join(HERE, file), join(folder, file));
  const {stdout} = await execute('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  await rename(join(folder, stdout.trim()), join(folder, 'unspool.tgz'));
  if (process.env['UNSPOOL_RENEW_LOCK']) await renewLock(folder);
  await execute('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder});
  const run = (app, script, env = {}) =>
    execute('npm', ['run', '--silent', script], {cwd: join(folder, app), env: {...process.env, ...env}});
  return {folder, run, remove: () => rm(folder, {recursive: true, force: true})};
}

/** Without the hash of Unspool's tarball, which each commit packs anew. */
async function renewLock(folder) {
  await execute('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {cwd: folder});
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8'));
  delete lock.packages['node_modules/unspool'].integrity;
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  await cp(file, join(HERE, 'package-lock.json'));
}

/** Serves a built example on loopback until `close()`. */
export async function serve(folder) {
  const server = createServer(sirv(folder, {dev: true}));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address: `http://127.0.0.1:${server.address().port}/`, close};
}
