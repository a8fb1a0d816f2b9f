import {readFile} from 'node:fs/promises';

const schema = JSON.parse(await readFile(new URL('../../src/document/story.schema.json', import.meta.url), 'utf8'));

const LISTS = ['events', 'eras', 'groups', 'closing'];
/** Stands for the text that a field is filled with. */
const TEXT = '\uE000';
const single = Object.entries(schema.properties).filter(([key]) => !LISTS.includes(key));
const [fields] = formsOf({...schema, properties: Object.fromEntries(single)});
const lists = LISTS.map((key) => [key, formsOf(schema.properties[key].items)]);

/**
 * A story document with a text in every field that its schema has, in each form that a field may take. What the schema
 * gets tomorrow is in it tomorrow.
 *
 * @param texts - The lists of events, eras, groups and sections hold the forms for each of these.
 * @param text - All else is filled with it.
 */
export function filledDocument(texts, text = texts[0]) {
  const inLists = lists.map(([key, forms]) => [key, texts.flatMap((one) => fill(forms, one))]);
  return {...fill(fields, text), ...Object.fromEntries(inLists)};
}

function fill(forms, text) {
  return JSON.parse(JSON.stringify(forms).replaceAll(JSON.stringify(TEXT), () => JSON.stringify(text)));
}

/** All forms of a field. What is defined once for several fields has all its forms in the first, and one in each other. */
function formsOf(node, depth = 0, seen = new Set()) {
  if (node.$ref) {
    const name = node.$ref.split('/').at(-1);
    if (name === 'Inline' && depth > 0) return [TEXT]; // trees have trees in them
    const definition = schema.$defs[name];
    const forms = formsOf(definition, name === 'Inline' ? depth + 1 : depth, seen);
    if (definition.type !== 'object' || !seen.has(name)) return seen.add(name) && forms;
    return forms.slice(0, 1);
  }
  if ('const' in node) return [node.const];
  if (node.enum) return node.enum;
  if (node.anyOf) return node.anyOf.flatMap((option) => formsOf(option, depth, seen));
  if (node.type === 'array') return [formsOf(node.items, depth, seen)];
  if (node.type === 'string') return [TEXT];
  if (node.type !== 'object') return [node.type === 'boolean' ? true : 1];
  const fields = Object.entries(node.properties).map(([key, value]) => [key, formsOf(value, depth, seen)]);
  const count = Math.max(...fields.map(([, forms]) => forms.length));
  const hasKinds = Object.values(node.properties).some((value) => value.enum); // each with all the fields
  const isIn = (key, forms, index) => index < forms.length || hasKinds || node.required?.includes(key);
  return Array.from({length: count}, (_, index) =>
    Object.fromEntries(
      fields
        .filter(([key, forms]) => isIn(key, forms, index))
        .map(([key, forms]) => [key, forms[index % forms.length]]),
    ),
  );
}
