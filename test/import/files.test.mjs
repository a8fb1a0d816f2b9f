import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import iconv from 'iconv-lite';
import {writeOds, writeXlsx} from 'hucre';
import {readStory} from '../../dist/cli/read-story.js';
import {csvAddress} from '../../dist/cli/sheet-address.js';

let folder;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'unspool-files-'))));
after(() => rm(folder, {recursive: true, force: true}));

async function read(name, bytes, options) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readStory(path, {title: 'T', ...options});
}

describe('A file in another encoding', () => {
  for (const [encoding, words] of [
    ['windows-1252', 'Été à Paris – « déjà », où était l’hiver'],
    ['macintosh', 'Été à Paris – où était l’hiver'],
    ['windows-1250', 'Łódź i Kraków – zażółć gęślą jaźń'],
    ['windows-1251', 'Начало истории, Москва и Петербург'],
    ['koi8-r', 'Начало истории, Москва и Петербург'],
    ['windows-1254', 'İstanbul’da güneşli bir gün, çağrı'],
    ['windows-1255', 'ירושלים של זהב'],
    ['windows-1256', 'القاهرة في الصيف'],
    ['shift_jis', '東京オリンピックの開会式'],
    ['euc-jp', '東京オリンピックの開会式'],
    ['gb18030', '奥运会在雅典开幕，青年垦荒队上岛'],
    ['euc-kr', '서울 올림픽 개막식이 열리다'],
    ['cp850', 'Österreich, über die Brücke, schön'],
  ]) {
    it(`is read, with a warning: ${encoding}`, async () => {
      const text = `Date;Heading\n2004;${words}\n`;
      const {document, report} = await read('a.csv', iconv.encode(text, encoding));
      assert.equal(document.events[0].heading, words);
      assert.deepEqual(
        report.map(({level}) => level),
        ['warning'],
      );
      assert.match(report[0].found, /^the encoding /);
    });
  }

  it('is read without a warning where it says so: UTF-8, UTF-16', async () => {
    const text = 'Date\tHeading\n2004\tÉté\n';
    const utf16 = Buffer.from(text, 'utf16le');
    for (const bytes of [text, `\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le'), utf16, utf16.swap16()]) {
      const {document, report} = await read('a.csv', bytes);
      assert.equal(document.events[0].heading, 'Été');
      assert.deepEqual(report, []);
    }
  });

  it('keeps the lines in UTF-8 where one line came from elsewhere', async () => {
    const lines = ['Date,Heading', '2001,Été', '2002,Noël', '2003,Zürich'].map((line) => Buffer.from(`${line}\n`));
    const {document} = await read('a.csv', Buffer.concat([...lines, iconv.encode('2004,Café\n', 'windows-1252')]));
    assert.deepEqual(
      document.events.map(({heading}) => heading),
      ['Été', 'Noël', 'Zürich', 'Café'],
    );
  });

  it('is read as its server says', async () => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/csv; charset=macintosh');
      response.end(iconv.encode('Date,Heading\n2004,Été\n', 'macintosh'));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const {document, report} = await readStory(`http://127.0.0.1:${server.address().port}/`, {title: 'T'});
      assert.equal(document.events[0].heading, 'Été');
      assert.deepEqual(report, []);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('A workbook', () => {
  const day = (text) => new Date(`${text}Z`);
  const rows = [
    ['Date', 'Heading', 'Figure', 'Text'],
    [day('1952-05-01T00:00'), 'A month', 8000, ''],
    [day('1952-05-02T00:00'), 'A day', 0.37, 'One, two'],
    [1969, 'A year', null, ''],
    ['soon', 'Words', null, ''],
  ];
  const cells = new Map([
    ['1,0', {value: rows[1][0], style: {numFmt: 'mmm-yy'}}],
    ['2,0', {value: rows[2][0], style: {numFmt: 'd/m/yyyy'}}],
    ['2,2', {value: 0.37, style: {numFmt: '0%'}}],
  ]);
  const sheets = [
    {name: 'Story', rows, cells},
    {
      name: 'Other',
      rows: [
        ['Date', 'Heading'],
        [1970, 'Elsewhere'],
      ],
    },
  ];

  for (const [ending, write] of [
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ]) {
    it(`is read, with dates as exact as they are shown: .${ending}`, async () => {
      const {document, report} = await read(`a.${ending}`, await write({sheets}));
      assert.deepEqual(
        document.events.map(({date, dateLabel}) => date ?? dateLabel),
        ['1952-05', '1952-05-02', '1969', 'soon'],
      );
      assert.equal(document.events[0].figures[0].value, 8000);
      assert.deepEqual(document.events[1].figures, [{value: 37, text: '37%'}]);
      assert.equal(document.events[1].body, 'One, two');
      assert.deepEqual(
        report.map(({place, found}) => `${place}: ${found}`),
        ['sheet "Story": other sheets: "Other"', 'row 5, column Date: "soon"'],
      );
    });

    it(`is read by the name of a sheet: .${ending}`, async () => {
      const bytes = await write({sheets});
      const {document, report} = await read(`a.${ending}`, bytes, {sheet: 'other'});
      assert.equal(document.events[0].heading, 'Elsewhere');
      assert.deepEqual(report, []);
      await assert.rejects(
        read(`a.${ending}`, bytes, {sheet: 'None'}),
        /has no sheet "None"; it has "Story", "Other"\./,
      );
    });
  }

  it('with a password is refused in a sentence', async () => {
    const bytes = await writeXlsx({sheets, encryption: {password: 'x', spinCount: 1000}});
    await assert.rejects(read('a.xlsx', bytes), /is protected with a password; save a copy without one/);
  });

  it('is told where a formula has no value, and where a link is behind words', async () => {
    const {report} = await read(
      'a.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: 'S',
            rows: [
              ['Date', 'Heading', 'Text'],
              [1970, 'A', '#REF!'],
            ],
            cells: new Map([['1,1', {value: 'A', hyperlink: {target: 'https://example.org/'}}]]),
          },
        ],
      }),
    );
    assert.deepEqual(
      report.map(({found}) => found),
      ['a link behind "A"', '"#REF!"'],
    );
  });
});

it('The address of an embed of TimelineJS3, or a tab, leads to its sheet', () => {
  const embed = 'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=';
  const base = 'https://docs.google.com/spreadsheets/d';
  for (const [address, tab, csv] of [
    [`${embed}KEY&font=Default&lang=en`, undefined, `${base}/KEY/export?format=csv`],
    [`${embed}2PACX-KEY`, undefined, `${base}/e/2PACX-KEY/pub?output=csv`],
    [`${embed}${encodeURIComponent(`${base}/KEY/edit#gid=7`)}`, undefined, `${base}/KEY/export?format=csv&gid=7`],
    [`${embed}https%3A%2F%2Fexample.org%2Fa.json`, undefined, 'https://example.org/a.json'],
    [`${base}/KEY/edit`, 'Tab', `${base}/KEY/export?format=xlsx`],
    [`${base}/e/2PACX-KEY/pubhtml`, 'Tab', `${base}/e/2PACX-KEY/pub?output=xlsx`],
  ])
    assert.equal(csvAddress(address, tab), csv);
});
