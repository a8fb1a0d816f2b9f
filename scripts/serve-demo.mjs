import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import sirv from 'sirv';
import {isOwnHost} from '../dist/cli/own-host.js';

/**
 * Makes a server of the built demo. It serves the demo a second time, on a port of its own, so that the stories in the
 * host page come from another origin.
 *
 * @param isShared - Whether others on the network may ask, by an address or by this computer's name. Default: only
 *   requests that name this computer are answered, so that no page elsewhere can have its own name lead here.
 */
export async function demoServer(isShared = false) {
  const files = sirv('dist/demo', {dev: true});
  const elsewhere = createServer(guard(files, isShared));
  await new Promise((resolve) => elsewhere.listen(0, addressOf(isShared), resolve));
  const server = createServer(
    guard(async (request, response) => {
      if (!/^\/embed-host(\.html)?$/.test(request.url)) return files(request, response);
      const page = await readFile('dist/demo/embed-host.html', 'utf8');
      const origin = `http://${request.headers.host.replace(/:\d+$/, '')}:${elsewhere.address().port}/`;
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
      return response.end(page.replaceAll('src="embed-', `src="${origin}embed-`));
    }, isShared),
  );
  return server.on('close', () => elsewhere.close());
}

/** The address to listen at. */
export function addressOf(isShared) {
  return isShared ? '0.0.0.0' : '127.0.0.1';
}

function guard(answer, isShared) {
  return (request, response) => {
    if (isOwnHost(request.headers.host, request.socket.localPort, isShared)) return answer(request, response);
    return response
      .writeHead(403)
      .end('The demo is for the computer that it runs on; for others, npm start -- --host.');
  };
}
