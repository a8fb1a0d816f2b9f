import {importData, importSheet} from '../../dist/import/index.js';

/** An event as TimelineJS3 has it. */
export const slide = (change = {}) => ({
  start_date: {year: '1969', month: '7', day: '20'},
  text: {headline: 'A headline', text: 'A text'},
  ...change,
});

/** What is made of events of TimelineJS3. */
export const imported = (events, more = {}, options = {}) =>
  importData({title: {text: {headline: 'A title'}}, events, ...more}, options);

/** The one event that is made of a slide, and what is reported of it. */
export function event(change, options) {
  const {document, report} = imported([slide(change)], {}, options);
  return {...document.events[0], report: told(report)};
}

/** Each item of a report on a line: its level, place and what was found. */
export const told = (report) => report.map(({level, place, found}) => `${level} ${place}: ${found}`);

/** What is made of the lines of a CSV file. */
export const sheet = (lines, options) => importSheet(lines.join('\n'), options);
