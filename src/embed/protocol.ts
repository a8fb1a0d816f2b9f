/**
 * The messages of `unspool/1`, and what makes one acceptable. No DOM here: all of it is tested alone. docs/protocol.md is
 * the page for those who write another side of it.
 */

/** The newest version of the protocol that this code speaks. */
export const VERSION = 1;

/** No place or length in a message is further out than this, in CSS px; one that is, is taken for this. */
const FURTHEST = 10_000_000;

/** Why a frame asks its host to scroll: the reader followed a link to a place in it, or the focus moved there. */
export type Why = 'link' | 'focus';

/** What a frame tells its host; lengths in CSS px. */
export type FromFrame =
  | {t: 'hello'; /** Newest version it speaks. */ v: number; /** Height of its content. */ h: number}
  | {t: 'size'; /** Height of its content. */ h: number}
  | {
      t: 'goto';
      /** Place, from the frame's top edge, that should come to the top of the host's view. */ y: number;
      why: Why;
    }
  | {t: 'bye'};

/** What a host tells a frame. */
export type FromHost = {t: 'init'; /** Version that both will speak. */ v: number} | ({t: 'view'} & View);

/** What the reader sees of a frame; places in CSS px from the frame's top edge. */
export interface View {
  /** 1 while some of the frame is in view, else 0. */
  on: number;
  /** Upper edge of the host's view; negative where it lies above the frame. */
  top: number;
  /** Lower edge of the host's view; beyond the frame's height where it lies below it. */
  bot: number;
  /** Height of the host's viewport. */
  vh: number;
  /** Height of what sticks to the top of the host's view, such as a site's header. */
  inset: number;
  /** The way still to go: how much further down the host can be scrolled. */
  w: number;
}

/** What a field may be: an integer, brought between two bounds, or one of a few words. */
type Rule = readonly [least: number, most: number] | readonly string[];

type Rules<M extends {t: string}> = {
  readonly [T in M['t']]: Readonly<Record<Exclude<keyof Extract<M, {t: T}>, 't'>, Rule>>;
};

/** Who is at the other side, and what it may say. */
export interface Side<M extends {t: string}> {
  /** The types of message that it sends, and their fields. */
  rules: Rules<M>;
  /** The type of message that opens a session. */
  opening: M['t'];
  /** The key that an opening message has. */
  key: RegExp;
}

const VERSIONS: Rule = [1, 1000];
const LENGTH: Rule = [0, FURTHEST];
const PLACE = [-FURTHEST, FURTHEST] as const;

/** A frame, as its host knows it. It has no key before the host gives it one. */
export const FRAME: Side<FromFrame> = {
  rules: {
    hello: {v: VERSIONS, h: LENGTH},
    size: {h: LENGTH},
    goto: {y: PLACE, why: ['link', 'focus']},
    bye: {},
  },
  opening: 'hello',
  key: /^$/,
};

/** A host, as its frame knows it: it brings the key, 128 random bits in hexadecimal. */
export const HOST: Side<FromHost> = {
  rules: {
    init: {v: VERSIONS},
    view: {on: [0, 1], top: PLACE, bot: PLACE, vh: LENGTH, inset: LENGTH, w: LENGTH},
  },
  opening: 'init',
  key: /^[\da-f]{32}$/,
};

/** The envelope and the largest message together. */
const MOST_KEYS = 10;

/** Messages in a second; what comes above that is dropped. */
const MOST_PER_SECOND = 60;

/** So many seconds on end with too many messages, and the sender is not heard again. */
const PATIENCE = 3;

/** As much of a `MessageEvent` as is looked at. */
interface Letter {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** Lets through what the one window at the other side may say now, and nothing else. */
export interface Gate<M> {
  /** Origin of the other side, fixed by the first opening message for good; `undefined` before. */
  readonly origin: string | undefined;
  /** Key of the session; `undefined` while there is none. */
  readonly key: string | undefined;
  /**
   * Checks a letter. An opening message opens the session, under the key that it brings, or that of the present session, or
   * else a new one. What is dropped
   * leaves no trace, and nothing makes it throw.
   *
   * @param now - In milliseconds, on any clock that does not go back.
   * @returns The message, a fresh object with just the fields of its type; `undefined` for anything not to be heard.
   */
  accept: (letter: Letter, now: number) => M | undefined;
  /** Lets the other side open a session anew, since its page may be another one. The present session goes on till then. */
  renew: () => void;
  /** Ends the session. */
  close: () => void;
}

/**
 * @param peer - Gives the window at the other side.
 * @param mayBeOpaque - Whether its origin may be `"null"`, which it is where it is sandboxed.
 */
export function createGate<M extends {t: string}>(
  {rules, opening, key: openingKey}: Side<M>,
  peer: () => unknown,
  mayBeOpaque: () => boolean,
): Gate<M> {
  const isFlooded = createFloodCheck();
  let awaits = true;
  let origin: string | undefined;
  let key: string | undefined;
  let last = 0;

  const read = (letter: Letter, now: number): M | undefined => {
    const {source, data} = letter;
    if (!source || source !== peer()) return undefined;
    if (letter.origin !== (origin ?? letter.origin) || (letter.origin === 'null' && !mayBeOpaque())) return undefined;
    if (!isPlain(data)) return undefined;
    const {unspool, t, k, n} = data;
    if (unspool !== VERSION) return undefined;
    if (typeof t !== 'string' || !Object.hasOwn(rules, t)) return undefined;
    const opens = t === opening;
    if (typeof k !== 'string' || !(opens ? awaits && openingKey.test(k) : k === key)) return undefined;
    if (!Number.isSafeInteger(n) || (n as number) <= (opens ? 0 : last)) return undefined;
    const message = fieldsOf(data, t, rules[t as M['t']]);
    if (!message || isFlooded(now)) return undefined;

    last = n as number;
    if (opens) {
      awaits = false;
      origin = letter.origin;
      key = (k || key) ?? newKey(); // the same page may have said hello twice before it was answered
    }
    return message as M;
  };

  return {
    get origin() {
      return origin;
    },
    get key() {
      return key;
    },
    accept(letter, now) {
      try {
        return read(letter, now);
      } catch {
        return undefined; // a getter or a proxy of somebody's own
      }
    },
    renew() {
      awaits = true;
    },
    close() {
      awaits = true;
      key = undefined;
    },
  };
}

/** Tells of each message whether it is one too many, or its sender is not heard any more. */
function createFloodCheck(): (now: number) => boolean {
  let second = -Infinity;
  let count = 0;
  let patience = PATIENCE;
  return (now) => {
    const passed = now - second;
    if (patience > 0 && passed >= 1000) {
      const tooMany = count > MOST_PER_SECOND && passed < 2000;
      patience = tooMany ? patience - 1 : PATIENCE;
      second = now;
      count = 0;
    }
    return ++count > MOST_PER_SECOND || patience === 0;
  };
}

/** A message in its envelope, with its lengths as the integers that they must be. */
export function seal(message: FromFrame | FromHost, k: string, n: number): object {
  const sealed: Record<string, unknown> = {unspool: VERSION, ...message, k, n};
  for (const [name, value] of Object.entries(sealed)) {
    if (typeof value === 'number') sealed[name] = clamp(Math.round(value) || 0, ...PLACE);
  }
  return sealed;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function isWords(rule: Rule): rule is readonly string[] {
  return typeof rule[0] === 'string';
}

/** Each field is read once. */
function fieldsOf(data: Record<string, unknown>, t: string, rules: Record<string, Rule>): object | undefined {
  const message: Record<string, unknown> = {t};
  for (const [name, rule] of Object.entries(rules)) {
    const value = data[name];
    if (isWords(rule) ? !rule.includes(value as string) : !Number.isInteger(value)) return undefined;
    message[name] = isWords(rule) ? value : clamp(value as number, ...rule);
  }
  return message;
}

/** Throws for `null` and `undefined`, as a proxy may. */
function isPlain(data: unknown): data is Record<string, unknown> {
  return Object.getPrototypeOf(data) === Object.prototype && Reflect.ownKeys(data as object).length <= MOST_KEYS;
}

/** 128 random bits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => (byte % 16).toString(16)).join('');
}
