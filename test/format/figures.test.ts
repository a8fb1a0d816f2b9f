import {expect} from '@open-wc/testing';
import {countFrames} from '../../src/format/count-frames.js';
import {formatFigure, parseFigure} from '../../src/format/figures.js';
import {findNumber} from '../../src/format/written-number.js';

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
    expect(['٨٠٠٠', '۸۰۰۰', '८०००', '৮০০০', '-８.５', '𝟠𝟎'].map(parseFigure)).to.deep.equal([
      8000, 8000, 8000, 8000, -8.5, 80,
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

  for (const [text, value, locale, first] of [
    // Exactly the one number that is the value, however many others there are.
    ['9 out of 10', 9, 'en', '0 out of 10'],
    ['9 von 10', 9, 'de', '0 von 10'],
    ['1 in 10', 1, 'en', '0 in 10'],
    ['1 in 10', 10, 'en', '1 in 0'],
    ['120 m²', 120, 'en', '0 m²'],
    ['8,000¹', 8000, 'en', '0¹'],
    ['2004: 8,000', 8000, 'en', '2004: 0'],
    ['2004 – 8,000 venues', 8000, 'en', '2004 – 0 venues'],
    ['Covid-19: 8,000 cases', 8000, 'en', 'Covid-19: 0 cases'],
    ['G20: 20 members', 20, 'en', 'G20: 0 members'],
    ['1.5 × 10⁶', 1.5e6, 'en', '0.0 × 10⁶'],
    ['1.5e6', 1.5e6, 'en', '0.0e6'],
    ['10人に9人', 9, 'ja', '10人に0人'],
    // Scales, as each language says them.
    ['8 thousand', 8e3, 'en', '0 thousand'],
    ['8 hundred', 800, 'en', '0 hundred'],
    ['8k', 8e3, 'en', '0k'],
    ['US$8bn', 8e9, 'en', 'US$0bn'],
    ['8 US$ million', 8e6, 'en', '0 US$ million'],
    ['£m 8.2', 8.2e6, 'en', '£m 0.0'],
    ['8 lakh crore', 8e12, 'en-IN', '0 lakh crore'],
    ['an 8-million-dollar fund', 8e6, 'en', 'an 0-million-dollar fund'],
    ['8 billion', 8e9, 'en', '0 billion'],
    ['8 Billionen', 8e12, 'de', '0 Billionen'],
    ['8 Trillionen', 8e18, 'de', '0 Trillionen'],
    ['2,5 Mrd. €', 2.5e9, 'de', '0,0 Mrd. €'],
    ['€ 2,5 Mio.', 2.5e6, 'de', '€ 0,0 Mio.'],
    ['Mio. € 8', 8e6, 'de', 'Mio. € 0'],
    ['8 Tsd.', 8e3, 'de', '0 Tsd.'],
    ['8 MEUR', 8e6, 'de', '0 MEUR'],
    ['8 M€', 8e6, 'fr', '0 M€'],
    ['8 Md€', 8e9, 'fr', '0 Md€'],
    ['8 milliards', 8e9, 'fr', '0 milliards'],
    ['8 mil millones', 8e9, 'es', '0 mil millones'],
    ['8 billones', 8e12, 'es', '0 billones'],
    ['8 bilhões', 8e9, 'pt', '0 bilhões'],
    ['8 mil', 8e3, 'pt', '0 mil'],
    ['8 miliardi', 8e9, 'it', '0 miliardi'],
    ['8 mld.', 8e9, 'nl', '0 mld.'],
    ['8 тыс.', 8e3, 'ru', '0 тыс.'],
    ['8 млн', 8e6, 'ru', '0 млн'],
    ['8 млрд', 8e9, 'ru', '0 млрд'],
    ['более 8 миллионами', 8e6, 'ru', 'более 0 миллионами'],
    ['٨ آلاف', 8e3, 'ar', '٠ آلاف'],
    ['8 مليار', 8e9, 'ar', '0 مليار'],
    ['۸ هزار میلیارد', 8e12, 'fa', '۰ هزار میلیارد'],
    ['8 מיליון', 8e6, 'he', '0 מיליון'],
    ['८ लाख', 8e5, 'hi', '० लाख'],
    ['8 करोड़', 8e7, 'hi', '0 करोड़'],
    ['8 हजार', 8e3, 'hi', '0 हजार'],
    ['3千万', 3e7, 'ja', '0千万'],
    ['8兆円', 8e12, 'ja', '0兆円'],
    ['8만 명', 8e4, 'ko', '0만 명'],
    ['3천만', 3e7, 'ko', '0천만'],
    ['1.2万亿元', 1.2e12, 'zh', '0.0万亿元'],
    ['8億', 8e8, 'zh-Hant', '0億'],
    ['Rp15 triliun', 15e12, 'id', 'Rp0 triliun'],
    ['8 million', 8e6, 'de', '0 million'],
    ['8 Millionen', 8e6, undefined, '0 Millionen'],
    // Shares and units.
    ['37 Prozent', 0.37, 'de', '0 Prozent'],
    ['٪37', 0.37, 'fa', '٪0'],
    ['百分之37', 0.37, 'zh', '百分之0'],
    ['8割', 0.8, 'ja', '0割'],
    ['25‰', 0.025, 'de', '0‰'],
    ['8 km', 8000, 'en', '0 km'],
    ['8 km²', 8e6, 'en', '0 km²'],
    ['12 cm', 0.12, 'en', '0 cm'],
    ['8 Kilometer', 8000, 'de', '0 Kilometer'],
    // Digits and marks.
    ['８，０００', 8000, 'ja', '０'],
    ['৮,০০০', 8000, 'bn', '০'],
    ['8,000', 8000, 'es', '0'],
    ['0.375', 0.375, 'de', '0.000'],
    ['-$12', -12, 'en', '$0'],
    ['气温-5℃', -5, 'zh', '气温0℃'],
  ] as const) {
    it(`counts the one number of "${text}" (${value}, ${locale}) and leaves the rest`, () => {
      const frame = countFrames(text, value, 0, locale)!;
      expect(frame(0)).to.equal(first);
      expect(frame(1)).to.equal(text);
    });
  }

  for (const [text, value, locale] of [
    ['3–5 million', 5e6, 'en'],
    ['3–5 million', 3e6, 'en'],
    ['3 million–5 million', 5e6, 'en'],
    ['$3–$5', 5, 'en'],
    ['3% – 5%', 5, 'en'],
    ['3 bis 5 Mio.', 5e6, 'de'],
    ['3～5万', 5e4, 'ja'],
    ['3至5亿', 5e8, 'zh'],
    ['between 3 and 5 million', 5e6, 'en'],
    ['2½ million', 2.5e6, 'en'],
    ['14億3000万円', 1.43e9, 'ja'],
    ['3억 5천만', 3.5e8, 'ko'],
    ['8 lakh 50 thousand', 8.5e5, 'en-IN'],
    ['Covid-19', 19, 'en'],
    ['10⁶', 1e6, 'en'],
    ['2019-2024', 2024, 'en'],
  ] as const) {
    it(`leaves "${text}" (${value}) at rest, and says nothing, since nothing is wrong`, () => {
      expect(findNumber(text, value, locale)).to.equal(undefined);
    });
  }

  for (const [text, value, locale, shown] of [
    ['8,000', 800, 'en', '8,000'],
    ['8,000', 80000, 'en', '8,000'],
    ['8,000', 8, 'en', '8,000'],
    ['8.000', 8, 'de', '8.000'],
    ['1.234', 1234, 'en', '1.234'],
    ['1.2', 12, 'en', '1.2'],
    ['1.43 billion', 14300000, 'en', '1.43 billion'],
    ['1.43 billion', 1.43e12, 'en', '1.43 billion'],
    ['8 Billionen', 8e9, 'de', '8 Billionen'],
    ['8 mil millones', 8e6, 'es', '8 mil millones'],
    ['14.3亿', 1.43e8, 'zh', '14.3亿'],
    ['14.3万亿', 1.43e9, 'zh', '14.3万亿'],
    ['8K', 8e6, 'en', '8K'],
    ['37%', 3.7, 'en', '37%'],
    ['8,000 people', 8e6, 'en', '8,000'],
    ['−12', 12, 'en', '−12'],
    ['7 of 10', 8, 'en', '7 and 10'],
    ['٨٬٠٠٠', 800, 'ar-EG', '٨٬٠٠٠'],
  ] as const) {
    it(`never counts "${text}" to ${value}, and gives the author both numbers`, () => {
      expect(countFrames(text, value, 0, locale)).to.equal(undefined);
      expect(findNumber(text, value, locale)).to.match(new RegExp(`^the text shows ${shown}, value is ${value}\\.`));
    });
  }

  for (const locale of ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'zh']) {
    it(`knows all that is written in ${locale} with a scale, to the power of ten`, () => {
      const wrong: string[] = [];
      for (const compactDisplay of ['short', 'long'] as const) {
        for (const style of ['decimal', 'percent', 'currency'] as const) {
          const format = new Intl.NumberFormat(locale, {
            ...{notation: 'compact', compactDisplay, style, currency: 'EUR', maximumFractionDigits: 2},
          });
          for (let exponent = 3; exponent < 15; exponent++) {
            for (const amount of [1.5, 2, 7, 12]) {
              const value = amount * 10 ** exponent;
              const text = format.format(value);
              if (typeof findNumber(text, value, locale) !== 'object') wrong.push(`${text} is not ${value}`);
              if (typeof findNumber(text, value * 1e5, locale) === 'object') wrong.push(`${text} is ${value * 1e5}`);
            }
          }
        }
      }
      expect(wrong).to.deep.equal([]);
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
