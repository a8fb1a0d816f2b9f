import {watch} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, dirname, extname, isAbsolute, join, relative, resolve} from 'node:path';
import {Command} from 'commander';
import sirv from 'sirv';
import {pageOptions, readWithAdvice, withPageOptions, type PageOptions} from './build.js';
import {buildStory} from './build-story.js';
import {Failure} from './failure.js';
import {summary, tell, tellReport} from './output.js';
import {isOwnHost} from './own-host.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const RELOAD = "new EventSource('/unspool-changes').onmessage = () => location.reload();";

const RELOAD_TAG = '<script src="/unspool-reload.js"></script>';

/** `unspool preview FILE` */
export function previewCommand(): Command {
  const command = new Command('preview')
    .summary('show a story in your browser, and again on each save')
    .description(
      'Serves the page of a story on this computer, and loads it again when the file is saved. Ends with Ctrl+C.',
    )
    .argument('<file>', 'story document, spreadsheet or timeline of TimelineJS')
    .option('-p, --port <number>', 'port to serve on; 0 takes a free one', '8080');
  return withPageOptions(command).action(async (file: string, options: PageOptions & {port: string}) => {
    const port = Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Failure(`--port "${options.port}" is not a port; write a number from 0 to 65535.`);
    let files = await build(file, options);
    const open = new Set<ServerResponse>();
    const folder = await realpath(dirname(resolve(file)));
    const beside = sirv(folder, {dev: true, extensions: []});
    const server = createServer((request, response) => void answer(request, response));
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
      const name = path === '' ? `${options.name}.html` : path;
      const content = files.get(name);
      if (name === 'unspool-changes') {
        response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'}).write(':\n\n');
        open.add(response);
        response.on('close', () => open.delete(response));
      } else if (name === 'unspool-reload.js') {
        response.writeHead(200, {'content-type': 'text/javascript'}).end(RELOAD);
      } else if (content === undefined) {
        const isServed = await isBeside(folder, path);
        const missing = () => void response.writeHead(404).end('Not found');
        if (isServed) beside(askFor(request, path), response, missing);
        else missing();
      } else {
        response.writeHead(200, {
          'content-type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
          'cache-control': 'no-store',
        });
        const isPage = extname(name) === '.html';
        response.end(isPage ? content.replace('</head>', () => `${RELOAD_TAG}</head>`) : content);
      }
    };
    watchFile(file, async () => {
      files = await build(file, options).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        tell(process.stderr, error.message);
        return files;
      });
      for (const response of open) response.write('data: changed\n\n');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(new Failure(`Port ${port} can't be served on (${error.code}); give another with --port.`));
      });
      server.listen(port, '127.0.0.1', resolve);
    });
    tell(process.stdout, `http://127.0.0.1:${(server.address() as AddressInfo).port}/  until Ctrl+C`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  });
}

/** The path that is asked for; nothing where it is written in no sound way. */
function pathOf(address = '/'): string | undefined {
  try {
    return decodeURIComponent(new URL(`http://localhost${address}`).pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** Whether a path leads to a file in the folder: to none that is hidden, and by no link to one elsewhere. */
async function isBeside(folder: string, path: string): Promise<boolean> {
  const isHidden = (path: string) => path.split(/[/\\]/).some((part) => part.startsWith('.'));
  if (isHidden(path)) return false;
  try {
    const file = await realpath(join(folder, path));
    const within = relative(folder, file);
    return !isHidden(within) && !isAbsolute(within) && (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** sirv takes `%23` for a part of the name; this is where it looks for the path first. */
function askFor(request: IncomingMessage, path: string): IncomingMessage {
  const pathname = `/${path.replaceAll('%', '%25')}`;
  return Object.assign(request, {_parsedUrl: {raw: request.url, pathname, search: '', query: ''}});
}

async function build(file: string, options: PageOptions): Promise<Map<string, string>> {
  const {document, report} = await readWithAdvice(file, options);
  tellReport(process.stderr, file, report);
  tell(process.stderr, `${file}: ${summary(report)}`);
  if (!document) throw new Failure(`${file} is not a story yet; mend it and save.`);
  return buildStory(document, await pageOptions(options));
}

/** Calls back once for each save. The folder is watched, since editors put a new file in the place of the old one. */
function watchFile(file: string, onSave: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  watch(dirname(resolve(file)), (_event, name) => {
    if (name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void onSave(), 50);
  });
}
