import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isLock, recogniseBytes, recogniseData, recogniseText} from '../../dist/import/recognise.js';

describe('what a file is', () => {
  it('is told by its name where a spreadsheet program made it', () => {
    const names = ['~$sheet.xlsx', '.~lock.sheet.ods#', 'sheet.xlsx', 'lock.ods'];
    assert.deepEqual(names.map(isLock), [true, true, false, false]);
  });

  for (const [start, kind, name] of [
    ['PK\x03\x04\x14', 'workbook'],
    ['\xD0\xCF\x11\xE0\xA1', 'workbook'],
    ['%PDF-1.7', 'other', 'a PDF'],
    ['\x89PNG\r\n', 'other', 'a picture'],
    ['\x1F\x8B\x08', 'other', 'a compressed file'],
    ['PK is short for', 'text'],
    ['', 'text'],
  ])
    it(`is told by its first bytes: ${JSON.stringify(start)}`, () => {
      const found = recogniseBytes(Buffer.from(start, 'latin1'));
      assert.deepEqual(found, name === undefined ? {kind} : {kind, name});
    });

  for (const [text, kind, json] of [
    ['', 'empty'],
    ['\uFEFF \n', 'empty'],
    ['\uFEFF<!doctype html><p>x', 'html'],
    [' <?xml version="1.0"?><kml/>', 'xml'],
    ['Date,Heading\n2004,x', 'sheet'],
    ['\uFEFF\n{"a": 1}', 'json', '{"a": 1}'],
    ['[1]', 'json', '[1]'],
    ['var storyjs_jsonp_data = {"a": 1};\n', 'json', '{"a": 1}'],
    ['storyjs_jsonp_data = 1', 'sheet'],
  ])
    it(`is told by its text: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(recogniseText(text), json === undefined ? {kind} : {kind, json});
    });

  it('is told by the keys of its data, of which our own comes first', () => {
    const data = [{events: [], unspool: 1}, {events: []}, {timeline: {}}, {}, [], null, 'events', new Map()];
    assert.deepEqual(
      data.map((one) => recogniseData(one)?.kind),
      ['story', 'timelinejs3', 'timelinejs2', ...Array(5).fill(undefined)],
    );
  });
});
