import {expect} from '@open-wc/testing';
import {gapsOf, marksOf, type Mark} from '../../src/components/timeline-story/rail-marks.js';
import {dateOrder, formatDate, readDate} from '../../src/format/dates.js';

const ROOM = 20;
const words = ({date}: Mark) =>
  date &&
  formatDate(date, 'en', 'short', () => undefined)
    .map(({text}) => text)
    .join('')
    .replaceAll(/\s/g, ' ');
const marks = (dates: readonly string[], room = ROOM) => marksOf(dates.map(readDate), room);
const dated = (count: number, dateOf: (index: number) => string) => Array.from({length: count}, (_, i) => dateOf(i));
/** An astronomical year in four digits, where 0 is 1 BC. */
const yearOf = (year: number) => `${year < 0 ? '-' : ''}${`${Math.abs(year)}`.padStart(4, '0')}`;
const padded = (number: number) => `${number}`.padStart(2, '0');

describe('the marks of a rail', () => {
  it('are one for each event, up to fifteen that fit', () => {
    const dates = dated(15, (i) => `${2000 + i}`);
    expect(marks(dates)).to.deep.equal(dates.map((_, i) => ({first: i, last: i})));
    expect(marks(dates, 8)).to.have.length.of.at.most(8);
  });

  for (const [unit, dates, expected] of [
    [
      'years',
      dated(40, (i) => `${2001 + Math.floor(i / 8)}-${padded(1 + (i % 8))}`),
      ['2001', '2002', '2003', '2004', '2005'],
    ],
    [
      'decades',
      dated(60, (i) => `${1950 + i}`),
      ['1950 – 1959', '1960 – 1969', '1970 – 1979', '1980 – 1989', '1990 – 1999', '2000 – 2009'],
    ],
    [
      'centuries',
      dated(60, (i) => `${1500 + i * 8}`),
      ['1500 – 1599', '1600 – 1699', '1700 – 1799', '1800 – 1899', '1900 – 1999'],
    ],
    [
      'months, where all is in one year',
      dated(30, (i) => `2006-${padded(1 + Math.floor(i / 6))}-${padded(1 + i)}`),
      ['Jan 2006', 'Feb 2006', 'Mar 2006', 'Apr 2006', 'May 2006'],
    ],
    [
      'days, where all is in one month',
      dated(20, (i) => `2006-08-${padded(1 + Math.floor(i / 4))}`),
      ['Aug 1, 2006', 'Aug 2, 2006', 'Aug 3, 2006', 'Aug 4, 2006', 'Aug 5, 2006'],
    ],
  ] as const) {
    it(`are ${unit}`, () => {
      const found = marks(dates);
      expect(found.map(words)).to.deep.equal(expected);
      expect(found.length).to.be.at.most(ROOM);
      expect(found[0]!.first).to.equal(0);
      expect(found.at(-1)!.last).to.equal(dates.length - 1);
      expect(found.slice(1).map(({first}) => first)).to.deep.equal(found.slice(0, -1).map(({last}) => last + 1));
    });
  }

  it('count the years before the common era as people do', () => {
    const found = marks(dated(40, (i) => yearOf(-290 + i * 15)));
    expect(found.map(words)).to.deep.equal([
      '299 – 200 BC',
      '199 – 100 BC',
      '99 – 1 BC',
      '1 – 99 AD',
      '100 – 199',
      '200 – 299',
    ]);
  });

  it('stand for as many events each, where the story goes to and fro in time', () => {
    const found = marks(dated(40, (i) => `${1900 + ((i * 37) % 100)}`));
    expect(found.map(({first}) => first)).to.deep.equal([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39]);
    expect(found.every(({date}) => date === undefined)).to.equal(true);
  });

  it('take an event without a date with the one before', () => {
    const found = marks(dated(40, (i) => (i % 2 ? 'some day' : `${2001 + Math.floor(i / 8)}`)));
    expect(found.map(words)).to.deep.equal(['2001', '2002', '2003', '2004', '2005']);
  });
});

describe('the gaps of a rail', () => {
  const gaps = (dates: readonly string[]) => gapsOf(dates.map((date) => (date ? dateOrder(readDate(date)!) : NaN)));

  it('are as long as the time between', () => {
    expect(gaps(['2000', '2001', '2003', '2004']).map(({weight}) => weight)).to.deep.equal([0.25, 0.5, 0.25, 0]);
    expect(gaps(['2000', '2001', '2003', '2004']).some(({isBreak}) => isBreak)).to.equal(false);
  });

  it('are cut short where one would take most of the rail', () => {
    const found = gaps(['1956/1960', '2004-12-26', '2005-06', '2005-06', '2006-08-28', '2006', '2007-03']);
    expect(found.map(({isBreak}) => isBreak)).to.deep.equal([true, false, false, false, false, false, false]);
    expect(found[0]!.weight).to.be.below(0.2);
  });

  it('are cut short where two would take most of it', () => {
    const found = gaps(['1000', '1500', '1501', '2000', '2001', '2003']);
    expect(found.map(({isBreak}) => isBreak)).to.deep.equal([true, false, true, false, false, false]);
  });

  it('are even where no two dates differ, or none can be read', () => {
    expect(gaps(['2004', '2004', '2004']).map(({weight}) => weight)).to.deep.equal([1, 1, 1]);
    expect(gaps(['', '', '']).map(({weight}) => weight)).to.deep.equal([1, 1, 1]);
  });
});
