import {quoteValue, type ReportItem} from './report.js';

/** What a report says of a place: an `error` leaves something out of the story, a `warning` does not. */
export type Message = Omit<ReportItem, 'place'>;

/** The most names that one message lists. */
const MOST_NAMED = 8;
const LINK = 'Link to an address that begins with https:, http:, mailto: or tel:. The words stay.';

function error(found: string, advice: string): Message {
  return {level: 'error', found, advice};
}

function warning(found: string, advice: string): Message {
  return {level: 'warning', found, advice};
}

/** What is said of a value: it is quoted as it was written. */
function wrong(value: unknown, advice: string): Message {
  return error(quoteValue(value), advice);
}

function odd(value: unknown, advice: string): Message {
  return warning(quoteValue(value), advice);
}

/** Names in a sentence, cut off where there are many. */
function listed(names: readonly string[]): string {
  const short = names.map((name) => name.slice(0, 40)).filter(Boolean);
  return `${short.slice(0, MOST_NAMED).join(', ')}${short.length > MOST_NAMED ? '…' : ''}`;
}

/** "a", "a and b", "a, b and c". */
function all(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "a", "a or b", "a, b or c". */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/**
 * Everything that an import or a check can say, one function to a message. Each has its example in
 * `test/import/messages.mjs`, from which its row in docs/warnings.md is made.
 *
 * `inSheet` tells who reads it: somebody who works in a sheet, with headings and cells, or in JSON, with keys.
 */
export const MESSAGES = {
  // The rows and columns of a sheet.
  strayQuote: () => warning('a quotation mark within a quoted cell', 'Write it twice, or save the sheet as CSV again.'),
  openQuote: (isLast: boolean) =>
    error(
      'a quotation mark that is never closed',
      `Close it or write it twice; ${isLast ? 'this row and all rows after it were' : 'the row was'} left out.`,
    ),
  noHeadings: () =>
    error('no headings', 'Name the columns in the first row, such as Date, Heading and Text. Nothing was read.'),
  unknownHeadings: (headings: readonly string[], meant: readonly string[]) =>
    error(
      `no known heading among ${listed(headings)}`,
      `${meant.length > 0 ? `Write ${listed(meant)}, if that is meant.` : 'Name the columns in the first row, such as Date, Heading and Text.'} Nothing was read.`,
    ),
  noDateHeading: (headings: readonly string[], meant: readonly string[]) =>
    error(
      `no heading for dates among ${listed(headings)}`,
      `${meant.length > 0 ? `Write ${listed(meant)}, if that is meant.` : 'Add a column named Date or Year.'} Nothing was read.`,
    ),
  noWhatHeading: (headings: readonly string[], meant: readonly string[]) =>
    error(
      `no heading for what happened among ${listed(headings)}`,
      `${meant.length > 0 ? `Write ${listed(meant)}, if that is meant.` : 'Add a column named Heading or Text.'} Nothing was read.`,
    ),
  aboveHeadings: (words: string) => wrong(words, 'This row is above the headings; it was left out.'),
  namelessColumn: (words: string, row: number) =>
    error(`no heading over ${quoteValue(words)} (row ${row})`, 'Name the column. Its words were kept in the text.'),
  farColumn: (words: string, row: number) =>
    error(`no heading over ${quoteValue(words)} (row ${row})`, 'Name the column; it was left out.'),
  secondColumn: (first: string) =>
    error(`a second column for what ${first} holds`, 'Keep one of the two; this one was left out.'),
  unknownColumn: (meant: string | undefined) =>
    error(
      'a column that is not known here',
      meant === undefined ? 'It was left out.' : `Write ${meant}, if that is meant; it was left out.`,
    ),
  surplusCells: (count: number, words: string, delimiter: string | undefined) =>
    error(
      `${count === 1 ? '1 cell' : `${count} cells`} more than there are headings: ${quoteValue(words)}`,
      delimiter === undefined
        ? 'Name their columns. The words were kept in the text.'
        : `Put a text with a ${delimiter} in it in quotation marks. The words were kept in the text.`,
    ),

  // What a file holds.
  notTimeline: (data: unknown) =>
    wrong(data, 'Give the JSON of TimelineJS3, an object with a list "events", or a story document.'),
  noEvents: (inSheet: boolean) =>
    error('no events', inSheet ? 'Write one event or more below the headings.' : 'Add one event or more.'),
  notObject: (value: unknown) => wrong(value, 'Write an object in curly brackets; it was left out.'),
  notText: (value: unknown) => wrong(value, 'Write a text in quotation marks; it was left out.'),
  notSlide: (value: unknown) => wrong(value, 'Write a slide, an object in curly brackets; it was left out.'),
  notSlides: (value: unknown) => wrong(value, 'Write a list of slides in square brackets; it was left out.'),
  otherSchema: (count: number, keys: readonly string[]) =>
    error(
      `${count === 1 ? '1 event' : `${count} events`} without a field of TimelineJS3, but with ${listed(keys) || 'nothing'}`,
      'Give the JSON of TimelineJS3, whose events have "start_date" and "text". Nothing was read.',
    ),
  unknownField: (value: unknown, meant: string | undefined) =>
    wrong(
      value,
      `${meant === undefined ? 'Not known here; ' : `Write "${meant}", if that is meant; `}it was left out.`,
    ),
  longText: (length: number, most: number) =>
    error(`a text of ${length} characters`, `Shorten it to ${most} characters or fewer; it was left out.`),
  unknownScale: (scale: string) => odd(scale, 'TimelineJS3 knows "human" and "cosmological"; read as "human".'),
  unknownType: (type: string, meant: string) => odd(type, `Write ${meant}, or nothing; read as an event.`),

  unknownWeight: (words: string) => odd(words, 'Write lead, normal or brief, or nothing; shown as any other event.'),

  // The title.
  noTitle: (inSheet: boolean) =>
    warning(
      'no title',
      inSheet
        ? 'Add a row with "title" in Type and the title in Headline; "Untitled" stands in its place.'
        : 'Write one; "Untitled" stands in its place.',
    ),
  noTitleRow: () =>
    warning('no title', 'Begin with a row that has a heading and no date; "Untitled" stands in its place.'),
  secondTitle: () => warning('a second title', 'A story has one; this one was kept as an event without a date.'),
  titleHasNone: (value: unknown, what: string) => wrong(value, `A title has no ${what}; it was left out.`),

  // Dates.
  notDate: (words: string, label: string) =>
    wrong(
      words,
      `Write a date such as 2004-12-26, 2005-06 or 1956/1960, and these words in ${label}; until then they are shown.`,
    ),
  eitherDate: (words: string, dates: readonly [string, string]) =>
    wrong(words, `It may be ${dates[0]} or ${dates[1]}; write one of them. The words were kept.`),
  askedDate: (words: string, question: string) => wrong(words, `${question} The words were kept.`),
  notedDate: (words: string, note: string) => odd(words, note),
  dateInWords: (words: string, read: string) =>
    odd(words, `Read as ${read}; TimelineJS itself reads digits alone here.`),
  noDate: (inSheet: boolean) =>
    warning(
      'no date',
      `${inSheet ? 'Write one such as 2004-12-26' : 'Add one'}; until then the event keeps its place in the order.`,
    ),
  endAlone: (end: string, inSheet: boolean) =>
    warning(
      `an end, ${quoteValue(end)}, without a start`,
      inSheet
        ? 'Read as "until then"; write the start too, if there is one.'
        : 'Read as "until then"; give a "start_date", if there is one.',
    ),
  endBeforeStart: (end: string, start: string) =>
    wrong(end, `Write an end that is not before the start, ${start}; the start alone was kept.`),
  endWithoutDate: (end: string) => wrong(end, 'Write the date that it starts from; until then the words are shown.'),
  sameYear: () => warning('no year', 'Read as the year of the start.'),
  noYear: (parts: readonly string[]) =>
    error('no year', `Write a year; without one the ${all(parts)} can only be shown as written.`),
  impossibleYear: (year: string) => wrong(year, 'Write a year from -99999999999 to 9999.'),
  yearZero: () => warning('the year 0', 'The calendar has no year 0; read as 1 BC.'),
  milliseconds: (value: string) => odd(value, 'A story tells seconds at most; the date was kept without them.'),
  incompleteDate: (parts: readonly string[], missing: string) =>
    error(`${parts.join(', ')} without a valid ${missing}`, `Write the ${missing} too; the rest of the date was kept.`),
  notInRange: (value: unknown, from: number, to: number) =>
    wrong(value, `Write a number from ${from} to ${to}; the rest of the date was kept.`),
  notTime: (time: string) => wrong(time, 'Write a time such as 14:30 or 2:30 pm; the day was kept.'),
  manyDateParts: (date: string) =>
    odd(date, 'A date has six parts at most, from the year to the second; the rest was left out.'),

  // Eras.
  eraHasMore: () => error('more than dates and a headline', 'An era has nothing else; the rest was left out.'),
  eraWithout: (missing: string) => error(`an era without ${missing}`, `Give it ${missing}; it was left out.`),
  eraText: (text: unknown) => wrong(text, 'An era has a headline only; it was left out.'),

  // Ids and backgrounds.
  spacedId: (wanted: string, written: string) =>
    odd(wanted, `An ID has no spaces or quotation marks; written as ${quoteValue(written)}.`),
  takenId: (wanted: string, id: string) => odd(wanted, `Another event has it too; this one became "${id}".`),
  backgroundAddress: (address: string) =>
    wrong(address, 'Give the address of a picture, beginning with https: or http:; it was left out.'),
  backgroundColor: (color: string) =>
    wrong(color, 'Write a colour such as #0f9bd1 or teal, or the address of a picture; it was left out.'),

  // Texts.
  lostMarks: (names: readonly string[]) =>
    warning(listed(names), 'A story has no such mark; the words were kept without it.'),
  lostElement: (name: string) => error(`<${name}>`, 'It was left out, with what is in it.'),
  badLink: (address: string) => wrong(address, LINK),
  onlyWords: (address: string) => wrong(address, 'Only words can stand here; it was left out.'),

  // Pictures, films and quotations.
  badMediaAddress: (address: string) =>
    wrong(address, 'Give an address that begins with https: or http:; it was left out.'),
  mediaWords: (markup: string) =>
    odd(markup, 'Only an address, a quotation or a frame can stand here; the words were kept in the text.'),
  captionWithoutMedia: (words: unknown, inSheet: boolean) =>
    wrong(
      words,
      inSheet
        ? 'Write the address of the picture in Media; the words were kept in the text.'
        : 'Give the "url" that it belongs to; the words were kept in the text.',
    ),
  captionOfRefused: (words: unknown) =>
    wrong(words, 'It belongs to an address that was left out; the words were kept in the text.'),
  captionOfNothing: (words: unknown) =>
    wrong(words, 'It belongs to nothing that can be shown; the words were kept in the text.'),
  fieldWithoutMedia: (value: unknown, inSheet: boolean) =>
    wrong(
      value,
      inSheet
        ? 'Write the address of the picture in Media; it was left out.'
        : 'Give the "url" that it belongs to; it was left out.',
    ),
  fieldOfRefused: (value: unknown) => wrong(value, 'It belongs to an address that was left out; it was left out too.'),
  fieldOfNothing: (value: unknown) => wrong(value, 'It belongs to nothing that can be shown; it was left out.'),
  titleBesideCaption: (title: unknown) => wrong(title, 'The caption is shown in its place; it was left out.'),
  linkOfNoPicture: (link: unknown) => wrong(link, 'Only a picture leads to another page; it was left out.'),
  quotationSource: (words: unknown) => odd(words, 'A quotation has no caption or credit; this is shown as its source.'),
  quotationHasNone: (value: unknown) =>
    wrong(value, 'It belongs to a picture or film; beside a quotation it was left out.'),
  speakerWithoutQuote: (name: string) => wrong(name, 'Write what was said in Quote; the name was kept in the text.'),

  // The stage.
  notSetting: (words: string, right: readonly string[]) => wrong(words, `Write ${either(right)}; it was left out.`),
  settingBelow: (words: string) =>
    wrong(words, 'It holds for the whole story; write it in the first row below the headings. It was left out.'),
  sceneBelow: (words: string) =>
    wrong(words, "An event has one scene; write it in the event's first row. It was left out."),
  stillBelow: (words: string) =>
    wrong(words, "An event has one still; write it in the event's first row. It was left out."),
  withoutStill: (words: string) =>
    wrong(words, 'Write the address of the picture in Still; the words were kept in the text.'),
  altWithoutStill: (words: string) => wrong(words, 'Write the address of the picture in Still; it was left out.'),

  // Figures.
  notFigure: (words: string) =>
    wrong(
      words,
      'Write one number, such as 8,000 or 1.43 billion; words belong in Qualifier and Unit. All was kept in the text.',
    ),
  withoutFigure: (words: string) =>
    wrong(words, 'Write the figure that it belongs to; the words were kept in the text.'),
  drawnWithoutFigure: (words: string) =>
    wrong(words, 'Write the number that is to be drawn in Figure; it was left out.'),
  scaleWithoutShow: (name: string) =>
    odd(name, 'Write bar or dots in Show too; until then the figure is not drawn to any scale.'),

  // A story document.
  unguarded: (fault: string) => error(fault, 'Nothing was read.'),
  wrongType: (value: unknown, types: readonly string[]) => wrong(value, `Write ${either(types)}.`),
  missingKey: (key: string) => error(`no "${key}"`, `Add "${key}".`),
  wrongConstant: (value: unknown, right: string) => wrong(value, `Write ${right}.`),
  notInList: (value: unknown, right: readonly string[]) =>
    wrong(value, `Write ${either(right.map((one) => `"${one}"`))}.`),
  unknownKey: (key: string, known: readonly string[]) =>
    warning(`the key "${key}"`, `It is not known here and was left out. Known are ${known.join(', ')}.`),
  notAddress: (value: unknown) =>
    wrong(value, 'Write an address that begins with https:, http:, mailto: or tel:, or a relative one.'),
  notLanguage: (value: unknown) => wrong(value, 'Write a language tag such as "en" or "zh-Hans".'),
  notDay: (value: unknown) => wrong(value, 'Write a day such as "2026-03-01".'),
  notStoryDate: (value: unknown, fault: string) => wrong(value, fault),
  tooLong: (value: unknown, most: number) => wrong(value, `Write ${most} characters at most.`),
  outOfBounds: (value: unknown, comparison: string, limit: number) =>
    wrong(value, `Write a number that is ${limit} or ${comparison === '>=' ? 'more' : 'less'}.`),
  otherRule: (value: unknown, rule: string) => wrong(value, rule),
};

/** What an editor is asked or told of a date, in a message as above. */
export const DATE_NOTES = {
  isoOrHistorical: (bc: number, historical: string, astronomical: string) =>
    `It may be ${bc} BC, or ${bc + 1} BC as ISO 8601 counts; write "${historical}" or "${astronomical}".`,
  compactDay: (day: string) => `If it is the day ${day}, write it so.`,
  dayNumber: (day: string, digits: string) =>
    `If it is ${day}, as spreadsheets count days, write it so; a year so far ahead is written "AD ${digits}".`,
  farDigits: (digits: string) =>
    `No calendar shows such a year; write a date such as 2004-12-26, or "AD ${digits}" if you mean that year.`,
  farYear: (year: number) =>
    `Read as the year ${year}; for a year of another calendar, name the language of the story with --lang.`,
  spreadsheetYear: (date: string) =>
    `Read as ${date}, as spreadsheets shorten a year; write it with four digits if it is another.`,
  twoDigits: (digits: string, forms: readonly string[]) =>
    `If ${digits} is a year, write all four digits, as in ${either(forms)}.`,
  shortYear: (year: number) => `Read as the year ${year}; write it with four digits if it is another.`,
  groupedYear: (year: number) => `Read as the year ${year} AD.`,
  monthOrYears: (month: string, years: string) =>
    `It may be the month ${month} or the years ${years}; write one of them.`,
  readAsDecade: (year: number) =>
    `Read as the years ${year} to ${year + 9}; write the century, such as "19th century", if that is meant.`,
  decadeOrCentury: (year: number) =>
    `It may be the ten years from ${year} or the whole century; write the years, such as 1867–1899, or the century, such as "late 19th century".`,
  bcOrAd: (year: number) => `It may be ${year} BC or AD ${year}; write which of the two.`,
  unknownEnd: (start: string) => `Read as ${start}, since nobody can place the end; the words are shown.`,
  calendar: (calendar: string, lang: string, own: string, year: number, how: string) =>
    `In the ${calendar}, which ${lang} uses, it is the year ${own} AD, otherwise ${year} AD; write ${how}.`,
  seconds: () => 'A story tells seconds at most; the words were kept.',
  weekday: (name: string, date: string) => `That day was a ${name}; check which of the two is right. Read as ${date}.`,
};
