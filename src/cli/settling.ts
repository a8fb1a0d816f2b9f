/** In milliseconds: how long a file must not change before it is read. */
const QUIET = 400;
/** In milliseconds: the same for a file that seems to be written still. */
const PATIENT = 2500;

/** What to do with a file: nothing yet, read it and look whether it is finished, or take it as it is. */
export type Step = 'wait' | 'look' | 'take';

/**
 * Tells when a file that others write has come to rest. Programs save in many ways: they empty the file and fill it in
 * parts, or put a new one in its place; between the parts it looks like a shorter story, or like none.
 */
export class Settling {
  #seen: string;
  #since = 0;
  #done: string;
  #isDoubtful = false;

  /** @param signature - Of the file as it was read first. */
  constructor(signature: string) {
    this.#seen = signature;
    this.#done = signature;
  }

  /**
   * @param signature - What changes with each write to the file.
   * @param now - In milliseconds, on any clock that only goes forward.
   */
  next(signature: string, now: number): Step {
    if (signature !== this.#seen) {
      this.#seen = signature;
      this.#since = now;
      this.#isDoubtful = false;
    }
    const quiet = now - this.#since;
    if (signature === this.#done || quiet < QUIET) return 'wait';
    if (quiet >= PATIENT) return 'take';
    return this.#isDoubtful ? 'wait' : 'look';
  }

  /** The file was read, and seems to be written still. */
  doubt(): void {
    this.#isDoubtful = true;
  }

  /** The file was read and taken. */
  took(signature: string): void {
    this.#done = signature;
  }
}
