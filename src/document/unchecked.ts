/** The objects in a list; none where it is not a list. In a browser nobody has checked a document. */
export function objectsIn<T extends object>(list: readonly T[] | undefined): T[] {
  return Array.isArray(list) ? (list as T[]).filter(isObject) : [];
}

/** Whether something is an object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, or nothing. */
export function stringOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
