import {canonicalTag} from '../languages/language.js';
import {railWords} from '../languages/rail-words.js';

/** What any page may come to have: letters and digits, and the spaces and punctuation of dates, figures and quotations. */
const BASE =
  Array.from({length: 95}, (_, index) => String.fromCharCode(0x20 + index)).join('') +
  '\u00A0\u2009\u202F\u2010\u2011–—‘’‚“”„‹›«»…·•×−°€£§©';

/** What is in italics: by itself, and also by a theme's style sheet. */
const LEANING = /<(em|cite|i)\b.*?<\/\1>/gis;
const LEANING_BY_STYLE = /<(em|cite|i|blockquote)\b.*?<\/\1>/gis;

/** Letters that are as wide as high, and the punctuation that is so among them, though it is in Latin fonts too. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SHARED = /[‘’“”…—]/g;

/** What a page needs of fonts. */
export interface PageLetters {
  /** Each character that it has, or may come to have. */
  characters: ReadonlySet<string>;
  /** What readers see of it, and what of that is in italics; without spaces. */
  text: string;
  italic: string;
  /** The letters and accents in its text, one after the other. */
  letters: readonly string[];
}

/**
 * The characters of a page and those that scripts add to it: dates and labels in its language.
 *
 * @param page - As HTML.
 * @param lang - Its language.
 */
export function lettersOf(page: string, lang: string | undefined): PageLetters {
  const body = page.slice(Math.max(page.search(/<body\b/i), 0));
  const text = textOf(body);
  const letters = text.match(/[\p{L}\p{M}]/gu) ?? [];
  const isWide = letters.filter((letter) => WIDE.test(letter)).length > letters.length / 2;
  const all = [BASE, page, addedWords(lang)].join(' ');
  const leaning = page.includes('font-style: italic') ? LEANING_BY_STYLE : LEANING;
  return {
    characters: charactersOf(isWide ? all.replaceAll(SHARED, '') : all, lang),
    text,
    italic: textOf((body.match(leaning) ?? []).join('')),
    letters,
  };
}

function textOf(html: string): string {
  return html.replaceAll(/<(script|style|pre)\b.*?<\/\1>|<[^>]*>|\s+/gis, '');
}

/** What the scripts may write that is not in the page yet: short months, and what the rail is called. */
function addedWords(lang: string | undefined): string {
  const months = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(canonicalTag(lang) ?? 'en', {month, day: 'numeric', timeZone: 'UTC'});
    return Array.from({length: 12}, (_, index) => format.format(Date.UTC(2000, index)));
  });
  const {rail, skip} = railWords(lang);
  return [...months, rail, skip].join(' ');
}

/** Capital letters too, which a style sheet may ask for, and each letter with its accent as the one character of a font. */
function charactersOf(text: string, lang: string | undefined): Set<string> {
  const capitals = text.toLocaleUpperCase(canonicalTag(lang));
  return new Set(`${text}${text.normalize('NFC')}${capitals}`.replaceAll(/\p{Cc}/gu, ''));
}
