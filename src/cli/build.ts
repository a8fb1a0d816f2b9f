import {basename, join} from 'node:path';
import {Command} from 'commander';
import {adviseOn} from '../story/advise.js';
import {allowedAddress} from '../story/address.js';
import type {StoryDocument} from '../story/document.js';
import type {ReportItem} from '../story/report.js';
import {isDevice} from './assets.js';
import {buildStory, fileNames, PLACEHOLDER, type BuildOptions} from './build-story.js';
import {EXIT, Failure} from './failure.js';
import {joinRules} from './header-rules.js';
import {countOf, progress, summary, tell, tellData, tellReport} from './output.js';
import {readStory} from './read-story.js';
import {readText} from './read-text.js';
import {isThere, refuseReplacing, writeFiles} from './write-files.js';

/** Options of the verbs that build a page. */
export interface PageOptions {
  name?: string;
  template?: string;
  css?: string[];
  scripts?: string;
  url?: string;
  lang?: string;
  title?: string;
  sheet?: string;
}

/** `unspool build story.json --out DIR` */
export function buildCommand(): Command {
  const command = new Command('build')
    .summary('make a static page of a story')
    .description(
      'Makes a static page of a story, which reads whole without script, and an embed page with the snippets to paste. ' +
        'What is wrong in the story is left out and told of.',
    )
    .argument('<file>', 'story document, spreadsheet (.xlsx, .ods, CSV) or timeline of TimelineJS, or its address')
    .requiredOption('-o, --out <dir>', 'folder to write to')
    .option('--strict', 'write nothing where the story has errors')
    .option('--json', 'write the report and the names of the files as JSON');
  return withPageOptions(command).action(
    async (file: string, options: PageOptions & {out: string; strict?: true; json?: true}) => {
      const {document, report} = await readWithAdvice(file, options);
      const faulty = !document || (options.strict && countOf(report, 'error') > 0);
      const files = document && !faulty ? buildStory(document, await pageOptions(options)) : new Map<string, string>();
      if (files.size > 0) {
        const {template, css = []} = options;
        const inputs = [file, ...(template === undefined ? [] : [template]), ...css];
        await writeStory(options.out, files, fileNames(options.name ?? 'index'), inputs);
      }
      if (options.json) tellData(process.stdout, {file, report, files: [...files.keys()]});
      else {
        tellReport(process.stderr, file, report);
        const written = [...files.keys()].map((name) => join(options.out, name));
        tell(process.stdout, ...written, `${file}: ${summary(report)}${faulty ? '; nothing was written.' : ''}`);
      }
      if (faulty) process.exitCode = EXIT.faults;
    },
  );
}

/** Adds the options that say how the page looks. */
export function withPageOptions(command: Command): Command {
  return command
    .option('--lang <tag>', 'language of a spreadsheet or timeline, such as en-GB')
    .option('--title <text>', 'headline, in place of the one in a spreadsheet or timeline')
    .option('--sheet <name>', 'sheet of a workbook; default: the first')
    .option('--url <address>', 'where the page will be published; wins over the url in the story')
    .option('--name <name>', 'first part of the file names, for several stories in one folder', 'index')
    .option('--template <file>', 'HTML page with <!-- unspool:head --> and <!-- unspool:story --> in it')
    .option('--css <file...>', 'style sheets of your own, after the others')
    .option('--scripts <address>', "folder that has Unspool's files, in place of copies with hashed names");
}

/** Reads a story, in whatever it is written, and says what is wrong with it and what an editor would want to know. */
export async function readWithAdvice(
  file: string,
  {url, lang, title, sheet}: PageOptions,
): Promise<{document?: StoryDocument; report: ReportItem[]}> {
  const {document, report} = await readStory(file, {url, lang, title, sheet});
  if (!document || document.events.length === 0) return {report};
  const noAddress: ReportItem = {
    level: 'warning',
    place: 'url',
    found: 'no address',
    advice: `Say in "url" or --url where it will be published; until then, ${PLACEHOLDER} stands for it in embed.txt.`,
  };
  return {document, report: [...report, ...adviseOn(document), ...(document.url ? [] : [noAddress])]};
}

/** What the options name, read. */
export async function pageOptions({name, template, css = [], scripts}: PageOptions): Promise<BuildOptions> {
  if (name !== undefined && !/^[\w-]+$/.test(name)) {
    throw new Failure(`--name "${name}" is not a file name; write letters, digits and hyphens.`);
  }
  if (name !== undefined && isDevice(name)) {
    throw new Failure(`--name "${name}" is what Windows calls a device; give another.`);
  }
  if (name !== undefined && /(?:^|-)embed$/i.test(name)) {
    throw new Failure(`--name "${name}" is what the embed page of another story is called; give another.`);
  }
  if (scripts !== undefined && (/[?#]/.test(scripts) || allowedAddress(scripts) === undefined)) {
    throw new Failure(`--scripts "${scripts}" is not the address of a folder; write one such as /unspool/.`);
  }
  const styles = [];
  for (const file of css) styles.push({name: basename(file), content: await readText(file)});
  return {
    ...(name !== undefined && {name}),
    ...(template !== undefined && {template: await readText(template)}),
    ...(scripts !== undefined && {scripts}),
    styles,
  };
}

async function writeStory(
  folder: string,
  files: ReadonlyMap<string, string>,
  names: ReturnType<typeof fileNames>,
  inputs: readonly string[],
): Promise<void> {
  if (files.size > 20) progress(`Writing ${files.size} files ...`);
  const outputs = [];
  for (const [name, content] of files) {
    const path = join(folder, name);
    outputs.push({path, content: name === '_headers' ? joinRules(await textIn(path), content) : content});
  }
  await refuseReplacing(outputs, inputs);
  await refuseSource(folder, names, inputs);
  await writeFiles(outputs, {inputs});
}

/** A story document that lies there alone was not built, but is the source of another story, or a copy of this one's. */
async function refuseSource(
  folder: string,
  {document, ...others}: ReturnType<typeof fileNames>,
  inputs: readonly string[],
): Promise<void> {
  const path = join(folder, document);
  if (!(await isThere(path))) return;
  for (const name of Object.values(others)) if (await isThere(join(folder, name))) return;
  const text = await readText(path);
  for (const input of inputs) if ((await readText(input)) === text) return; // a copy of what is read
  throw new Failure(
    `${path} is there, and no page beside it: it was not built, and would be replaced. Nothing was written; give another --out or --name.`,
  );
}

/** Nothing for a file that is not there yet. */
async function textIn(path: string): Promise<string> {
  return (await isThere(path)) ? readText(path) : '';
}
