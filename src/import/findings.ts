import type {ReportItem} from '../document/report.js';
import type {Message} from '../document/messages.js';

/** Of so many items no two are the same: a cell may be looked at twice, for its heading and its text. */
const NEAR = 8;

/** Takes down what an importer could not read or keep. */
export class Findings {
  readonly report: ReportItem[] = [];

  /** @param place - As an editor finds it: `row 3, column Month`, or a JSON path. */
  tell(place: string, {level, found, advice}: Message): void {
    const isTold = this.report
      .slice(-NEAR)
      .some((item) => item.place === place && item.found === found && item.advice === advice);
    if (!isTold) this.report.push({level, place, found, advice});
  }
}
