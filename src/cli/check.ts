import {Command} from 'commander';
import {adviseOn} from '../story/advise.js';
import type {ReportItem} from '../story/report.js';
import {EXIT, Failure} from './failure.js';
import {countOf, summary, tell, tellData, tellReport} from './output.js';
import {readStory} from './read-story.js';

/** `unspool check FILE…` */
export function checkCommand(): Command {
  return new Command('check')
    .summary('say what is wrong in stories')
    .description(
      'Says what is wrong in stories, and what an editor would want to know. Exits with 1 where there are errors.',
    )
    .argument('<file...>', 'story documents, spreadsheets or timelines')
    .option('--strict', 'take warnings for errors')
    .option('--json', 'write the report as JSON')
    .action(async (files: string[], options: {strict?: true; json?: true}) => {
      const reports: {file: string; report: ReportItem[]}[] = [];
      for (const file of files) reports.push({file, report: await checkFile(file)});
      const all = reports.flatMap(({report}) => report);
      if (options.json) tellData(process.stdout, reports);
      else {
        for (const {file, report} of reports) {
          tellReport(process.stdout, file, report);
          tell(process.stdout, `${file}: ${summary(report)}`);
        }
      }
      if (countOf(all, 'error') > 0 || (options.strict && all.length > 0)) process.exitCode = EXIT.faults;
    });
}

/** A file that can't be read is an error in its report, so that the other files are still checked. */
async function checkFile(file: string): Promise<ReportItem[]> {
  try {
    const {document, report} = await readStory(file);
    return document ? [...report, ...adviseOn(document)] : report;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{level: 'error', place: '', found: error.message, advice: 'Nothing was read.'}];
  }
}
