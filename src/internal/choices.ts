/**
 * What is wrong with a value that has to be one of a few words, as the end of a warning; nothing where it is one of them.
 *
 * @param words - As they are told to the author, the one that is used otherwise first: `start, end or none`.
 */
export function faultInChoice(name: string, value: string, words: string): string | undefined {
  const [first, ...others] = words.split(/, | or /);
  return value === first || others.includes(value) ? undefined : `${name} is ${words}; using ${first}.`;
}
