import {watch} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, dirname, extname, resolve} from 'node:path';
import {Command} from 'commander';
import sirv from 'sirv';
import {pageOptions, readStory, withPageOptions, type PageOptions} from './build.js';
import {buildStory} from './build-story.js';
import {Failure} from './failure.js';
import {formatReport, summary} from './output.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const RELOAD = "new EventSource('/unspool-changes').onmessage = () => location.reload();";

/** `unspool preview FILE` */
export function previewCommand(): Command {
  const command = new Command('preview')
    .summary('show a story in your browser, and again on each save')
    .description(
      'Serves the page of a story on this computer, and loads it again when the file is saved. Ends with Ctrl+C.',
    )
    .argument('<file>', 'story document')
    .option('-p, --port <number>', 'port to serve on; 0 takes a free one', '8080');
  return withPageOptions(command).action(async (file: string, options: PageOptions & {port: string}) => {
    const port = Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Failure(`--port "${options.port}" is not a port; write a number from 0 to 65535.`);
    let files = await build(file, options);
    const open = new Set<ServerResponse>();
    const beside = sirv(dirname(resolve(file)), {dev: true});
    const server = createServer((request, response) => {
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
        beside(request, response, () => void response.writeHead(404).end('Not found'));
      } else {
        response.writeHead(200, {
          'content-type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
          'cache-control': 'no-store',
        });
        response.end(content.replace('</head>', '<script src="/unspool-reload.js"></script></head>'));
      }
    });
    watchFile(file, async () => {
      files = await build(file, options).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        process.stderr.write(`${error.message}\n`);
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
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/  until Ctrl+C\n`);
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

async function build(file: string, options: PageOptions): Promise<Map<string, string>> {
  const {document, report} = await readStory(file, options.url);
  process.stderr.write(`${formatReport(file, report, process.stderr)}${file}: ${summary(report)}\n`);
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
