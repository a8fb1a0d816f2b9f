import {readFile, writeFile} from 'node:fs/promises';
import {format} from 'prettier';
import {HEADINGS} from '../dist/import/headings.js';

const LANGUAGES = new Intl.DisplayNames('en', {type: 'language'});

/** docs/headings.md: the headings that are understood in each language. Needs a build. */
export async function headingsPage() {
  const tables = Object.entries(HEADINGS).map(([lang, headings]) => {
    const rows = Object.entries(headings).map(
      ([field, names]) => `| ${HEADINGS.en[field].split('/')[0]} | ${names.split('/').join(' · ')} |`,
    );
    return `## ${LANGUAGES.of(lang)} (\`${lang}\`)\n\n| column | headings |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  const page = [INTRODUCTION, ...tables].join('\n');
  return format(page, {parser: 'markdown', ...JSON.parse(await readFile('.prettierrc.json', 'utf8'))});
}

const INTRODUCTION = `# Headings of a spreadsheet

The first row of a sheet names its columns, in any of these words and in any order. Capital letters, spaces, hyphens and
accents make no difference. All headings of a sheet should be in one language: a word that means two things, such as \`Tag\`,
is taken in the language of most of the others. A heading that is a letter or two off gets a suggestion.

Start Date, End Year, Type, Background and the like belong to sheets of TimelineJS; [editors](editors.md) tells what belongs
in the columns of our own template.
`;

if (process.argv[1] === import.meta.filename) await writeFile('docs/headings.md', await headingsPage());
