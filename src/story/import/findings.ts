import type {ReportItem} from '../report.js';

/** Takes down what an importer could not read or keep. */
export class Findings {
  readonly report: ReportItem[] = [];

  /** Something was left out. */
  error(place: string, found: string, advice: string): void {
    this.report.push({level: 'error', place, found, advice});
  }

  /** Something was kept in another form, or is worth a look. */
  warn(place: string, found: string, advice: string): void {
    this.report.push({level: 'warning', place, found, advice});
  }
}
