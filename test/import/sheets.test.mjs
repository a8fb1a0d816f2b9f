import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {readFigure} from '../../dist/import/figure-words.js';
import {importSheet} from '../../dist/import/index.js';
import {checkDocument} from '../../dist/document/index.js';
import {sheet, told} from './support.mjs';

const HEADINGS =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';
const headings = (document) => document.events.map(({heading}) => heading);

describe('A spreadsheet of TimelineJS3', () => {
  it('becomes a story: title, events, eras, groups and backgrounds', () => {
    const {document, report} = sheet([
      HEADINGS,
      ',,,,,,,,,The title,About it,,,,,,Title,,',
      '1969,7,20,20:17,1969,7,21,2:56 am,,Moon,"Two, three",https://youtu.be/a,NASA,A caption,,,,Space,#112233',
      '1961,4,12,,,,,,That April,Orbit,Text,a.jpg,,,,A capsule,,Space,https://example.org/b.png',
      '1957,,,,1975,,,,,The race,,,,,,,ERA,,',
    ]);
    assert.deepEqual(report, []);
    assert.equal(document.title, 'The title');
    assert.equal(document.standfirst, 'About it');
    assert.deepEqual(document.events[1], {
      id: 'moon',
      date: '1969-07-20T20:17/1969-07-21T02:56',
      group: 'space',
      heading: 'Moon',
      body: 'Two, three',
      media: [{src: 'https://youtu.be/a', kind: 'link', provider: 'YouTube', caption: 'A caption', credit: 'NASA'}],
      background: {color: '#112233'},
    });
    assert.deepEqual(document.events[0].media, [{src: 'a.jpg', kind: 'image', alt: 'A capsule'}]);
    assert.equal(document.events[0].dateLabel, 'That April');
    assert.deepEqual(document.events[0].background, {src: 'https://example.org/b.png'});
    assert.deepEqual(document.eras, [{date: '1957/1975', label: 'The race'}]);
    assert.deepEqual(document.groups, [{id: 'space', label: 'Space'}]);
    assert.deepEqual(checkDocument(document).report, []);
  });

  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ]) {
    it(`may have ${name}, any letter case, a byte order mark, and quoted new lines`, () => {
      const lines = ['\uFEFFYEAR', 'end year', 'HeadLine', 'TEXT'].join(delimiter);
      const cells = ['1969', '1970', '"A ""quoted"" word"', `"One${delimiter} two\n\nthree"`].join(delimiter);
      const {document, report} = sheet([lines, cells, ''], {title: 'T'});
      assert.deepEqual(
        report.filter(({level}) => level === 'error'),
        [],
      );
      assert.equal(document.events[0].date, '1969/1970');
      assert.equal(document.events[0].heading, 'A "quoted" word');
      assert.equal(
        document.events[0].body,
        `One${delimiter === '\t' ? ' ' : delimiter} two\n\nthree`.replace(/ {2}/, ' '),
      );
    });
  }

  it('reads lines that end as on Windows and on old Macs', () => {
    for (const end of ['\r\n', '\r']) {
      const {document} = importSheet(['Year,Headline', '1969,One', '1970,Two'].join(end));
      assert.deepEqual(headings(document), ['One', 'Two']);
    }
  });

  it('takes no other row down with a bad one, and names row and column', () => {
    const {document, report} = sheet(
      [
        HEADINGS,
        '1969,13,,,,,,,,One',
        '',
        '1970,2,31,25:00,,,,,,Two',
        'soon,,,,,,,,,Three',
        ',,,,,,,,,Four',
        '1971,,,,,,,,,Five',
      ],
      {title: 'T'},
    );
    assert.deepEqual(headings(document), ['One', 'Two', 'Three', 'Four', 'Five']);
    assert.deepEqual(told(report), [
      'error row 2, column Month: "13"',
      'error row 4, column Day: "31"',
      'error row 4, column Time: time without a valid day',
      'error row 5, column Year: "soon"',
      'warning row 6, column Year: no date',
    ]);
  });

  it('goes on after a quotation mark that is never closed', () => {
    const {document, report} = sheet(['Year,Headline,Text', '1969,One,x', '1970,Two,"open', '1971,Three,y'], {
      title: 'T',
    });
    assert.deepEqual(headings(document), ['One', 'Three']);
    assert.deepEqual(told(report), ['error row 3: a quotation mark that is never closed']);
  });

  it('names a column that it does not know, and one that is there twice', () => {
    const {report} = sheet(['Year,Headline,Mood,Headline', '1969,One,blue,Two'], {title: 'T'});
    assert.deepEqual(told(report), [
      'error row 1, column Mood: a column that is not known here',
      'error row 1, column Headline: a second column for what Headline holds',
    ]);
  });

  it('without rows below its headings has no events, which is a fault', () => {
    const {report} = sheet(['Year,Headline', ',,'], {title: 'T'});
    assert.deepEqual(told(report), ['error row 2: no events']);
  });

  it('says nothing of an empty column that it does not know', () => {
    assert.deepEqual(sheet(['Year,Headline,Mood', '1969,One,'], {title: 'T'}).report, []);
  });

  it('may say in any language which row is the title and which an era', () => {
    const {document} = sheet(['Jahr,Überschrift,Typ', ',Der Titel,Titel', '1914,Krieg,Ära', '1915,Eins,'], {
      lang: 'de',
    });
    assert.equal(document.title, 'Der Titel');
    assert.deepEqual(document.eras, [{date: '1914', label: 'Krieg'}]);
    const {report} = sheet(['Year,Headline,Type', '1914,War,erra'], {title: 'T'});
    assert.match(report[0].advice, /^Write era, or nothing/);
  });

  it('of the older kind, with whole dates and tags, is read too', () => {
    const {document} = sheet(['Start Date,End Date,Headline,Text,Tag', '12/25/1800,1801,One,x,A tag'], {title: 'T'});
    assert.equal(document.events[0].date, '1800-12-25/1801');
    assert.deepEqual(document.groups, [{id: 'a-tag', label: 'A tag'}]);
  });

  it('says so where there is no table', () => {
    for (const [text, found] of [
      ['', 'no headings'],
      ['\n\n', 'no headings'],
      ['Hello, this is a letter.', 'no known heading among Hello, this is a letter.'],
      ['Name,Age,City\nA,3,B', 'no heading for dates among Name, Age, City'],
      ['Date,Amount,Payee\n2004,3,B', 'no heading for what happened among Date, Amount, Payee'],
    ]) {
      const {document, report} = importSheet(text);
      assert.equal(document, undefined);
      assert.deepEqual(told(report), [`error row 1: ${found}`]);
    }
  });
});

describe('Our spreadsheet template', () => {
  it('is sound as it is shipped', async () => {
    const text = await readFile(new URL('../../templates/story.csv', import.meta.url), 'utf8');
    const {document, report} = importSheet(text, {lang: 'en-GB'});
    assert.deepEqual(report, []);
    assert.deepEqual(checkDocument(document).report, []);
    assert.equal(document.title, 'Reading the code');
    assert.equal(document.kicker, 'Cambridge and London');
    assert.equal(document.events.length, 6);
    assert.equal(document.events[0].body.split('\n\n').length, 2);
  });

  it('holds figures, quotations, pictures and sources', () => {
    const {document, report} = sheet(
      [
        'Date,End,Heading,Text,Place,Figure,Unit,Qualifier,Quote,Speaker,Media,Alt,Credit,Source',
        '2005-06,2006,One,*Words*,Zhejiang,"8,000",venues,more than,,,a.jpg,A hall,https://example.org/,First Viewpoint',
        ',,,,,,,,“Each time is brighter”,Ye Hongming,,,,',
        ',,,More words,,1.43 billion,people,,,,,,,',
        '2007,present,Two,,,,,,,,,,,https://example.org/a?b=c',
      ],
      {title: 'T'},
    );
    assert.deepEqual(report, []);
    assert.deepEqual(document.events, [
      {
        id: 'one',
        date: '2005-06/2006',
        place: 'Zhejiang',
        heading: 'One',
        body: '*Words*\n\nMore words',
        media: [
          {
            src: 'a.jpg',
            kind: 'image',
            alt: 'A hall',
            credit: [{link: ['example.org'], href: 'https://example.org/'}],
          },
        ],
        figures: [
          {value: 8000, text: '8,000', qualifier: 'more than', unit: 'venues', source: 'First Viewpoint'},
          {value: 1430000000, text: '1.43 billion', unit: 'people'},
        ],
        quotes: [{quote: 'Each time is brighter', speaker: 'Ye Hongming'}],
      },
      {
        id: 'two',
        date: '2007/..',
        heading: 'Two',
        sources: [[{link: ['example.org'], href: 'https://example.org/a?b=c'}]],
      },
    ]);
  });

  it('says of a figure how it is drawn to scale', () => {
    const {document, report} = sheet(
      [
        'Date,Heading,Figure,Unit,Show,Scale With',
        '2004,One,"8,000",venues,bar,places',
        ',,"25,000",centres,BAR,places',
        '2005,Two,40,people,dots,',
        '2006,Three,50,people,bars,',
        '2007,Four,60,people,,places',
        '2008,Five,many,people,dots,places',
      ],
      {title: 'T'},
    );
    assert.deepEqual(
      document.events.map(({figures = []}) => figures.map(({show, scaleWith}) => [show, scaleWith])),
      [
        [
          ['bar', 'places'],
          ['bar', 'places'],
        ],
        [['dots', undefined]],
        [[undefined, undefined]],
        [[undefined, 'places']],
        [],
      ],
    );
    assert.deepEqual(told(report), [
      'error row 5, column Show: "bars"',
      'warning row 6, column Scale With: "places"',
      'error row 7, column Figure: "many"',
      'error row 7, column Show: "dots"',
      'error row 7, column Scale With: "places"',
    ]);
    assert.equal(report[0].advice, 'Write bar or dots; it was left out.');
    assert.deepEqual(checkDocument(document).report, []);
  });

  it('names a picture that stands for the graphic, and keeps the words of one that is missing', () => {
    const {document, report} = sheet(
      [
        'Date,Heading,Text,Scene,Still,Still Alt,Still Caption,Still Credit',
        ',A title,,,t.jpg,,,',
        '2004,One,,spring,spring.jpg,A spring,The *spring*,https://example.org/',
        ',,More of it.,,,A ford,,',
        '2005,Two,Words.,delta,javascript:x,A delta,The delta,Me',
        '2006,Three,,,,,,',
      ],
      {title: 'T'},
    );
    assert.deepEqual(
      document.events.map(({still, body}) => [still, body]),
      [
        [
          {
            src: 'spring.jpg',
            kind: 'image',
            alt: 'A spring',
            caption: 'The *spring*',
            credit: [{link: ['example.org'], href: 'https://example.org/'}],
          },
          'More of it.',
        ],
        [undefined, 'Words.\n\nThe delta\n\nMe'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(told(report), [
      'error row 2, column Still: "t.jpg"',
      'error row 4, column Still Alt: "A ford"',
      'error row 5, column Still: "javascript:x"',
      'error row 5, column Still Alt: "A delta"',
      'error row 5, column Still Caption: "The delta"',
      'error row 5, column Still Credit: "Me"',
    ]);
    assert.deepEqual(checkDocument(document).report, []);
  });

  it('tells from all dates whether the day comes first', () => {
    const dates = (...cells) =>
      sheet(['Date,Heading', ...cells.map((cell) => `${cell},x`)], {title: 'T'}).document.events.map(({date}) => date);
    assert.deepEqual(dates('3/4/2004', '26/12/2004'), ['2004-04-03', '2004-12-26']);
    assert.deepEqual(dates('3/4/2004', '12/26/2004'), ['2004-03-04', '2004-12-26']);
  });

  it('keeps the words of a date that it can’t read', () => {
    const {document, report} = sheet(['Date,End,Heading', '3/4/2004,,One', 'soon,,Two', '2004,2003,Three', ',,Four'], {
      title: 'T',
    });
    assert.deepEqual(
      document.events.map(({date, dateLabel}) => [date, dateLabel]),
      [
        [undefined, '3/4/2004'],
        [undefined, 'soon'],
        ['2004', undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(told(report), [
      'error row 2, column Date: "3/4/2004"',
      'error row 3, column Date: "soon"',
      'error row 4, column End: "2003"',
      'warning row 5, column Date: no date',
    ]);
    assert.match(report[0].advice, /2004-04-03 or 2004-03-04/);
  });

  it('says what belongs to nothing', () => {
    const {report} = sheet(
      [
        'Date,Heading,Figure,Unit,Speaker,Alt,Media,Text',
        '2004,One,many,people,Someone,A hall,,[x](javascript:a)',
        '2005,Two,,people,,,data:image/png;base64,',
      ],
      {title: 'T'},
    );
    assert.deepEqual(told(report), [
      'error row 2, column Text: "javascript:a"',
      'error row 2, column Figure: "many"',
      'error row 2, column Speaker: "Someone"',
      'error row 2, column Alt: "A hall"',
      'error row 3, column Unit: "people"',
      'error row 3, column Media: "data:image/png;base64"',
    ]);
  });
});

describe('No cell', () => {
  const read = (...lines) => {
    const {document, report} = sheet(lines, {title: 'T'});
    return {event: document.events[0], report: told(report)};
  };

  it('is lost where a row has more of them than there are headings', () => {
    const {event, report} = read('Date,Heading,Text', '2004,A,Hello, world and more');
    assert.equal(event.body, 'Hello, world and more');
    assert.deepEqual(report, ['error row 2: 1 cell more than there are headings: "world and more"']);
    const moved = read('Date;Text;Heading', '2004;One; two;A;Another');
    assert.equal(moved.event.body, 'One\n\nA;Another');
    assert.deepEqual(moved.report, ['error row 2: 2 cells more than there are headings: "A;Another"']);
    assert.deepEqual(read('Date,Heading', '2004,A,,,').report, []);
  });

  it('is lost under a heading that was erased', () => {
    for (const [headings, row, words, column] of [
      [',Month,Day,Headline', '2004,12,26,Wave', '2004', 'A'],
      ['Date,,Text', '2004,Wave,', 'Wave', 'B'],
      ['Year,Month,Day,', '2004,12,26,Wave', 'Wave', 'D'],
    ]) {
      const {event, report} = read(headings, row);
      assert.equal(event.body, words);
      assert.equal(report[0], `error row 1, column ${column}: no heading over "${words}" (row 2)`);
    }
  });

  it('is shown that stands apart, below no heading, but it is named', () => {
    const {event, report} = read('Date,Heading,,', '2004,A,,scratch');
    assert.equal(event.body, undefined);
    assert.deepEqual(report, ['error row 1, column D: no heading over "scratch" (row 2)']);
  });

  it('above the headings is taken for one of them', () => {
    const {event, report} = read('The war,,', '', 'Date,Heading,Text', '1914,A,B');
    assert.equal(event.heading, 'A');
    assert.deepEqual(report, ['error row 1: "The war"']);
  });

  it('of a picture that is missing or refused loses its words', () => {
    const {event, report} = read('Date,Heading,Media,Caption,Credit', '2004,A,javascript:x,The hall,Me');
    assert.equal(event.body, 'The hall\n\nMe');
    assert.deepEqual(report, [
      'error row 2, column Media: "javascript:x"',
      'error row 2, column Caption: "The hall"',
      'error row 2, column Credit: "Me"',
    ]);
  });
});

describe('readFigure', () => {
  for (const [text, value, lang] of [
    ['8000', 8000],
    ['8,000', 8000],
    ['8 000', 8000],
    ['8.000', 8000, 'de'],
    ['8.5', 8.5],
    ['8,5', 8.5],
    ['1.430.000,5', 1430000.5],
    ['1.43 billion', 1430000000],
    ['£2.5m', 2500000],
    ['14.3亿', 1430000000],
    ['37%', 37],
    ['−3.5', -3.5],
    ['٨٬٠٠٠', 8000, 'ar'],
    ['۸۰۰۰', 8000, 'fa'],
    ['८,००० करोड़', 8e10, 'hi'],
    ['৮০০০', 8000, 'bn'],
    ['８，０００', 8000, 'ja'],
    ['١٢٫٥', 12.5, 'ar'],
    ['2,5 Mrd. €', 2.5e9, 'de'],
    ['8 Billionen', 8e12, 'de'],
    ['8 mil millones', 8e9, 'es'],
    ['8 milhões', 8e6, 'pt'],
    ['8 тыс.', 8e3, 'ru'],
    ['3천만', 3e7, 'ko'],
    ['1.2万亿', 1.2e12, 'zh'],
  ]) {
    it(`reads ${text}`, () => assert.equal(readFigure(text, lang).value, value));
  }

  it('keeps as text what is more than digits', () => {
    assert.deepEqual(readFigure('12.5'), {value: 12.5});
    assert.deepEqual(readFigure(' 37% '), {value: 37, text: '37%'});
  });

  for (const text of ['', 'many', '12 people', '3 to 4', '1.2.3', '9'.repeat(400)])
    it(`has no figure in ${text.slice(0, 20)}`, () => assert.equal(readFigure(text), undefined));
});
