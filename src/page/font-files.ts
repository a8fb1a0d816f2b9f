import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

export type FontStyle = 'normal' | 'italic';

/** A family of the pair. */
export interface Family {
  name: string;
  /** Of its package at Fontsource. */
  id: string;
  styles: readonly FontStyle[];
  /** The system fonts before which it stands in our style sheets, wherever these name such a font first. */
  before: RegExp;
}

/** For text, headings and figures. */
export const SERIF: Family = {
  name: 'Newsreader',
  id: 'newsreader',
  styles: ['normal', 'italic'],
  before: /'Iowan Old Style'|'Songti SC'/g,
};
/** For dates and labels. */
export const SANS: Family = {
  name: 'Libre Franklin',
  id: 'libre-franklin',
  styles: ['normal'],
  before: /ui-sans-serif|'PingFang SC'/g,
};

/** From normal to bold: a third of each file is in the weights beyond. */
export const WEIGHTS = {min: 400, max: 700};

/** Characters that are in one file of a family. */
export interface Part {
  /** What Fontsource calls them: `latin-ext`. */
  subset: string;
  characters: ReadonlySet<string>;
}

/** The files of a family that have the characters, as few as will do. The first has the letters of English. */
export async function partsOf(family: Family, needed: ReadonlySet<string>): Promise<Part[]> {
  const ranges = JSON.parse(await readFile(fileIn(family, 'unicode.json'), 'utf8')) as Record<string, string>;
  const parts: Part[] = [];
  let rest = [...needed];
  const take = (subset: string) => {
    const characters = new Set(rest.filter(inRange(ranges[subset]!)));
    if (characters.size > 0) parts.push({subset, characters});
    rest = rest.filter((character) => !characters.has(character));
    return characters.size;
  };
  const countIn = (subset: string) => rest.filter(inRange(ranges[subset]!)).length;
  take('latin');
  while (take(Object.keys(ranges).reduce((most, other) => (countIn(other) > countIn(most) ? other : most))) > 0);
  return parts;
}

/** @param range - As `unicode-range` has it: `U+0000-00FF,U+0131`. */
function inRange(range: string): (character: string) => boolean {
  const spans = range.split(',').map((span) => {
    const [first, last = first] = span.trim().slice(2).split('-');
    return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0)!;
    return spans.some(([first, last]) => first <= code && code <= last);
  };
}

/** The last cut of each file: while an editor writes, a preview needs the same letters again and again. */
const cuts = new Map<string, {characters: string; content: Promise<Uint8Array>}>();

/** A part of a family as WOFF2. The same characters give the same bytes. */
export function cutFont(family: Family, style: FontStyle, part: Part): Promise<Uint8Array> {
  const file = fileIn(family, `files/${family.id}-${part.subset}-wght-${style}.woff2`);
  const characters = [...part.characters].sort().join('');
  const last = cuts.get(file);
  if (last?.characters === characters) return last.content;
  const content = cut(file, characters);
  cuts.set(file, {characters, content});
  return content;
}

async function cut(file: string, characters: string): Promise<Uint8Array> {
  const {default: subsetFont} = await import('subset-font'); // takes a moment to load, and few pages have fonts
  return subsetFont(await readFile(file), characters, {
    targetFormat: 'woff2',
    variationAxes: {wght: WEIGHTS},
    preserveNameIds: [13, 14], // the licence and its address
  });
}

/** The licence of a family, which is to lie beside its files. */
export function licenceOf(family: Family): Promise<string> {
  return readFile(fileIn(family, 'LICENSE'), 'utf8');
}

function fileIn({id}: Family, path: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${id}/${path}`));
}
