import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';

const DEMO = fileURLToPath(new URL('../../dist/demo', import.meta.url));

/** Starts the Chromium that `npm test` found. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Serves the built demo on a free loopback port until `close()`. */
export async function serveDemo() {
  if (!existsSync(DEMO)) throw new Error('dist/demo is missing: run `npm run build` first');
  const server = createServer(sirv(DEMO, {dev: true}));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()};
}
