import {readFile} from 'node:fs/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';

/** What a reader may have to download, gzipped, in bytes: before anything moves, and with motion. */
const BUDGET = {core: 20_000, withMotion: 50_000};

/** The files of a story that moves; what else there is, few readers or none download. */
const WITH_MOTION = /^(unspool\.(js|css)|unspool-motion\.js|gsap-.*\.js)$/;

/**
 * Prints the size of each file that a reader downloads, and fails the build where the budget is overrun.
 *
 * @param output - What rollup wrote.
 */
export async function checkSizes(output) {
  const chunks = output.filter(({type}) => type === 'chunk');
  const sizes = new Map();
  console.log('\nfile                      min    gzip  brotli');
  for (const name of [...chunks.map(({fileName}) => fileName), 'unspool.css']) {
    const {min, gzip, brotli} = sizesOf(await readFile(`dist/cdn/${name}`));
    sizes.set(name, gzip);
    console.log(name.padEnd(22), ...[min, gzip, brotli].map((size) => `${size}`.padStart(7)));
  }
  const core = sizes.get('unspool.js') + sizes.get('unspool.css');
  const moving = [...sizes].filter(([name]) => WITH_MOTION.test(name));
  const all = moving.reduce((sum, [, size]) => sum + size, 0);
  console.log(
    `before anything moves: ${core} of ${BUDGET.core} bytes gzip; with motion: ${all} of ${BUDGET.withMotion}\n`,
  );
  if (core <= BUDGET.core && all <= BUDGET.withMotion) return;

  const [found, allowed, what] =
    core > BUDGET.core ? [core, BUDGET.core, 'The core'] : [all, BUDGET.withMotion, 'Everything'];
  const largest = Object.entries(chunks.find(({isEntry}) => isEntry).modules)
    .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
    .slice(0, 5)
    .map(
      ([id, {renderedLength}]) =>
        `  ${renderedLength} ${id.replace(/^.*node_modules./, '').replace(process.cwd(), '.')}`,
    );
  throw new Error(
    `${what} is ${found - allowed} bytes over its budget of ${allowed} (gzip). Its largest modules, in bytes before ` +
      `minification, are:\n${largest.join('\n')}\nMove what a reader needs later behind a dynamic import, or do with less.`,
  );
}

/** Bytes of a minified file: as it is, and as servers send it. */
export function sizesOf(bytes) {
  return {min: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotliCompressSync(bytes).length};
}
