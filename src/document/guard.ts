/** Deeper than any story, and far less than what a recursion can bear. */
const DEEPEST = 64;
const LONGEST = 1_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses data that no story has and that could harm who walks it: nested too deeply, with strings too long, or with keys
 * that reach for a prototype. Looks at each value once and never recurses.
 *
 * @throws {RangeError} If it meets one; the message says where and what.
 */
export function guardData(data: unknown): void {
  const open: {value: unknown; path: string; depth: number}[] = [{value: data, path: '', depth: 0}];
  for (let next = open.pop(); next; next = open.pop()) {
    const {value, path, depth} = next;
    if (typeof value === 'string' && value.length > LONGEST) {
      throw new RangeError(
        `${path || 'The document'} is a text of ${value.length} characters; a text has ${LONGEST} at most.`,
      );
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST) {
      throw new RangeError(`${path.slice(0, 60)}… is nested ${DEEPEST} levels deep; a story needs far fewer.`);
    }
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) throw new RangeError(`${path || 'The document'} has the key "${key}"; leave it out.`);
      open.push({value: inner, path: join(path, Array.isArray(value) ? Number(key) : key), depth: depth + 1});
    }
  }
}

/** A JSON path one step further: `events` and 3 to `events[3]`. */
export function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
