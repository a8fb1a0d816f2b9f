/** The page that explains every warning, by element; it comes with the package. */
export const EXPLAINED = 'See unspool/docs/warnings.md#';

const told = new WeakMap<Element, Set<string>>();

/**
 * Tells the page's author, once for each element and attribute, what is wrong and what would be right.
 *
 * @param element - The element that the author wrote; the console links to it.
 * @param attribute - The attribute at fault, or `''` where the fault is in the content.
 * @param advice - What was found and what would be right, as the end of a sentence.
 */
export function warn(element: Element, attribute: string, advice: string): void {
  const faults = told.get(element) ?? new Set();
  if (faults.has(attribute)) return;
  told.set(element, faults.add(attribute));
  const value = element.getAttribute(attribute);
  const written = attribute === '' ? '' : value === null ? ` ${attribute}` : ` ${attribute}="${value}"`;
  console.warn(
    `unspool: <${element.localName}${written}>: ${advice} ${EXPLAINED}${element.localName}`,
    ...(typeof document === 'undefined' ? [] : [element]),
  );
}
