import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readWrittenDate} from '../../dist/import/written-date.js';
import {event} from './support.mjs';

const dated = (start_date, more = {}, options = {}) => event({start_date, ...more}, options);

describe('A date of TimelineJS3', () => {
  for (const [start, end, date] of [
    [{year: 1969}, undefined, '1969'],
    [{year: '1969', month: '07', day: ''}, undefined, '1969-07'],
    [{year: '1,969', month: 7, day: 20, hour: 20, minute: 17}, undefined, '1969-07-20T20:17'],
    [{year: 1969, month: 7, day: 20, hour: 20, minute: 17, second: 40}, undefined, '1969-07-20T20:17:40'],
    [{year: -331}, undefined, '-0330'],
    [{year: -1}, undefined, '0000'],
    [{year: '-13800000000'}, undefined, '-13800000000'],
    [{year: 9026}, undefined, '9026'],
    [{year: 2000}, {year: 2000, month: 6}, '2000/2000-06'],
    [{year: 2000}, {year: 2000}, '2000'],
    [{year: -49}, {year: -44}, '-0048/-0043'],
    [{year: 2000, month: 'March'}, undefined, '2000-03'],
  ]) {
    it(`is kept: ${JSON.stringify(start)}${end ? ` to ${JSON.stringify(end)}` : ''}`, () => {
      const {date: found, report} = dated(start, {end_date: end});
      assert.equal(found, date);
      assert.deepEqual(report, []);
    });
  }

  for (const [start, date, told] of [
    [{year: 1969, month: 13, day: 5}, '1969', ['start_date.month: 13', 'start_date.day: day without a valid month']],
    [{year: 1969, month: 2, day: 29}, '1969-02', ['start_date.day: 29']],
    [{year: 1969, month: 7, day: 20, hour: 25}, '1969-07-20', ['start_date.hour: 25']],
    [{year: 1969, hour: 12}, '1969', ['start_date.hour: hour without a valid month']],
    [{month: 7}, undefined, ['start_date.year: no year']],
    [{year: 'long ago'}, undefined, ['start_date.year: "long ago"']],
    [{year: '1.5'}, undefined, ['start_date.year: "1.5"']],
    [{year: [1969]}, undefined, ['start_date.year: a list']],
    [{year: '9'.repeat(30)}, undefined, [`start_date.year: "${'9'.repeat(30)}"`]],
  ]) {
    it(`is kept as far as it is sound: ${JSON.stringify(start)}`, () => {
      const {date: found, report, heading} = dated(start);
      assert.equal(found, date);
      assert.equal(heading, 'A headline');
      assert.deepEqual(
        report.filter((line) => line.startsWith('error')),
        told.map((one) => `error events[0].${one}`),
      );
    });
  }

  it('may be in words, for which TimelineJS3 drops the event', () => {
    const {date, dateLabel, report} = dated({year: 'c. 1900'});
    assert.deepEqual([date, dateLabel], ['1900~', 'c. 1900']);
    assert.deepEqual(report, ['warning events[0].start_date.year: "c. 1900"']);
  });

  it('whose end only adds a month has it in the year of its start', () => {
    for (const [year, date] of [
      [1969, '1969-06/1969-07'],
      [-331, '-0330-06/-0330-07'],
    ]) {
      const {date: found, report} = dated({year, month: 6}, {end_date: {month: 7}});
      assert.equal(found, date);
      assert.deepEqual(report, ['warning events[0].end_date.year: no year']);
    }
    assert.deepEqual(
      dated({year: 'long ago'}, {end_date: {month: 7}}).report.at(-1),
      'error events[0].end_date.year: no year',
    );
  });

  it('that ends before it starts keeps its start', () => {
    const {date, report} = dated({year: 2000}, {end_date: {year: 1999}});
    assert.equal(date, '2000');
    assert.deepEqual(report, ['error events[0].end_date: "1999"']);
  });

  it('is shown in the words of its author', () => {
    const start = {year: 1969, month: 7, day: 20};
    assert.equal(dated(start, {display_date: 'That <b>summer</b>'}).dateLabel, 'That summer');
    assert.equal(dated({...start, display_date: 'Then'}).dateLabel, 'Then');
    const end = {end_date: {year: 1970}};
    assert.equal(dated({...start, display_date: 'Then'}, end).dateLabel, 'Then – 1970');
    assert.equal(dated(start, {display_date: 'A * star'}).dateLabel[0], 'A * star');
  });

  it('is shown in its author’s format, in the language of the story', () => {
    const start = {year: 1969, month: 7, day: 20, hour: 14, minute: 5};
    const shown = (format, lang = 'en-GB') => dated({...start, format}, {}, {lang}).dateLabel;
    assert.equal(shown('dddd d mmmm yyyy'), 'Sunday 20 July 1969');
    assert.equal(shown('dS mmm "of" yy, HH:MM'), '20th Jul of 69, 14:05');
    assert.equal(shown('mmmm', 'fr'), 'juillet');
    assert.equal(shown('year', 'zh-Hans'), '1969年');
    assert.equal(shown('full', 'de'), '20. Juli 1969');
    assert.equal(dated({year: -43, format: 'yyyy'}, {}, {lang: 'en'}).dateLabel, '43 BC');
    assert.equal(dated({year: 1969, format: 'd mmmm yyyy'}).dateLabel, undefined);
  });
});

describe('readWrittenDate', () => {
  for (const [text, date, lang] of [
    ['2004-12-26', '2004-12-26'],
    ['2004/12/26', '2004-12-26'],
    ['26.12.2004', '2004-12-26'],
    ['26 December 2004', '2004-12-26'],
    ['Dec. 26th, 2004', '2004-12-26'],
    ['26 de diciembre de 2004', '2004-12-26', 'es'],
    ['26. Dezember 2004', '2004-12-26', 'de'],
    ['26 декабря 2004', '2004-12-26', 'ru'],
    ['2004年12月26日', '2004-12-26'],
    ['٢٦ ديسمبر ٢٠٠٤', '2004-12-26', 'ar'],
    ['13/4/2004', '2004-04-13'],
    ['4/13/2004', '2004-04-13'],
    ['2004-12-26 7:59', '2004-12-26T07:59'],
    ['26 Dec 2004, 2:30 pm', '2004-12-26T14:30'],
    ['12/2004', '2004-12'],
    ['476', '0476'],
    ['AD 79', '0079'],
    ['332 BC', '-0331'],
    ['15 March 44 BC', '-0043-03-15'],
    ['公元前221年', '-0220'],
    ['5,000 BCE', '-4999'],
    ['circa 1900', '1900~'],
    ['1900?', '1900?'],
    ['c. 1900?', '1900%'],
    ['1990s', '199X'],
    ['19th century', '18XX'],
    ['20世纪', '19XX'],
    ['before 1900', '[..1900]'],
    ['after May 1968', '[1968-05..]'],
    ['since 1949', '1949/..'],
    ['2019–present', '2019/..'],
    ['1956–60', '1956/1960'],
    ['May 1968 to June 1969', '1968-05/1969-06'],
    ['12–15 May 2004', '2004-05-12/2004-05-15'],
    ['2004-13', '2004/2013'],
    ['-331', '-0330'],
  ]) {
    it(`reads ${text}`, () => assert.deepEqual(readWrittenDate(text, {lang}), {date}));
  }

  it('says how it reads what may be meant in another way', () => {
    const note = (text) => readWrittenDate(text).note;
    assert.match(note('44'), /^Read as the year 44; write it with four digits/);
    assert.match(note('May-52'), /^Read as 1952-05, as spreadsheets shorten a year/);
    assert.match(note('Monday, 26 December 2004'), /^That day was a Sunday/);
    assert.match(note('2547'), /a year of another calendar/);
    assert.equal(note('1952-05'), undefined);
  });

  it('does not guess where day and month can’t be told apart', () => {
    assert.deepEqual(readWrittenDate('3/4/2004'), {either: ['2004-04-03', '2004-03-04']});
    assert.deepEqual(readWrittenDate('3/4/2004', {order: 'dmy'}), {date: '2004-04-03'});
    assert.deepEqual(readWrittenDate('3/4/2004', {order: 'mdy'}), {date: '2004-03-04'});
  });

  for (const text of ['', 'soon', '31 June 2004', '26 Brumaire 1799', '1/2/3/2004']) {
    it(`has no date for ${JSON.stringify(text)}`, () => assert.equal(readWrittenDate(text), undefined));
  }
});
