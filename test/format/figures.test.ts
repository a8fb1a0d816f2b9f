import {expect} from '@open-wc/testing';
import {countFrames} from '../../src/format/count-frames.js';
import {formatFigure, parseFigure} from '../../src/format/figures.js';

/** Engines differ in which of the invisible spaces they use. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ').replaceAll(/[\u200e\u200f\u061c]/g, '');

describe('figures', () => {
  for (const [value, options, locale, text] of [
    [8000, {}, 'en', '8,000'],
    [8000, {}, 'de', '8.000'],
    [1234567, {}, 'fr', '1 234 567'],
    [123456, {}, 'en-IN', '1,23,456'],
    [-12.5, {}, 'en', '-12.5'],
    [1430000000, {notation: 'compact'}, 'en', '1.43 billion'],
    [1430000000, {notation: 'compact'}, 'zh-Hans', '14.3亿'],
    [8000, {}, 'ar-EG', '٨٬٠٠٠'],
    [0.37, {percent: true}, 'en', '37%'],
    [0.375, {percent: true, decimals: 1}, 'de', '37,5 %'],
    [1200, {currency: 'CNY', decimals: 0}, 'zh-Hans', '¥1,200'],
    [2, {decimals: 1}, 'en', '2.0'],
    [1200, {currency: 'JPY'}, 'en', '¥1,200'],
    [1200, {currency: 'EUR'}, 'en', '€1,200.00'],
    [0.37, {currency: 'EUR', percent: true}, 'en', '37%'],
    [8000, {notation: 'standard'}, 'en', '8,000'],
  ] as const) {
    it(`writes ${value} in ${locale} as ${text}`, () => {
      expect(plain(formatFigure(value, options, locale))).to.equal(text);
    });
  }

  it('says what is wrong with a currency or with decimals', () => {
    expect(() => formatFigure(1, {currency: 'yuan'}, 'en')).to.throw(
      RangeError,
      'currency is yuan; it is a code such as CNY.',
    );
    expect(() => formatFigure(1, {decimals: NaN}, 'en')).to.throw(
      RangeError,
      'decimals is NaN; it is a number from 0 to 20.',
    );
  });

  it('reads plain numbers and nothing else', () => {
    expect(['8000', '-12.5', '1.43e9', ' 7 ', '.5', 3].map(parseFigure)).to.deep.equal([
      8000, -12.5, 1.43e9, 7, 0.5, 3,
    ]);
    for (const text of ['8,000', 'eight', '', ' ', '0x10', '1_000', 'Infinity', null]) {
      expect(parseFigure(text), `${text}`).to.be.NaN;
    }
  });
});

describe('frames of a count', () => {
  for (const [text, value, from, locale, first, middle] of [
    ['8,000', 8000, 0, 'en', '0', '4,000'],
    ['8.000', 8000, 0, 'de', '0', '4.000'],
    ['8.000', 8, 0, 'en', '0.000', '4.000'],
    ['8 000', 8000, 0, 'fr', '0', '4 000'],
    ['8’000', 8000, 0, 'de-CH', '0', '4’000'],
    ['1,23,456', 123456, 0, 'en-IN', '0', '61,728'],
    ['1.43 billion', 1.43e9, 0, 'en', '0.00 billion', '0.71 billion'],
    ['14.3亿', 1.43e9, 0, 'zh-Hans', '0.0亿', '7.2亿'],
    ['$2.5m', 2.5e6, 0, 'en', '$0.0m', '$1.3m'],
    ['37%', 0.37, 0, 'en', '0%', '19%'],
    ['37%', 37, 0, 'en', '0%', '19%'],
    ['٨٬٠٠٠', 8000, 0, 'ar-EG', '٠', '٤٬٠٠٠'],
    ['८,०००', 8000, 0, 'hi', '०', '४,०००'],
    ['−10,935', -10935, 0, 'en', '0', '−5,468'],
    ['-12.5 %', -12.5, 0, 'en', '0.0 %', '-6.3 %'],
    ['12', 12, 500, 'en', '500', '256'],
    ['0', 0, 500, 'en', '500', '250'],
    ['5', 5, -15, 'en', '-15', '-5'],
    ['1,485', 1485, 5000, 'en', '5,000', '3,243'],
    ['more than 8,000 venues', 8000, 0, 'en', 'more than 0 venues', 'more than 4,000 venues'],
    ['by 2006, 145 people', 145, 0, 'en', 'by 2006, 0 people', 'by 2006, 73 people'],
  ] as const) {
    it(`counts to "${text}" (${value}) through "${middle}", and ends on the text itself`, () => {
      const frame = countFrames(text, value, from, locale)!;
      expect(frame(0)).to.equal(first);
      expect(frame(0.5)).to.equal(middle);
      expect(frame(1)).to.equal(text);
    });
  }

  it('never counts past the figure, also where its text was rounded down', () => {
    const frame = countFrames('1.43 billion', 1_437_900_000, 0, 'en')!;
    for (let share = 0.9; share < 1; share += 0.001) expect(parseFloat(frame(share))).to.be.at.most(1.43);
  });

  it('gives nothing where the text has no number that is the value, or several', () => {
    expect(countFrames('many', 8000, 0, 'en')).to.equal(undefined);
    expect(countFrames('9,000', 8000, 0, 'en')).to.equal(undefined);
    expect(countFrames('eight thousand', 8000, 0, 'en')).to.equal(undefined);
    expect(countFrames('10 of 10', 10, 0, 'en')).to.equal(undefined);
    expect(countFrames('8,000', NaN, 0, 'en')).to.equal(undefined);
  });
});
