import {Command} from 'commander';
import {EXIT} from './exit-codes.js';
import {counted, countOf, summary, tell, tellData, tellReport} from './output.js';
import {isAddress} from '../import/recognise.js';
import {readWithAdvice, withSourceOptions, type AdviceOptions} from './read-with-advice.js';
import {writeFiles} from './write-files.js';

interface Options extends AdviceOptions {
  to?: string;
  strict?: true;
  json?: true;
}

/** `unspool import FILE|URL --to story.json` */
export function importCommand(): Command {
  const command = new Command('import')
    .summary('make a story of a spreadsheet or a TimelineJS timeline')
    .description(
      'Makes a story of a spreadsheet (.xlsx, .ods or CSV; our template, or that of TimelineJS3), of the JSON of TimelineJS3 or ' +
        'TimelineJS 2, or of a Google Sheet that is published or shared by link. ' +
        "What can't be read is left out and listed.",
    )
    .argument('<source>', 'file, or address that begins with https:// or http://')
    .option('--to <file>', 'story document to write; without it, the story goes to standard output')
    .option('--strict', 'write nothing and exit with 1 if anything has to be left out')
    .option('--json', 'write the report as JSON: to standard output where --to is given');
  return withSourceOptions(command).action(async (source: string, {to, strict, json, ...reading}: Options) => {
    const {document, report} = await readWithAdvice(source, reading);
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
      tell(stream, `${source}: ${done}; ${summary(report)}`);
    }
    if (isRefused) process.exitCode = EXIT.faults;
  });
}
