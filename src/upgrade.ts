/**
 * Makes Unspool's elements of plain HTML with `data-unspool-*` attributes, for CMSs that strip tags that they do not know.
 * docs/embedding.md lists the attributes. Runs once over the page; `upgrade` does it for what comes later.
 */

/** What each mark makes; its own value becomes the attribute `from`. */
const MARKS: readonly {mark: string; tag: string; from?: string}[] = [
  {mark: 'data-unspool-stat', tag: 'data', from: 'value'},
  {mark: 'data-unspool-figure', tag: 'stat-counter'},
  {mark: 'data-unspool-quote', tag: 'quote-card'},
  {mark: 'data-unspool-event', tag: 'timeline-event', from: 'date'},
  {mark: 'data-unspool-story', tag: 'timeline-story'},
  {mark: 'data-unspool-embed', tag: 'story-embed', from: 'src'},
];

/** Elements that mean nothing by themselves: ours can take their place. */
const MEANINGLESS = /^(section|div|span)$/;

/**
 * Upgrades all that is marked, once: what has been upgraded is left as it is. No text, element or attribute is lost: ours
 * take the place of a `<section>`, `<div>` or `<span>` with all its attributes, and go around anything else, or in a
 * `<li>` around what is in it.
 *
 * @param root - Where to look. Default: the whole page.
 */
export function upgrade(root: ParentNode = document): void {
  for (const element of root.querySelectorAll('[data-unspool-slot]:not([slot])')) {
    element.setAttribute('slot', element.getAttribute('data-unspool-slot')!);
  }
  for (const {mark, tag, from} of MARKS) {
    for (const element of root.querySelectorAll(`[${mark}]:not(iframe)`)) {
      if (isUpgraded(element, tag)) continue;
      const made = document.createElement(tag);
      take(element, made, from && {mark, name: from});
      put(made, element);
      if (mark === 'data-unspool-stat' && !made.closest('stat-counter, [data-unspool-figure]')) standAlone(made);
    }
  }
}

function isUpgraded(element: Element, tag: string): boolean {
  const {parentElement, firstElementChild} = element;
  return [element, parentElement, element.localName === 'li' ? firstElementChild : null].some(
    (each) => each?.localName === tag,
  );
}

/** Takes over the attributes that a mark and those beside it stand for; of an element to be replaced, all others too. */
function take(element: Element, made: Element, own: {mark: string; name: string} | '' | undefined): void {
  const isReplaced = MEANINGLESS.test(element.localName);
  for (const {name, value} of element.attributes) {
    if (isReplaced) made.setAttribute(name, value);
    const plain = /^data-unspool-(.+)$/.exec(name)?.[1];
    if (plain && !MARKS.some(({mark}) => mark === name)) made.setAttribute(plain, value);
  }
  const value = own && element.getAttribute(own.mark);
  if (own && value) made.setAttribute(own.name, value);
}

function put(made: Element, element: Element): void {
  if (element.localName === 'li') {
    made.append(...element.childNodes);
    element.append(made);
    return;
  }
  element.replaceWith(made);
  if (MEANINGLESS.test(element.localName)) made.append(...element.childNodes);
  else made.append(element);
}

/** A figure within a sentence counts by itself; what is said of its count is said by the element that counts. */
function standAlone(data: Element): void {
  const counter = document.createElement('stat-counter');
  for (const {name, value} of data.attributes) {
    if (/^(from|duration)$/.test(name)) counter.setAttribute(name, value);
  }
  data.replaceWith(counter);
  counter.append(data);
}

if (globalThis.document) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => upgrade());
  else upgrade();
}
