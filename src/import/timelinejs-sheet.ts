import {orderIn} from './date-cells.js';
import {suggest} from '../document/suggest.js';
import {Fields} from './fields.js';
import {Findings} from './findings.js';
import {columnKey, type Field} from './headings.js';
import {MESSAGES} from '../document/messages.js';
import {ownHeadings} from './sheet.js';
import {storyOfSlides} from './slides.js';
import {readTime} from './times.js';
import type {Imported, ImportOptions, Layout, Row, Sheet} from './types.js';

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
/** What a row is, as its `Type` says in any of the languages. */
const TYPES = new Map(
  Object.entries({
    title: 'Title/عنوان/العنوان/Titel/Título/تیتر/Titre/כותרת/शीर्षक/Titolo/タイトル/제목/Заголовок/标题/標題',
    era: 'Era/حقبة/عصر/Epoche/Ära/Época/دوره/عصر/Époque/Ère/תקופה/युग/काल/Epoca/時代/시대/Tijdperk/Эпоха/时代',
    event:
      'Event/حدث/Ereignis/Evento/رویداد/Événement/Évènement/אירוע/घटना/イベント/出来事/사건/이벤트/Gebeurtenis/Событие/事件',
  }).flatMap(([type, words]) => words.split('/').map((word) => [columnKey(word), type] as const)),
);
const CLOCK = ['hour', 'minute', 'second', 'millisecond'];

/** The spreadsheets of TimelineJS3, and the older ones with `Start Date`, `End Date` and `Tag`. */
export const TIMELINEJS_LAYOUT: Layout = {
  columns: new Map<Field, string>([
    ['date', 'startdate'],
    ['startDate', 'startdate'],
    ['end', 'enddate'],
    ['year', 'year'],
    ['month', 'month'],
    ['day', 'day'],
    ['time', 'time'],
    ['endYear', 'endyear'],
    ['endMonth', 'endmonth'],
    ['endDay', 'endday'],
    ['endTime', 'endtime'],
    ['dateLabel', 'displaydate'],
    ['heading', 'headline'],
    ['text', 'text'],
    ['media', 'media'],
    ['credit', 'mediacredit'],
    ['caption', 'mediacaption'],
    ['thumbnail', 'mediathumbnail'],
    ['alt', 'alttext'],
    ['link', 'medialink'],
    ['type', 'type'],
    ['group', 'group'],
    ['background', 'background'],
    ['id', 'uniqueid'],
  ]),
  own: ownHeadings(...Object.values(COLUMNS), 'Time', 'End Time', 'Type', 'Start Date', 'End Date', 'Tag'),
};

/** Reads a spreadsheet of TimelineJS3: a row is an event, a title or an era, as its `Type` says. */
export function importTimelineJsSheet(sheet: Sheet, options: ImportOptions, findings: Findings): Imported {
  const ofType = (type: string) =>
    sheet.rows.filter((row) => typeOf(row) === type).map((row) => toSlide(row, findings));
  const slides = {
    titles: ofType('title'),
    events: eventsIn(sheet, findings),
    eras: ofType('era'),
    scale: '',
    inSheet: true,
  };
  const document = storyOfSlides(slides, {order: orderIn(sheet, DATES) ?? 'mdy', ...options}, findings);
  return {document, report: findings.report};
}

function typeOf(row: Row): string {
  const key = columnKey(row.cell('type'));
  return TYPES.get(key) ?? key;
}

function* eventsIn(sheet: Sheet, findings: Findings): Generator<Fields> {
  for (const row of sheet.rows) {
    const type = typeOf(row);
    if (type === 'title' || type === 'era') continue;
    if (type && type !== 'event')
      findings.tell(
        row.place('type'),
        MESSAGES.unknownType(row.cell('type'), suggest(type, ['title', 'era']) ?? 'title or era'),
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
    group: row.cell('group'),
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
  if (!clock) findings.tell(row.place(`${end}time`), MESSAGES.notTime(time));
  return filled({
    year: row.cell(`${end}year`),
    month: row.cell(`${end}month`),
    day: row.cell(`${end}day`),
    ...clock,
  });
}

function columnOf(path: string, row: Row): string | undefined {
  const known = COLUMN_KEYS.get(path);
  if (known !== undefined && !path.includes('_date')) return known;
  const [head, last] = path.split('.');
  const end = head === 'end_date' ? 'end' : '';
  if (last && CLOCK.includes(last)) return `${end}time`;
  if (/^(start|end)_date/.test(path) && row.cell(end ? 'enddate' : 'startdate')) return end ? 'enddate' : 'startdate';
  if (path === 'start_date' || path === 'end_date')
    return row.has(`${end}year`) ? `${end}year` : `${end || 'start'}date`;
  return known;
}
