import type {Inline, RichText} from '../document/document.js';

/** A mark around words, without the words. */
export type Mark =
  | {kind: 'em' | 'strong' | 'cite'}
  | {kind: 'link'; href: string}
  | {kind: 'time'; datetime: string}
  | {kind: 'text'; lang: string};

/** Words, or a line break, with the marks around them from the outermost to the innermost. */
export interface Run {
  text: string | typeof LINE_BREAK;
  marks: readonly Mark[];
}

export const LINE_BREAK = Symbol('line break');

/** Characters that mean a mark in a string. */
const MARKED = /[*[\]\\{}\n]/;

/** Runs as the shortest text of a document that means the same: a string where nothing is marked, else a tree. */
export function toRichText(runs: readonly Run[]): RichText {
  const tree = nest(trimmed(runs), 0);
  if (tree.length === 0) return '';
  const [only] = tree;
  return tree.length === 1 && typeof only === 'string' ? plainRichText(only) : tree;
}

/** Words as a text of a document, none of them a mark. */
export function plainRichText(words: string): RichText {
  return MARKED.test(words) ? [words] : words;
}

/** The words of runs, on one line. */
export function wordsOf(runs: readonly Run[]): string {
  return runs
    .map(({text}) => (text === LINE_BREAK ? ' ' : text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Runs with one space where there were several, and none at either end and around line breaks. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const dropLastSpace = () => {
    for (let last = kept.at(-1); typeof last?.text === 'string'; last = kept.at(-1)) {
      last.text = last.text.replace(/ $/, '');
      if (last.text) return;
      kept.pop();
    }
  };
  for (const {text, marks} of runs) {
    const last = kept.at(-1)?.text;
    if (text === LINE_BREAK) {
      dropLastSpace();
      if (kept.length > 0) kept.push({text, marks});
      continue;
    }
    const after = typeof last === 'string' && !last.endsWith(' ');
    const words = after ? text : text.replace(/^ /, '');
    if (words) kept.push({text: words, marks});
  }
  dropLastSpace();
  while (kept.at(-1)?.text === LINE_BREAK) {
    kept.pop();
    dropLastSpace();
  }
  return kept;
}

/** Puts runs that share their mark at a depth into one. */
function nest(runs: readonly Run[], depth: number): Inline[] {
  const tree: Inline[] = [];
  for (let at = 0; at < runs.length;) {
    const mark = runs[at]!.marks[depth];
    let end = at + 1;
    while (end < runs.length && runs[end]!.marks[depth] === mark) end++;
    const shared = runs.slice(at, end);
    if (mark) tree.push(wrap(mark, nest(shared, depth + 1)));
    else for (const {text} of shared) append(tree, text);
    at = end;
  }
  return tree;
}

function append(tree: Inline[], text: Run['text']): void {
  const last = tree.at(-1);
  if (text === LINE_BREAK) tree.push({br: true});
  else if (typeof last === 'string') tree[tree.length - 1] = last + text;
  else tree.push(text);
}

function wrap(mark: Mark, inside: Inline[]): Inline {
  switch (mark.kind) {
    case 'em':
      return {em: inside};
    case 'strong':
      return {strong: inside};
    case 'cite':
      return {cite: inside};
    case 'link':
      return {link: inside, href: mark.href};
    case 'time':
      return {time: inside, datetime: mark.datetime};
    case 'text':
      return {text: inside, lang: mark.lang};
  }
}
