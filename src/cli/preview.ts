import {open, realpath, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {Command} from 'commander';
import {inputsOf, makePages, withPageOptions, type PageOptions, type Pages} from './build.js';
import {Failure} from '../document/failure.js';
import {EXIT} from './exit-codes.js';
import {countOf, summary, tell, tellFailure, tellReport} from './output.js';
import {servePreview, type Shown} from './preview-server.js';
import {isAddress} from '../import/recognise.js';
import {Settling} from './settling.js';

/** In milliseconds: how often files are looked at. */
const LOOK = 150;
/** In milliseconds: how often an address is fetched again, also while nobody loads the page. */
const FETCH = 30_000;
/** In milliseconds: how soon an address is fetched again where somebody loads the page. */
const SOONEST = 2000;
/** The most faults that a page tells of. */
const MOST_FAULTS = 5;

/** `unspool preview FILE` */
export function previewCommand(): Command {
  const command = new Command('preview')
    .summary('show a story in your browser, and again on each save')
    .description(
      'Serves the page of a story on this computer, and loads it again when the file is saved. An address is fetched again every ' +
        '30 seconds, and when you load the page. Ends with Ctrl+C.',
    )
    .argument('<file>', 'story document, spreadsheet (.xlsx, .ods, CSV) or timeline of TimelineJS, or its address')
    .option('-p, --port <number>', 'port to serve on; 0 takes a free one', '8080');
  return withPageOptions(command).action(
    async (file: string, {port: written, ...options}: PageOptions & {port: string}) => {
      const port = Number(written);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new Failure(`--port "${written}" is not a port; write a number from 0 to 65535.`);
      const inputs = inputsOf(file, options);
      const first = await signatureOf(inputs);
      const made = await makePages(file, options);
      tellMade(file, made);
      if (!made.pages) {
        process.exitCode = EXIT.faults;
        return;
      }
      let shown: Shown = {pages: made.pages};
      let visited: (() => void) | undefined;
      const preview = await servePreview({
        port,
        page: `${options.name ?? 'index'}.html`,
        folder: isAddress(file) ? undefined : await realpath(dirname(resolve(file))),
        shown: () => shown,
        onVisit: () => visited?.(),
      });
      tell(process.stdout, `${preview.address}  until Ctrl+C`);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

      const make = () => makeOrFail(file, {...options, isAgain: true});
      const show = (next: Made) => {
        tellMade(file, next);
        shown = 'pages' in next && next.pages ? {pages: next.pages} : {pages: shown.pages, fault: faultIn(next)};
        preview.update();
      };
      if (isAddress(file)) visited = followAddress(make, show, made);
      await followFiles(inputs, first, make, show, made);
    },
  );
}

/** Pages, or why there are none. */
type Made = Pages | Failure;

async function makeOrFail(file: string, options: PageOptions): Promise<Made> {
  try {
    return await makePages(file, options);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function faultIn(made: Made): string {
  if (made instanceof Failure) return made.message;
  return made.report
    .filter(({level}) => level === 'error')
    .slice(0, MOST_FAULTS)
    .map(({place, found, advice}) => `${place ? `${place}: ` : ''}${found}. ${advice}`)
    .join('\n');
}

function tellMade(file: string, made: Made): void {
  if (made instanceof Failure) {
    tellFailure(made.message);
    return;
  }
  tellReport(process.stderr, file, made.report);
  tell(process.stderr, `${file}: ${summary(made.report)}${made.pages ? '' : '; there is nothing to show'}`);
}

/**
 * Shows every save of the files that a story is made of, once they have come to rest: while one is being written, what was
 * shown last stays.
 */
async function followFiles(
  inputs: readonly string[],
  first: string,
  make: () => Promise<Made>,
  show: (made: Made) => void,
  made: Made,
): Promise<never> {
  const settling = new Settling(first);
  let last = {made, shapes: await Promise.all(inputs.map(shapeOf))};
  for (;;) {
    await delay(LOOK);
    const signature = await signatureOf(inputs);
    const step = settling.next(signature, performance.now());
    if (step === 'wait') continue;
    const next = {made: await make(), shapes: await Promise.all(inputs.map(shapeOf))};
    if ((await signatureOf(inputs)) !== signature) continue; // it was written while it was read
    if (step === 'look' && isDoubtful(next, last)) {
      settling.doubt();
      continue;
    }
    settling.took(signature);
    show(next.made);
    last = next;
  }
}

/** What tells a finished file from a part of it. */
interface Shape {
  size: number;
  /** Its last byte. */
  end: number | undefined;
}

interface Look {
  made: Made;
  shapes: readonly Shape[];
}

/** Whether a file seems to be written still: it has more faults than before, is shorter, or ends in another way. */
function isDoubtful({made, shapes}: Look, last: Look): boolean {
  const faults = (one: Made) => ('pages' in one && one.pages ? countOf(one.report, 'error') : Number.POSITIVE_INFINITY);
  const isShorter = shapes.some(({size}, index) => size < last.shapes[index]!.size);
  const endsOtherwise = shapes.some(({end}, index) => end !== last.shapes[index]!.end);
  return isShorter || endsOtherwise || faults(made) > faults(last.made) || !('pages' in made && made.pages);
}

async function shapeOf(file: string): Promise<Shape> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return {size: 0, end: undefined};
  try {
    const {size} = await handle.stat();
    const {bytesRead, buffer} = await handle.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
    return {size, end: bytesRead === 0 ? undefined : buffer[0]};
  } finally {
    await handle.close();
  }
}

/** What changes with each write to any of the files, or with another file in their place. */
async function signatureOf(files: readonly string[]): Promise<string> {
  const all = files.map((file) =>
    stat(file, {bigint: true}).then(
      ({dev, ino, size, mtimeNs}) => [dev, ino, size, mtimeNs].join(),
      () => 'none',
    ),
  );
  return (await Promise.all(all)).join(' ');
}

/**
 * Fetches a story again and again, and shows it where it has changed.
 *
 * @returns What has it fetched at once, in case a reader waits for a change.
 */
function followAddress(make: () => Promise<Made>, show: (made: Made) => void, first: Made): () => void {
  let told = textOf(first);
  let isAsking = false;
  let at = performance.now();
  const ask = async () => {
    if (isAsking || performance.now() - at < SOONEST) return;
    isAsking = true;
    const made = await make();
    const text = textOf(made);
    if (text !== told) show(made);
    told = text;
    isAsking = false;
    at = performance.now();
  };
  setInterval(() => void ask(), FETCH);
  return () => void ask();
}

/** What a reader or an editor would see of it; a page names its fonts by what is in them. */
function textOf(made: Made): string {
  if (made instanceof Failure) return made.message;
  const texts = [...(made.pages ?? [])].filter(([, content]) => typeof content === 'string');
  return JSON.stringify([...texts, made.report]);
}
