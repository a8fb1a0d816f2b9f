import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {compile} from 'json-schema-to-typescript';
import {format} from 'prettier';

/**
 * Writes the types of a story document from its schema. With `--check` it writes nothing, and fails where the types are
 * not those of the schema.
 */
process.chdir(join(import.meta.dirname, '..'));
const FILE = 'src/document/document.ts';
const schema = JSON.parse(await readFile('src/document/story.schema.json', 'utf8'));
const made = await compile(named(schema), 'StoryDocument', {
  additionalProperties: false,
  bannerComment: '/* Made from story.schema.json by scripts/document-types.mjs; change that one. */',
  format: false,
});
const types = await format(made, {
  parser: 'typescript',
  ...JSON.parse(await readFile('.prettierrc.json', 'utf8')),
});
if (!process.argv.includes('--check')) {
  await writeFile(FILE, types);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== types) {
  console.error(`${FILE} is not what story.schema.json says: run \`npm run generate\`.`);
  process.exitCode = 1;
}

/** The schema with each described `$ref` wrapped, so that it keeps the name of its type. */
function named(node) {
  if (Array.isArray(node)) return node.map(named);
  if (node === null || typeof node !== 'object') return node;
  const {$ref, ...rest} = node;
  const inside = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, named(value)]));
  if (!$ref) return inside;
  return Object.keys(rest).length > 0 ? {...inside, allOf: [{$ref}]} : {$ref};
}
