import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGate, FRAME, HOST, seal} from '../../dist/embed/protocol.js';
import {FROM_FRAME, FROM_HOST} from './letters.mjs';

const PEER = {};
const KEY = 'ab'.repeat(16);
const ORIGIN = 'https://a.example';
const VIEW = FROM_HOST.find(({t}) => t === 'view');

const letter = (message, k, n, more = {}) => ({
  source: PEER,
  origin: ORIGIN,
  data: {unspool: 1, ...message, k, n},
  ...more,
});

/** Both sides: what opens a session there, what is said in one, and what only the other side is told. */
const SIDES = {
  host: {
    rules: FRAME,
    opening: FROM_FRAME[0],
    opened: '',
    sound: {t: 'size', h: 1000},
    told: FROM_FRAME,
    foreign: VIEW,
  },
  frame: {rules: HOST, opening: FROM_HOST[0], opened: KEY, sound: VIEW, told: FROM_HOST, foreign: {t: 'size', h: 1000}},
};

const FURTHEST = 10_000_000;
const BOUNDS = {
  v: [1, 1000],
  h: [0, FURTHEST],
  y: [-FURTHEST, FURTHEST],
  on: [0, 1],
  top: [-FURTHEST, FURTHEST],
  bot: [-FURTHEST, FURTHEST],
  vh: [0, FURTHEST],
  inset: [0, FURTHEST],
  w: [0, FURTHEST],
};

function gateOf(side, {mayBeOpaque = false, peer = PEER} = {}) {
  return createGate(
    SIDES[side].rules,
    () => peer,
    () => mayBeOpaque,
  );
}

/** A gate in a session that has its first message behind it. */
function inSession(side) {
  const gate = gateOf(side);
  const {opening, opened} = SIDES[side];
  assert.ok(gate.accept(letter(opening, opened, 1), 0));
  return gate;
}

const welcomed = () => inSession('host');

describe('a session', () => {
  it('is opened by a hello, to which the host gives a key of 128 bits that is new each time', () => {
    const [one, other] = [welcomed(), welcomed()];
    assert.match(one.key, /^[\da-f]{32}$/);
    assert.notEqual(one.key, other.key);
    assert.deepEqual(one.accept(letter({t: 'size', h: 1000}, one.key, 2), 0), {t: 'size', h: 1000});
  });

  it('is opened at the frame by an init, and takes its key', () => {
    const gate = gateOf('frame');
    assert.equal(gate.accept(letter(VIEW, KEY, 1), 0), undefined);
    assert.equal(gate.accept({source: PEER, origin: ORIGIN, data: {unspool: 1, ...VIEW, n: 1}}, 0), undefined);
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

  for (const side of Object.keys(SIDES)) {
    const {opening, opened} = SIDES[side];

    it(`takes the origin "null" at the ${side} only of what is known to be sandboxed`, () => {
      const message = letter(opening, opened, 1, {origin: 'null'});
      assert.equal(gateOf(side).accept(message, 0), undefined);
      assert.ok(gateOf(side, {mayBeOpaque: true}).accept(message, 0));
    });

    it(`is not opened at the ${side} under a key that is none, or with a number that is none`, () => {
      const gate = gateOf(side);
      for (const k of [undefined, null, 0, [opened], {}, `${opened}0`, 'AB'.repeat(16), 'zz'.repeat(16)]) {
        assert.equal(gate.accept(letter(opening, k, 1), 0), undefined, `the key ${JSON.stringify(k)}`);
      }
      for (const n of [undefined, null, '1', 0, -1, 1.5, NaN, 2 ** 53]) {
        assert.equal(gate.accept(letter(opening, opened, n), 0), undefined, `the number ${n}`);
      }
      assert.equal(gate.key, undefined);
      assert.ok(gate.accept(letter(opening, opened, 1), 0));
    });

    it(`is not opened again at the ${side} while it is open`, () => {
      const gate = inSession(side);
      const {key} = gate;
      assert.equal(gate.accept(letter(opening, opened && 'cd'.repeat(16), 2), 0), undefined);
      assert.equal(gate.key, key);
      gate.renew();
      assert.ok(gate.accept(letter(opening, opened, 1), 0));
    });

    it(`is not opened at the ${side} by a window that has gone, nor by none`, () => {
      const message = letter(opening, opened, 1, {source: null});
      assert.equal(gateOf(side, {peer: null}).accept(message, 0), undefined);
    });
  }
});

for (const side of Object.keys(SIDES)) {
  const {sound, told, foreign} = SIDES[side];

  describe(`a message to the ${side}`, () => {
    const message =
      (change = {}, more = {}) =>
      (key) => {
        const {data, ...rest} = letter(sound, key, 2, more);
        return {...rest, data: {...data, ...change}};
      };
    const withData = (make) => (key) => {
      const whole = message()(key);
      return {...whole, data: make(whole.data)};
    };
    const cases = {
      'of another window': message({}, {source: {}}),
      'of no window': message({}, {source: null}),
      'of another origin': message({}, {origin: 'https://b.example'}),
      'of the origin "null"': message({}, {origin: 'null'}),
      'that is null': withData(() => null),
      'that is a text': withData((data) => JSON.stringify(data)),
      'that is a list': withData((data) => Object.assign([], data)),
      'that is a map': withData((data) => Object.assign(new Map(), data)),
      'that has all from its prototype': withData((data) => Object.create(data)),
      'with more than ten keys': withData((data) => {
        const more = 11 - Object.keys(data).length;
        return {...data, ...Object.fromEntries(Array.from({length: more}, (_, i) => [`more${i}`, i]))};
      }),
      'of no version': message({unspool: undefined}),
      'of another version': message({unspool: 2}),
      'whose version is a text': message({unspool: '1'}),
      'of no type': message({t: undefined}),
      'of a type that nobody has': message({t: 'resize'}),
      'of a type that every object has': message({t: 'toString'}),
      'whose type is a list': message({t: [sound.t]}),
      'that is for the other side': message(foreign),
      'without a key': message({k: undefined}),
      'with no more than an empty key': message({k: ''}),
      'with the key of another session': message({k: 'cd'.repeat(16)}),
      'whose key is a list': (key) => message({k: [key]})(key),
    };
    for (const [name, letterOf] of Object.entries(cases)) {
      it(`${name} is not heard`, () => {
        const gate = inSession(side);
        const {key} = gate;
        assert.equal(gate.accept(letterOf(key), 0), undefined);
        assert.equal(gate.key, key);
        assert.deepEqual(gate.accept(letter(sound, key, 2), 0), sound);
      });
    }

    it('that throws when it is looked at is not heard', () => {
      const gate = inSession(side);
      const ownKeys = () => {
        throw new Error('a trap');
      };
      const {data, ...rest} = letter(sound, gate.key, 2);
      assert.equal(gate.accept({...rest, data: new Proxy(data, {ownKeys})}, 0), undefined);
    });

    it('is heard with ten keys, and what it has too much is left out', () => {
      const gate = inSession(side);
      const whole = letter(sound, gate.key, 2);
      const more = 10 - Object.keys(whole.data).length;
      Object.assign(whole.data, Object.fromEntries(Array.from({length: more}, (_, i) => [`more${i}`, i])));
      assert.deepEqual(gate.accept(whole, 0), sound);
    });

    it('is heard once: its number must be one, and higher than the last', () => {
      const gate = inSession(side);
      const saying = (n) => gate.accept(letter(sound, gate.key, n), 0);
      assert.equal(saying(1), undefined, 'the number that opened the session');
      assert.ok(saying(7));
      for (const n of [7, 6, 1, 0, -1, undefined, null, '8', 8.5, Infinity, 2 ** 53]) {
        assert.equal(saying(n), undefined, `the number ${n}`);
      }
      assert.ok(saying(8));
    });

    for (const whole of told) {
      for (const [field, value] of Object.entries(whole).filter(([name]) => name !== 't')) {
        const saying = (other) => {
          const isOpening = whole === told[0];
          const gate = isOpening ? gateOf(side) : inSession(side);
          const said = letter({...whole, [field]: other}, isOpening ? SIDES[side].opened : gate.key, 2);
          return gate.accept(said, 0)?.[field];
        };

        it(`of the type ${whole.t} is heard with a sound "${field}" alone`, () => {
          assert.equal(saying(value), value);
          for (const other of [undefined, null, true, '', `${value}px`, [value], {}, NaN, 0.5]) {
            assert.equal(saying(other), undefined, JSON.stringify(other));
          }
          if (typeof value === 'number') return;
          for (const other of ['elsewhere', 'length', 0]) assert.equal(saying(other), undefined, other);
        });

        if (typeof value === 'number') {
          it(`of the type ${whole.t} has its "${field}" brought between the bounds`, () => {
            const [least, most] = BOUNDS[field];
            assert.deepEqual([saying(least), saying(most)], [least, most]);
            assert.deepEqual([saying(-Number.MAX_SAFE_INTEGER), saying(1e300)], [least, most]);
          });
        }
      }
    }

    it('is a fresh object each time, with just the fields of its type', () => {
      for (const whole of told.slice(1)) {
        const gate = inSession(side);
        const data = letter(whole, gate.key, 2);
        const heard = gate.accept(data, 0);
        assert.deepEqual(heard, whole);
        assert.notEqual(heard, data.data);
      }
    });

    it('is dropped above 60 a second, and its sender muted after three such seconds', () => {
      const gate = inSession(side);
      let n = 1;
      const heardIn = (second, count) => {
        let heard = 0;
        for (let i = 0; i < count; i++) {
          if (gate.accept(letter(sound, gate.key, ++n), second * 1000 + (i * 999) / count)) heard++;
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
}

describe('what is sent', () => {
  it('is sealed with integers, and holds as many keys as are heard', () => {
    const sealed = seal({...VIEW, top: -20.4, bot: NaN, w: Infinity}, KEY, 3);
    assert.deepEqual(sealed, {...VIEW, unspool: 1, top: -20, bot: 0, w: 10_000_000, k: KEY, n: 3});
    assert.equal(Object.keys(sealed).length, 10);
  });
});
