import {parseFigure} from '../format/figures.js';
import {allowedAddress} from '../document/address.js';

/** What the value of an attribute has to be; a list holds all words that it can be. */
export type Kind = 'text' | 'number' | 'boolean' | 'address' | 'withheld' | readonly string[];

/**
 * A value as it may be set on an element.
 *
 * @param base - Address of the page, from which a relative address is read.
 * @param allowed - Origins, besides the page's own, that an address may lead to.
 * @throws {RangeError} If the value is not of the kind; the message says what would be right.
 */
export function checkedValue(kind: Kind, value: string, base: string, allowed: ReadonlySet<string>): string {
  if (Array.isArray(kind)) {
    if (kind.includes(value)) return value;
    throw new RangeError(`is one of ${kind.join(', ')}.`);
  }
  switch (kind as Exclude<Kind, readonly string[]>) {
    case 'text':
      return value;
    case 'number':
      if (Number.isNaN(parseFigure(value))) throw new RangeError('is a number, written plainly, such as "8000".');
      return value.trim();
    case 'boolean':
      if (!/^(true)?$/.test(value)) throw new RangeError('is "true", or is left out.');
      return '';
    case 'address':
      return checkedAddress(value, base, allowed);
    case 'withheld':
      throw new RangeError('is not for a mark to set.');
  }
}

/** Absolute, so that what was checked is what is fetched, whatever becomes of the page's `<base>`. */
function checkedAddress(value: string, base: string, allowed: ReadonlySet<string>): string {
  const address = allowedAddress(value);
  if (address === undefined || !URL.canParse(address, base)) throw new RangeError('is a web address.');
  const {protocol, origin, href} = new URL(address, base);
  if (!/^https?:$/.test(protocol)) throw new RangeError('is a web address.');
  if (origin === location.origin || allowed.has(origin)) return href;
  throw new RangeError(
    `leads to another site; to allow it, write data-allow-src="${origin}" on the script tag of unspool-upgrade.js.`,
  );
}
