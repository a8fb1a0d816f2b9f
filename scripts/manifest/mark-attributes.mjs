/** What no mark may decide: where an event stands to the reader, and whether a frame is sandboxed. */
const WITHHELD = {'timeline-event': ['phase'], 'story-embed': ['sandbox']};

/** What the value has to be, by the type that the docs give; a `@format` says more. */
const KINDS = {number: 'number', boolean: 'boolean', string: 'text'};

/** The TypeScript of what a mark may set on each element and what its value has to be, for `src/upgrade.ts`. */
export function markAttributes(elements) {
  return `// Made from the elements' docstrings by \`npm run manifest\`.
import type {Kind} from './values.js';

/** Every attribute of ours, and what its value has to be for a mark to set it. Nothing else is set by a mark. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
${elements.map((element) => `  '${element.tagName}': {${linesOf(element.tagName, element)}},`).join('\n')}
};

/** Every named slot of ours. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
${elements.map(({tagName, slots = []}) => `  '${tagName}': ${listOf(slots.map(({name}) => name).filter(Boolean))},`).join('\n')}
};
`;
}

function linesOf(tag, {attributes = []}) {
  return attributes.map((attribute) => `'${attribute.name}': ${kindOf(tag, attribute)}`).join(', ');
}

function kindOf(tag, {name, format, type: {text}}) {
  if (WITHHELD[tag]?.includes(name)) return `'withheld'`;
  const words = [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  if (words.length > 0) return listOf(words);
  const kind = format ?? KINDS[text];
  if (!kind) throw new Error(`<${tag}> attribute ${name}: nothing is known of how to check a ${text}.`);
  return `'${kind}'`;
}

function listOf(words) {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`;
}
