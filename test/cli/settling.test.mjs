import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Settling} from '../../dist/cli/settling.js';

/** What is done with a file over time: each line a time in milliseconds, what the file is then, and what it seems to be. */
function follow(lines) {
  const settling = new Settling('old');
  return lines.map(([now, signature, isDoubtful]) => {
    const step = settling.next(signature, now);
    if (step === 'look' && isDoubtful) settling.doubt();
    else if (step !== 'wait') settling.took(signature);
    return step;
  });
}

it('A file that does not change is left alone; a save is looked at once it has been quiet, and taken once', () => {
  assert.deepEqual(
    follow([
      [0, 'old'],
      [5000, 'old'],
      [5100, 'new'],
      [5450, 'new'],
      [5500, 'new'],
      [5600, 'new'],
      [9000, 'new'],
    ]),
    ['wait', 'wait', 'wait', 'wait', 'look', 'wait', 'wait'],
  );
});

it('A file that seems to be written still is looked at once, and taken after a long quiet alone', () => {
  assert.deepEqual(
    follow([
      [0, 'half'],
      [500, 'half', true],
      [1000, 'half', true],
      [2400, 'half', true],
      [2450, 'whole'],
      [2900, 'whole'],
    ]),
    ['wait', 'look', 'wait', 'wait', 'wait', 'look'],
  );
  assert.deepEqual(
    follow([
      [0, 'short'],
      [400, 'short', true],
      [2500, 'short', true],
      [2600, 'short'],
    ]),
    ['wait', 'look', 'take', 'wait'],
  );
});

it('A file that is saved without end is not read meanwhile', () => {
  const lines = Array.from({length: 50}, (_, turn) => [turn * 300, `part ${turn}`]);
  assert.deepEqual(new Set(follow(lines)), new Set(['wait']));
});
