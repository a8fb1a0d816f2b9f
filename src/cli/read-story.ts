import {importData, importSheet, importTable, type Imported, type ImportOptions} from '../import/index.js';
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

/** JSON begins with a bracket; all else is taken for CSV. TimelineJS 2 also had scripts that set a variable to the JSON. */
function importSource({text = '', records}: Source, source: string, options: ReadOptions): Imported {
  if (records) return withAddress(importTable(records, options), options.url);
  const json = text.replace(/^\uFEFF?\s*(?:(?:var\s+)?storyjs_jsonp_data\s*=\s*(?=\{))?/, '');
  if (json === '') throw new Failure(`${source} is empty; name a spreadsheet, a timeline or a story document.`);
  if (!/^[{[]/.test(json)) return withAddress(importSheet(text, options), options.url);
  const isScript = json.startsWith('{') && text.slice(0, 200).includes('storyjs_jsonp_data');
  const data = parseJson(isScript ? json.replace(/;\s*$/, '') : json, source);
  const isStory = typeof data === 'object' && data !== null && Object.hasOwn(data, 'unspool');
  if (!isStory) return withAddress(importData(data, options), options.url);
  if (options.url !== undefined) Object.assign(data, {url: options.url});
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
