/** The languages that Unspool has words for, by the first part of their tags. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first part of a language tag, in small letters: `zh` of `zh-Hans`; `en` where there is none. */
export function primaryLanguage(tag: string | undefined): string {
  return (tag ?? 'en').split('-')[0]!.toLowerCase();
}

/** The language of a tag where it is one that Unspool has words for; else English. */
export function knownLanguage(tag: string | undefined): Language {
  const primary = primaryLanguage(tag) as Language;
  return LANGUAGES.includes(primary) ? primary : 'en';
}

/** A language tag as Intl writes it; `undefined` for what is not one, and for none. */
export function canonicalTag(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
