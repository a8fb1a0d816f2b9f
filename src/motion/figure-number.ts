import {framesOf, type Frames} from '../format/count-frames.js';
import {findNumber} from '../format/written-number.js';
import {isStill} from '../format/still-number.js';
import {warn} from '../internal/warn.js';
import {placeOf, rangeOf, readFigureText, textBetween, type FigureText} from './figure-text.js';

/** The one number of a figure that counts, and all that is painted together with it. */
export interface FigureNumber {
  /** Element that paints the number. */
  painter: HTMLElement;
  /** The number for a share of its count, with what moves with it: its currency, its unit, the words behind it. */
  frame: Frames;
  /** What the number and what moves with it cover. */
  range: Range;
  /** What the painter paints besides, and what keeps its place: words before the number, other numbers. */
  still: {text: string; range: Range}[];
  /** Elements in the painter with texts of their own, such as a footnote: they paint themselves. */
  children: HTMLElement[];
}

interface Wanted {
  value: number;
  from: number | undefined;
  locale: string | undefined;
  host: HTMLElement;
}

/** What moves with a number: its currency and signs, not the words before it, nor other numbers. */
const LEAD = /[\p{Sc}\p{P}\p{Sm}\p{sc=Latn}\u200e\u200f\u061c]*[\u00a0\u202f]?$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Finds the number of a figure that counts to its value, and tells the author where the two disagree.
 *
 * @returns `undefined` where none can count without anything else changing.
 */
export function numberOf(figure: HTMLElement, {value, from, locale, host}: Wanted): FigureNumber | undefined {
  const read = readFigureText(figure, host);
  const {text} = read;
  const number = findNumber(text, value, locale, read.within);
  if (typeof number === 'string' && isAuthors(figure, host) && !isSpread(figure, value, locale)) {
    warn(host, '', `can't count: ${number}`);
  }
  if (typeof number !== 'object') return undefined;
  const after = text.slice(number.end, read.within[1]) + behind(figure, host);
  if (from === undefined && isStill(number, value, text.slice(0, number.start), after)) return undefined;
  const place = placeOf(read, number.start, number.end);
  if (!place) return undefined;

  const {direction} = getComputedStyle(place.painter);
  const head = text.slice(place.start, number.start);
  // Where writing turns, the order of what is drawn hangs on all of it.
  const isApart = direction === 'ltr' && !RIGHT_TO_LEFT.test(text.slice(place.start, place.end));
  const lead = isApart ? LEAD.exec(head)![0] : oneLine(head).trimStart();
  if (!isApart && /\p{Nd}/u.test(lead)) return undefined;
  const start = isApart ? number.start - lead.length : place.start;
  const line = lead + oneLine(text.slice(number.start, place.end)).trimEnd();
  const moved = lead.length - number.start;
  const sign = number.sign === undefined || number.sign + moved < 0 ? undefined : number.sign + moved;
  const frame = framesOf(
    line,
    {...number, sign, start: lead.length, end: number.end + moved},
    {value, from: from ?? 0, locale},
  );
  if (frame(0).length > line.length && read.pieces.at(-1)!.start >= place.end) return undefined; // it would reach over it
  const still = [{start: place.start, end: start}, ...place.others].map((part) => trimmed(text, part));
  return {
    painter: place.painter,
    frame,
    range: pieceOf(read, trimmed(text, {start, end: place.end})).range,
    still: still.filter((part) => part.end > part.start).map((part) => pieceOf(read, part)),
    children: place.children,
  };
}

/** What follows a figure in its sentence, but for what is not the figure's own. */
function behind(figure: HTMLElement, host: HTMLElement): string {
  const sentence = figure.closest('p, [part=figure]');
  const scope = sentence && !sentence.contains(host) ? sentence : host;
  return textBetween([figure, figure.childNodes.length], [scope, scope.childNodes.length]);
}

/** Whether a text is the author's: what we write ourselves says its value, whatever the words of its language. */
function isAuthors(figure: HTMLElement, host: HTMLElement): boolean {
  return figure.getRootNode() === host.getRootNode();
}

/** Whether the figure shows its value, but in several elements, each with digits of it. */
function isSpread(figure: HTMLElement, value: number, locale: string | undefined): boolean {
  return typeof findNumber(figure.textContent, value, locale) === 'object';
}

interface Part {
  start: number;
  end: number;
}

function pieceOf(read: FigureText, {start, end}: Part): {text: string; range: Range} {
  return {text: oneLine(read.text.slice(start, end)), range: rangeOf(read, start, end)};
}

/** Each line is a frame. */
function oneLine(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ');
}

function trimmed(text: string, {start, end}: Part): Part {
  const part = text.slice(start, end);
  return {start: start + part.length - part.trimStart().length, end: end - part.length + part.trimEnd().length};
}
