import {isAddress} from '../import/recognise.js';

/**
 * The address of a Google Sheet's cells, from any address that its editor may copy: of the sheet itself, of the one
 * published to the web, or of an embed of TimelineJS3 that shows it. Other addresses stay as they are.
 *
 * @param tab - Name of a tab: all of them are fetched, as a workbook.
 */
export function csvAddress(address: string, tab?: string): string {
  const source = embedded(address);
  const url = new URL(source);
  const [, published, key] = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(?:(e)\/)?([\w-]+)/.exec(url.pathname) ?? [];
  if (url.hostname !== 'docs.google.com' || !key) return source;
  const gid = /gid=(\d+)/.exec(url.search + url.hash)?.[1];
  const base = `https://docs.google.com/spreadsheets/d/${published ? 'e/' : ''}${key}`;
  const format = published ? 'pub?output=' : 'export?format=';
  if (tab !== undefined) return `${base}/${format}xlsx`;
  if (gid === undefined) return `${base}/${format}csv`;
  return `${base}/${format}csv&gid=${gid}${published ? '&single=true' : ''}`;
}

/** What an embed of TimelineJS3 shows: the key or address of a sheet, or the address of JSON. */
function embedded(address: string): string {
  const {pathname, searchParams} = new URL(address);
  const source = searchParams.get('source');
  if (!source || !/\/embed\/(?:index\.html)?$/.test(pathname)) return address;
  if (isAddress(source)) return source;
  const key = encodeURIComponent(source);
  return source.startsWith('2PACX-')
    ? `https://docs.google.com/spreadsheets/d/e/${key}/pub`
    : `https://docs.google.com/spreadsheets/d/${key}/edit`;
}
