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
