/** Between two pieces of text that are not one word: a space that no number is grouped by. */
const APART = '\ufeff';
/** How far around a figure its scale is looked for: "<data>1.43</data> billion yuan". */
const CONTEXT = 60;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of a figure, with what stands around it, as one string that knows where in the page each letter is. */
export interface FigureText {
  text: string;
  /** Where in the text the figure begins and ends. */
  within: [start: number, end: number];
  pieces: Piece[];
}

interface Piece {
  node: Text;
  start: number;
  /** Which pieces are one text, with at most a `<wbr>` between. */
  run: number;
  /** Whether it is raised, or lowered, or leads to a footnote. */
  isUp: boolean;
}

/** Where a number in a figure is drawn, and what else is drawn with it. */
export interface NumberPlace {
  /** Element that paints the number. */
  painter: HTMLElement;
  /** Text of the painter that the number belongs to. */
  start: number;
  end: number;
  /** Where all other texts of the painter itself stand, and the elements in it that paint texts of their own. */
  others: {start: number; end: number}[];
  children: HTMLElement[];
}

/**
 * Reads a figure as its reader does: without what is hidden, and with what is raised or leads to a footnote written as
 * raised, so that it is no part of a number.
 */
export function readFigureText(figure: HTMLElement, host: HTMLElement): FigureText {
  const around = figure.closest('p') ?? (host.contains(figure) ? host : figure);
  const before = textBetween([around, 0], [figure, 0]).slice(-CONTEXT) + APART;
  const after = textBetween([figure, figure.childNodes.length], [around, around.childNodes.length]).slice(0, CONTEXT);
  const pieces: Piece[] = [];
  let text = before;
  for (const node of textsOf(figure)) {
    const last = pieces.at(-1);
    const isOneRun = last !== undefined && isNextTo(last.node, node);
    const isUp = isRaised(node.parentElement!, figure);
    if (last && !isOneRun && !isUp && !last.isUp) text += APART;
    pieces.push({node, start: text.length, run: isOneRun ? last.run : pieces.length, isUp});
    text += isUp ? raise(node.data) : node.data;
  }
  return {text: text + APART + after, within: [before.length, text.length], pieces};
}

/** Finds where a number stands; `undefined` where it is spread over several elements. */
export function placeOf({pieces}: FigureText, start: number, end: number): NumberPlace | undefined {
  const pieceAt = (at: number) => pieces.findLast((piece) => piece.start <= at)!;
  const first = pieceAt(start);
  if (pieceAt(end - 1).run !== first.run) return undefined;
  const run = pieces.filter((piece) => piece.run === first.run);
  const last = run.at(-1)!;
  const painter = first.node.parentElement!;
  const others = pieces.filter((piece) => piece.run !== first.run && painter.contains(piece.node));
  const children = others.map(({node}) => node.parentElement!).filter((parent) => parent !== painter);
  return {
    painter,
    start: run[0]!.start,
    end: endOf(last),
    others: others
      .filter(({node}) => node.parentElement === painter)
      .map((piece) => ({start: piece.start, end: endOf(piece)})),
    children: [...new Set(children)],
  };
}

function endOf({start, node}: Piece): number {
  return start + node.length;
}

/** What a piece of the text covers in the page. */
export function rangeOf({pieces}: FigureText, start: number, end: number): Range {
  const pieceAt = (at: number) => pieces.findLast((piece) => piece.start <= at)!;
  const [first, last] = [pieceAt(start), pieceAt(end - 1)];
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** The text between two places in the page. */
export function textBetween(start: [Node, number], end: [Node, number]): string {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range.toString();
}

/** The texts in an element that are shown, and not to listeners alone. */
function textsOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({data, parentElement}) => data && (parentElement === element || parentElement!.offsetWidth > 1));
}

/** Whether nothing but a `<wbr>` or a comment stands between two texts. */
function isNextTo(one: Text, other: Text): boolean {
  let between = one.nextSibling;
  while (
    between &&
    between !== other &&
    (between.nodeName === 'WBR' || !between.textContent || between.nodeType === 8)
  ) {
    between = between.nextSibling;
  }
  return between === other;
}

function isRaised(parent: HTMLElement, figure: HTMLElement): boolean {
  for (let element = parent; element !== figure; element = element.parentElement!) {
    if (element.matches('sup, sub, a[href*="#"]')) return true;
    if (/^(super|sub)$/.test(getComputedStyle(element).verticalAlign)) return true;
  }
  return false;
}

/** As many letters as before: places in the text stay those of the page. */
function raise(text: string): string {
  return text
    .replace(/[0-9]/g, (digit) => RAISED[Number(digit)]!)
    .replace(/[-−–]/g, '⁻')
    .replace(/\p{Nd}/gu, '¹');
}
