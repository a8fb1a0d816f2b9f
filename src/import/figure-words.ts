import type {Figure} from '../document/document.js';
import {toAscii} from '../format/digits.js';
import {scaleAfter} from '../format/scale-words.js';

/**
 * Reads a figure as people write it: `8,000`, `1.43 billion`, `37%`, `£2.5m`, `14.3亿`, `٨٬٠٠٠`. What is more than digits
 * stays as the text to show.
 *
 * @param lang - Tells whether `1.430` is a thousand or a bit more than one, and how much a billion is. Default English.
 * @returns `undefined` for what has no number, or more than one.
 */
export function readFigure(written: string, lang = 'en'): Pick<Figure, 'value' | 'text'> | undefined {
  const text = toAscii(written.normalize('NFKC').replaceAll('−', '-').replaceAll('٫', '.').replaceAll('٬', ',')).trim();
  const [, sign = '', digits, after = ''] = /^[\p{Sc}\s]*([+-]?)[\p{Sc}\s]*(\d[\d.,'’  ]*)(.*)$/u.exec(text) ?? [];
  if (!digits) return undefined;
  const isArabic = /[٫٬]/.test(written); // whose marks say themselves which they are
  const number = readDigits(digits.trim().replace(/[.,]$/, ''), isArabic ? 'en' : lang);
  const {words, length} = scaleAfter(after, lang);
  const rest = after.slice(length).replaceAll(/[\p{Sc}\s]/gu, '');
  if (number === undefined || rest !== '') return undefined;
  const exponent = words.reduce((sum, word) => sum + word, 0);
  const value = Number(`${sign}${Number((number * 10 ** exponent).toPrecision(15))}`);
  return Number.isFinite(value) ? {value, ...(text !== `${value}` && {text: written.trim()})} : undefined;
}

function readDigits(digits: string, lang: string): number | undefined {
  const bare = digits.replaceAll(/['’\s]/g, '');
  const marks = [...bare.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (last === undefined) return Number(bare);
  const isDecimal =
    new Set(marks).size > 1
      ? bare.indexOf(last) === bare.lastIndexOf(last)
      : marks.length === 1 && isPoint(bare, last, lang);
  const [whole, part] = isDecimal
    ? [bare.slice(0, bare.lastIndexOf(last)), bare.slice(bare.lastIndexOf(last) + 1)]
    : [bare, ''];
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && !(/^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{2,4}$/.test(group))))
    return undefined;
  return Number(`${groups.join('')}.${part}0`);
}

/** A single mark before three digits may group them: then it is as the language has it. */
function isPoint(digits: string, mark: string, lang: string): boolean {
  if (!/^\d{1,3}[.,]\d{3}$/.test(digits)) return true;
  const point = points.get(lang) ?? pointOf(lang);
  points.set(lang, point);
  return point === mark;
}

const points = new Map<string, string>();

function pointOf(lang: string): string {
  return new Intl.NumberFormat(lang).formatToParts(0.5).find(({type}) => type === 'decimal')?.value ?? '.';
}
