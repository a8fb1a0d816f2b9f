import {expect} from '@open-wc/testing';
import {compareDates, dateOrder, formatDate, isOver} from '../../src/format/dates.js';
import {parseDate} from '../../src/format/parse-date.js';
import {inRareWords} from '../../src/format/rare-dates.js';

/** Engines differ in which of the invisible spaces they use, and in whether the clock says 7:59 or 07:59. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/ 0(?=\d:)/g, ' ');

function shown(date: string, locale: string, style: 'long' | 'short' = 'long'): string {
  return plain(
    formatDate(parseDate(date), locale, style, () => inRareWords)
      .map(({text}) => text)
      .join(''),
  );
}

describe('dates', () => {
  for (const [date, locale, long, short] of [
    ['2004-12-26', 'en', 'December 26, 2004', 'Dec 26, 2004'],
    ['2004-12-26', 'en-GB', '26 December 2004', '26 Dec 2004'],
    ['2004-12-26', 'de', '26. Dezember 2004', '26. Dez. 2004'],
    ['2004-12-26', 'zh-Hans', '2004年12月26日', '2004年12月26日'],
    ['2005-06', 'en', 'June 2005', 'Jun 2005'],
    ['2005-06', 'fr', 'juin 2005', 'juin 2005'],
    ['2005-06', 'ja', '2005年6月', '2005年6月'],
    ['2006', 'en', '2006', '2006'],
    ['2006', 'zh-Hans', '2006年', '2006年'],
    ['2004-12-26', 'hi-u-nu-deva', '२६ दिसंबर २००४', '२६ दिस॰ २००४'],
    ['2004-12-26', 'fa', '۶ دی ۱۳۸۳', '۶ دی ۱۳۸۳'],
    ['2004-12-26', 'th', '26 ธันวาคม 2547', '26 ธ.ค. 2547'],
    ['2006', 'ja-JP-u-ca-japanese', '平成18年', '平成18年'],
    ['-0331', 'en', '332 BC', '332 BC'],
    ['0000', 'en', '1 BC', '1 BC'],
    ['0033', 'en', '33', '33'],
    ['12000', 'en', '12000 AD', '12000 AD'],
    ['-13800000000', 'en', '13.8 billion years ago', '13.8B years ago'],
    ['-13800000000', 'zh', '138亿年前', '138亿年前'],
    ['-13800000000', 'fa', '۱۳٫۸ میلیارد سال پیش', '۱۳٫۸ میلیارد سال پیش'],
    ['999999999', 'th', 'ค.ศ. 999,999,999', 'ค.ศ. 999,999,999'],
    ['-66000000', 'fr', 'il y a 66 millions d’années', 'il y a 66 M d’années'],
    ['-1234567', 'en', '1,234,568 BC', '1,234,568 BC'],
    ['-299999', 'en', '300,000 BC', '300,000 BC'],
    ['2004-21', 'en', 'Spring 2004', 'Spring 2004'],
    ['2004-24', 'fr', 'hiver 2004', 'hiver 2004'],
    ['2004-30', 'es', 'verano de 2004', 'verano de 2004'],
    ['2004-23', 'zh-Hans', '2004年秋季', '2004年秋季'],
    ['2004-21', 'fa', 'بهار ۱۳۸۳', 'بهار ۱۳۸۳'],
    ['2008-35', 'en', '3rd quarter 2008', 'Q3 2008'],
    ['2008-35', 'de', '3. Quartal 2008', 'Q3 2008'],
    ['2008-33', 'ru', '1-й квартал 2008', '1-й кв. 2008'],
    ['2008-33', 'fa', 'سه‌ماههٔ اول ۲۰۰۸ م.', 'س‌م۱ ۲۰۰۸ م.'],
    ['1999-21/1999-23', 'en', 'Spring 1999 – Autumn 1999', 'Spring 1999 – Autumn 1999'],
    ['-0331', 'en-x-bce', '332 BCE', '332 BCE'],
    ['-0331/0200', 'en-GB-x-bce', '332 BCE – 200 CE', '332 BCE – 200 CE'],
    ['-0331', 'de-x-bce', '332 v. u. Z.', '332 v. u. Z.'],
    ['2004', 'en-x-bce', '2004', '2004'],
    ['-0331', 'fa', '۳۳۲ ق.م.', '۳۳۲ ق.م.'],
    ['0500', 'fa', '۵۰۰ م.', '۵۰۰ م.'],
    ['1600', 'ja-u-ca-japanese', '西暦1600年', '西暦1600年'],
    ['2004-01/2004-03', 'fa', '۱۳۸۲ دی – ۱۳۸۲ اسفند', 'دی ۱۳۸۲ – اسفند ۱۳۸۲'],
    ['0014/0037', 'en', '14 – 37 AD', '14 – 37 AD'],
    ['1956/1960', 'en', '1956 – 1960', '1956 – 1960'],
    ['2006-08-28/2006-08-29', 'en', 'August 28 – 29, 2006', 'Aug 28 – 29, 2006'],
    ['2005-06/2006', 'en', 'June 2005 – 2006', 'Jun 2005 – 2006'],
    ['-0331/0200', 'en', '332 BC – 200 AD', '332 BC – 200 AD'],
    ['2004-12-26T07:59', 'en-GB', '26 December 2004 at 7:59', '26 Dec 2004, 7:59'],
    ['2004-12-26T07:59:30', 'zh-Hans', '2004年12月26日 7:59:30', '2004年12月26日 7:59:30'],
    ['2004-12-26T07:59+08:00', 'en-GB', '26 December 2004 at 7:59 UTC+08:00', '26 Dec 2004, 7:59 UTC+08:00'],
    ['2004-12-26T23:30Z', 'de', '26. Dezember 2004 um 23:30 UTC', '26. Dez. 2004, 23:30 UTC'],
    ['2019/..', 'en', '2019 –', '2019 –'],
    ['../1985-04', 'en', '– April 1985', '– Apr 1985'],
    ['1900~', 'en', '≈ 1900', '≈ 1900'],
    ['1900-05?', 'en', 'May 1900?', 'May 1900?'],
    ['-0331%', 'en', '≈ 332 BC?', '≈ 332 BC?'],
    ['1900~/1910', 'en', '≈ 1900 – 1910', '≈ 1900 – 1910'],
    ['[..1900]', 'en', '≤ 1900', '≤ 1900'],
    ['[1900-03-01..]', 'en', '≥ March 1, 1900', '≥ Mar 1, 1900'],
    ['200X', 'en', '2000 – 2009', '2000 – 2009'],
    ['19XX', 'en', '1900 – 1999', '1900 – 1999'],
    ['-03XX', 'en', '400 – 301 BC', '400 – 301 BC'],
    ['198X/199X', 'en', '1980 – 1999', '1980 – 1999'],
    ['2004-12-26', 'ar-SA-u-ca-islamic-umalqura-nu-latn', '14 ذو القعدة 1425 هـ', '14 ذو القعدة 1425 هـ'],
    ['2004-12-26', 'he-u-ca-hebrew', '14 בטבת 5765', '14 בטבת 5765'],
    ['2004-12-26', 'en-u-ca-buddhist', 'December 26, 2547 BE', 'Dec 26, 2547 BE'],
  ] as const) {
    it(`shows ${date} in ${locale} as "${long}", in short "${short}"`, () => {
      expect(shown(date, locale)).to.equal(long);
      expect(shown(date, locale, 'short')).to.equal(short);
    });
  }

  it('gives each date its machine-readable value, as exact as it was written', () => {
    const values = (date: string) =>
      formatDate(parseDate(date), 'en', 'long', () => inRareWords).flatMap(({datetime}) => datetime ?? []);
    expect(values('2004-12-26')).to.deep.equal(['2004-12-26']);
    expect(values('2005-06')).to.deep.equal(['2005-06']);
    expect(values('0476')).to.deep.equal(['0476']);
    expect(values('1956/1960')).to.deep.equal(['1956', '1960']);
    expect(values('2006-08-28/2006-08-29')).to.deep.equal(['2006-08-28', '2006-08-29']);
    expect(values('-0331')).to.deep.equal([]);
    expect(values('12000')).to.deep.equal([]);
    expect(values('2004-12-26T07:59:05')).to.deep.equal(['2004-12-26T07:59:05']);
    expect(values('2004-12-26T07:59+08:00')).to.deep.equal(['2004-12-26T07:59+08:00']);
    expect(values('200X')).to.deep.equal(['2000', '2009']);
    expect(values('1900~')).to.deep.equal(['1900']);
  });

  it('orders dates on one axis, from the Big Bang on', () => {
    const dates = [
      '-13800000000',
      '-0331',
      '0000',
      '0033',
      '1956/1960',
      '2004-12-26',
      '2005-06',
      '2006-08-28',
      '2006-08-29',
    ];
    const orders = dates.map((date) => dateOrder(parseDate(date)));
    expect(orders).to.deep.equal([...orders].sort((a, b) => a - b));
    expect(new Set(orders).size).to.equal(dates.length);
  });

  it('sorts a partial date before the fuller ones that it contains, and times by the zone they are told in', () => {
    const dates = [
      '-13800000000',
      '-0331',
      '19XX',
      '1950~',
      '2006',
      '2006-01',
      '2006-01-01',
      '2006-01-01T00:00',
      '2006-01-01T07:00+08:00',
      '2006-01-01T00:30Z',
      '2006-02',
      '2019/..',
    ];
    const sorted = [...dates].reverse().sort((a, b) => compareDates(parseDate(a), parseDate(b)));
    const zoned = dates.filter((date) => date !== '2006-01-01T07:00+08:00');
    expect(sorted.filter((date) => date !== '2006-01-01T07:00+08:00')).to.deep.equal(zoned);
    expect(sorted.indexOf('2006-01-01T07:00+08:00')).to.be.lessThan(sorted.indexOf('2006'));
  });

  it('places seasons and quarters within their year, and those of the south by their own months', () => {
    const dates = [
      '2004-33',
      '2004-01-01',
      '2004-21',
      '2004-31',
      '2004-34',
      '2004-22',
      '2004-35',
      '2004-23',
      '2004-24',
      '2004-30',
    ];
    const months = dates.map((date) => Math.round((dateOrder(parseDate(date)) - 2004) * 12) + 1);
    expect(months).to.deep.equal([1, 1, 3, 3, 4, 6, 7, 9, 12, 12]);
    expect(() => parseDate('2004-24/2005-01')).not.to.throw();
    expect(() => parseDate('2004-22/2004-21')).to.throw(RangeError, /ends before it starts/);
    expect(isOver(parseDate('2004-24'), parseDate('2005-02'))).to.be.false;
    expect(isOver(parseDate('2004-24'), parseDate('2005-03'))).to.be.true;
  });

  it('knows a decade and a century for what they are', () => {
    expect(parseDate('200X')).to.deep.equal({start: {year: 2000}, end: {year: 2009}, span: 10});
    expect(parseDate('19xx~').span).to.equal(100);
    expect(parseDate('-033X').start.year).to.equal(-339);
  });

  for (const [text, message] of [
    ['2004-12-26T25:00', /times run from 00:00 to 23:59/],
    ['2004-12-26T12:60', /times run from 00:00 to 23:59/],
    ['2004-12T07:00', /is not a date/],
    ['../..', /is not a date/],
    ['[..]', /is not a date/],
    ['XXXX', /is not a date/],
    ['1XXX', /is not a date/],
    ['9'.repeat(400), /is not a date/],
    ['2005-13', /"2005-13" has month 13; months run from 01 to 12/],
    ['2005-00', /has month 00/],
    ['2005-37', /has month 37; months run from 01 to 12, seasons from 21 to 32, quarters from 33 to 36/],
    ['2005-21-05', /"2005-21-05" has day 05; a season or quarter has none/],
    ['[..2005-13]', /"2005-13" has month 13/],
    ['2005-02-30', /has day 30; 2005-02 has 28 days/],
    ['1900-02-29', /has 28 days/],
    ['2006/2005', /ends before it starts/],
    ['2001/2002/2003', /"2002\/2003" is not a date/],
    ['476', /too short for a year; write 0476/],
    ['soon', /"soon" is not a date; write 2006, 2005-06, 2004-12-26 or 1956\/1960/],
    ['2006-8-28', /is not a date/],
    ['', /is not a date/],
  ] as const) {
    it(`says what is wrong with "${text}"`, () => {
      expect(() => parseDate(text)).to.throw(RangeError, message);
    });
  }

  it('knows leap years', () => {
    for (const date of ['2000-02-29', '2004-02-29', '-0004-02-29']) expect(() => parseDate(date)).not.to.throw();
  });

  it('takes a range whose end is less exact than its start', () => {
    expect(() => parseDate('2005-06/2005')).not.to.throw();
  });
});
