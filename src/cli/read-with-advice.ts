import {InvalidArgumentError, type Command} from 'commander';
import {adviseOn} from '../document/advise.js';
import type {StoryDocument} from '../document/document.js';
import {originOf} from '../document/origins.js';
import {ADVICE_KINDS, type AdviceKind, type ReportItem} from '../document/report.js';
import {suggest} from '../document/suggest.js';
import {PLACEHOLDER} from '../page/build-story.js';
import {readStory, type ReadOptions} from './read-story.js';
import {filesOf} from './story-files.js';

/** How a story is read, and which advice on it is not wanted. */
export interface AdviceOptions extends ReadOptions {
  ignore?: readonly AdviceKind[];
}

/** A story with all that is to be said about it. */
export interface Advised {
  /** Missing where there is nothing to show. */
  document?: StoryDocument;
  report: ReportItem[];
  /** The files beside it that it names, by their path. */
  files: Map<string, string>;
}

/** Adds the options that say how a story is read. */
export function withSourceOptions(command: Command): Command {
  return command
    .option('--lang <tag>', 'language of a spreadsheet or timeline, such as en-GB; dates are read and written in it')
    .option('--title <text>', 'headline, in place of the one in a spreadsheet or timeline')
    .option('--sheet <name>', 'sheet of a workbook, or tab of a Google Sheet; default: the first')
    .option(
      '--ignore <kinds>',
      `advice to leave out: ${ADVICE_KINDS.join(', ')}, with commas between; or all`,
      kindsIn,
    );
}

function kindsIn(text: string): readonly AdviceKind[] {
  const kinds = text
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim())
    .filter(Boolean);
  if (kinds.includes('all')) return ADVICE_KINDS;
  return kinds.map((kind) => {
    const known = ADVICE_KINDS.find((one) => one === kind);
    if (known !== undefined) return known;
    const meant = suggest(kind, ADVICE_KINDS);
    throw new InvalidArgumentError(
      `There is no advice on "${kind}".${meant === undefined ? '' : ` Write ${meant}, if that is meant.`} There is ${ADVICE_KINDS.join(', ')}, and all.`,
    );
  });
}

/**
 * Reads a story, in whatever it is written, and says what is wrong with it and what an editor would want to know.
 *
 * @param isPage - Whether a page is to be made of it, which needs an address.
 * @throws {Failure} If it can't be read.
 */
export async function readWithAdvice(source: string, options: AdviceOptions, isPage = false): Promise<Advised> {
  const {ignore = [], ...reading} = options;
  const {document, report} = await readStory(source, reading);
  if (!document || document.events.length === 0) return {report, files: new Map()};
  const {found, report: missing} = await filesOf(document, source);
  const told = new Set(report.map(({place}) => place)); // an empty date, for one, is an importer's to tell of
  const advice = [...adviseOn(document), ...(isPage && !document.url ? [adviceOnAddress(document)] : [])].filter(
    ({level, kind, place}) => level !== 'advice' || (!ignore.includes(kind!) && (place === '' || !told.has(place))),
  );
  return {document, report: [...report, ...missing, ...advice], files: found};
}

function adviceOnAddress(document: StoryDocument): ReportItem {
  const isImported = originOf(document) !== undefined;
  return {
    level: 'advice',
    kind: 'url',
    place: isImported ? '' : 'url',
    found: 'no address',
    advice: `Say ${isImported ? 'with --url' : 'in "url" or with --url'} where it will be published; until then, ${PLACEHOLDER} stands for it in embed.txt.`,
  };
}
