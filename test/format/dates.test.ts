import {expect} from '@open-wc/testing';
import {dateOrder, formatDate, parseDate} from '../../src/format/dates.js';

/** Engines differ in which of the invisible spaces they use. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ').replaceAll(/[\u200e\u200f]/g, '');

function shown(date: string, locale: string, style: 'long' | 'short' = 'long'): string {
  return plain(
    formatDate(parseDate(date), locale, style)
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
    ['12000', 'en', '12000', '12000'],
    ['-13800000000', 'en', '13,800,000,000 BC', '13,800,000,000 BC'],
    ['1956/1960', 'en', '1956 – 1960', '1956 – 1960'],
    ['2006-08-28/2006-08-29', 'en', 'August 28 – 29, 2006', 'Aug 28 – 29, 2006'],
    ['2005-06/2006', 'en', 'June 2005 – 2006', 'Jun 2005 – 2006'],
    ['-0331/0200', 'en', '332 BC – 200 AD', '332 BC – 200 AD'],
  ] as const) {
    it(`shows ${date} in ${locale} as "${long}", in short "${short}"`, () => {
      expect(shown(date, locale)).to.equal(long);
      expect(shown(date, locale, 'short')).to.equal(short);
    });
  }

  it('gives each date its machine-readable value, as exact as it was written', () => {
    const values = (date: string) => formatDate(parseDate(date), 'en', 'long').flatMap(({datetime}) => datetime ?? []);
    expect(values('2004-12-26')).to.deep.equal(['2004-12-26']);
    expect(values('2005-06')).to.deep.equal(['2005-06']);
    expect(values('0476')).to.deep.equal(['0476']);
    expect(values('1956/1960')).to.deep.equal(['1956', '1960']);
    expect(values('2006-08-28/2006-08-29')).to.deep.equal(['2006-08-28', '2006-08-29']);
    expect(values('-0331')).to.deep.equal([]);
    expect(values('12000')).to.deep.equal([]);
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

  for (const [text, message] of [
    ['2005-13', /"2005-13" has month 13; months run from 01 to 12/],
    ['2005-00', /has month 00/],
    ['2005-02-30', /has day 30; 2005-02 has 28 days/],
    ['1900-02-29', /has 28 days/],
    ['2006/2005', /ends before it starts/],
    ['1/2/3', /more than two ends/],
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
