import type {Cell, CellValue} from 'hucre';
import {quoteValue, type ReportItem} from '../document/report.js';
import {Failure} from '../document/failure.js';

/** The cells of one sheet of a workbook, as texts, and what could not be read of them. */
export interface WorkbookTable {
  records: string[][];
  report: ReportItem[];
}

/**
 * Reads a sheet of a workbook: .xlsx, .ods or .xls. A date becomes a date in ISO 8601, as exact as the cell shows it.
 *
 * @param wanted - Name of the sheet. Default: the first that is not hidden.
 * @throws {Failure} If it is not a workbook, has a password, or has no such sheet.
 */
export async function readWorkbook(bytes: Uint8Array, name: string, wanted?: string): Promise<WorkbookTable> {
  const {read, EncryptedFileError} = await import('hucre');
  const workbook = await read(bytes, {readStyles: true}).catch((error: unknown) => {
    throw new Failure(
      error instanceof EncryptedFileError || Buffer.from(bytes).includes('encrypted-package')
        ? `${name} is protected with a password; save a copy without one, and name that.`
        : `${name} is not a workbook that can be read; open it in a spreadsheet program and save it as .xlsx or CSV.`,
    );
  });
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
  const sheet =
    wanted === undefined
      ? (visible[0] ?? workbook.sheets[0])
      : workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted.trim().toLowerCase());
  const names = workbook.sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  if (!sheet) throw new Failure(`${name} has no sheet "${wanted}"; it has ${names || 'none'}.`);
  const report: ReportItem[] = [];
  const others = visible.filter((one) => one !== sheet && one.rows.length > 0).map((one) => `"${one.name}"`);
  if (wanted === undefined && others.length > 0)
    report.push({
      level: 'warning',
      place: `sheet "${sheet.name}"`,
      found: `other sheets: ${others.join(', ')}`,
      advice: 'The first sheet was read; name another with --sheet.',
    });
  const records = sheet.rows.map((row, at) =>
    row.map((value, column) => textOf(value, sheet.cells?.get(`${at},${column}`), `row ${at + 1}`, report)),
  );
  return {records, report};
}

function textOf(value: CellValue, cell: Cell | undefined, place: string, report: ReportItem[]): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value, cell?.style?.numFmt ?? 'yyyy-mm-dd');
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text)) {
    report.push({
      level: 'error',
      place,
      found: quoteValue(text),
      advice: 'The formula in this cell gives no value; correct it. It was left out.',
    });
    return '';
  }
  const target = cell?.hyperlink?.target;
  if (target && target !== text)
    report.push({
      level: 'error',
      place,
      found: `a link behind ${quoteValue(text)}`,
      advice: `Write it out, as [${text.slice(0, 40)}](${target.slice(0, 200)}); the words alone were read.`,
    });
  return text;
}

/** A date as exactly as a format of numbers shows it: `mmm-yy` shows no day, `h:mm` no date. */
function dateText(date: Date, format: string): string {
  const shown = format
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .split(';')[0]!
    .toLowerCase();
  const iso = date.toISOString();
  const [hasYear, hasDay, hasTime] = [shown.includes('y'), shown.includes('d'), /[hs]/.test(shown)];
  const isMonth = shown.replaceAll(/h+:?m+|m+:?s+/g, '').includes('m');
  const time = iso.slice(11, iso.endsWith(':00.000Z') ? 16 : 19);
  if (!hasYear && !hasDay && hasTime) return time;
  if (hasYear && !hasDay) return isMonth ? iso.slice(0, 7) : iso.slice(0, 4);
  const isMidnight = iso.endsWith('T00:00:00.000Z');
  return hasTime && !isMidnight ? `${iso.slice(0, 10)}T${time}` : iso.slice(0, 10);
}

/** A number as its digits, or as a share of a hundred where the cell shows it so. */
function numberText(value: number, format = ''): string {
  const exact = Number(value.toPrecision(15));
  return format.replaceAll(/"[^"]*"/g, '').includes('%') ? `${Number((exact * 100).toPrecision(15))}%` : String(exact);
}
