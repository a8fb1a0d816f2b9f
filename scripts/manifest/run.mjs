import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {findFaults} from './faults.mjs';
import {frameworkTypes} from './framework-types.mjs';
import {elementsIn, readManifest} from './manifest.mjs';
import {markAttributes} from './mark-attributes.mjs';
import {fillMarkers} from './tables.mjs';

/**
 * `npm run manifest` renews what is made from the elements' docstrings: tables in README.md and docs/elements/, the
 * types for frameworks, and the list of what a mark may set. With `--check`, it changes nothing and fails where something is stale, or missing from docs and
 * stories.
 */
process.chdir(join(import.meta.dirname, '../..'));
const manifest = await readManifest();
const elements = elementsIn(manifest);
const made = new Map([
  ['src/frameworks/elements.ts', frameworkTypes(elements, manifest)],
  ['src/upgrade/attributes.ts', markAttributes(elements)],
]);
for (const path of ['README.md', ...(await readdir('docs/elements')).map((name) => `docs/elements/${name}`)]) {
  made.set(path, fillMarkers(await readFile(path, 'utf8'), elements));
}

const faults = process.argv.includes('--check') ? await findFaults(elements) : [];
for (const [path, text] of made) {
  const wanted = await format(text, {...(await resolveConfig(path)), filepath: path});
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found === wanted) continue;
  if (process.argv.includes('--check')) faults.push(`${path} is stale: run \`npm run manifest\`.`);
  else await writeFile(path, wanted);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${elements.length} elements, each told in whole.`);
