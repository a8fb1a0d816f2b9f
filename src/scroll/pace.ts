/** Time in which what was passed counts less and less, in milliseconds. */
const MEMORY = 400;

/** What one frame may count for, in screens: a jump is not a flight. */
const MOST_AT_ONCE = 0.25;

/** What all may count for, in screens: whoever has flown far has landed as soon as others. */
const MOST = 1.5;

/** Tells whether the page goes by too fast to be read: by more than a screen in 0.4 s, and not in one jump. */
export class Pace {
  #passed = 0;
  #place = 0;
  #at = 0;

  /**
   * @param place - Where the reader is, in screens from anywhere that stays.
   * @param now - Time, in milliseconds.
   */
  isFlight(place: number, now: number): boolean {
    const step = Math.min(Math.abs(place - this.#place), MOST_AT_ONCE);
    this.#passed = Math.min(this.#passed * Math.exp((this.#at - now) / MEMORY) + step, MOST);
    this.#place = place;
    this.#at = now;
    return this.#passed > 1;
  }
}
