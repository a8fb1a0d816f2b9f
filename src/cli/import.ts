import {Command} from 'commander';
import {EXIT} from './failure.js';
import {counted, countOf, summary, tell, tellData, tellReport} from './output.js';
import {isAddress} from './read-source.js';
import {readStory, type ReadOptions} from './read-story.js';
import {writeFiles} from './write-files.js';

interface Options extends ReadOptions {
  to?: string;
  strict?: true;
  json?: true;
}

/** `unspool import FILE|URL --to story.json` */
export function importCommand(): Command {
  return new Command('import')
    .summary('make a story of a spreadsheet or a TimelineJS timeline')
    .description(
      'Makes a story of a spreadsheet (.xlsx, .ods or CSV; our template, or that of TimelineJS3), of the JSON of TimelineJS3 or ' +
        'TimelineJS 2, or of a Google Sheet that is published or shared by link. What can not be read is left out and listed.',
    )
    .argument('<source>', 'file, or address that begins with https:// or http://')
    .option('--to <file>', 'story document to write; without it, the story goes to standard output')
    .option('--lang <tag>', 'language of the story, such as en-GB; dates are read and written in it')
    .option('--sheet <name>', 'sheet of a workbook, or tab of a Google Sheet; default: the first')
    .option('--title <text>', 'headline, in place of the one in the source')
    .option('--strict', 'write nothing and exit with 1 if anything has to be left out')
    .option('--json', 'write the report as JSON: to standard output where --to is given')
    .action(async (source: string, {to, strict, json, lang, title, sheet}: Options) => {
      const {document, report} = await readStory(source, {lang, title, sheet});
      const isRefused = !document || document.events.length === 0 || (strict === true && countOf(report, 'error') > 0);
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
        tell(stream, `${source}: ${done}; ${summary(report)}`);
      }
      if (isRefused) process.exitCode = EXIT.faults;
    });
}
