import {distance} from 'fastest-levenshtein';

/** In characters: a longer word is not a slip of the pen. */
const LONGEST = 40;

/** The known word that was probably meant, where one is only a slip or two away. */
export function suggest(written: string, known: readonly string[]): string | undefined {
  const word = plain(written);
  if (word === '' || word.length > LONGEST) return undefined;
  let best: {name?: string; slips: number} = {slips: slipsIn(word) + 1};
  for (const name of known) {
    const slips = slipsBetween(word, plain(name));
    if (slips < best.slips) best = {name, slips};
  }
  return best.name;
}

/** Letters that only changed places are one slip. */
function slipsBetween(word: string, other: string): number {
  const slips = distance(word, other);
  return slips === 2 && lettersOf(word) === lettersOf(other) ? 1 : slips;
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}

/** How many letters of a word may be wrong. */
function slipsIn({length}: string): number {
  if (length < 3) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}
