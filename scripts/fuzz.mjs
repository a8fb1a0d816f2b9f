import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {run} from './run.mjs';

/**
 * Runs every fuzz test for longer than `npm test` does, from another seed each time: `npm run fuzz`, or
 * `npm run fuzz -- 20000 7` for so many runs of each property from seed 7. Needs a build.
 */
const [runs = '5000', seed = `${Date.now() % 2 ** 31}`] = process.argv.slice(2);
process.chdir(join(import.meta.dirname, '..'));
const names = readdirSync('test/fuzz').filter((name) => name.endsWith('.fuzz.mjs'));
console.log(`${runs} runs of each property, from seed ${seed}`);
const env = {...process.env, UNSPOOL_FUZZ_RUNS: runs, UNSPOOL_FUZZ_SEED: seed};
process.exitCode = await run(process.execPath, ['--test', ...names.map((name) => `test/fuzz/${name}`)], {
  allowFailure: true,
  env,
});
