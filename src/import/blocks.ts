import type {Block, Body, RichText} from '../document/document.js';

/** Words as a paragraph of a body. */
export function toParagraph(text: RichText): Block {
  return typeof text === 'string' ? text : {paragraph: text};
}

/** Blocks as one string where all are plain paragraphs, which is easier to edit. */
export function bodyOf(blocks: Block[]): Body {
  return blocks.every((block) => typeof block === 'string') ? blocks.join('\n\n') : blocks;
}
