import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGate, FRAME, HOST, seal} from '../../dist/embed/protocol.js';

const PEER = {};
const KEY = 'ab'.repeat(16);
const VIEW = {t: 'view', on: 1, top: -20, bot: 780, vh: 800, inset: 0, w: 4000};

const frameGate = (mayBeOpaque = false) =>
  createGate(
    FRAME,
    () => PEER,
    () => mayBeOpaque,
  );
const hostGate = () =>
  createGate(
    HOST,
    () => PEER,
    () => false,
  );
const letter = (message, k, n, more = {}) => ({
  source: PEER,
  origin: 'https://a.example',
  data: {unspool: 1, ...message, k, n},
  ...more,
});

/** A gate at the host's side, after the frame's hello. */
function welcomed() {
  const gate = frameGate();
  gate.accept(letter({t: 'hello', v: 1, h: 900}, '', 1), 0);
  return gate;
}

describe('a session', () => {
  it('is opened by a hello, to which the host gives a key of 128 bits that is new each time', () => {
    const [one, other] = [welcomed(), welcomed()];
    assert.match(one.key, /^[\da-f]{32}$/);
    assert.notEqual(one.key, other.key);
    assert.deepEqual(one.accept(letter({t: 'size', h: 1000}, one.key, 2), 0), {t: 'size', h: 1000});
  });

  it('is opened at the frame by an init, and takes its key', () => {
    const gate = hostGate();
    assert.equal(gate.accept(letter(VIEW, KEY, 1), 0), undefined);
    assert.deepEqual(gate.accept(letter({t: 'init', v: 1}, KEY, 1), 0), {t: 'init', v: 1});
    assert.equal(gate.key, KEY);
    assert.deepEqual(gate.accept(letter(VIEW, KEY, 2), 0), VIEW);
  });

  it('is not opened twice, until the frame may hold another page', () => {
    const gate = welcomed();
    const hello = letter({t: 'hello', v: 1, h: 900}, '', 1);
    assert.equal(gate.accept(hello, 0), undefined);
    const {key} = gate;
    gate.renew();
    assert.ok(gate.accept(hello, 0));
    assert.equal(gate.key, key, 'a page that says hello twice, before and after it has loaded, keeps its key');
    gate.close();
    assert.equal(gate.key, undefined);
    assert.ok(gate.accept(hello, 0));
    assert.notEqual(gate.key, key);
  });

  it('stays with the origin that opened it, also after it ended', () => {
    const gate = welcomed();
    gate.close();
    const elsewhere = {origin: 'https://b.example'};
    assert.equal(gate.accept(letter({t: 'hello', v: 1, h: 900}, '', 5, elsewhere), 0), undefined);
  });

  it('takes the origin "null" of a sandboxed frame alone', () => {
    const hello = letter({t: 'hello', v: 1, h: 900}, '', 1, {origin: 'null'});
    assert.equal(frameGate(false).accept(hello, 0), undefined);
    assert.ok(frameGate(true).accept(hello, 0));
  });
});

describe('a message', () => {
  const cases = {
    'of another window': {source: {}},
    'of no window': {source: null},
    'of another origin': {origin: 'https://b.example'},
    'that is no plain object': {data: [1]},
    'of another version': {data: {unspool: 2, t: 'size', h: 1}},
  };
  for (const [name, more] of Object.entries(cases)) {
    it(`${name} is not heard`, () => {
      const gate = welcomed();
      const {data = {}} = more;
      const sound = letter({t: 'size', h: 1000}, gate.key, 2);
      const unsound = Array.isArray(data) ? data : {...sound.data, ...data};
      assert.equal(gate.accept({...sound, ...more, data: unsound}, 0), undefined);
      assert.ok(gate.accept(sound, 0));
    });
  }

  it('with more than ten keys is not heard', () => {
    const gate = hostGate();
    gate.accept(letter({t: 'init', v: 1}, KEY, 1), 0);
    assert.equal(gate.accept(letter({...VIEW, more: 1}, KEY, 2), 0), undefined);
  });

  it('is heard once: its number must be higher than the last', () => {
    const gate = welcomed();
    const size = letter({t: 'size', h: 1000}, gate.key, 7);
    assert.ok(gate.accept(size, 0));
    assert.equal(gate.accept(size, 0), undefined);
    assert.equal(gate.accept(letter({t: 'size', h: 1000}, gate.key, 6), 0), undefined);
  });

  it('has its lengths brought between the bounds, and must have integers', () => {
    const gate = welcomed();
    assert.equal(gate.accept(letter({t: 'size', h: 2 ** 40}, gate.key, 2), 0).h, 10_000_000);
    assert.equal(gate.accept(letter({t: 'size', h: -5}, gate.key, 3), 0).h, 0);
    assert.equal(gate.accept(letter({t: 'size', h: 10.5}, gate.key, 4), 0), undefined);
  });

  it('is sealed with integers, and holds as many keys as are heard', () => {
    const sealed = seal({...VIEW, top: -20.4, bot: NaN, w: Infinity}, KEY, 3);
    assert.deepEqual(sealed, {...VIEW, unspool: 1, top: -20, bot: 0, w: 10_000_000, k: KEY, n: 3});
    assert.equal(Object.keys(sealed).length, 10);
  });
});

describe('too many messages', () => {
  it('are dropped above 60 a second, and their sender muted after three such seconds', () => {
    const gate = welcomed();
    let n = 1;
    const heardIn = (second, count) => {
      let heard = 0;
      for (let i = 0; i < count; i++) {
        const message = letter({t: 'size', h: i}, gate.key, ++n);
        if (gate.accept(message, second * 1000 + (i * 999) / count)) heard++;
      }
      return heard;
    };
    assert.equal(heardIn(1, 60), 60);
    assert.equal(heardIn(2, 500), 60);
    assert.equal(heardIn(3, 60), 60);
    for (const second of [4, 5, 6]) assert.equal(heardIn(second, 500), 60);
    assert.equal(heardIn(7, 1), 0);
    assert.equal(heardIn(60, 1), 0);
  });
});
