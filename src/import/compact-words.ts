/** Numbers that bring to light each word that a language has for tens of thousands up to billions, in each of its forms. */
const SAMPLES = [1, 2, 3, 5, 8, 1.5];

/**
 * What a language calls millions and the like in compact numbers, in full and short, and what they are worth.
 *
 * @param plain - Makes a text comparable.
 */
export function wordsOfTen(lang: string, plain: (text: string) => string): Map<string, number> {
  const words = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(lang, {notation: 'compact', compactDisplay, maximumFractionDigits: 9});
    for (let power = 4; power <= 11; power++) {
      for (const sample of SAMPLES) {
        const parts = format.formatToParts(sample * 10 ** power);
        const word = parts.find(({type}) => type === 'compact')?.value;
        if (word === undefined) continue;
        const digits = parts.filter(({type}) => /^(?:integer|decimal|fraction)$/.test(type));
        const number = Number(plain(digits.map(({type, value}) => (type === 'decimal' ? '.' : value)).join('')));
        words.set(plain(word), Math.round((sample * 10 ** power) / number));
      }
    }
  }
  return words;
}
