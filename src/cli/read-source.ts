import {basename} from 'node:path';
import type {ReportItem} from '../document/report.js';
import {decodeText} from './decode.js';
import {Failure} from '../document/failure.js';
import {isAddress, isLock, recogniseBytes, recogniseText, type TextKind} from '../import/recognise.js';
import {fetchBytes} from './fetch-text.js';
import {progress} from './output.js';
import {readBytes} from './read-text.js';
import {csvAddress} from './sheet-address.js';
import {readWorkbook} from './workbook.js';

/** What was read of a file or address: a text, or the cells of a sheet. */
export type Source = ({records: string[][]} | (TextKind & {text: string; records?: undefined})) & {
  /** What is worth a look about the file itself. */
  report: ReportItem[];
};

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
  if (!isAddress(source) && isLock(basename(source)))
    throw new Failure(
      `${source} is not a story: a spreadsheet program makes such a file while a sheet is open. Name the sheet.`,
    );
  if (isAddress(source) && !isAgain) progress(`Fetching ${source}`);
  const {bytes, charset} = isAddress(source)
    ? await fetchBytes(csvAddress(source, sheet))
    : {bytes: await readBytes(source), charset: undefined};
  const file = recogniseBytes(bytes);
  if (file.kind === 'workbook') return readWorkbook(bytes, source, sheet);
  if (file.kind === 'other')
    throw new Failure(`${source} is ${file.name}; save the sheet as .xlsx, .ods or CSV, and name that file.`);
  if (sheet !== undefined)
    throw new Failure(`${source} has no sheets; --sheet is for workbooks (.xlsx, .ods) and Google Sheets.`);
  const {text, guess} = await decodeText(bytes, source, charset);
  const known = recogniseText(text);
  refuseMarkup(known, source);
  if (guess === undefined) return {...known, text, report: []};
  const [word = ''] = /[\p{L}\p{M}]*\P{ASCII}[\p{L}\p{M}]*/u.exec(text) ?? [];
  const found = `the encoding ${guess}`;
  const advice = `Read so, as in "${word}", since it is not UTF-8. If such words are wrong, save the sheet as "CSV UTF-8".`;
  return {...known, text, report: [{level: 'warning', place: '', found, advice}]};
}

function refuseMarkup({kind}: TextKind, source: string): void {
  if (kind === 'html')
    throw new Failure(
      `${source} holds HTML, a web page and not a sheet; download the sheet as .xlsx or CSV, and name that file.`,
    );
  if (kind === 'xml')
    throw new Failure(
      `${source} holds XML; open it in a spreadsheet program, save it as .xlsx or CSV, and name that file.`,
    );
}
