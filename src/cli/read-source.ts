import {basename} from 'node:path';
import type {ReportItem} from '../document/report.js';
import {decodeText} from './decode.js';
import {Failure} from '../document/failure.js';
import {fetchBytes} from './fetch-text.js';
import {progress} from './output.js';
import {readBytes} from './read-text.js';
import {csvAddress} from './sheet-address.js';
import {isWorkbook, readWorkbook} from './workbook.js';

/** What was read of a file or address: a text, or the cells of a sheet. */
export interface Source {
  text?: string;
  records?: string[][];
  /** What is worth a look about the file itself. */
  report: ReportItem[];
}

/** Files of Excel and LibreOffice that lie beside a sheet while it is open. */
const LOCK = /^(?:~\$|\.~lock\..*#$)/;

/** Whether a source is an address and not a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source) && URL.canParse(source);
}

/**
 * Reads a file or an address, whatever it is written in.
 *
 * @param sheet - Name of the sheet of a workbook.
 * @param isAgain - Whether it was read before; then nothing is said while it is fetched.
 * @throws {Failure} If it can't be read; the message says what to do.
 */
export async function readSource(source: string, sheet?: string, isAgain = false): Promise<Source> {
  if (!isAddress(source) && /^[a-z][a-z0-9+.-]+:\/\//i.test(source))
    throw new Failure(
      `${source} is not an address that can be read; name a file, or an address that begins with https:// or http://.`,
    );
  if (!isAddress(source) && LOCK.test(basename(source)))
    throw new Failure(
      `${source} is not a story: a spreadsheet program makes such a file while a sheet is open. Name the sheet.`,
    );
  if (isAddress(source) && !isAgain) progress(`Fetching ${source}`);
  const {bytes, charset} = isAddress(source)
    ? await fetchBytes(csvAddress(source, sheet))
    : {bytes: await readBytes(source), charset: undefined};
  if (isWorkbook(bytes)) return readWorkbook(bytes, source, sheet);
  const kind = kindOf(bytes);
  if (kind) throw new Failure(`${source} is ${kind}; save the sheet as .xlsx, .ods or CSV, and name that file.`);
  if (sheet !== undefined)
    throw new Failure(`${source} has no sheets; --sheet is for workbooks (.xlsx, .ods) and Google Sheets.`);
  const {text, guess} = await decodeText(bytes, source, charset);
  refuseMarkup(text, source);
  if (guess === undefined) return {text, report: []};
  const [word = ''] = /[\p{L}\p{M}]*\P{ASCII}[\p{L}\p{M}]*/u.exec(text) ?? [];
  const found = `the encoding ${guess}`;
  const advice = `Read so, as in "${word}", since it is not UTF-8. If such words are wrong, save the sheet as "CSV UTF-8".`;
  return {text, report: [{level: 'warning', place: '', found, advice}]};
}

const KINDS: readonly [start: string, kind: string][] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a document in RTF'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
  ['7z\xBC\xAF', 'a compressed file'],
  ['Rar!', 'a compressed file'],
];

function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return KINDS.find(([mark]) => start.startsWith(mark))?.[1];
}

function refuseMarkup(text: string, source: string): void {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2000);
  if (!start.startsWith('<')) return;
  const isHtml = /<!doctype html|<html|<head|<body|<p\b|<div|<table/i.test(start);
  throw new Failure(
    isHtml
      ? `${source} holds HTML, a web page and not a sheet; download the sheet as .xlsx or CSV, and name that file.`
      : `${source} holds XML; open it in a spreadsheet program, save it as .xlsx or CSV, and name that file.`,
  );
}
