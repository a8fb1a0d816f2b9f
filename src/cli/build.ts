import {basename, join} from 'node:path';
import {Command} from 'commander';
import {allowedAddress} from '../document/address.js';
import type {ReportItem} from '../document/report.js';
import {suggest} from '../document/suggest.js';
import {isDevice, themeNames, themeStyles, type OwnFile} from '../page/assets.js';
import {buildStory, fileNames, type BuildOptions} from '../page/build-story.js';
import {fontsFor, type PageFonts} from '../page/page-fonts.js';
import {Failure} from '../document/failure.js';
import {EXIT} from './exit-codes.js';
import {adviseOnGraphic, readGraphic} from './graphic.js';
import {joinRules} from '../page/header-rules.js';
import {countOf, progress, summary, tell, tellData, tellReport} from './output.js';
import {isAddress} from '../import/recognise.js';
import {readText} from './read-text.js';
import {readWithAdvice, withSourceOptions, type AdviceOptions} from './read-with-advice.js';
import {isOneFile, isThere, refuseReplacing, writeFiles, type OutputFile} from './write-files.js';

/** Options of the verbs that build a page. */
export interface PageOptions extends AdviceOptions {
  name?: string;
  template?: string;
  theme?: string;
  stage?: string;
  css?: string[];
  js?: string[];
  scripts?: string;
  fonts?: true;
}

/** `unspool build story.json --out DIR` */
export function buildCommand(): Command {
  const command = new Command('build')
    .summary('make a static page of a story')
    .description(
      'Makes a static page of a story, which reads whole without script, and an embed page with the snippets to paste. ' +
        'What is wrong in the story is left out and listed. The pictures and other files that it names are copied.',
    )
    .argument('<file>', 'story document, spreadsheet (.xlsx, .ods, CSV) or timeline of TimelineJS, or its address')
    .requiredOption('-o, --out <dir>', 'folder to write to')
    .option('--strict', 'write nothing where the story has errors')
    .option('--json', 'write the report and the names of the files as JSON');
  return withPageOptions(command).action(
    async (file: string, options: PageOptions & {out: string; strict?: true; json?: true}) => {
      const {out, strict, json, ...page} = options;
      const made = await makePages(file, page);
      const {report} = made;
      const isRefused = !made.pages || (strict && countOf(report, 'error') > 0);
      const written = isRefused
        ? []
        : await writeStory(out, made, inputsOf(file, page), fileNames(page.name ?? 'index'));
      if (json) tellData(process.stdout, {file, report, files: written});
      else {
        tellReport(process.stderr, file, report);
        const paths = isRefused ? [] : written.map((name) => join(out, name));
        tell(process.stdout, ...paths, `${file}: ${summary(report)}${isRefused ? '; nothing was written.' : ''}`);
      }
      if (isRefused) process.exitCode = EXIT.faults;
    },
  );
}

/** Adds the options that say how the page looks. */
export function withPageOptions(command: Command): Command {
  return withSourceOptions(command)
    .option('--url <address>', 'where the page will be published; wins over the url in the story')
    .option('--name <name>', 'first part of the file names, for several stories in one folder', 'index')
    .option('--theme <name>', `look of the story: ${themeNames().join(', ')}`)
    .option('--template <file>', 'HTML page with <!-- unspool:head --> and <!-- unspool:story --> in it')
    .option('--stage <file>', "SVG or HTML of your own: the graphic on the story's stage")
    .option('--fonts', 'web fonts that come with the page: Newsreader and Libre Franklin, with the letters that it has')
    .option('--css <file...>', 'style sheets of your own, after the others')
    .option('--js <file...>', 'scripts of your own, as modules, after the others; in the embed page, too')
    .option('--scripts <address>', "folder that has Unspool's files, in place of copies with hashed names");
}

/** The pages of a story. */
export interface Pages {
  /** What was made, by its path; missing where the story has nothing to show. */
  pages?: Map<string, string | Uint8Array>;
  /** The files beside the story that the pages show, by their path. */
  files: Map<string, string>;
  report: ReportItem[];
}

/**
 * Reads a story and makes its pages, without writing them.
 *
 * @throws {Failure} If a file can't be read, or an option is wrong.
 */
export async function makePages(file: string, options: PageOptions): Promise<Pages> {
  const page = await pageOptions(options);
  const {document, report, files} = await readWithAdvice(file, options, true);
  const own = page.stage === undefined ? [] : adviseOnGraphic(basename(options.stage!), page.stage);
  const all = [
    ...report,
    ...(page.styles ?? []).flatMap(adviseOnStyles),
    ...(page.modules ?? []).flatMap(adviseOnScript),
    ...own,
  ];
  if (!document) return {files, report: all};
  const pages = buildStory(document, page);
  if (!options.fonts) return {pages, files, report: all};
  const fonts = await fontsFor(pages.get(fileNames(options.name ?? 'index').page) as string, document.lang);
  return {pages: buildStory(document, {...page, fonts}), files, report: [...all, ...adviseOnFonts(fonts)]};
}

/** Most letters of a story in Chinese, say, are in none of the fonts. */
function adviseOnFonts({lacking}: PageFonts): ReportItem[] {
  if (lacking.length === 0) return [];
  return [
    {
      level: 'warning',
      place: '--fonts',
      found: `most letters of this story are not in ${lacking.join(' and ')}`,
      advice: "They are shown in fonts of the reader's own system.",
    },
  ];
}

/** The files that a story's pages are made of. */
export function inputsOf(file: string, {template, stage, css = [], js = []}: PageOptions): string[] {
  const named = [template, stage].filter((one) => one !== undefined);
  return [...(isAddress(file) ? [] : [file]), ...named, ...css, ...js];
}

/** What the options name, read. */
async function pageOptions({
  name,
  template,
  theme,
  stage,
  css = [],
  js = [],
  scripts,
}: PageOptions): Promise<BuildOptions> {
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
  return {
    ...(name !== undefined && {name}),
    ...(template !== undefined && {template: await readText(template)}),
    ...(theme !== undefined && {theme: themeOf(theme)}),
    ...(stage !== undefined && {stage: await readGraphic(stage)}),
    ...(scripts !== undefined && {scripts}),
    styles: await readOwn(css),
    modules: await readOwn(js),
  };
}

async function readOwn(paths: readonly string[]): Promise<OwnFile[]> {
  const files = [];
  for (const path of paths) files.push({name: basename(path), content: await readText(path)});
  return files;
}

function themeOf(name: string): string {
  const styles = themeStyles(name.toLowerCase());
  if (styles !== undefined) return styles;
  const meant = suggest(name, themeNames());
  throw new Failure(
    `There is no theme "${name}"${meant === undefined ? '' : `; write ${meant}, if that is meant`}. The themes are ${themeNames().join(', ')}; --css names a style sheet of your own.`,
  );
}

/** A style sheet is copied into `assets`, where what it names by a relative address is not. */
function adviseOnStyles({name, content}: OwnFile): ReportItem[] {
  const css = content.replaceAll(/\/\*.*?\*\//gs, '');
  const named = [
    ...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi),
  ];
  return named
    .map(([, ...address]) => address.find((one) => one !== undefined) ?? '')
    .filter((address) => address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address))
    .map((address) => notCopied(name, address, 'style sheet', 'Write an address that begins with / or https:.'));
}

/** A script is copied into `assets`, where what it imports by a relative address is not. */
function adviseOnScript({name, content}: OwnFile): ReportItem[] {
  const imported = content.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*['"](\.{1,2}\/[^'"]*)['"]|\bimport\(\s*['"](\.{1,2}\/[^'"]*)['"]/gm,
  );
  const advice = 'Bundle both into one file, or write an address that begins with / or https:.';
  return [...imported].map(([, still, late]) => notCopied(name, (still ?? late)!, 'script', advice));
}

function notCopied(place: string, address: string, what: string, advice: string): ReportItem {
  return {level: 'warning', place, found: `"${address.slice(0, 60)}", which is not copied with the ${what}`, advice};
}

/** Writes the pages, and copies what they show, which comes first. */
async function writeStory(
  folder: string,
  {pages, files}: Pages,
  inputs: readonly string[],
  names: ReturnType<typeof fileNames>,
): Promise<string[]> {
  const outputs: (OutputFile & {name: string})[] = [];
  for (const [name, from] of files) {
    const path = join(folder, name);
    if (!pages!.has(name) && !(await isOneFile(path, from))) outputs.push({name, path, from});
  }
  for (const [name, content] of pages!) {
    const path = join(folder, name);
    const joined = name === '_headers' ? joinRules(await textIn(path), content as string) : content;
    outputs.push({name, path, content: joined});
  }
  if (outputs.length > 20) progress(`Writing ${outputs.length} files ...`);
  const read = [...inputs, ...files.values()];
  await refuseReplacing(outputs, read);
  await refuseSource(folder, names, inputs);
  await writeFiles(outputs, {inputs: read});
  return outputs.map(({name}) => name);
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
