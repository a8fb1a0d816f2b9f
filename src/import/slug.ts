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
