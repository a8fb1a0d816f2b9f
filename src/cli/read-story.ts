import {importData, importSheet, importTable, type Imported, type ImportOptions} from '../import/index.js';
import {recogniseData} from '../import/recognise.js';
import {keepOrigin} from '../document/origins.js';
import {canonicalTag} from '../languages/language.js';
import {Failure} from '../document/failure.js';
import {parseJson} from './read-text.js';
import {readSource, type Source} from './read-source.js';

/** How a story is read. */
export interface ReadOptions extends ImportOptions {
  /** Name of the sheet of a workbook. */
  sheet?: string | undefined;
  /** Whether it was read before; then nothing is said while it is fetched. */
  isAgain?: boolean | undefined;
  /** Where the story will be published; wins over the address in it. */
  url?: string | undefined;
}

/**
 * Reads a story, in whatever it is written: a story document, a spreadsheet, or a timeline of TimelineJS.
 *
 * @throws {Failure} If it can't be read.
 */
export async function readStory(source: string, options: ReadOptions = {}): Promise<Imported> {
  const {sheet, lang, isAgain, ...more} = options;
  const read = await readSource(source, sheet, isAgain);
  const {document, report} = importSource(read, source, {...more, lang: languageOf(lang)});
  const all = [...read.report, ...report];
  if (document?.events.length === 0 && !all.some(({level}) => level === 'error'))
    all.push({level: 'error', place: 'events', found: 'no events', advice: 'Give it one event or more.'});
  return document ? {document, report: all} : {report: all};
}

function importSource(read: Source, source: string, options: ReadOptions): Imported {
  if (read.records) return withAddress(importTable(read.records, options), options.url);
  if (read.kind === 'empty')
    throw new Failure(`${source} is empty; name a spreadsheet, a timeline or a story document.`);
  if (read.kind !== 'json') return withAddress(importSheet(read.text, options), options.url);
  const data = parseJson(read.json, source);
  const story = recogniseData(data);
  if (story?.kind !== 'story') return withAddress(importData(data, options), options.url);
  if (options.url !== undefined) Object.assign(story.data, {url: options.url});
  return importData(data, options);
}

/** A story that was made of something else: its parts have places there, and it has none itself. */
function withAddress(imported: Imported, url: string | undefined): Imported {
  const {document} = imported;
  if (document) keepOrigin(document, () => '');
  if (document && url !== undefined) document.url = url;
  return imported;
}

function languageOf(tag: string | undefined): string | undefined {
  const known = canonicalTag(tag);
  if (tag !== undefined && known === undefined)
    throw new Failure(`--lang "${tag}" is not a language tag; write one such as en-GB or zh-Hans.`);
  return known;
}
