import {readFile, writeFile} from 'node:fs/promises';
import {format} from 'prettier';

const PAGE = 'docs/warnings.md';
const [START, END] = ['<!-- messages of an import -->', '<!-- end of messages -->'];

/** The table of docs/warnings.md: each message of an import or a check once, from the table that tests them. */
export async function messagesTable() {
  const messages = JSON.parse(await readFile('test/import/messages.json', 'utf8'));
  const seen = new Set();
  const rows = messages.flatMap(({id, says, advice}) => {
    if (seen.has(`${id} ${advice}`)) return [];
    seen.add(`${id} ${advice}`);
    return [`| ${code(says.replace(/x{9,}/, 'xxx'))} | ${advice.replaceAll(/([|*_~<>[\]])/g, '\\$1')} |`];
  });
  const table = `| it says, for example | what would be right |\n| --- | --- |\n${rows.join('\n')}\n`;
  const options = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
  return `${START}\n\n${await format(table, {parser: 'markdown', ...options})}\n${END}`;
}

function code(text) {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

if (process.argv[1] === import.meta.filename) {
  const page = await readFile(PAGE, 'utf8');
  const [before, rest] = page.split(START);
  await writeFile(PAGE, before + (await messagesTable()) + rest.split(END)[1]);
}
