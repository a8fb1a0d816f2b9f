import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {cells, imported} from './cells.mjs';
import {cellsPage} from '../../scripts/cells-page.mjs';

/** Cells that are asked about elsewhere, but are years in the column Year of TimelineJS; docs/dates.md says so. */
const YEARS = {
  'en-GB -0331': ['-0330'],
  'en-GB 0': ['0000', 'warning'],
  'en-GB 0000': ['0000', 'warning'],
  'th 2004': ['2004'],
};

describe('A cell with a date', () => {
  it('is in a table of four hundred and more', () => {
    assert.ok(cells.length >= 400, `${cells.length}`);
    assert.equal(new Set(cells.map(({cell, lang}) => `${lang} ${cell}`)).size, cells.length);
  });

  for (const {cell, lang, date, shown} of cells) {
    it(`in ${lang}: ${cell} is ${date ?? 'asked about'} and shown as ${shown}`, () => {
      const found = imported(cell, lang);
      assert.deepEqual([found.date, found.shown], [date, shown]);
      const errors = found.report.filter(({level}) => level === 'error');
      assert.deepEqual(
        errors.map(({place, found}) => [place, found.slice(0, 20)]),
        date === undefined ? [['row 3, column Date', JSON.stringify(cell).slice(0, 20)]] : [],
      );
    });
  }

  it('is read alike in the sheets of TimelineJS', () => {
    for (const {cell, lang, date, shown} of cells) {
      if (cell === '3/4/2004') continue; // April or March: TimelineJS writes the month first
      for (const heading of ['Start Date', 'Year']) {
        if (heading === 'Year' && `${lang} ${cell}` in YEARS) continue;
        const found = imported(cell, lang, heading);
        assert.deepEqual([heading, cell, found.date, found.shown], [heading, cell, date, shown]);
      }
    }
  });

  it('of digits alone is a year as TimelineJS counts them, in its column Year', () => {
    for (const [name, [date, level]] of Object.entries(YEARS)) {
      const [, lang, cell] = /^(\S+) (.*)$/.exec(name);
      const found = imported(cell, lang, 'Year');
      const told = found.report.filter(({found}) => found !== 'no title').map(({level}) => level);
      assert.deepEqual([name, found.date, told], [name, date, level ? [level] : []]);
    }
  });

  it('that is asked about keeps its words, and the message says where they belong or what it may be', () => {
    for (const {cell, lang} of cells.filter(({date}) => date === undefined)) {
      const [{advice}] = imported(cell, lang).report.filter(({level}) => level === 'error');
      assert.match(advice, /in Date Label; until then they are shown\.$|The words were kept\.$/);
    }
  });

  it('is in docs/dates.md, which `npm run generate` makes of the same table', async () => {
    assert.equal(await readFile('docs/dates.md', 'utf8'), await cellsPage());
  });
});
