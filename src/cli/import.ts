import {Command} from 'commander';
import {importData, importSheet, type Imported, type ImportOptions} from '../story/import/index.js';
import {EXIT, Failure} from './failure.js';
import {fetchText} from './fetch-text.js';
import {counted, countOf, summary, tell, tellData, tellReport} from './output.js';
import {parseJson, readText} from './read-text.js';
import {csvAddress} from './sheet-address.js';
import {writeFiles} from './write-files.js';

interface Options extends ImportOptions {
  to?: string;
  strict?: true;
  json?: true;
}

/** `unspool import FILE|URL --to story.json` */
export function importCommand(): Command {
  return new Command('import')
    .summary('make a story of a spreadsheet or a TimelineJS timeline')
    .description(
      'Makes a story of a spreadsheet saved as CSV (our template, or that of TimelineJS3), of the JSON of TimelineJS3 or ' +
        'TimelineJS 2, or of a Google Sheet that is published or shared by link. What can not be read is left out and listed.',
    )
    .argument('<source>', 'file, or address that begins with https:// or http://')
    .option('--to <file>', 'story document to write; without it, the story goes to standard output')
    .option('--lang <tag>', 'language of the story, such as en-GB; dates are read and written in it')
    .option('--title <text>', 'headline, in place of the one in the source')
    .option('--strict', 'write nothing and exit with 1 if anything has to be left out')
    .option('--json', 'write the report as JSON: to standard output where --to is given')
    .action(async (source: string, {to, strict, json, lang, title}: Options) => {
      const {document, report} = importText(await read(source), source, {lang: languageOf(lang), title});
      const isRefused = !document || (strict === true && countOf(report, 'error') > 0);
      if (document && !isRefused) {
        if (to === undefined) tellData(process.stdout, document);
        else {
          const inputs = isAddress(source) ? [] : [source];
          await writeFiles([{path: to, content: `${JSON.stringify(document, null, 2)}\n`}], {inputs});
        }
      }
      const done = isRefused
        ? 'nothing was written'
        : `${counted(document.events.length, 'event')}${to === undefined ? '' : ` in ${to}`}`;
      const stream = json && to !== undefined ? process.stdout : process.stderr;
      if (json) tellData(stream, report);
      else {
        tellReport(stream, source, report);
        tell(stream, `${source}: ${done}; ${summary(report)}\n`);
      }
      if (isRefused) process.exitCode = EXIT.faults;
    });
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source) && URL.canParse(source);
}

async function read(source: string): Promise<string> {
  if (isAddress(source)) return fetchText(csvAddress(source));
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source))
    throw new Failure(
      `${source} is no address that can be read; name a file, or an address that begins with https:// or http://.`,
    );
  return readText(source);
}

/** JSON begins with a bracket; all else is taken for CSV. TimelineJS 2 also had scripts that set a variable to the JSON. */
function importText(text: string, source: string, options: ImportOptions): Imported {
  const json = text.replace(/^\uFEFF?\s*(?:(?:var\s+)?storyjs_jsonp_data\s*=\s*(?=\{))?/, '');
  const isScript = json.startsWith('{') && text.slice(0, 200).includes('storyjs_jsonp_data');
  if (/^[{[]/.test(json)) return importData(parseJson(isScript ? json.replace(/;\s*$/, '') : json, source), options);
  if (json.startsWith('<'))
    throw new Failure(`${source} holds HTML, not CSV or JSON; look whether it is the right file or address.`);
  if (json === '') throw new Failure(`${source} is empty; name a CSV or JSON file with a story.`);
  return importSheet(text, options);
}

function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new Failure(`"${tag}" is no language tag; write one such as en-GB or zh-Hans.`);
  }
}
