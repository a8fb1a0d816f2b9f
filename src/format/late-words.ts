import type {RareWords} from './dates.js';

let words: RareWords | undefined;
let coming: Promise<typeof import('./late-dates.js')> | undefined;

/** Fetches what few dates need: words for those that Intl can't write, and what is wrong with those that can't be read. */
export function lateDates(): Promise<typeof import('./late-dates.js')> {
  return (coming ??= import('./late-dates.js').then((loaded) => {
    if (!loaded.inRareWords || !loaded.faultIn) throw new TypeError('unspool-dates.js is incomplete');
    return loaded;
  }));
}

/** Gives the words for dates that Intl can't write at once, as a server must. */
export function haveRareWords(known: RareWords): void {
  words = known;
}

/**
 * The words for dates that Intl can't write. They are fetched when the first such date is met.
 *
 * @param then - Called when they have come; never where they can't be had.
 */
export function rareWords(then: () => void): () => RareWords | undefined {
  return () => {
    if (!words)
      void lateDates().then(
        ({inRareWords}) => {
          words = inRareWords;
          then();
        },
        () => undefined,
      );
    return words;
  };
}
