import type {ReportItem} from '../report.js';
import type {Message} from './messages.js';

/** Takes down what an importer could not read or keep. */
export class Findings {
  readonly report: ReportItem[] = [];

  /** @param place - As an editor finds it: `row 3, column Month`, or a JSON path. */
  tell(place: string, {level, found, advice}: Message): void {
    this.report.push({level, place, found, advice});
  }
}
