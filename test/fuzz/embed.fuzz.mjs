import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGate, FRAME, HOST} from '../../dist/embed/protocol.js';
import {FROM_FRAME, FROM_HOST, randomFrom, unsoundLetter} from '../embed/letters.mjs';
import {SEED} from './support.mjs';

const LETTERS = process.env.UNSPOOL_FUZZ_RUNS ? 1_000_000 : 100_000;
const ORIGIN = 'https://news.example';

/** A gate in the midst of a session, and what it knows. */
function inSession(side, opening, messages) {
  const peer = {name: 'the other window'};
  const gate = createGate(
    side,
    () => peer,
    () => false,
  );
  const k = side === HOST ? 'ab'.repeat(16) : '';
  assert.ok(gate.accept({source: peer, origin: ORIGIN, data: {unspool: 1, ...opening, k, n: 100}}, 0));
  return {gate, session: {peer, origin: ORIGIN, key: gate.key, last: 100, messages}};
}

for (const [name, side, opening, messages] of [
  ['a host', FRAME, FROM_FRAME[0], FROM_FRAME],
  ['a frame', HOST, FROM_HOST[0], FROM_HOST],
]) {
  describe(`what ${name} hears`, () => {
    it(`changes by none of ${LETTERS} unsound letters, and none makes it throw (seed ${SEED})`, () => {
      const {gate, session} = inSession(side, opening, messages);
      const random = randomFrom(SEED);
      for (let i = 0; i < LETTERS; i++) {
        const letter = unsoundLetter(random, session);
        if (gate.accept(letter, i) !== undefined) assert.fail(`letter ${i} was heard`);
      }
      assert.deepEqual([gate.key, gate.origin], [session.key, ORIGIN]);
      // The next number after the last that was heard is still the next, and nobody was muted.
      const sound = {...messages[1], unspool: 1, k: session.key, n: 101};
      assert.ok(gate.accept({source: session.peer, origin: ORIGIN, data: sound}, LETTERS));
    });
  });
}
