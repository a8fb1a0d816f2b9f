import {readFile, stat, writeFile} from 'node:fs/promises';
import {run} from './run.mjs';

const STAMP = 'node_modules/.unspool-lock';

/** Installs the packages of a folder's package-lock.json, unless just these are installed already. Needs none of them. */
export async function install(folder = '.') {
  const wanted = await readFile(`${folder}/package-lock.json`, 'utf8');
  const stamp = `${folder}/${STAMP}`;
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  console.log('Installing packages ...');
  await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error']);
  await writeFile(stamp, wanted);
}

/** When a file was last changed, in milliseconds; 0 where it is missing. */
export async function changedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
