import {LinkifyIt} from 'linkify-it';

/** A piece of a text, and where it leads. */
export interface LinkedPiece {
  text: string;
  href?: string;
}

const linkify = new LinkifyIt({fuzzyLink: true});

/** Finds the addresses in a text, as TimelineJS3 does: those with a scheme, with `www.`, and of mail. */
export function findLinks(text: string): LinkedPiece[] {
  if (!/:\/\/|www\.|@/i.test(text)) return [{text}];
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const {index, lastIndex, url, raw} of linkify.match(text) ?? []) {
    if (!/^(https?:\/\/|www\.|mailto:|[^/\s]+@)/i.test(raw)) continue;
    if (index > at) pieces.push({text: text.slice(at, index)});
    pieces.push({text: raw, href: raw.toLowerCase().startsWith('www.') ? `https://${raw}` : url});
    at = lastIndex;
  }
  if (at < text.length) pieces.push({text: text.slice(at)});
  return pieces;
}
