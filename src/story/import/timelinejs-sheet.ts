import {quoteValue} from '../report.js';
import {orderIn} from './date-cells.js';
import {Fields} from './fields.js';
import {Findings} from './findings.js';
import {columnKey, type Row, type Sheet} from './sheet.js';
import {storyOfSlides, type Imported, type ImportOptions} from './slides.js';
import {readTime} from './times.js';

/** The column in which a field of a slide stands. */
const COLUMNS: Record<string, string> = {
  'start_date.year': 'Year',
  'start_date.month': 'Month',
  'start_date.day': 'Day',
  'end_date.year': 'End Year',
  'end_date.month': 'End Month',
  'end_date.day': 'End Day',
  display_date: 'Display Date',
  'text.headline': 'Headline',
  'text.text': 'Text',
  'media.url': 'Media',
  'media.credit': 'Media Credit',
  'media.caption': 'Media Caption',
  'media.thumbnail': 'Media Thumbnail',
  'media.alt': 'Alt Text',
  'media.link': 'Media Link',
  group: 'Group',
  'background.url': 'Background',
  'background.color': 'Background',
  unique_id: 'Unique ID',
};
const COLUMN_KEYS = new Map(Object.entries(COLUMNS).map(([path, column]) => [path, columnKey(column)]));
/** Where a whole date stands. */
const DATES = ['startdate', 'enddate', 'year', 'endyear'];
const CLOCK = ['hour', 'minute', 'second', 'millisecond'];

/** The columns of the spreadsheets of TimelineJS3, and of the older ones with `Start Date`, `End Date` and `Tag`. */
export const TIMELINEJS_COLUMNS = new Set(
  [...Object.values(COLUMNS), 'Time', 'End Time', 'Type', 'Start Date', 'End Date', 'Tag'].map(columnKey),
);

/** Reads a spreadsheet of TimelineJS3: a row is an event, a title or an era, as its `Type` says. */
export function importTimelineJsSheet(sheet: Sheet, options: ImportOptions, findings: Findings): Imported {
  const ofType = (type: string) =>
    sheet.rows.filter((row) => typeOf(row) === type).map((row) => toSlide(row, findings));
  const slides = {titles: ofType('title'), events: eventsIn(sheet, findings), eras: ofType('era'), scale: ''};
  const document = storyOfSlides(slides, {order: orderIn(sheet, DATES) ?? 'mdy', ...options}, findings);
  return {document, report: findings.report};
}

function typeOf(row: Row): string {
  return row.cell('type').toLowerCase();
}

function* eventsIn(sheet: Sheet, findings: Findings): Generator<Fields> {
  for (const row of sheet.rows) {
    const type = typeOf(row);
    if (type === 'title' || type === 'era') continue;
    if (type && type !== 'event')
      findings.warn(
        row.place('type'),
        quoteValue(row.cell('type')),
        'Write title or era, or nothing; read as an event.',
      );
    yield toSlide(row, findings);
  }
}

function toSlide(row: Row, findings: Findings): Fields {
  const background = row.cell('background');
  const media = filled({
    url: row.cell('media'),
    credit: row.cell('mediacredit'),
    caption: row.cell('mediacaption'),
    thumbnail: row.cell('mediathumbnail'),
    alt: row.cell('alttext'),
    link: row.cell('medialink'),
  });
  const slide = {
    start_date: dateIn(row, '', findings),
    end_date: dateIn(row, 'end', findings),
    display_date: row.cell('displaydate'),
    text: {headline: row.cell('headline'), text: row.cell('text')},
    media,
    group: row.cell('group') || row.cell('tag'),
    background: background && {[/^(https?:)?\/|\.\w+$|^\w+:/i.test(background) ? 'url' : 'color']: background},
    unique_id: row.cell('uniqueid'),
  };
  return new Fields(slide, (path) => row.place(columnOf(path, row)), findings);
}

/** An object without its empty fields; nothing where all are empty. */
function filled(fields: Record<string, string>): Record<string, string> | undefined {
  const kept: Record<string, string> = {};
  let isEmpty = true;
  for (const key in fields) {
    if (fields[key] === '') continue;
    kept[key] = fields[key]!;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}

function dateIn(row: Row, end: '' | 'end', findings: Findings): object | undefined {
  const written = row.cell(end === '' ? 'startdate' : 'enddate');
  if (written) return {written};
  const time = row.cell(`${end}time`);
  const clock = time ? readTime(time) : {};
  if (!clock)
    findings.error(
      row.place(`${end}time`),
      quoteValue(time),
      'Write a time such as 14:30 or 2:30 pm; the day was kept.',
    );
  return filled({
    year: row.cell(`${end}year`),
    month: row.cell(`${end}month`),
    day: row.cell(`${end}day`),
    ...clock,
  });
}

function columnOf(path: string, row: Row): string | undefined {
  const known = COLUMN_KEYS.get(path);
  if (known !== undefined && !path.includes('_date') && path !== 'group') return known;
  const [head, last] = path.split('.');
  const end = head === 'end_date' ? 'end' : '';
  if (last && CLOCK.includes(last)) return `${end}time`;
  if (/^(start|end)_date/.test(path) && row.cell(end ? 'enddate' : 'startdate')) return end ? 'enddate' : 'startdate';
  if (path === 'start_date' || path === 'end_date') return `${end}year`;
  if (path === 'group') return row.cell('group') ? 'group' : row.cell('tag') ? 'tag' : 'group';
  return known;
}
