import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Prints what CHANGELOG.md says of one version; fails where it has no section for it, or an empty one. */
const [version] = process.argv.slice(2);
const changelog = readFileSync(join(import.meta.dirname, '../CHANGELOG.md'), 'utf8');
const [, ...sections] = changelog.split(/^## /m);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version) ?? '';
const notes = section.replace(/^.*\n/, '').trim();
if (notes === '') {
  console.error(`CHANGELOG.md tells nothing of ${version}: give its heading the version, as "## ${version}".`);
  process.exit(1);
}
console.log(notes);
