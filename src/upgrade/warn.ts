import {EXPLAINED} from '../internal/warn.js';
import {listOf, MARKS, PREFIX} from './marks.js';

const told = new WeakMap<Element, Set<string>>();

/** Tells the page's author once for each element and attribute, however often the page is upgraded. */
export function warn(element: HTMLElement, attribute: string, advice: string): void {
  const faults = told.get(element) ?? new Set();
  if (faults.has(attribute)) return;
  told.set(element, faults.add(attribute));
  const value = element.getAttribute(attribute)!.slice(0, 200);
  console.warn(`unspool: <${element.localName} ${attribute}="${value}">: ${advice} ${EXPLAINED}marks`, element);
}

/** Tells of what stands beside a mark and means nothing there. */
export function warnOfUnknown(element: HTMLElement): void {
  const tags = MARKS.filter(({mark}) => element.hasAttribute(PREFIX + mark)).map(({tag}) => tag);
  if (tags.includes('data')) tags.push('stat-counter'); // which a figure without one gets
  for (const {name} of element.attributes) {
    if (!name.startsWith(PREFIX)) continue;
    const plain = name.slice(PREFIX.length);
    if (plain === 'slot' || MARKS.some(({mark}) => mark === plain)) continue;
    if (tags.some((tag) => Object.hasOwn(listOf({tag}), plain))) continue;
    warn(element, name, `has no meaning: ${tags.map((tag) => `<${tag}>`).join(' or ')} has no such attribute.`);
  }
}
