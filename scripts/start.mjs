import {readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
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
const HOST = process.argv.includes('--host') ? '0.0.0.0' : '127.0.0.1';
const PORT = 8000;

process.chdir(join(import.meta.dirname, '..'));
await install();
if (await isStale()) await run(process.execPath, ['scripts/build.mjs']);
else console.log('Nothing has changed since the last build.');
await serve();

/** Serves the demo a second time, so that the stories in the host page come from another origin. Gives the port. */
async function serveElsewhere(demo) {
  const server = createServer(demo);
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  return server.address().port;
}

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
  const {default: sirv} = await import('sirv');
  const demo = sirv('dist/demo', {dev: true});
  const elsewhere = await serveElsewhere(demo);
  const server = createServer(async (request, response) => {
    if (!/^\/embed-host(\.html)?$/.test(request.url)) return demo(request, response);
    const page = await readFile('dist/demo/embed-host.html', 'utf8');
    const origin = `http://${request.headers.host?.replace(/:\d+$/, '')}:${elsewhere}/`;
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    return response.end(page.replaceAll('src="embed-', `src="${origin}embed-`));
  });
  const wanted = process.env['PORT'];
  let port = Number(wanted ?? PORT);
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || wanted) {
      console.error(wanted ? `Can't serve on port ${wanted} (${error.code}). Free it, or give another PORT.` : error);
      process.exit(1);
    }
    server.listen(++port, HOST);
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
  server.listen(port, HOST);
}
