import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import sirv from 'sirv';
import {Failure} from '../document/failure.js';
import {isOwnHost} from './own-host.js';
import {findFile} from './story-files.js';

/** What a preview shows. */
export interface Shown {
  /** Pages and what they load, by their path. */
  pages: ReadonlyMap<string, string | Uint8Array>;
  /** Why what was saved last can't be shown, where it can't; what is shown is older then. */
  fault?: string;
}

export interface PreviewOptions {
  /** Port to serve on; 0 takes a free one. */
  port: number;
  /** Path of the story's page. */
  page: string;
  /** Real path of the folder that the story lies in; missing for a story at an address. */
  folder?: string | undefined;
  /** What is to be shown now. */
  shown: () => Shown;
  /** Called when a reader loads the page. */
  onVisit?: () => void;
}

/** A preview that is being served. */
export interface Preview {
  server: Server;
  address: string;
  /** Has all open pages loaded again, or say why they can't be. */
  update(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const CHANGES = 'unspool-changes';
const SCRIPT = 'unspool-reload.js';
const SCRIPT_TAG = `<script src="/${SCRIPT}"></script>`;
/** Loads the page again after a change; a fault is told below the story, which stays. */
const SOURCE = `const changes = new EventSource('/${CHANGES}');
const note = document.createElement('output');
note.style.cssText = 'position:fixed;inset:auto 0 0;z-index:9999;max-height:40vh;overflow:auto;padding:1rem;white-space:pre-wrap;background:#7a1414;color:#fff;font:1rem/1.4 system-ui,sans-serif';
changes.onmessage = () => location.reload();
changes.addEventListener('fault', ({data}) => {
  note.textContent = JSON.parse(data);
  document.body.append(note);
});
`;

/**
 * Serves a story to this computer alone, with the files beside it.
 *
 * @throws {Failure} If the port can't be served on.
 */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const {port, page, folder, shown, onVisit} = options;
  const open = new Set<ServerResponse>();
  const beside = folder === undefined ? undefined : sirv(folder, {dev: true, extensions: []});
  const tellOf = (response: ServerResponse, {fault}: Shown) =>
    response.write(fault === undefined ? 'data: changed\n\n' : `event: fault\ndata: ${JSON.stringify(fault)}\n\n`);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    const {host, origin} = request.headers;
    const isOwn = isOwnHost(host, request.socket.localPort!) && (origin === undefined || origin === `http://${host}`);
    if (!isOwn || !['GET', 'HEAD'].includes(request.method!)) {
      response.writeHead(isOwn ? 405 : 403).end('This preview is for the computer that it runs on.');
      return;
    }
    const path = pathOf(request.url);
    if (path === undefined) {
      response.writeHead(400).end('No address');
      return;
    }
    const name = path === '' ? page : path;
    const now = shown();
    const content = now.pages.get(name);
    if (name === CHANGES) {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'}).write(':\n\n');
      if (now.fault !== undefined) tellOf(response, now);
      open.add(response);
      response.on('close', () => open.delete(response));
    } else if (name === SCRIPT) {
      response.writeHead(200, {'content-type': 'text/javascript'}).end(SOURCE);
    } else if (content === undefined) {
      const missing = () => void response.writeHead(404).end('Not found');
      if (beside && (await findFile(folder!, path)) !== undefined) beside(askFor(request, path), response, missing);
      else missing();
    } else {
      if (name === page) onVisit?.();
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      });
      const isPage = extname(name) === '.html' && typeof content === 'string';
      response.end(isPage ? content.replace('</head>', () => `${SCRIPT_TAG}</head>`) : content);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Failure(`Port ${port} can't be served on (${error.code}); give another with --port.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    update() {
      for (const response of open) tellOf(response, shown());
    },
  };
}

/** The path that is asked for; nothing where it is not written soundly. */
function pathOf(address = '/'): string | undefined {
  try {
    return decodeURIComponent(new URL(`http://localhost${address}`).pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** sirv takes `%23` for a part of the name; this is where it looks for the path first. */
function askFor(request: IncomingMessage, path: string): IncomingMessage {
  const pathname = `/${path.replaceAll('%', '%25')}`;
  return Object.assign(request, {_parsedUrl: {raw: request.url, pathname, search: '', query: ''}});
}
