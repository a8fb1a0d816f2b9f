import {readFile} from 'node:fs/promises';

const schema = JSON.parse(await readFile(new URL('../../src/story/story.schema.json', import.meta.url), 'utf8'));

/**
 * A story document with a text in every field that its schema has, in each form that a field may take. What the schema
 * gets tomorrow is in it tomorrow. The lists of events, eras, groups and sections hold the forms for each of the texts; all
 * else is filled with the first.
 */
export function filledDocument(texts) {
  const [document] = formsOf(schema, texts[0], 0);
  for (const list of ['events', 'eras', 'groups', 'closing']) {
    document[list] = texts.flatMap((text) => formsOf(schema.properties[list].items, text, 0));
  }
  return document;
}

function formsOf(node, text, depth) {
  if (node.$ref) {
    const name = node.$ref.split('/').at(-1);
    if (name === 'Inline' && depth > 0) return [text]; // trees have trees in them
    return formsOf(schema.$defs[name], text, name === 'Inline' ? depth + 1 : depth);
  }
  if ('const' in node) return [node.const];
  if (node.enum) return node.enum;
  if (node.anyOf) return node.anyOf.flatMap((option) => formsOf(option, text, depth));
  if (node.type === 'array') return [formsOf(node.items, text, depth)];
  if (node.type === 'string') return [text];
  if (node.type !== 'object') return [node.type === 'boolean' ? true : 1];
  const fields = Object.entries(node.properties).map(([key, value]) => [key, formsOf(value, text, depth)]);
  const count = Math.max(...fields.map(([, forms]) => forms.length));
  return Array.from({length: count}, (_, index) =>
    Object.fromEntries(fields.map(([key, forms]) => [key, forms[index % forms.length]])),
  );
}
