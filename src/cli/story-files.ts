import {readdir, realpath, stat} from 'node:fs/promises';
import {basename, dirname, isAbsolute, join, relative, resolve} from 'node:path';
import {allowedAddress} from '../document/address.js';
import type {StoryDocument} from '../document/document.js';
import {originOf, spotOf, visitParts} from '../document/origins.js';
import {quoteValue, type ReportItem} from '../document/report.js';
import {suggest} from '../document/suggest.js';
import {isAddress} from '../import/recognise.js';

/** What a story names of files beside it. */
export interface StoryFiles {
  /** Those that are there, by their path from the story's folder with `/` between. */
  found: Map<string, string>;
  /** A warning for each that is not. */
  report: ReportItem[];
}

/** The fields of a document that hold the address of what a page shows. */
const FIELDS = ['src', 'thumbnail'];

/**
 * Looks for the pictures, films and sounds that a story names by a relative address.
 *
 * @param source - File or address of the story.
 */
export async function filesOf(document: StoryDocument, source: string): Promise<StoryFiles> {
  const isImported = originOf(document) !== undefined;
  const named: {address: string; place: string}[] = [];
  visitParts(document, isImported, (path, _key, value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const field of FIELDS) {
      const address = (value as Record<string, unknown>)[field];
      if (typeof address === 'string' && isRelative(address))
        named.push({address: address.trim(), place: spotOf(value, path, field).place});
    }
  });
  const files: StoryFiles = {found: new Map(), report: []};
  const warn = (place: string, found: string, advice: string) =>
    files.report.push({level: 'warning', place, found, advice});
  const folder = isAddress(source) ? undefined : await realpath(dirname(resolve(source)));
  const names: Names = new Map();
  for (const {address, place} of named) {
    const path = pathIn(address);
    const written = quoteValue(isImported ? decoded(address) : address);
    if (folder === undefined) {
      warn(place, written, 'A story at an address has no files beside it; write the whole address, from https: on.');
      continue;
    }
    const file = path === undefined ? undefined : await findFile(folder, path, names);
    if (file !== undefined) files.found.set(path!, file);
    else warn(place, `${written}, which is not beside ${basename(source)}`, await adviceOn(folder, address, names));
  }
  return files;
}

/** Whether an address leads to the site that the page is on. */
function isRelative(address: string): boolean {
  const written = address.trim().replaceAll('\\', '/');
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i.test(written) && allowedAddress(written) !== undefined;
}

/**
 * The path of a file by its address, as a web server reads it: without `?…` and `#…`, and with `%20` for a space.
 *
 * @returns Nothing for one that leads out of the folder or is not sound.
 */
function pathIn(address: string): string | undefined {
  try {
    const written = decodeURIComponent(address.replaceAll('\\', '/').replace(/[?#].*$/s, ''));
    const parts: string[] = [];
    for (const part of written.split('/')) {
      if (part === '..' && parts.pop() === undefined) return undefined;
      if (part !== '..' && part !== '.' && part !== '') parts.push(part);
    }
    return parts.join('/');
  } catch {
    return undefined;
  }
}

/** An address as people write it. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The names in each folder that was looked into. */
type Names = Map<string, readonly string[]>;

/**
 * The file that a path leads to, in exactly these letters, also where a disk takes `a.JPG` for `a.jpg`: most web servers do
 * not. What is hidden, and what a link has outside the folder, is not shown to readers and so not found.
 *
 * @param folder - By its real path.
 * @param names - What is known of folders already.
 */
export async function findFile(folder: string, path: string, names: Names = new Map()): Promise<string | undefined> {
  if (isHidden(path)) return undefined;
  try {
    let at = folder;
    for (const part of path.split('/')) {
      if (!(await namesIn(at, names)).includes(part)) return undefined;
      at = join(at, part);
    }
    const file = await realpath(at);
    const within = relative(folder, file);
    return !isHidden(within) && !isAbsolute(within) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part.startsWith('.'));
}

async function namesIn(folder: string, names: Names): Promise<readonly string[]> {
  const known = names.get(folder) ?? (await readdir(folder));
  names.set(folder, known);
  return known;
}

/** What would be right in place of an address that leads to no file. */
async function adviceOn(folder: string, address: string, names: Names): Promise<string> {
  const path = pathIn(address);
  if (path === undefined && /^(?:\.\.|%2e)/i.test(address))
    return 'It leads out of the folder of the story; put the file into that folder, and write its path from there.';
  if (path !== undefined && isHidden(path)) return 'What begins with a dot is hidden; give it another name.';
  for (const name of [address, decoded(address)]) {
    if (name !== path && (await findFile(folder, name, names)))
      return `Write ${quoteValue(encodePath(name))}: in an address, %, # and ? have a meaning of their own.`;
  }
  const near = path === undefined ? undefined : await nearest(folder, path, names);
  if (near === undefined) return 'Put the file there, or write its whole address, from https: on.';
  const isCase = near.normalize('NFC').toLowerCase() === path!.normalize('NFC').toLowerCase();
  return isCase
    ? `Write ${quoteValue(encodePath(near))}, as the file is called: web servers tell such names apart.`
    : `Write ${quoteValue(encodePath(near))}, if that is meant.`;
}

/** The path that is there and was probably meant, one folder after the other. */
async function nearest(folder: string, path: string, names: Names): Promise<string | undefined> {
  const found: string[] = [];
  for (const part of path.split('/').filter((part) => part !== '' && part !== '.')) {
    const here = await namesIn(join(folder, ...found), names).catch(() => []);
    const visible = here.filter((name) => !name.startsWith('.'));
    const plain = (name: string) => name.normalize('NFC').toLowerCase();
    const meant =
      visible.find((name) => name === part) ??
      visible.find((name) => plain(name) === plain(part)) ??
      suggest(part, visible);
    if (meant === undefined) return undefined;
    found.push(meant);
  }
  return found.length === 0 ? undefined : found.join('/');
}

/** A path as an address, with a space as it is: browsers read it. */
function encodePath(path: string): string {
  return path.replaceAll(/%/g, '%25').replaceAll('#', '%23').replaceAll('?', '%3F');
}
