import {readdir, readFile} from 'node:fs/promises';
import {readCustomProperties, readSource} from './source.mjs';
import {markersFor, markersIn} from './tables.mjs';

/** What a user of the package could not find out: each a sentence that says where and what would be right. */
export async function findFaults(elements) {
  const faults = await Promise.all(elements.map(faultsOf));
  return [...faults.flat(), ...(await propertyFaults(elements)), ...(await readmeFaults(elements))];
}

async function faultsOf(element) {
  const tag = element.tagName;
  const source = await readSource(tag);
  const {[element.name]: elementClass} = await import(`../../dist/components/${tag}/${tag}.js`);
  const eventClasses = (element.events ?? []).map(({type}) => type.text);
  return [
    ...undescribed(element),
    ...differences(tag, 'attribute', elementClass.observedAttributes, names(element.attributes), isForOthers),
    ...differences(tag, 'part', source.parts, names(element.cssParts), (name) => source.movedParts.includes(name)),
    ...differences(tag, 'slot', source.slots, names(element.slots), (name) => name === '' && drawsNothing(source)),
    ...differences(tag, 'event', source.eventClasses, eventClasses),
    ...(await storyFaults(element)),
  ];
}

/** An element without a slot of any name has no shadow root, and shows all that is in it. */
function drawsNothing({slots}) {
  return slots.length === 0;
}

/** Attributes that an element does not watch: its story writes or reads them, and style sheets do. */
function isForOthers(name) {
  return /^(phase|weight|stage|narrow|transition|scene(-\w+)?)$/.test(name);
}

/** Attributes that HTML has for an address; ours of the same name hold one too, and `unspool-upgrade.js` has to know it. */
const ADDRESSES = /^(src|href|poster|cite|action|data|manifest|background|srcset|srcdoc)$/;

function undescribed(element) {
  const tag = element.tagName;
  const {
    description,
    attributes = [],
    members = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
    events = [],
  } = element;
  const lacks = (kind, name, what, how) =>
    `<${tag}> ${kind} ${name || '(default)'} has no ${what} in the docs: ${how}.`;
  const kinds = {
    attribute: attributes,
    member: members,
    slot: slots,
    part: cssParts,
    property: cssProperties,
    event: events,
  };
  return [
    ...(description ? [] : [`<${tag}> has no docstring.`]),
    ...Object.entries(kinds).flatMap(([kind, items]) =>
      items
        .filter((item) => !item.description)
        .map(({name}) => lacks(kind, name, 'description', 'describe it in its docstring')),
    ),
    ...attributes.filter(({type}) => !type?.text).map(({name}) => lacks('attribute', name, 'type', 'declare one')),
    ...attributes
      .filter((attribute) => attribute.default === undefined)
      .map(({name}) => lacks('attribute', name, 'default', 'add @default, "none" where there is none')),
    ...attributes
      .filter(({type, unit}) => type?.text === 'number' && !unit)
      .map(({name}) => lacks('attribute', name, 'unit', 'add @unit')),
    ...attributes
      .filter(({name, format}) => ADDRESSES.test(name) && format !== 'address')
      .map(({name}) => lacks('attribute', name, 'format', 'add @format address')),
    ...cssProperties
      .filter((property) => property.default === undefined)
      .map(({name}) => lacks('property', name, 'default', `write @cssprop [${name}=default]`)),
    ...events.filter(({type}) => !type?.text).map(({name}) => lacks('event', name, 'type', 'write @fires {Type} name')),
  ];
}

function differences(tag, kind, inCode, inDocs, isAllowed = () => false) {
  const name = (item) => item || '(default)';
  return [
    ...inCode
      .filter((item) => !inDocs.includes(item))
      .map((item) => `<${tag}> has the ${kind} ${name(item)}, but its docstring doesn't tell.`),
    ...inDocs
      .filter((item) => !inCode.includes(item) && !isAllowed(item))
      .map((item) => `<${tag}> has no ${kind} ${name(item)}, though its docstring tells of one.`),
  ];
}

/** Each attribute is to have a control that moves it; each slot, part and custom property is to be seen in a story. */
async function storyFaults({tagName: tag, attributes, slots, cssParts, cssProperties}) {
  const file = `stories/${tag}.stories.ts`;
  const text = await readFile(file, 'utf8').catch(() => '');
  const missing = (kind, items, seen) =>
    names(items)
      .filter((name) => !seen(name))
      .map((name) => `${file} shows no ${kind} ${name} of <${tag}>.`);
  return [
    ...missing('control for', attributes, (name) => new RegExp(`\\s[.?]?${name}=\\$\\{[^}]*\\bargs\\b`).test(text)),
    ...missing('slot', slots, (name) => name === '' || text.includes(`slot="${name}"`)),
    ...missing('part', cssParts, (name) => text.includes(`::part(${name})`)),
    ...missing('custom property', cssProperties, (name) => text.includes(`${name}:`) || text.includes(`var(${name}`)),
  ];
}

async function propertyFaults(elements) {
  const {read, written} = await readCustomProperties();
  const inDocs = new Set(elements.flatMap(({cssProperties}) => names(cssProperties)));
  return [
    ...[...read]
      .filter((name) => !inDocs.has(name) && !written.has(name))
      .map((name) => `${name} is in no element's docstring: add @cssprop [${name}=default].`),
    ...[...inDocs].filter((name) => !read.has(name)).map((name) => `${name} is in a docstring, but nothing reads it.`),
  ];
}

/** The README or the element's own page shows all of it. */
async function readmeFaults(elements) {
  const pages = (await readdir('docs/elements')).map((name) => `docs/elements/${name}`);
  const texts = await Promise.all(['README.md', ...pages].map((path) => readFile(path, 'utf8')));
  const shown = new Set(texts.flatMap(markersIn));
  const readme = new Set(markersIn(texts[0]));
  return [
    ...elements
      .flatMap(markersFor)
      .filter((marker) => !shown.has(marker))
      .map((marker) => `docs/elements/ has no table for <!-- manifest: ${marker} -->.`),
    ...elements
      .filter(({attributes, tagName}) => attributes && !readme.has(`${tagName} attributes`))
      .map(({tagName}) => `README.md has no table for <!-- manifest: ${tagName} attributes -->.`),
    ...(readme.has('all custom-properties')
      ? []
      : ['README.md has no table for <!-- manifest: all custom-properties -->.']),
  ];
}

function names(items = []) {
  return items.map(({name}) => name);
}
