import {formatDate, type DatePart, type StoryDate} from './dates.js';
import {inRareWords} from './rare-dates.js';
import {wordsFor} from '../languages/story-words.js';

const ROMAN: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const ENGLISH = {one: 'st', two: 'nd', few: 'rd', other: 'th'} as Record<string, string>;

/** A date in the words of a language: "c. 1900", "2000s", "20th century", where `formatDate` alone would write signs. */
export function dateInWords(date: StoryDate, locale: string | undefined): DatePart[] {
  const {signs, decade, century} = wordsFor(locale);
  const {start, span} = date;
  const name = span === 10 ? decade : century;
  if (!span || !name || start.year < 0 || !isGregorian(locale))
    return formatDate(date, locale, 'long', () => inRareWords, signs);

  const words = span === 10 ? name.replace('#', `${start.year}`) : centuryName(name, start.year / 100 + 1, locale);
  const about = start.doubt && start.doubt !== '?' ? signs.about.replace('#', words) : words;
  return [{text: about + (start.doubt && start.doubt !== '~' ? '?' : '')}];
}

function isGregorian(locale: string | undefined): boolean {
  return new Intl.DateTimeFormat(locale).resolvedOptions().calendar === 'gregory';
}

function centuryName(name: string, number: number, locale: string | undefined): string {
  if (name === '#') return `${number}${ENGLISH[new Intl.PluralRules('en', {type: 'ordinal'}).select(number)]} century`;
  return name.replace('#', new Intl.NumberFormat(locale).format(number)).replace('%', roman(number));
}

function roman(number: number): string {
  const [value, letters] = ROMAN.find(([value]) => value <= number) ?? [0, ''];
  return value === 0 ? '' : letters + roman(number - value);
}
