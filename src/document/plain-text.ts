import type {RichText} from './document.js';
import {parseMarks} from './marks.js';

/** The words of a text, without its marks; nothing for what is not a text. */
export function plainText(text: RichText | undefined): string {
  return wordsIn(typeof text === 'string' ? parseMarks(text) : text)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function wordsIn(tree: unknown): string {
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree)) return tree.map(wordsIn).join('');
  if (typeof tree !== 'object' || tree === null) return '';
  if ('br' in tree) return ' ';
  return wordsIn(Object.values(tree).find((value) => Array.isArray(value)));
}
