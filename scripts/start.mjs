import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {changedAt, install} from './install.mjs';
import {run} from './run.mjs';

const SOURCES = [
  'src',
  'demo',
  'docs',
  'README.md',
  'scripts',
  'rollup.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const PORT = 8000;

process.chdir(join(import.meta.dirname, '..'));
await install();
if (await isStale()) await run(process.execPath, ['scripts/build.mjs']);
else console.log('Nothing has changed since the last build.');
await serve();

async function isStale() {
  const built = await changedAt('dist/cdn/LICENSES.txt');
  for (const source of SOURCES) {
    const inside = (await readdir(source, {recursive: true}).catch(() => [])).map((name) => join(source, name));
    for (const path of [source, ...inside]) if ((await changedAt(path)) > built) return true;
  }
  return false;
}

/** Serves the demo until it is interrupted, on PORT or the next free port after 8000. */
async function serve() {
  const {addressOf, demoServer} = await import('./serve-demo.mjs'); // needs what is installed and built above
  const isShared = process.argv.includes('--host');
  const host = addressOf(isShared);
  const server = await demoServer(isShared);
  const wanted = process.env['PORT'];
  let port = Number(wanted ?? PORT);
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || wanted) {
      console.error(wanted ? `Can't serve on port ${wanted} (${error.code}). Free it, or give another PORT.` : error);
      process.exit(1);
    }
    server.listen(++port, host);
  });
  server.on('listening', async () => {
    const names = (await readdir('dist/demo')).filter((name) => name.endsWith('.html'));
    const others = names.filter((name) => name === 'embed-host.html' || !/^index|embed/.test(name));
    console.log('\nThe demo stories, until Ctrl+C:');
    for (const page of ['index.html', ...others.sort()]) {
      const title = /<title>(.*?)<\/title>/s.exec(await readFile(`dist/demo/${page}`, 'utf8'))?.[1];
      console.log(`  http://localhost:${port}/${page === 'index.html' ? '' : page}  ${title}`);
    }
    console.log(`and the documentation:\n  http://localhost:${port}/docs/`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  server.listen(port, host);
}
