import {rareNames} from '../format/rare-dates.js';
import {wordsOfTen} from './compact-words.js';

/** So many years ago. */
export interface Age {
  number: number;
  /** What its number counts: 1,000,000 in "66 million years ago". */
  worth: number;
}

/** How a language tells ages. */
export interface Ages {
  pattern: RegExp;
  units: ReadonlyMap<string, number>;
}

const UNITS: Record<string, number> = {
  thousand: 1e3,
  ...{million: 1e6, millions: 1e6, m: 1e6, mio: 1e6},
  ...{billion: 1e9, billions: 1e9, bn: 1e9, b: 1e9},
};
const AGO = ['# years ago', '# year ago', '# yr ago', '# yrs ago', '# years before present', '# years bp', '# bp'];
/** Abbreviations of geologists. */
const SHORT: Record<string, number> = {kya: 1e3, ka: 1e3, mya: 1e6, ma: 1e6, bya: 1e9, ga: 1e9};
const NUMBER = String.raw`(\d(?:[\d.,' ]*\d)?)`;
/** An age below this is too near for the years since year 0 to be left out of sight. */
const LEAST = 10_000;
const FAR = 1_000_000;
const MOST = 99_999_999_999;
/** Before today, of an age that is told in thousands of years. */
const YEAR_0 = 2000;

/**
 * The year so long ago, in EDTF: about then where the age is less than a million years.
 *
 * @returns `undefined` for what is not told in thousands of years, or not long enough ago: whoever says "5,000 years ago"
 *   knows the year better than we.
 */
export function yearOfAge({number, worth}: Age): string | undefined {
  const age = Math.round(number * worth);
  if (age < LEAST || age > MOST || age % 1000 !== 0) return undefined;
  return age < FAR ? `-${String(age - YEAR_0).padStart(4, '0')}~` : `-${age}`;
}

/** The ages of a language, in the words that a story itself has for them and in some of English. */
export function agesOf(lang: string, plain: (text: string) => string): Ages {
  const units = wordsOfTen(lang, plain);
  const isEnglish = lang === 'en';
  if (isEnglish) for (const [word, worth] of Object.entries(UNITS)) units.set(word, worth);
  const inWords = [...units.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const around = [rareNames(lang).ago, ...(isEnglish ? AGO : [])].map((pattern) => {
    const [before, after] = pattern.split('#').map((words) => escaped(plain(words)));
    const optional = after!.replace(/^(de|di|d') ?/, '(?:$1 ?)?'); // "66 millones de años", but "10.000 años"
    return `${before && `${before} `}${NUMBER} ?(${inWords.join('|')})? ?${optional}`;
  });
  const short = isEnglish ? [`${NUMBER} ?(${Object.keys(SHORT).join('|')})`] : [];
  if (isEnglish) for (const [word, worth] of Object.entries(SHORT)) units.set(word, worth);
  const end = /^(?:ja|ko|th|zh)\b/.test(lang) ? '' : String.raw`(?![\p{L}\p{M}\d])`; // words stand together there
  return {pattern: new RegExp(`(?:${[...around, ...short].join('|')})${end}`, 'uy'), units};
}

/** The age at a place in a text. */
export function ageAt(text: string, at: number, ages: readonly Ages[]): {age: Age; length: number} | undefined {
  for (const {pattern, units} of ages) {
    pattern.lastIndex = at;
    const [whole, ...groups] = pattern.exec(text) ?? [];
    const first = groups.findIndex((group) => group !== undefined);
    if (whole === undefined) continue;
    const unit = groups[first + 1];
    const number = numberIn(groups[first]!, unit === undefined);
    if (number !== undefined)
      return {age: {number, worth: unit === undefined ? 1 : units.get(unit)!}, length: whole.length};
  }
  return undefined;
}

/** 13.8 or 13,8; and 66,000,000, 66.000.000 or 66 000 000 where no "million" follows that makes three digits decimals. */
function numberIn(text: string, isAlone: boolean): number | undefined {
  const isGrouped = /^\d{1,3}([,.' ])(?:\d{2,3}\1)*\d{3}$/.test(text);
  if (isGrouped && (isAlone || /\D.*\D/.test(text))) return Number(text.replaceAll(/\D/g, ''));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
