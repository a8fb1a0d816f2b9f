import {defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Text = DefaultTreeAdapterMap['textNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];
type Attributes = Element['attrs'];

/** What each of our elements is in plain HTML, and what marks it there. */
const PLAIN: Record<string, {tag: string; mark: string}> = {
  'timeline-story': {tag: 'section', mark: 'data-unspool-story'},
  'story-stage': {tag: 'div', mark: 'data-unspool-graphic'},
  'timeline-event': {tag: 'section', mark: 'data-unspool-event'},
  'stat-counter': {tag: 'div', mark: 'data-unspool-figure'},
  'quote-card': {tag: 'div', mark: 'data-unspool-quote'},
};

/** Attributes of every element, which stay as they are. */
const GLOBAL = /^(id|class|lang|dir|data-.*)$/;

/** Elements around which white space means nothing. */
const BLOCK =
  /^(section|div|footer|header|figure|figcaption|blockquote|ol|ul|li|p|h[1-6]|hr|img|video|audio|dl|dt|dd|table)$/;

/** What a CMS strips and keeps the words of. */
const DRAWN = /^(svg|canvas|style)$/;
/** What it shows. */
const SHOWN = /^(img|video|audio|object|iframe)$/;

/** Attributes that hold an address. */
const ADDRESSES = /^(href|src|cite|poster)$/;

/**
 * The markup of a story without our elements: HTML that every CMS knows, whole in itself. `data-unspool-*` attributes keep
 * what the elements were, for `unspool-upgrade.js`; a CMS may strip those too and leaves the text, the list and the
 * quotations.
 *
 * White space is left only between blocks, since some CMSs make a `<br>` of a line's end.
 *
 * @param html - Markup with `<timeline-story>` and the others, sound or not.
 * @param base - Absolute address of the story's page; relative addresses are written out from there. Default: they stay.
 */
export function plainMarkup(html: string, base?: string): string {
  return rewrite(html, base, makePlain);
}

/** The same with our elements kept, to be pasted into another page. */
export function pastedMarkup(html: string, base?: string): string {
  return rewrite(html, base, (element) => element);
}

function rewrite(html: string, base: string | undefined, change: (element: Element) => void): string {
  const fragment = parseFragment(html);
  walk(fragment, (element) => {
    change(element);
    if (base !== undefined) resolveAddresses(element, base);
  });
  tidy(fragment);
  return serialize(fragment).trim();
}

/** Changes every element, and takes away what is for a script or not shown at all. */
function walk(parent: Parent, change: (element: Element) => void): void {
  for (const node of [...parent.childNodes]) {
    if (tree.isElementNode(node) && !/^(template|script)$/.test(node.tagName)) {
      change(node);
      walk(node, change);
    } else if (!tree.isTextNode(node)) tree.detachNode(node);
  }
}

function tidy(parent: Parent): void {
  for (const node of parent.childNodes) {
    if (tree.isTextNode(node)) node.value = tidyText(node);
    else if (tree.isElementNode(node)) tidy(node);
  }
}

function makePlain(element: Element): void {
  if (DRAWN.test(element.tagName) && isOnStage(element)) tree.detachNode(element);
  if (element.tagName === 'story-stage' && !holds(element, SHOWN)) tree.detachNode(element);
  const plain = PLAIN[element.tagName];
  if (plain) {
    const date = element.attrs.find(({name}) => name === 'date')?.value;
    const others = element.attrs.filter(({name}) => name !== 'date');
    rename(element, plain.tag, [{name: plain.mark, value: date ?? ''}, ...others.map(prefixed)]);
  } else if (element.tagName === 'data') {
    const value = element.attrs.find(({name}) => name === 'value')?.value;
    rename(element, 'span', [{name: 'data-unspool-stat', value: value ?? ''}]);
  }
  for (const attribute of element.attrs) if (attribute.name === 'slot') attribute.name = 'data-unspool-slot';
}

/** Whether an element is part of the one graphic of a story. */
function isOnStage({parentNode}: Node): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  return parentNode.attrs.some(({name}) => name === PLAIN['story-stage']!.mark) || isOnStage(parentNode);
}

function holds(parent: Parent, tag: RegExp): boolean {
  return parent.childNodes.some((node) => 'tagName' in node && (tag.test(node.tagName) || holds(node, tag)));
}

function resolveAddresses({attrs}: Element, base: string): void {
  for (const attribute of attrs) {
    if (ADDRESSES.test(attribute.name) && URL.canParse(attribute.value, base)) {
      attribute.value = new URL(attribute.value, base).href;
    }
  }
}

/** An attribute of our own becomes `data-unspool-<name>`. */
function prefixed({name, value}: Attributes[number]): Attributes[number] {
  return {name: GLOBAL.test(name) ? name : `data-unspool-${name}`, value};
}

function rename(element: Element, tag: string, attributes: Attributes): void {
  element.tagName = tag;
  element.nodeName = tag;
  element.attrs = attributes;
}

/** Text with single spaces, and with none at the edges of a block; a line's end between two blocks. */
function tidyText(node: Text): string {
  const words = node.value.replaceAll(/[ \t\r\n\f]+/g, ' ');
  const atStart = isEdge(beside(node, -1));
  const atEnd = isEdge(beside(node, 1));
  if (words === ' ' && atStart && atEnd) return '\n';
  const fromStart = atStart ? words.replace(/^ /, '') : words;
  return atEnd ? fromStart.replace(/ $/, '') : fromStart;
}

/** What a text stands beside: another node, or the parent where there is none. */
function beside(node: Node, side: 1 | -1): Node | Parent {
  const parent = node.parentNode!;
  return parent.childNodes[parent.childNodes.indexOf(node) + side] ?? parent;
}

function isEdge(node: Node | Parent): boolean {
  if (!('tagName' in node)) return !('value' in node);
  return BLOCK.test(node.tagName) || node.tagName in PLAIN;
}
