/**
 * A language tag that Intl knows how to read.
 *
 * @returns The tag, or `undefined` for a missing or misspelt one; Intl then takes the reader's own language.
 */
export function knownLocale(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]; // '' is misspelt too
  } catch {
    return undefined;
  }
}
