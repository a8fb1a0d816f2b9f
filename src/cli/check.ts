import {Command} from 'commander';
import type {ReportItem} from '../document/report.js';
import {Failure} from '../document/failure.js';
import {EXIT} from './exit-codes.js';
import {countOf, summary, tell, tellData, tellReport} from './output.js';
import {readWithAdvice, withSourceOptions, type AdviceOptions} from './read-with-advice.js';

/** `unspool check FILE…` */
export function checkCommand(): Command {
  const command = new Command('check')
    .summary('say what is wrong in stories')
    .description(
      'Says what is wrong in stories, and what an editor would want to know. Exits with 1 where there are errors.',
    )
    .argument(
      '<file...>',
      'story documents, spreadsheets (.xlsx, .ods, CSV) or timelines of TimelineJS, or their addresses',
    )
    .option('--strict', 'take warnings and advice for errors')
    .option('--json', 'write the report as JSON');
  return withSourceOptions(command).action(
    async (files: string[], options: AdviceOptions & {strict?: true; json?: true}) => {
      const {strict, json, ...reading} = options;
      const reports: {file: string; report: ReportItem[]}[] = [];
      for (const file of files) reports.push({file, report: await checkFile(file, reading)});
      const all = reports.flatMap(({report}) => report);
      if (json) tellData(process.stdout, reports);
      else {
        for (const {file, report} of reports) {
          tellReport(process.stdout, file, report);
          tell(process.stdout, `${file}: ${summary(report)}`);
        }
      }
      if (countOf(all, 'error') > 0 || (strict && all.length > 0)) process.exitCode = EXIT.faults;
    },
  );
}

/** A file that can't be read is an error in its report, so that the other files are still checked. */
async function checkFile(file: string, options: AdviceOptions): Promise<ReportItem[]> {
  try {
    return (await readWithAdvice(file, options)).report;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{level: 'error', place: '', found: error.message, advice: 'Nothing was read.'}];
  }
}
