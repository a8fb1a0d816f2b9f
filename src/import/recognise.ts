import {isObject} from '../document/unchecked.js';
import {columnKey, type Field} from './headings.js';
import type {Layout} from './types.js';

/*
 * What a file is: by its name, its first bytes, its text, the data in it, or the headings of its sheet. Nothing else in
 * the sources decides it.
 */

/** Whether a source is an address and not a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source) && URL.canParse(source);
}

/** Files of Excel and LibreOffice that lie beside a sheet while it is open. */
const LOCK = /^(?:~\$|\.~lock\..*#$)/;

/** Whether a file, by its name, only tells that a spreadsheet program has a sheet open. */
export function isLock(name: string): boolean {
  return LOCK.test(name);
}

/** How a workbook begins: a ZIP file (.xlsx, .ods), or Excel's older container. */
const WORKBOOKS: readonly string[] = ['PK\x03\x04', '\xD0\xCF\x11\xE0'];
const OTHERS: readonly [start: string, name: string][] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a document in RTF'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
  ['7z\xBC\xAF', 'a compressed file'],
  ['Rar!', 'a compressed file'],
];

/** What a file is by its first bytes; of one that no story is in, also what to call it. Most may be a text. */
export type ByteKind = {kind: 'workbook' | 'text'} | {kind: 'other'; name: string};

/** Tells a workbook and what is no story from what may be a text. */
export function recogniseBytes(bytes: Uint8Array): ByteKind {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (WORKBOOKS.some((mark) => start.startsWith(mark))) return {kind: 'workbook'};
  const name = OTHERS.find(([mark]) => start.startsWith(mark))?.[1];
  return name === undefined ? {kind: 'text'} : {kind: 'other', name};
}

/** What a text is. */
export type TextKind = {kind: 'empty' | 'html' | 'xml' | 'sheet'} | {kind: 'json'; json: string};

/** In characters: enough of a text in markup to tell what it is. */
const FIRST_MARKUP = 2000;
const HTML = /<!doctype html|<html|<head|<body|<p\b|<div|<table/i;
/** Space before a text, and the variable to which scripts of TimelineJS 2 set their JSON. */
const BEFORE_JSON = /^\uFEFF?\s*(?:(?:var\s+)?storyjs_jsonp_data\s*=\s*(?=\{))?/;

/** Markup begins with `<`, JSON with a bracket; all else is taken for the CSV of a sheet. */
export function recogniseText(text: string): TextKind {
  const start = text.trimStart().slice(0, FIRST_MARKUP);
  if (start.startsWith('<')) return {kind: HTML.test(start) ? 'html' : 'xml'};
  const json = text.replace(BEFORE_JSON, '');
  if (json === '') return {kind: 'empty'};
  if (!/^[{[]/.test(json)) return {kind: 'sheet'};
  const isScript = json.startsWith('{') && text.slice(0, 200).includes('storyjs_jsonp_data');
  return {kind: 'json', json: isScript ? json.replace(/;\s*$/, '') : json};
}

/** The key by which data of each kind is known, in this order. */
const KEYS = [
  ['unspool', 'story'],
  ['events', 'timelinejs3'],
  ['timeline', 'timelinejs2'],
] as const;

/** What data read from JSON is, with the data; nothing where no story is in it. */
export function recogniseData(data: unknown): {kind: (typeof KEYS)[number][1]; data: object} | undefined {
  if (!isObject(data)) return undefined;
  const kind = KEYS.find(([key]) => Object.hasOwn(data, key))?.[1];
  return kind && {kind, data};
}

/** The template that a sheet follows: the one that knows most of the headings. */
export function recogniseLayout(
  headings: readonly string[],
  fields: readonly (Field | undefined)[],
  layouts: readonly Layout[],
): Layout | undefined {
  const own = headings.map(columnKey);
  let best: {layout?: Layout; fit: number} = {fit: 0};
  for (const layout of layouts) {
    const known = fields.filter((field) => field && layout.columns.has(field)).length;
    const fit = known * 100 + own.filter((key) => layout.own.has(key)).length;
    if (known > 0 && fit > best.fit) best = {layout, fit};
  }
  return best.layout;
}
