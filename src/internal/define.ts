import {EXPLAINED} from './warn.js';

let warned = false;

/**
 * Registers a custom element once, and does nothing where custom elements do not exist (on a server).
 *
 * The first class registered for a tag keeps it. A second copy of this package, of the same version or another, says so
 * in one `console.warn` for all its tags and never throws, so a bundle that arrives twice can't take a story down.
 *
 * @throws {DOMException} `SyntaxError` if `tag` is not a valid custom element name.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag);
  if (existing === element) return;
  if (existing === undefined) {
    customElements.define(tag, element);
    return;
  }
  if (warned) return;
  warned = true;
  console.warn(`unspool: <${tag}> was already defined by another copy; load unspool once. ${EXPLAINED}twice`);
}
