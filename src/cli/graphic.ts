import {Failure} from '../document/failure.js';
import type {ReportItem} from '../document/report.js';
import {readText} from './read-text.js';

/** What stands before the drawing in a file of its own, and has no place within a page. */
const PROLOGUE = /^\s*(?:<\?xml.*?\?>|<!doctype[^>[]*(?:\[.*?\]\s*)?>|<!--.*?-->)/is;

/**
 * The graphic of a newsroom's own for the stage of a story, trusted as its template is.
 *
 * @throws {Failure} If the file can't be read, or is no markup.
 */
export async function readGraphic(file: string): Promise<string> {
  let markup = await readText(file);
  while (PROLOGUE.test(markup)) markup = markup.replace(PROLOGUE, '');
  if (!/^\s*<[a-z]/i.test(markup)) {
    throw new Failure(`--stage ${file} is neither SVG nor HTML; name a picture as "graphic" in "stage".`);
  }
  if (/<(?:html|body)\b/i.test(markup)) {
    throw new Failure(`--stage ${file} is a whole page; write what is on the stage alone, such as <svg>…</svg>.`);
  }
  return markup.trim();
}

/** What in it does not come into the page with it, or is refused there by a strict policy. */
export function adviseOnGraphic(name: string, markup: string): ReportItem[] {
  const tags = markup.replaceAll(/<!--.*?-->/gs, '').match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? [];
  const attributes = tags.flatMap((tag) => [...tag.matchAll(/\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)]);
  const warn = (found: string, advice: string): ReportItem => ({level: 'warning', place: name, found, advice});
  const addresses = attributes
    .filter(([, attribute]) => /^(?:xlink:)?href$|^src$|^poster$/i.test(attribute!))
    .map(([, , ...values]) => values.find((value) => value !== undefined)!)
    .filter((address) => address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address));
  const has = (attribute: RegExp) => attributes.some(([, name]) => attribute.test(name!));
  return [
    ...addresses.map((address) =>
      warn(`"${address.slice(0, 60)}", which is not copied with it`, 'Write an address that begins with / or https:.'),
    ),
    ...(has(/^style$/i)
      ? [
          warn(
            'a style attribute',
            'Write attributes such as fill="…", or classes and a <style>: a strict content security policy refuses the others.',
          ),
        ]
      : []),
    ...(has(/^on\w+$/i) || tags.some((tag) => /^<script\b/i.test(tag))
      ? [
          warn(
            'a script',
            'Load it as a file from your --template: a strict content security policy refuses it in the page.',
          ),
        ]
      : []),
  ];
}
