import {readFile, writeFile} from 'node:fs/promises';
import {format} from 'prettier';

const LANGUAGES = new Intl.DisplayNames('en', {type: 'language'});

/** docs/dates.md: what a date may be, and a table for each language of what cells mean, from the table that tests them. */
export async function cellsPage() {
  const lines = (await readFile('test/import/cells.tsv', 'utf8')).trim().split('\n').slice(1);
  const cells = lines.map((line) => line.split('\t'));
  const languages = [...new Set(cells.map(([, lang]) => lang))];
  const tables = languages.map((lang) => {
    const rows = cells
      .filter(([, one]) => one === lang)
      .map(
        ([cell, , date, shown]) =>
          `| ${code(cell)} | ${date ? code(date) : 'asked about'} | ${shown.replaceAll(/([|*_~<[\]])/g, '\\$1')} |`,
      );
    return `## ${LANGUAGES.of(lang)} (\`${lang}\`)\n\n| cell | meaning | shown |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const page = [INTRODUCTION, ...tables].join('\n');
  return format(page, {parser: 'markdown', ...JSON.parse(await readFile('.prettierrc.json', 'utf8'))});
}

function code(text) {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

const INTRODUCTION = `# Dates in a spreadsheet

Write a date as you would anywhere. A cell is understood as a whole, or its words are kept and shown as you wrote them, and
you are told which cell it is and what would be right. Nothing is guessed from part of a cell.

- Readers see dates in the language of the story. What says more than a date, such as "c. 1900" or "the 1990s", stays in
  your words.
- Words of the story's language (\`--lang\`) and of English are known, and all that Unspool itself shows.
- Dates are read in the calendar of the language: \`2547\` with \`--lang th\` is 2004. Where a year may be of either calendar
  you are asked; \`ค.ศ. 2004\`, \`۲۰۰۴ م.\` or a whole date such as \`2004-12-26\` says which.
- \`3/4/2004\` is 3 April to some and 4 March to others. If another date in the sheet tells which (\`26/12/2004\` can only
  begin with the day), all are read so; else you are asked. TimelineJS writes the month first.
- Numbers that may be something else are asked about: \`20041226\`, and \`44197\`, which is how spreadsheets count days.
- The same reader reads the columns of TimelineJS, old and new. One thing differs: in its column \`Year\`, digits alone are a
  year as TimelineJS counts them. So \`-331\` and \`-0331\` are 331 BC, \`0\` is 1 BC, with a warning, and \`2004\` is a Gregorian
  year in every language.
- A year of two digits, as in \`26 Dec 04\`, is asked about: nobody can tell its century. \`26-Dec-04\`, with hyphens, is what
  spreadsheet programs make of a date; it is read as they mean it, with a warning.
- "Between 1914 and 1918" is read as those years and stays in your words. \`1914 – ?\` is read as 1914, with a
  warning. The "1800s" are the years 1800 to 1809, with a warning; the "late 1800s" are asked about.

Each row below is a test. "Meaning" is the date as a [story document](story-document.md#dates) writes it.
`;

if (process.argv[1] === import.meta.filename) await writeFile('docs/dates.md', await cellsPage());
