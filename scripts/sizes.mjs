import {readFile} from 'node:fs/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';

/**
 * What a reader may have to download, gzipped, in bytes; what else there is, few readers or none download. Of each, the
 * first file is the one to look into.
 */
const BUDGETS = [
  {what: 'with the page', most: 18_000, holds: /^unspool\.(js|css)$/},
  {what: 'in all', most: 57_200, holds: /^(unspool\.(js|css)|unspool-(rail|steps|motion)\.js|gsap-[\d.]+\.js)$/},
  {what: 'on a page around a story', most: 3800, holds: /^unspool-embed\.js$/},
  {what: 'with a page that can be shared', most: 400, holds: /^unspool-share\.js$/},
];

/**
 * Prints the size of each file that a reader downloads, and fails the build where a budget is overrun.
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
  const found = BUDGETS.map((budget) => ({...budget, size: sizeOf(sizes, budget.holds)}));
  console.log(`${found.map(({what, size, most}) => `${what}: ${size} of ${most} bytes gzip`).join('; ')}\n`);
  const over = found.find(({size, most}) => size > most);
  if (!over) return;

  throw new Error(
    `What a reader downloads ${over.what} is ${over.size - over.most} bytes over its budget of ${over.most} (gzip). ` +
      `The largest modules, in bytes before minification, are:\n${largestModules(chunks, over.holds)}\n` +
      'Move what a reader needs later behind a dynamic import, or do with less.',
  );
}

/** Bytes of a minified file: as it is, and as servers send it. */
export function sizesOf(bytes) {
  return {min: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotliCompressSync(bytes).length};
}

function sizeOf(sizes, holds) {
  return [...sizes].filter(([name]) => holds.test(name)).reduce((sum, [, size]) => sum + size, 0);
}

function largestModules(chunks, holds) {
  return Object.entries(chunks.find(({fileName}) => holds.test(fileName)).modules)
    .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
    .slice(0, 5)
    .map(([id, {renderedLength}]) => `  ${renderedLength} ${nameOf(id)}`)
    .join('\n');
}

function nameOf(id) {
  return id.replace(/^.*node_modules./, '').replace(process.cwd(), '.');
}
