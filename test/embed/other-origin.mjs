import {createServer} from 'node:http';
import sirv from 'sirv';

/**
 * Serves the pages of this folder and the built files from an origin of their own, another than the tests', on loopback.
 * A test learns its port from `/other-origin`.
 */
export function otherOrigin() {
  const pages = sirv('test/embed', {dev: true});
  const cdn = sirv('dist/cdn', {dev: true});
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*'); // a sandboxed page is not of its own server's origin
    const missing = () => response.writeHead(404).end();
    if (!request.url.startsWith('/cdn/')) pages(request, response, missing);
    else cdn(Object.assign(request, {url: request.url.slice('/cdn'.length)}), response, missing);
  });
  return {
    name: 'other-origin',
    serverStart: () => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)),
    serverStop() {
      server.close();
      server.closeAllConnections();
    },
    serve: ({path}) => (path === '/other-origin' ? {body: `${server.address().port}`, type: 'text'} : undefined),
  };
}
