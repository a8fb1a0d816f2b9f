const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Stands for the page's own address, so that a relative one can be read. */
export const BASE = 'https://relative.invalid/';

/**
 * The address as it may stand in a page: with a scheme that is allowed, or relative.
 *
 * @returns `undefined` for any other, such as `javascript:` or `data:`, and for what is not an address.
 */
export function allowedAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.trim() === '') return undefined;
  try {
    return ALLOWED.has(new URL(address, BASE).protocol) ? address.trim() : undefined;
  } catch {
    return undefined;
  }
}
