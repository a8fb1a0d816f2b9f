import {createServer} from 'node:http';
import sirv from 'sirv';

/**
 * Serves the pages of this folder and the built files on a loopback port of their own until `close()`.
 *
 * @param before - Sees each request first, as a middleware.
 * @returns The server's `port`.
 */
export async function startOtherOrigin(before = (_request, _response, next) => next()) {
  const pages = sirv('test/embed', {dev: true});
  const cdn = sirv('dist/cdn', {dev: true});
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*'); // a sandboxed page is not of its own server's origin
    const missing = () => response.writeHead(404).end();
    before(request, response, () => {
      if (!request.url.startsWith('/cdn/')) pages(request, response, missing);
      else cdn(Object.assign(request, {url: request.url.slice('/cdn'.length)}), response, missing);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {port: server.address().port, close};
}

/** Another origin than the tests' for as long as these run; a test learns its port from `/other-origin`. */
export function otherOrigin() {
  let server;
  return {
    name: 'other-origin',
    serverStart: async () => {
      server = await startOtherOrigin();
    },
    serverStop: () => server.close(),
    serve: ({path}) => (path === '/other-origin' ? {body: `${server.port}`, type: 'text'} : undefined),
  };
}
