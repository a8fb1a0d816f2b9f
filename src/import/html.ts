import type {Block, Quote} from '../document/document.js';
import {toParagraph} from './blocks.js';
import {piecesOf, type HtmlSource, type Piece} from './html-pieces.js';
import {MESSAGES} from '../document/messages.js';
import {LINE_BREAK, toRichText, type Mark, type Run} from './rich-text.js';

/**
 * Reads HTML as blocks of a story. Nothing of it is ever inserted as HTML: what a story has no mark for is named in the
 * findings, and its words stay.
 */
export function readHtml(html: string, source: HtmlSource): Block[] {
  return piecesOf(html, source).map(toBlock);
}

/** Reads HTML as one text, such as a heading or a caption. Paragraphs in it become lines; pictures are left out. */
export function readInlineHtml(html: string, source: HtmlSource): Run[] {
  const lines = piecesOf(html, source).flatMap((piece) => {
    if (piece.kind === 'media') {
      source.findings.tell(source.place, MESSAGES.onlyWords(piece.media.src));
      return [];
    }
    if (piece.kind === 'list') return piece.items;
    if (piece.kind === 'quote') return [...piece.paragraphs, piece.speaker];
    return [piece.runs];
  });
  return joinLines(lines);
}

function toBlock(piece: Piece): Block {
  switch (piece.kind) {
    case 'media':
      return {media: piece.media};
    case 'quote':
      return {quote: toQuote(piece)};
    case 'list':
      return {list: piece.items.map(toRichText), ...(piece.ordered && {ordered: true})};
    case 'heading':
      return {heading: toRichText(piece.runs)};
    case 'paragraph':
      return toParagraph(toRichText(piece.runs));
  }
}

function toQuote({paragraphs, speaker, url}: Extract<Piece, {kind: 'quote'}>): Quote {
  const source = url ?? lastLink(speaker);
  return {
    quote: toRichText(joinLines(paragraphs, 2)),
    ...(speaker.length > 0 && {speaker: toRichText(speaker)}),
    ...(source !== undefined && {url: source}),
  };
}

function lastLink(runs: readonly Run[]): string | undefined {
  const links = runs.flatMap(({marks}) =>
    marks.filter((mark): mark is Extract<Mark, {href: string}> => 'href' in mark),
  );
  return links.at(-1)?.href;
}

function joinLines(lines: readonly Run[][], breaks = 1): Run[] {
  const between = Array.from({length: breaks}, (): Run => ({text: LINE_BREAK, marks: []}));
  return lines.filter((line) => line.length > 0).flatMap((line, index) => (index > 0 ? [...between, ...line] : line));
}
