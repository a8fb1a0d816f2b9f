import './support.mjs';
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {importData, importSheet} from '../../dist/import/index.js';
import {readWrittenDate} from '../../dist/import/written-date.js';
import {parseDate} from '../../dist/format/parse-date.js';
import {checkDocument} from '../../dist/document/index.js';
import {anything, hostileText} from './support.mjs';

const sometimes = (arbitrary) => fc.oneof({weight: 5, arbitrary}, {weight: 1, arbitrary: anything});
const record = (fields) => sometimes(fc.record(fields, {requiredKeys: []}));
const number = fc.oneof(fc.integer({min: -3000, max: 3000}), fc.integer().map(String), hostileText);
const small = fc.oneof(fc.integer({min: -1, max: 60}), fc.integer({min: 0, max: 60}).map(String), hostileText);
const date = record({
  ...{year: number, month: small, day: small, hour: small, minute: small, second: small, millisecond: small},
  ...{
    format: fc.oneof(fc.constantFrom('full', 'year', 'd mmm yyyy', 'dddd HH:MM'), hostileText),
    display_date: hostileText,
  },
});
const address = fc.oneof(fc.webUrl(), fc.constantFrom('a.jpg', 'youtube.com/a', '//a.b/c.mp4'), hostileText);
const slide = record({
  ...{start_date: date, end_date: date, display_date: hostileText, group: hostileText, unique_id: hostileText},
  ...{autolink: fc.boolean(), text: record({headline: hostileText, text: hostileText})},
  media: record({
    ...{url: address, caption: hostileText, credit: hostileText, thumbnail: address, alt: hostileText},
    ...{title: hostileText, link: address, link_target: hostileText},
  }),
  background: record({url: address, color: hostileText, alt: hostileText}),
});
const timeline = fc.record(
  {
    title: slide,
    events: sometimes(fc.array(slide, {maxLength: 6})),
    eras: sometimes(fc.array(slide, {maxLength: 3})),
    scale: hostileText,
  },
  {requiredKeys: ['events']},
);
const v2Slide = record({
  ...{startDate: hostileText, endDate: hostileText, headline: hostileText, text: hostileText, tag: hostileText},
  asset: record({media: address, caption: hostileText, credit: hostileText, thumbnail: address}),
});
const v2 = fc.record({
  timeline: record({
    headline: hostileText,
    text: hostileText,
    date: sometimes(fc.array(v2Slide, {maxLength: 6})),
    era: sometimes(fc.array(v2Slide)),
  }),
});

const cell = fc
  .oneof(hostileText, number.map(String), address)
  .map((text) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
const table = (headings) =>
  fc
    .tuple(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.array(fc.oneof(cell, hostileText), {maxLength: headings.length + 1}), {maxLength: 8}),
    )
    .map(([delimiter, rows]) => [headings, ...rows].map((row) => row.join(delimiter)).join('\n'));
const THEIRS =
  'Year,Month,Day,Time,End Year,Display Date,Headline,Text,Media,Media Credit,Type,Group,Background,Alt Text'.split(
    ',',
  );
const OURS = 'Date,End,Heading,Text,Place,Figure,Unit,Qualifier,Quote,Speaker,Media,Alt,Credit,Source'.split(',');

/** Each item says where, what was found, and what would be right; and the document is sound. */
function assertSound({document, report}) {
  for (const item of report) {
    assert.match(item.level, /^(error|warning)$/);
    assert.ok(item.found !== '' && item.advice !== '', JSON.stringify(item));
    assert.ok(item.found.length < 600, item.found.slice(0, 700));
  }
  if (document) assert.deepEqual(checkDocument(document).report, []);
  else assert.ok(report.length > 0);
  const text = JSON.stringify(document ?? '');
  for (const [, scheme] of text.matchAll(/"(?:href|src|url|link|thumbnail)":"\s*([a-z][a-z0-9+.-]*):/gi))
    assert.match(scheme, /^(https?|mailto|tel)$/i);
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
}

const property = (arbitrary, check) => fc.assert(fc.property(arbitrary, check));

describe('Whatever is imported', () => {
  it('as JSON makes a sound document or a report', () => property(anything, (data) => assertSound(importData(data))));
  it('as a TimelineJS3 timeline makes a sound document', () =>
    property(timeline, (data) => assertSound(importData(data, {lang: 'en'}))));
  it('as a TimelineJS 2 timeline makes a sound document', () => property(v2, (data) => assertSound(importData(data))));
  it('as a TimelineJS3 spreadsheet makes a sound document', () =>
    property(table(THEIRS), (text) => assertSound(importSheet(text, {lang: 'ar'}))));
  it('as our spreadsheet makes a sound document', () =>
    property(table(OURS), (text) => assertSound(importSheet(text))));
  it('as text makes a sound document or a report', () =>
    property(hostileText, (text) => assertSound(importSheet(text))));

  it('gives the same document each time', () =>
    property(timeline, (data) => assert.deepEqual(importData(data), importData(structuredClone(data)))));

  it('has no written date that a story can’t read', () =>
    property(fc.oneof(hostileText, fc.stringMatching(/^[\dcBCE ./~?–-]{1,20}$/)), (text) => {
      const found = readWrittenDate(text);
      for (const one of found ? ('date' in found ? [found.date] : found.either) : []) parseDate(one);
    }));
});
