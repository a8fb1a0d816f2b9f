/**
 * Makes Unspool's elements of plain HTML with `data-unspool-*` attributes, for CMSs that strip tags that they do not know.
 * docs/embedding.md lists the attributes. Runs once over the page; `upgrade` does it for what comes later.
 *
 * Whoever may write plain HTML into a page may write marks, and is often not trusted with more. So a mark can set only
 * what is on the list that is made from the elements' docs, with a value that has been checked. SECURITY.md says the rest.
 */
import {SLOTS} from './upgrade/attributes.js';
import {originsAllowedByPage, originsIn} from './upgrade/consent.js';
import {create, findMarked} from './upgrade/dom.js';
import {listOf, MARKS, PREFIX, type Mark} from './upgrade/marks.js';
import {checkedValue} from './upgrade/values.js';
import {warn, warnOfUnknown} from './upgrade/warn.js';

/** What a page allows to marks. */
export interface UpgradeOptions {
  /**
   * Origins, such as `https://data.example.org`, that a mark's story document or frame may come from besides the page's
   * own; added to those in `data-allow-src` on the script tag. Default: none.
   */
  allowSrc?: Iterable<string>;
}

/** Elements that mean nothing by themselves: ours can take their place. */
const MEANINGLESS = /^(section|div|span)$/;

/**
 * What a frame made of a mark may do: run its script, and open a link in a window of its own. Never `allow-same-origin`:
 * a frame from the page's own site could reach out of the sandbox with it.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** By this a story knows, in whichever copy of our files, that its address came from a mark. */
const MARKED_SRC = Symbol.for('unspool-marked-src');

/** What has been made of each element, by tag; one with several marks may have several of ours around it. */
const done = new WeakMap<Element, ReadonlySet<string>>();

const allowedByPage = globalThis.document ? originsAllowedByPage(import.meta.url) : [];

/**
 * Upgrades all that is marked, once: what has been upgraded is left as it is. No text, element or attribute is lost: ours
 * take the place of a `<section>`, `<div>` or `<span>` with all its attributes, and go around anything else, or in a
 * `<li>` around what is in it. What a mark may not set is left alone, with a warning.
 *
 * @param root - Where to look. Default: the whole page.
 */
export function upgrade(root: ParentNode = document, {allowSrc = []}: UpgradeOptions = {}): void {
  const allowed = new Set([...allowedByPage, ...originsIn(allowSrc)]);
  for (const element of findMarked(root, `[${PREFIX}slot]:not([slot])`)) putInSlot(element);
  for (const mark of MARKS) {
    for (const element of findMarked(root, `[${PREFIX}${mark.mark}]`)) {
      if (isUpgraded(element, mark.tag)) continue;
      try {
        upgradeOne(element, mark, allowed);
      } catch (error) {
        warn(element, PREFIX + mark.mark, `is left alone: ${(error as Error).message}`); // such as by trusted types
      }
    }
  }
}

function putInSlot(element: HTMLElement): void {
  const name = element.getAttribute(`${PREFIX}slot`)!;
  const isIn = ({tag, mark}: Mark) => element.matches(`:is(${tag}, [${PREFIX}${mark}]) > *`);
  if (MARKS.some((mark) => SLOTS[mark.tag]?.includes(name) && isIn(mark))) element.setAttribute('slot', name);
}

function isUpgraded(element: Element, tag: string): boolean {
  if (done.get(element)?.has(tag)) return true;
  const {parentElement, firstElementChild} = element;
  return [element, parentElement, element.localName === 'li' ? firstElementChild : null].some(
    (each) => each?.localName === tag,
  );
}

function upgradeOne(element: HTMLElement, mark: Mark, allowed: ReadonlySet<string>): void {
  const {tag, from, isNeeded} = mark;
  warnOfUnknown(element);
  const attributes = attributesOf(element, mark, allowed);
  if (isNeeded && !attributes.has(from!)) return;
  const made = create(tag);
  if (MEANINGLESS.test(element.localName)) carryOver(element, made);
  for (const [name, value] of attributes) made.setAttribute(name, value);
  if (tag === 'story-embed') made.setAttribute('sandbox', SANDBOX);
  if (tag === 'timeline-story') Object.assign(made, {[MARKED_SRC]: attributes.get('src')});
  put(made, element);
  const tags = new Set(done.get(element)).add(tag);
  for (const each of [element, made]) done.set(each, tags);
  if (tag === 'data' && !made.closest(`stat-counter, [${PREFIX}figure]`)) standAlone(made, element, allowed);
}

/** What a mark and those beside it set on the element that is made: each name comes from the list, none from the page. */
function attributesOf(element: HTMLElement, mark: Mark, allowed: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, kind] of Object.entries(listOf(mark))) {
    const source = sourcesOf(element, name, mark).find((each) => element.hasAttribute(each));
    if (source === undefined) continue;
    try {
      found.set(name, checkedValue(kind, element.getAttribute(source)!, element.baseURI, allowed));
    } catch (error) {
      warn(element, source, `${source} ${(error as Error).message}`);
    }
  }
  return found;
}

/** Where an attribute may stand: as the value of the mark itself, beside it, or plainly on an element that is replaced. */
function sourcesOf(element: HTMLElement, name: string, {mark, from}: Mark): string[] {
  const own = name === from && element.getAttribute(PREFIX + mark) ? [PREFIX + mark] : [];
  return [...own, PREFIX + name, ...(MEANINGLESS.test(element.localName) ? [name] : [])];
}

/** All attributes that mean the same on the element that takes the place of another. */
function carryOver(element: Element, made: Element): void {
  const list = listOf({tag: made.localName});
  for (const attribute of element.attributes) {
    // As a node: a parser takes names that `setAttribute` does not.
    if (!Object.hasOwn(list, attribute.name)) made.setAttributeNode(attribute.cloneNode() as Attr);
  }
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
function standAlone(data: Element, element: HTMLElement, allowed: ReadonlySet<string>): void {
  const counter = create('stat-counter');
  const attributes = attributesOf(element, {mark: 'figure', tag: 'stat-counter'}, allowed);
  for (const [name, value] of attributes) if (/^(from|duration)$/.test(name)) counter.setAttribute(name, value);
  data.replaceWith(counter);
  counter.append(data);
}

if (globalThis.document) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => upgrade());
  else upgrade();
}
