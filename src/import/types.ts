import type {StoryDocument} from '../document/document.js';
import type {ReportItem} from '../document/report.js';
import type {Fields} from './fields.js';
import type {Field} from './headings.js';

/** What an importer made of a file. */
export interface Imported {
  /** Missing where the file holds no story at all. */
  document?: StoryDocument;
  /** What was left out or changed, each with its place. */
  report: ReportItem[];
}

/** How a file is to be read. */
export interface ImportOptions {
  /** Language of the story, such as `en-GB`: for the document, and for names of months. */
  lang?: string | undefined;
  /** Headline of the story, in place of the one in the file. */
  title?: string | undefined;
}

/** The slides of a timeline, in whatever file they stood. */
export interface Slides {
  titles: Fields[];
  /** Read one after the other, so that a long sheet is not held twice. */
  events: Iterable<Fields>;
  eras: Fields[];
  /** `human` or `cosmological`. */
  scale: string;
  /** Whether they come from a sheet. Default false. */
  inSheet?: boolean;
}

/** The cells of a spreadsheet, row by row. */
export interface Table {
  /** A row that could not be read is there without cells, so that the rows after it keep their numbers. */
  records: readonly (readonly string[])[];
  /** What stands between the cells, as a message calls it; missing where a file keeps its cells apart. */
  delimiter?: string;
}

/** A row of a spreadsheet. */
export interface Row {
  /** The text in a column, without space around it; `''` where there is none. */
  cell(column: string): string;
  /** Whether the sheet has a column. */
  has(column: string): boolean;
  /** The row and column as an editor finds them, the headings being row 1: `row 3, column Month`. */
  place(column?: string): string;
}

/** A kind of spreadsheet: what its columns are. */
export interface Layout {
  /** The column as which each field is read. */
  columns: ReadonlyMap<Field, string>;
  /** The headings of its own template, by column: of two kinds that fit, the one with more of its own is meant. */
  own: ReadonlyMap<string, string>;
}

/** A spreadsheet one of whose first rows names its columns. */
export interface Sheet {
  /** Which of the layouts it has; missing where it is no timeline. */
  layout?: Layout;
  rows: Row[];
  /** Where the first row below the headings is. */
  first: string;
}

/** The order of day and month in dates such as 3/4/2004. */
export type DayOrder = 'dmy' | 'mdy';

/** How written dates are to be read. */
export interface DateReading {
  /** Language whose words and calendar are known, besides English. */
  lang?: string | undefined;
  /** The order of day and month, where it is known. */
  order?: DayOrder | undefined;
}

/** What a cell says. */
export type WrittenDate =
  | {
      /** In EDTF. */
      date: string;
      /** What the editor may want to know. */
      note?: string;
      /** Whether the words say more than the date. */
      isLess?: boolean;
    }
  /** The two dates that it may be, where day and month can't be told apart. */
  | {either: [date: string, or: string]}
  /** What the editor has to be asked, where it may be this or that. */
  | {query: string};
