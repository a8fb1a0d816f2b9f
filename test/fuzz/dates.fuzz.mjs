import './support.mjs';
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {formatDate, readDate} from '../../dist/format/dates.js';
import {inRareWords} from '../../dist/format/rare-dates.js';
import {dateInWords} from '../../dist/format/date-in-words.js';
import {readWrittenDate} from '../../dist/import/written-date.js';

const LANGUAGES = 'ar de en es fa fr he hi it ja ko nl pt ru zh'.split(' ');
/** Other calendars, and "BCE" in the place of "BC". */
const OTHERS = 'th ar-SA-u-ca-islamic-umalqura he-u-ca-hebrew ja-u-ca-japanese en-x-bce de-x-bce fr-x-bce'.split(' ');

const pad = (number, length = 2) => `${number}`.padStart(length, '0');
const year = fc.integer({min: 1000, max: 2030}).map((number) => pad(number, 4));
const recent = fc.integer({min: 1912, max: 2030}).map(String);
const early = fc.integer({min: 1, max: 999}).map((number) => pad(number, 4));
const before = fc.integer({min: 1, max: 9999}).map((number) => `-${pad(number, 4)}`);
const month = fc.integer({min: 1, max: 12}).map((number) => pad(number));
const day = fc.integer({min: 1, max: 28}).map((number) => pad(number));
const clock = fc
  .tuple(fc.integer({min: 0, max: 23}), fc.integer({min: 0, max: 59}), fc.option(fc.integer({min: 0, max: 59})))
  .map(([hour, minute, second]) =>
    [hour, minute, second].flatMap((part) => (part === null ? [] : pad(part))).join(':'),
  );
const zone = fc.constantFrom('', 'Z', '+08:00', '-03:30');
const joined = (...parts) => fc.tuple(...parts).map((pieces) => pieces.join('-'));
const sign = fc.constantFrom('~', '?', '%');

const months = joined(year, month);
const days = joined(year, month, day);
const seasons = joined(recent, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36));
const ages = fc.oneof(
  fc.integer({min: 100, max: 1_380_000}).map((number) => `-${number * 10_000}`),
  fc.integer({min: 10, max: 99}).map((number) => `-${number}00000000`),
);
const times = fc.tuple(days, clock, zone).map(([date, time, where]) => `${date}T${time}${where}`);
const points = fc.oneof(year, months, days, seasons, ages, before, joined(before, month), joined(before, month, day));
const pair = (one) => fc.tuple(one, one).map((ends) => ends.join('/'));

/** Every form that a date has in a story. */
const FORMS = {
  'a year': fc.oneof(year, early),
  'a month': months,
  'a day': days,
  'a time': times,
  'a year before our era': before,
  'a month or day before our era': fc.oneof(joined(before, month), joined(before, month, day)),
  'a far year': fc
    .oneof(fc.integer({min: 10_000, max: 270_000}), fc.integer({min: 280_000, max: 999_999_999}))
    .map(String),
  'a far year before our era': fc.integer({min: 280_000, max: 999_999}).map((number) => `-${number}`),
  'an age': ages,
  'a season or quarter': seasons,
  'a range of years': fc.oneof(
    pair(year),
    pair(before),
    fc.tuple(before, early).map((ends) => ends.join('/')),
  ),
  'a range of months': pair(months),
  'a range of days': pair(days),
  'a range of days in a month': fc
    .tuple(months, day, day)
    .map(([start, first, last]) => `${start}-${first}/${start}-${last}`),
  'a range of seasons': pair(seasons),
  'a range of ages': pair(ages),
  'a range of another kind at each end': fc.tuple(year, fc.oneof(months, days)).map((ends) => ends.join('/')),
  'a range that goes on': points.map((date) => `${date}/..`),
  'a range without a beginning': points.map((date) => `../${date}`),
  'about, doubtful or both': fc.tuple(points, sign).map((parts) => parts.join('')),
  'a range about then': fc.tuple(year, sign, year).map(([first, mark, last]) => `${first}${mark}/${last}`),
  'then or before': points.map((date) => `[..${date}]`),
  'then or after': points.map((date) => `[${date}..]`),
  'a decade': fc.integer({min: 100, max: 203}).map((number) => `${number}X`),
  'a range of decades': pair(fc.integer({min: 100, max: 203}).map((number) => `${number}X`)),
  'a range of centuries': pair(fc.integer({min: 10, max: 20}).map((number) => `${number}XX`)),
  'a range of times': pair(fc.tuple(days, clock).map((parts) => parts.join('T'))),
  'a range of times in a day': fc.tuple(days, clock, clock).map(([one, start, end]) => `${one}T${start}/${one}T${end}`),
  'about a decade or century': fc.constantFrom('199X~', '199X?', '190X%', '18XX~', '18XX?', '19XX%'),
  'a century': fc.integer({min: 10, max: 20}).map((number) => `${number}XX`),
  'a century before our era': fc.integer({min: 0, max: 9}).map((number) => `-${pad(number)}XX`),
};

/** Its ends and signs: a decade is the years from its first to its last, and a range from a date to itself that date. */
const valueOf = (text) => {
  const {start, end, limit} = readDate(text);
  return {start, end: isDeepStrictEqual(start, end) ? undefined : end, limit};
};
/** Whether another calendar's year could not be one of ours: of older ones a reader asks. */
const isOurs = ({start, end = start}) => [start, end].every(({year}) => year <= 0 || (year >= 1912 && year <= 2030));
const textOf = (parts) => parts.map(({text}) => text).join('');

describe('What a story shows of a date can be read again:', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    const dates = form.filter((text) => readDate(text) !== undefined);
    for (const lang of [...LANGUAGES, ...OTHERS]) {
      it(`${name}, in ${lang}`, () =>
        fc.assert(
          fc.property(dates, (written) => {
            const date = readDate(written);
            if (OTHERS.includes(lang) && !isOurs(date)) return;
            for (const parts of [
              dateInWords(date, lang),
              formatDate(date, lang, 'long', () => inRareWords),
              formatDate(date, lang, 'short', () => inRareWords),
            ]) {
              const text = textOf(parts);
              const found = readWrittenDate(text, {lang});
              assert.ok(found?.date, `${written} in ${lang}: ${text} is read as ${JSON.stringify(found)}`);
              assert.deepEqual(valueOf(found.date), valueOf(written), `${written} in ${lang}: ${text}`);
            }
          }),
          {numRuns: Number(process.env.UNSPOOL_FUZZ_RUNS ?? 12)},
        ));
    }
  }
});
