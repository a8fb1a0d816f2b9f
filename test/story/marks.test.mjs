import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseMarks} from '../../dist/document/marks.js';

describe('parseMarks', () => {
  for (const [text, tree] of [
    ['plain', ['plain']],
    ['', []],
    ['*a* and **b**', [{em: ['a']}, ' and ', {strong: ['b']}]],
    ['**a *b* c**', [{strong: ['a ', {em: ['b']}, ' c']}]],
    ['中*文*字', ['中', {em: ['文']}, '字']],
    ['5 * 3 * 2, 2*3*4', ['5 * 3 * 2, 2*3*4']],
    ['*open and **never closed', ['*open and **never closed']],
    ['*crossing **over* here**', [{em: ['crossing **over']}, ' here**']],
    ['one\ntwo', ['one', {br: true}, 'two']],
    ['\\*as it is\\*', ['*as it is*']],
    [
      'see [a *b*](https://example.org/x_(y)).',
      ['see ', {link: ['a ', {em: ['b']}], href: 'https://example.org/x_(y)'}, '.'],
    ],
    ['[no link] here', ['[no link] here']],
    ['[words](javascript:alert`1`)', ['words']],
    ['[words](data:text/html,x)', ['words']],
    ['[Emma]{cite}', [{cite: ['Emma']}]],
    ['[Boxing Day]{time=2004-12-26}', [{time: ['Boxing Day'], datetime: '2004-12-26'}]],
    ['[文]{lang=zh}', [{text: ['文'], lang: 'zh'}]],
    ['<b>&amp;</b>', ['<b>&amp;</b>']],
  ]) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseMarks(text), tree));
  }

  it('loses no word of what is hard to read', () => {
    for (const piece of ['*', '[', '](', '**', '[*', '](a', ']{', '\\', '*a ', '[a](b']) {
      const text = piece.repeat(20_000);
      const words = JSON.stringify(parseMarks(text)).replaceAll(/[^a-b]/g, '').length;
      assert.ok(words >= 0);
    }
  });
});
