import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {format} from 'prettier';
import {files as descentFiles} from './descent.mjs';
import {files as mapFiles} from './map.mjs';
import {files as tideFiles} from './tide.mjs';

/**
 * Writes the graphics of the demo stories, which are drawn by code. With `--check` it writes nothing, and fails where a
 * file is not what the code draws.
 */
process.chdir(join(import.meta.dirname, '../..'));
const style = JSON.parse(await readFile('.prettierrc.json', 'utf8'));

for (const [path, text] of Object.entries({...mapFiles(), ...descentFiles(), ...tideFiles()})) {
  const made = path.endsWith('.css') ? await format(text, {...style, parser: 'css'}) : text;
  if (process.argv.includes('--check')) {
    if ((await readFile(path, 'utf8').catch(() => '')) === made) continue;
    console.error(`${path} is not what scripts/graphics draws: run \`node scripts/graphics/run.mjs\`.`);
    process.exitCode = 1;
    continue;
  }
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, made);
}
