import {allowedAddress} from './address.js';
import type {Inline} from './document.js';

/** Marks within marks beyond this depth are taken as they are. */
const DEEPEST = 16;
const LINK = /\]\(((?:[^\s()]|\([^\s()]*\)){1,4000})\)/y;
const SPAN = /\]\{(?:(cite)|(time|lang)=([^\s{}]{1,100}))\}/y;

interface Frame {
  mark: '' | '*' | '**' | '[';
  inside: Inline[];
}

/**
 * Reads a string with marks: `*emphasis*`, `**strong**`, `[text](https://…)`, `[title]{cite}`,
 * `[Boxing Day]{time=2004-12-26}`, `[文]{lang=zh}`, a new line, and `\` before a mark to have it as it is. Marks that do
 * not match are taken as they are; a link whose address is not allowed leaves its words.
 */
export function parseMarks(text: string): Inline[] {
  if (!/[*[\]\\\n]/.test(text)) return text === '' ? [] : [text];
  const stack: Frame[] = [{mark: '', inside: []}];
  let plain = '';
  const top = () => stack.at(-1)!;
  const flush = () => {
    if (plain) top().inside.push(plain);
    plain = '';
  };
  /** Takes the marks above a frame as they are. */
  const unwindTo = (depth: number) => {
    flush();
    while (stack.length > depth) {
      const {mark, inside} = stack.pop()!;
      top().inside.push(mark, ...inside);
    }
  };
  const open = (mark: Frame['mark']) => {
    flush();
    stack.push({mark, inside: []});
  };
  const close = (depth: number, wrap: (inside: Inline[]) => Inline[]) => {
    unwindTo(depth + 1);
    const {inside} = stack.pop()!;
    top().inside.push(...wrap(merge(inside)));
  };
  const lastOf = (mark: string) => stack.findLastIndex((frame) => frame.mark === mark);

  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\\' && /[\\*[\](){}]/.test(text[at + 1] ?? '')) {
      plain += text[++at]!;
    } else if (letter === '\n') {
      flush();
      top().inside.push({br: true});
    } else if (letter === '*') {
      const mark = text[at + 1] === '*' ? '**' : '*';
      const before = text[at - 1] ?? ' ';
      const after = text[at + mark.length] ?? ' ';
      const depth = lastOf(mark);
      if (depth > 0 && /\S/.test(before)) close(depth, (inside) => [mark === '*' ? {em: inside} : {strong: inside}]);
      else if (/\S/.test(after) && !/[A-Za-z0-9]/.test(before) && stack.length < DEEPEST) open(mark);
      else plain += mark;
      at += mark.length - 1;
    } else if (letter === '[' && stack.length < DEEPEST) {
      open('[');
    } else if (letter === ']' && lastOf('[') > 0) {
      const [length, wrap] = readSpan(text, at);
      if (wrap) close(lastOf('['), wrap);
      else {
        unwindTo(lastOf('['));
        plain += ']';
      }
      at += length - 1;
    } else {
      plain += letter;
    }
  }
  unwindTo(1);
  return merge(stack[0]!.inside);
}

/** What follows the words in brackets: its length, and what it makes of them. */
function readSpan(text: string, at: number): [length: number, wrap?: (inside: Inline[]) => Inline[]] {
  LINK.lastIndex = at;
  const [link, address] = LINK.exec(text) ?? [];
  if (link) {
    const href = allowedAddress(address);
    return [link.length, (inside) => (href ? [{link: inside, href}] : inside)];
  }
  SPAN.lastIndex = at;
  const [span, cite, kind, value] = SPAN.exec(text) ?? [];
  if (!span) return [1];
  if (cite) return [span.length, (inside) => [{cite: inside}]];
  return [span.length, (inside) => [kind === 'time' ? {time: inside, datetime: value!} : {text: inside, lang: value!}]];
}

/** Puts strings that follow each other together. */
function merge(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else merged.push(inline);
  }
  return merged;
}
