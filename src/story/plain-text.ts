import type {Inline, RichText} from './document.js';
import {parseMarks} from './marks.js';

/** The words of a text, without its marks. */
export function plainText(text: RichText | undefined): string {
  if (text === undefined) return '';
  return (typeof text === 'string' ? parseMarks(text) : text).map(wordsOf).join('').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('br' in inline) return ' ';
  const [inside] = Object.values(inline).filter((value) => Array.isArray(value));
  return plainText(inside);
}
