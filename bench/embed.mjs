import {join} from 'node:path';
import {ENGINES, needEngine, startWebKitDriver} from '../scripts/browsers.mjs';
import {install} from '../scripts/install.mjs';
import {run} from '../scripts/run.mjs';

/**
 * `node bench/embed.mjs [engines]`: how far a framed story is behind the page around it, in each engine, with our script in
 * that page and without; and how soon its frame has a new height. `chromium,firefox` names engines.
 */
const [wanted = Object.keys(ENGINES).join()] = process.argv.slice(2);

process.chdir(join(import.meta.dirname, '..'));
await install();
const names = wanted.split(',');
for (const name of names) await needEngine(name);
const driver = names.includes('webkit') ? await startWebKitDriver() : undefined;
const env = {...process.env, UNSPOOL_ENGINES: wanted, UNSPOOL_WEBKIT_PORT: `${driver?.port}`};
try {
  await run(process.execPath, ['scripts/build.mjs']);
  await run('npx', ['wtr', '--config', 'bench/embed/wtr.config.mjs'], {env, allowFailure: true});
} finally {
  driver?.stop();
}
