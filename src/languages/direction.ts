/** Scripts that are written from right to left. */
const RTL = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The direction in which a story is written: as it says, or as its language is. */
export function directionOf({lang, dir}: {lang?: string; dir?: 'ltr' | 'rtl'}): 'ltr' | 'rtl' {
  if (dir) return dir;
  try {
    return RTL.has(new Intl.Locale(lang ?? 'en').maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
