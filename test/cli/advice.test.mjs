import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {write as writeWorkbook} from 'hucre';
import {formatReport} from '../../dist/cli/output.js';
import {readWithAdvice} from '../../dist/cli/read-with-advice.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PIPE = {isTTY: false};
let folder;
const path = (name) => join(folder, name);

before(async () => (folder = await mkdtemp(join(tmpdir(), 'unspool-advice-'))));
after(() => rm(folder, {recursive: true, force: true}));

/** Runs the command. */
const unspool = (...args) =>
  new Promise((done) => {
    const child = execFile(process.execPath, [MAIN, ...args], {cwd: folder}, (_error, stdout, stderr) =>
      done({code: child.exitCode, stdout, stderr, all: stdout + stderr}),
    );
  });

/** What is said of a file, without its address and language. */
async function told(name, content, options = {lang: 'en'}) {
  await writeFile(
    path(name),
    typeof content === 'object' && !ArrayBuffer.isView(content) ? JSON.stringify(content) : content,
  );
  const {report} = await readWithAdvice(path(name), options);
  return formatReport(name, report, PIPE);
}

const ROWS = [
  ['Date', 'Heading', 'Media', 'Quote', 'Figure'],
  ['', 'A title', '', '', ''],
  ['2004', 'One', 'https://paper.example/a.jpg', 'Words', '8000'],
  ['2003', 'Two', 'https://paper.example/b.jpg', '', ''],
  ['2005', '', 'https://paper.example/c.jpg', '', ''],
];
const IN_A_SHEET = `#: advice at row 3, column Alt (and 2 more like it): a picture without alt ("https://paper.example/a.jpg")
  Say in Alt what can be seen.
  Also: row 4, row 5
#: advice at row 3, column Media (and 2 more like it): a picture without its size ("https://paper.example/a.jpg")
  Only a story document can hold it: give "width" and "height" in pixels in what \`unspool import\` writes, so that the page does not move when it loads.
  Also: row 4, row 5
#: advice at row 3, column Source: the figure 8000 without a source
  Say in Source where it comes from.
#: advice at row 3, column Speaker: a quotation without a speaker ("Words")
  Say in Speaker whose words they are.
#: advice at row 4, column Date: a date before that of the event above it (row 3)
  Put the events in the order in which they happened, if you did not mean to tell them otherwise.
#: advice at row 5, column Heading: an event without a heading
  Give it a Heading: it is what the rail of dates reads out.
`;

describe('Advice', () => {
  it('names cells and headings to who works in CSV or a workbook', async () => {
    const csv = ROWS.map((row) => row.join(',')).join('\n');
    assert.equal(await told('story.csv', csv), IN_A_SHEET.replaceAll('#', 'story.csv'));
    for (const format of ['xlsx', 'ods']) {
      const bytes = await writeWorkbook({sheets: [{name: 'Events', rows: ROWS}]}, format);
      await writeFile(path(`story.${format}`), bytes);
      const {report} = await readWithAdvice(path(`story.${format}`), {lang: 'en'});
      assert.equal(formatReport('#', report, PIPE), IN_A_SHEET, format);
    }
  });

  it('names the headings as the sheet has them, in its language', async () => {
    const text = await told(
      'de.csv',
      'Datum,Überschrift,Medien,Alternativtext\n,Titel,,\n2004,Eins,https://x.example/a.jpg,\n2005,Zwei,,\n',
    );
    assert.match(text, /advice at row 3, column Alternativtext: .*\n {2}Say in Alternativtext what can be seen\.$/m);
  });

  it('names the columns of a TimelineJS3 sheet, and the paths of its JSON', async () => {
    const sheet = await told(
      'old.csv',
      'Year,Headline,Media,Media Credit\n2004,One,https://x.example/a.jpg,\n2005,,<blockquote>Words</blockquote>,\n',
    );
    assert.match(sheet, /row 2, column Alt Text: a picture without alt .*\n {2}Say in Alt Text what/);
    assert.match(sheet, /row 3, column Headline: an event without a heading\n {2}Give it a Headline:/);
    assert.match(sheet, /row 3, column Media Credit: a quotation without a speaker .*\n {2}Say in Media Credit whose/);
    const slide = (year, more) => ({start_date: {year}, text: {headline: 'One'}, ...more});
    const json = await told('old.json', {
      events: [slide(2005, {media: {url: 'https://x.example/a.jpg'}}), slide(2004), {text: {headline: 'x'}}],
    });
    assert.match(json, /at events\[0\]\.media\.alt: a picture without alt .*\n {2}Say in "alt" what can be seen\.$/m);
  });

  it('names the paths of a story document as it was written, also behind what was left out', async () => {
    const text = await told('story.json', {
      unspool: 1,
      lang: 'en',
      title: 'T',
      events: [
        'not an event',
        {date: '2004', heading: 'One'},
        {date: '2005', heading: 'Two', media: [7, {src: 'https://x.example/a.jpg'}]},
      ],
    });
    assert.match(text, /advice at events\[2\]\.media\[1\]: a picture without alt .*\n {2}Say in "alt" .*, or "" if/);
  });

  it('comes after errors and warnings, and says nothing again that an importer has said', async () => {
    const text = await told('order.csv', 'Date,Heading,Media\n,T,\n2004,,\n,Two,gone.jpg\nwhenever,Three,\n');
    const levels = [...text.matchAll(/^order\.csv: (\w+)/gm)].map(([, level]) => level);
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => 'ewa'.indexOf(a[0]) - 'ewa'.indexOf(b[0])),
    );
    assert.deepEqual([...new Set(levels)], ['error', 'warning', 'advice']);
    assert.equal(text.split('row 4, column Date').length, 2, text);
  });

  it('is switched off by kind in every verb, and then counts for nothing', async () => {
    await writeFile(path('one.csv'), 'Date,Heading,Media\n,T,\n2004,,https://x.example/a.jpg\n2005,Two,\n');
    for (const args of [
      ['check', 'one.csv'],
      ['build', 'one.csv', '--out', 'one'],
      ['import', 'one.csv', '--to', 'one.json'],
    ]) {
      const some = await unspool(...args, '--ignore', 'alt,SIZE');
      assert.match(some.all, /an event without a heading/, args[0]);
      assert.doesNotMatch(some.all, /without (alt|its size)/, args[0]);
      const none = await unspool(...args, '--ignore', 'all', '--strict');
      assert.equal(none.code, 0, none.all);
      assert.doesNotMatch(none.all, /advice/, args[0]);
    }
    assert.equal((await unspool('check', 'one.csv', '--strict')).code, 1);
    const {code, stderr} = await unspool('preview', 'one.csv', '--ignore', 'altt');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /There is no advice on "altt"\. Write alt, if that is meant\. There is alt, date, .* and all\.$/m,
    );
  });
});
