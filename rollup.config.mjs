import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplates from 'rollup-plugin-minify-template-literals';

const require = createRequire(import.meta.url);
const versionOf = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
const gsapVersion = versionOf(require.resolve('gsap/package.json'));

const banner = `/*!
 * unspool ${versionOf('package.json')}, MIT. Holds lit (BSD-3-Clause, Google LLC) and scrollama (MIT, Russell Samora).
 * gsap is not in this file. Licence texts: LICENSES.txt beside it.
 */`;

/** The `cdn` build: one entry for `<script type="module">`, and gsap in a file of its own that is fetched late. */
export default {
  input: 'dist/index.js',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: 'unspool.js',
    chunkFileNames: '[name].js',
    manualChunks: (id) => (/node_modules[\\/]gsap[\\/]/.test(id) ? `gsap-${gsapVersion}` : undefined),
    banner: (chunk) => (chunk.isEntry ? banner : ''),
    sourcemap: true,
  },
  plugins: [
    // scrollama's `browser` field names a script for the global scope; its `module` is what can be bundled.
    resolve({exportConditions: ['production', 'browser'], mainFields: ['module', 'main']}),
    minifyTemplates(),
    terser({ecma: 2022, module: true, format: {comments: /^!/}}),
  ],
};
