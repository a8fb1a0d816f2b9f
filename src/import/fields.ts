import {suggest} from '../document/suggest.js';
import {isObject} from '../document/unchecked.js';
import type {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';

/** In characters: the most that a text of a story may have. */
export const LONGEST_TEXT = 100_000;

/** The place of a field, from its dotted path within the slide: `start_date.month`. */
export type PlaceOf = (path: string) => string;

/**
 * Reads the fields of data that anybody may have written: takes own keys only, never walks deeper than it is asked, and
 * takes down what is not as it should be.
 */
export class Fields {
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #placeOf: PlaceOf;
  readonly #findings: Findings;

  constructor(data: object, placeOf: PlaceOf, findings: Findings, path = '') {
    this.#data = data as Record<string, unknown>;
    this.#path = path;
    this.#placeOf = placeOf;
    this.#findings = findings;
  }

  /** Where a field is; the place of the whole without a key. */
  place(key = ''): string {
    return this.#placeOf(this.#pathOf(key));
  }

  /** Whether they come from a sheet, whose editor knows cells and headings. */
  get inSheet(): boolean {
    return this.place().startsWith('row ');
  }

  /** The names of all fields. */
  keys(): string[] {
    return Object.keys(this.#data);
  }

  /** Whether anything stands in a field. */
  has(key: string): boolean {
    const value = this.raw(key);
    return value !== undefined && value !== null && value !== '';
  }

  /** What stands in a field, as it is. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#data, key) ? this.#data[key] : undefined;
  }

  /** The text in a field, without space around it; `''` where there is none. A number is taken as its digits. */
  text(key: string): string {
    const value = this.raw(key);
    if (value === undefined || value === null) return '';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') {
      this.#findings.tell(this.place(key), MESSAGES.notText(value));
      return '';
    }
    if (value.length <= LONGEST_TEXT) return value.trim();
    this.#findings.tell(this.place(key), MESSAGES.longText(value.length, LONGEST_TEXT));
    return '';
  }

  /** The object in a field. */
  inner(key: string): Fields | undefined {
    if (!this.has(key)) return undefined;
    const value = this.raw(key);
    if (isObject(value)) return new Fields(value, this.#placeOf, this.#findings, this.#pathOf(key));
    this.#findings.tell(this.place(key), MESSAGES.notObject(value));
    return undefined;
  }

  /** Takes down each field with another name. */
  expect(...names: readonly string[]): void {
    for (const key of Object.keys(this.#data)) {
      if (names.includes(key) || !this.has(key)) continue;
      this.#findings.tell(this.place(key), MESSAGES.unknownField(this.raw(key), suggest(key, names)));
    }
  }

  #pathOf(key: string): string {
    return this.#path && key ? `${this.#path}.${key}` : this.#path || key;
  }
}
