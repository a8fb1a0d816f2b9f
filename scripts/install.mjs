import {readFile, stat, writeFile} from 'node:fs/promises';
import {run} from './run.mjs';

const STAMP = 'node_modules/.unspool-lock';

/** Installs the packages of package-lock.json, unless just these are installed already. Needs none of them itself. */
export async function install() {
  const wanted = await readFile('package-lock.json', 'utf8');
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return;
  console.log('Installing packages ...');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  await writeFile(STAMP, wanted);
}

/** When a file was last changed, in milliseconds; 0 where it is missing. */
export async function changedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
