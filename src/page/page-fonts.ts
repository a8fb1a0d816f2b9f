import {assetOf, type Asset} from './assets.js';
import {cutFont, licenceOf, partsOf, SANS, SERIF, WEIGHTS} from './font-files.js';
import type {Family, FontStyle, Part} from './font-files.js';
import {lettersOf, type PageLetters} from './page-letters.js';

/** A file with some of a family's characters. */
interface FontFace {
  family: Family;
  style: FontStyle;
  asset: Asset<Uint8Array>;
  /** Its characters, as `unicode-range` has them. */
  range: string;
  /** Whether the first view may need it, so that it is fetched at once. */
  isShown: boolean;
}

/** The pair of fonts of a page. */
export interface PageFonts {
  faces: readonly FontFace[];
  /** Licences by the names of their files. */
  licences: ReadonlyMap<string, string>;
  /** The families that most letters of the page are not in. */
  lacking: readonly string[];
}

/**
 * A pair of web fonts, cut down to the characters of a page.
 *
 * @param page - As HTML.
 * @param lang - Its language.
 */
export async function fontsFor(page: string, lang?: string): Promise<PageFonts> {
  const needed = lettersOf(page, lang);
  const half = needed.letters.length / 2;
  const faces: FontFace[] = [];
  const licences = new Map<string, string>();
  const lacking: string[] = [];
  for (const family of [SERIF, SANS]) {
    const parts = await partsOf(family, needed.characters);
    const strange = needed.letters.filter((letter) => !parts.some(({characters}) => characters.has(letter)));
    if (strange.length > half) lacking.push(family.name);
    if (strange.filter(isLikeLatin).length > half) continue;
    for (const style of family.styles) {
      for (const part of parts) faces.push(await faceOf(family, style, part, needed));
    }
    licences.set(`${family.id}-OFL.txt`, await licenceOf(family));
  }
  return {faces, licences, lacking};
}

/**
 * Whether a letter is of an alphabet that fonts for text have beside Latin letters. There the reader's own font draws all of
 * the text better than two fonts side by side; for others a Latin font stands beside theirs anyway.
 */
function isLikeLatin(letter: string): boolean {
  return /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(letter);
}

async function faceOf(family: Family, style: FontStyle, part: Part, needed: PageLetters): Promise<FontFace> {
  const content = await cutFont(family, style, part);
  return {
    family,
    style,
    asset: assetOf(`${family.id}-${part.subset}${style === 'italic' ? '-italic' : ''}.woff2`, content),
    range: rangeOf(part.characters),
    isShown: isShown(family, style, part, needed),
  };
}

/** What of the text is a label is not known; it has the letters that the text has often, and digits. */
function isShown(family: Family, style: FontStyle, {subset, characters}: Part, needed: PageLetters): boolean {
  const {text, italic, letters} = needed;
  const has = (character: string) => characters.has(character);
  if (family === SANS) return subset === 'latin' || letters.filter(has).length > letters.length / 100;
  return Array.from(style === 'italic' ? italic : text).some(has);
}

function rangeOf(characters: ReadonlySet<string>): string {
  const codes = [...characters].map((character) => character.codePointAt(0)!).sort((one, other) => one - other);
  const spans: [first: number, last: number][] = [];
  for (const code of codes) {
    const span = spans.at(-1);
    if (span?.[1] === code - 1) span[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return spans.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(', ');
}

/**
 * The rules that name the files. A font that comes late waits for the reader's next page, so that no line moves.
 *
 * @param addressOf - Where the page finds a file.
 */
export function fontRules({faces}: PageFonts, addressOf: (face: FontFace) => string): string {
  return faces
    .map(
      (face) =>
        `@font-face {\n  font-family: '${face.family.name}';\n  src: url('${addressOf(face)}') format('woff2');\n` +
        `  font-style: ${face.style};\n  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};\n  font-display: optional;\n` +
        `  unicode-range: ${face.range};\n}\n`,
    )
    .join('');
}

/** A style sheet of ours with the pair before its system fonts. */
export function inFonts(styles: string, {faces}: PageFonts): string {
  return [...new Set(faces.map(({family}) => family))].reduce(
    (css, {name, before}) => css.replaceAll(before, (system) => `'${name}', ${system}`),
    styles,
  );
}
