import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {DATE_NOTES, MESSAGES} from '../../dist/document/messages.js';
import {messagesTable} from '../../scripts/messages-table.mjs';
import {messages, reportOf} from './messages.mjs';

/** What has been said since a row began, by name. */
const said = new Set();
for (const table of [MESSAGES, DATE_NOTES]) {
  for (const [name, make] of Object.entries(table)) {
    table[name] = (...values) => {
      said.add(name);
      return make(...values);
    };
  }
}

describe('A message', () => {
  const shown = new Set();
  for (const row of messages) {
    it(`has these words: ${row.id}, ${row.says}`, () => {
      said.clear();
      const report = reportOf(row);
      assert.deepEqual(
        report.filter(({says, advice}) => says === row.says && advice === row.advice).length,
        1,
        JSON.stringify(report, null, 2),
      );
      assert.ok(said.has(row.id), `${row.id} was not said, but ${[...said].join()}`);
      shown.add(row.id);
    });
  }

  it('of each kind is in the table', () => {
    const names = [...Object.keys(MESSAGES), ...Object.keys(DATE_NOTES)];
    assert.deepEqual(
      names.filter((name) => !shown.has(name)),
      [],
    );
  });

  it('is written nowhere but in messages.ts', async () => {
    const folder = new URL('../../src/import/', import.meta.url);
    const files = [
      ...(await readdir(folder)).map((name) => new URL(name, folder)),
      new URL('../document/check.ts', folder),
    ];
    for (const file of files.filter(({pathname}) => !/messages\.ts$/.test(pathname))) {
      const source = await readFile(file, 'utf8');
      assert.doesNotMatch(
        source,
        /advice: ['"`]|level: ['"`]|query: ['"`]|note: ['"`]|\.(?:query|note) \??\??= ['"`]/,
        file.pathname,
      );
    }
  });

  it('is a sentence of plain English', () => {
    for (const {advice, says} of messages) {
      assert.match(advice, /^["A-Z].*[.]$/, advice);
      assert.doesNotMatch(`${says} ${advice}`, /\b(?:is|are) no (?!")|undefined|\[object|NaN/, advice);
    }
  });

  it('speaks of cells to who works in a sheet, and of JSON to nobody else', () => {
    for (const {sheet, says, advice} of messages) {
      if (sheet) assert.doesNotMatch(`${says} ${advice}`, /curly|bracket|start_date|display_date|events\[/, advice);
    }
  });

  it('is in docs/warnings.md, where `npm run generate` puts the table', async () => {
    assert.ok((await readFile('docs/warnings.md', 'utf8')).includes(await messagesTable()));
  });
});
