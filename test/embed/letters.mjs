/** Numbers from 0 to 1 that a seed repeats. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Valid messages of each side, but for their envelope. */
export const FROM_FRAME = [
  {t: 'hello', v: 1, h: 900},
  {t: 'size', h: 1200},
  {t: 'goto', y: 300, why: 'link'},
  {t: 'bye'},
];
export const FROM_HOST = [
  {t: 'init', v: 1},
  {t: 'view', on: 1, top: -20, bot: 780, vh: 800, inset: 64, w: 4000},
];

const STRANGE = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  -1.5,
  2 ** 60,
  '',
  '1',
  'goto',
  '__proto__',
  [],
  [1],
  {},
  10n,
  Symbol('1'),
  new Date(0),
  new Map(),
  () => 1,
];

/**
 * One letter that a gate must not accept: a sound one with at least one fault, or something else altogether.
 *
 * @param session - What the gate knows: `peer`, `origin`, `key`, `last` and the `messages` that its peer may send.
 */
export function unsoundLetter(random, session) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const {peer, origin, key, last} = session;
  const message = pick(session.messages);
  const data = {unspool: 1, ...structuredClone(message), k: key, n: last + 1 + Math.floor(random() * 50)};
  const letter = {source: peer, origin, data};
  const field = pick(
    Object.keys(message)
      .filter((name) => name !== 't')
      .concat(message.t === 'bye' ? ['n'] : []),
  );
  const faults = [
    () => (letter.source = pick([null, undefined, {}, 'window', 0])),
    () => (letter.origin = pick(['https://elsewhere.example', 'null', '', `${origin}:1`, `${origin}/`])),
    () =>
      (letter.data = pick([...STRANGE, JSON.stringify(message), [data], Object.create(data), new Proxy(data, THROWS)])),
    () => Object.assign(data, Object.fromEntries(Array.from({length: 11}, (_, index) => [`x${index}`, index]))),
    () => (data.unspool = pick([...STRANGE, 0, 2, 1.5])),
    () => (data.t = pick([...STRANGE.filter((strange) => strange !== 'goto'), 'toString', 'resize', 'constructor'])),
    () => (data.k = pick([...STRANGE, key.slice(1), `${key}0`, key.replace(/./, 'g'), '0'.repeat(32)])),
    () => (data.n = pick([...STRANGE, 0, -1, last, last - 1, last + 0.5])),
    () =>
      (data[field] = pick([
        ...STRANGE.filter((strange) => strange !== 2 ** 60),
        0.5,
        '5px',
        'javascript:alert(1)',
        '<b>',
      ])),
    () => delete data[field],
    () => Object.defineProperty(data, field, {get: () => pick(['x', 0.5, null]), set() {}, configurable: true}),
  ];
  pick(faults)();
  while (random() < 0.2) pick(faults)();
  return letter;
}

const THROWS = {
  ownKeys() {
    throw new Error('a trap');
  },
  get() {
    throw new Error('a trap');
  },
};
