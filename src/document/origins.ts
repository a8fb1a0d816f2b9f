import {join} from './guard.js';

/**
 * Where a field of a part of a story stands in the file that it was read from, or the part itself without a field: the
 * cell of a sheet, `row 3, column Alt`, or the JSON path `events[3].media[0]`.
 */
export type Origin = (field?: string) => string;

/** Under it a part holds its origin, where no copy, comparison or JSON of the document sees it. */
const ORIGIN = Symbol('origin');

/** Notes where a part of a story comes from, so that a later message can name the place that its author knows. */
export function keepOrigin<Part extends object>(part: Part, origin: Origin): Part {
  return Object.defineProperty(part, ORIGIN, {value: origin, writable: true});
}

export function originOf(part: object): Origin | undefined {
  return (part as {[ORIGIN]?: Origin})[ORIGIN];
}

/** Where something stands, and what it is called there. */
export interface Spot {
  place: string;
  /** Its heading in a sheet, `Alt`, or its key in JSON, `"alt"`. */
  name: string;
}

/**
 * Where a field is, or is missing, in the file that a part of a story was read from.
 *
 * @param path - Of the part, where it is not known where it comes from.
 */
export function spotOf(part: object, path: () => string, field = ''): Spot {
  const origin = originOf(part);
  const place = origin ? origin(field) : Object.hasOwn(part, field) ? join(path(), field) : path();
  const heading = /^row \d+, column (.*)$/s.exec(place)?.[1];
  return {place, name: heading ?? `"${/(?<=\.)\w+$/.exec(place)?.[0] ?? field}"`};
}

/**
 * Calls back for each value in a story, but in an imported one for its parts alone, whose texts the importer has told of;
 * with its place and the key that it is under. The place is that in the file which
 * was read: also where something before it was left out; in one that was imported, that of the nearest part known.
 */
export function visitParts(
  value: unknown,
  isImported: boolean,
  see: (place: () => string, key: string, value: unknown) => void,
  path = () => '',
  key = '',
): void {
  const isObject = typeof value === 'object' && value !== null;
  const origin = isObject ? originOf(value) : undefined;
  const place = origin ? () => origin() : path; // written out for few of many thousand parts
  see(place, key, value);
  if (!isObject) return;
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    if (isImported && typeof inner !== 'object') continue;
    const at = isImported ? place : () => join(place(), Array.isArray(value) ? Number(name) : name);
    visitParts(inner, isImported, see, at, Array.isArray(value) ? '' : name);
  }
}
