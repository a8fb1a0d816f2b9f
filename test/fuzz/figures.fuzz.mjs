import './support.mjs';
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {countFrames} from '../../dist/format/count-frames.js';
import {formatFigure} from '../../dist/format/figures.js';
import {hostileText} from './support.mjs';

const LANGUAGES = ['ar-EG', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'zh-Hans'];

const figure = fc.record({
  locale: fc.constantFrom(...LANGUAGES),
  value: fc
    .tuple(fc.integer({min: -9999, max: 9999}), fc.integer({min: -2, max: 9}))
    .map(([n, e]) => Number(`${n}e${e}`)),
  from: fc.integer({min: -10_000, max: 10_000}),
  options: fc.constantFrom(
    ...[{}, {notation: 'compact', decimals: 8}, {percent: true}, {currency: 'EUR', decimals: 2}, {currency: 'IDR'}],
  ),
});
const share = fc.double({min: 0, max: 1, noNaN: true});
/** A frame without what may change: the digits, marks and sign of the one number. */
const around = (text) => text.replaceAll(/[\p{Nd}.,'’٫٬\u00a0\u202f\u200e\u200f\u061c−-]/gu, '').trim();
const property = (...args) => fc.assert(fc.property(...args));

describe('A count', () => {
  it('ends on the author’s text, and changes nothing on its way but the number and its sign', () =>
    property(figure, share, ({locale, value, from, options}, now) => {
      const text = formatFigure(value, options, locale);
      const frame = countFrames(text, value, from, locale);
      assert.ok(frame, `${text} is ${value} in ${locale}`);
      assert.equal(frame(1), text);
      assert.equal(around(frame(now)), around(text));
    }));

  it('is never made to a value that is a power of ten off', () =>
    property(figure, fc.integer({min: 1, max: 7}), ({locale, value, options}, shift) => {
      fc.pre(value !== 0 && Object.keys(options).length < 2 && !options.percent);
      const text = formatFigure(value, options, locale);
      assert.equal(countFrames(text, Number((value * 10 ** shift).toPrecision(12)), 0, locale), undefined, text);
    }));

  it('leaves every other number of a sentence as it is', () =>
    property(figure, fc.integer({min: 1900, max: 2099}), share, ({locale, value}, year, now) => {
      fc.pre(Math.abs(value) !== year && value >= 0);
      const text = `(${year}) ${formatFigure(value, {}, locale)}`;
      const frame = countFrames(text, value, 0, locale);
      if (!frame) return;
      assert.ok(frame(now).startsWith(`(${year}) `), frame(now));
      assert.equal(frame(1), text);
    }));

  it('takes any text', () =>
    property(hostileText, fc.double(), fc.constantFrom(undefined, ...LANGUAGES), (text, value, locale) => {
      const frame = countFrames(text, value, 0, locale);
      if (frame) assert.equal(frame(1), text);
    }));
});
