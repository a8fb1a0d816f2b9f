/**
 * Elements that hold text wherever they stand, so that ours can go around them or inside; also ours, where an element has
 * two marks. No `<form>`: what is in it can hide each of its own properties.
 */
const MARKABLE =
  /^(section|div|span|article|aside|main|header|footer|p|h[1-6]|ol|ul|dl|li|figure|blockquote|pre|table|details|a|b|strong|em|i|u|s|mark|small|q|cite|code|data|time|abbr|bdi|sub|sup|timeline-story|story-stage|timeline-event|stat-counter|quote-card)$/;

/** The HTML elements that a selector finds and that can bear a mark. */
export function findMarked(root: ParentNode, selector: string): HTMLElement[] {
  return find(root, selector).filter(
    (element): element is HTMLElement => element instanceof HTMLElement && MARKABLE.test(element.localName),
  );
}

/** Of the document it asks the prototype: an element with a `name` can hide a method of the document itself. */
export function find(root: ParentNode, selector: string): Element[] {
  const method = Reflect.get(root === document ? Document.prototype : root, 'querySelectorAll') as () => never;
  return [...Reflect.apply<ParentNode, [string], Iterable<Element>>(method, root, [selector])];
}

/** Makes an element, likewise. */
export function create(tag: string): HTMLElement {
  const method = Reflect.get(Document.prototype, 'createElement') as () => never;
  return Reflect.apply<Document, [string], HTMLElement>(method, document, [tag]);
}
