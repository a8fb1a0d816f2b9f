import fc from 'fast-check';

const RUNS = Number(process.env.UNSPOOL_FUZZ_RUNS ?? 200);

/** What all that is random begins with; a test that uses it says it. */
export const SEED = Number(process.env.UNSPOOL_FUZZ_SEED ?? 20061024);

/** How often to do what takes a second. */
export const ROUNDS = Math.ceil(RUNS / 100);

/** Few runs from one seed in `npm test`, so that it is quick and fails for a reason; more from any seed in `npm run fuzz`. */
fc.configureGlobal({
  numRuns: RUNS,
  seed: SEED,
  interruptAfterTimeLimit: undefined,
});

/** What an attacker or a broken export puts into a text. */
const payloads = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<math><mtext></p><img src onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '*x*[y]{time=<script>}',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.invalid/%0d%0a',
  '\u202Etxt.exe',
  '\u0000\u001b[31m',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  '"',
  '"\n"",;\t',
);

/** A text with a payload somewhere. */
export const hostileText = fc
  .tuple(fc.string({unit: 'binary', maxLength: 20}), fc.oneof(payloads, fc.string()), fc.string({maxLength: 20}))
  .map((parts) => parts.join(''));

/** Values of any kind, with keys that reach for a prototype. */
export const anything = fc.anything({
  key: fc.oneof(fc.string(), payloads),
  values: [hostileText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
});
