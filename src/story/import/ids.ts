/** In characters. */
const LONGEST = 60;

/**
 * Words as the end of an address: small letters, digits and hyphens. Letters of every script stay, so that the same words
 * give the same id at each import.
 */
export function slugOf(words: string): string {
  const plain = /[^\x20-\x7e]/.test(words) ? withoutAccents(words) : words;
  return plain
    .toLowerCase()
    .replaceAll(/[’'ʼ]/g, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

function withoutAccents(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Gives each thing an id of its own: the first that asks gets the id it wants, the next one a number after it. */
export class Ids {
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();

  claim(wanted: string): string {
    let id = wanted;
    let number = this.#next.get(wanted) ?? 2;
    for (; this.#used.has(id); number++) id = `${wanted}-${number}`;
    this.#next.set(wanted, number);
    this.#used.add(id);
    return id;
  }
}
