import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplates from 'rollup-plugin-minify-template-literals';

const require = createRequire(import.meta.url);
const versionOf = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
const version = versionOf('package.json');
const gsapVersion = versionOf(require.resolve('gsap/package.json'));

const banner = `/*!
 * unspool ${version}, MIT. Holds lit (BSD-3-Clause, Google LLC) and scrollama (MIT, Russell Samora).
 * gsap is not in this file. Licence texts: LICENSES.txt beside it.
 */`;

const plugins = () => [
  // scrollama's `browser` field names a script for the global scope; its `module` is what can be bundled.
  resolve({exportConditions: ['production', 'browser'], mainFields: ['module', 'main']}),
  minifyTemplates(),
  terser({ecma: 2022, module: true, format: {comments: /^!/}}),
];

/** What moves: a file of its own, fetched with gsap. */
const motion = {
  input: 'dist/motion/choreography.js',
  output: {file: 'dist/cdn/unspool-motion.js', format: 'es', banner: `/*! unspool ${version}, MIT */`, sourcemap: true},
  plugins: plugins(),
};

/**
 * The one entry for `<script type="module">`. It is bundled apart from the motion, so that no other file imports it: a
 * page may load it under any address, such as `unspool.js?v=2`, and still gets it once.
 */
const core = {
  input: 'dist/index.js',
  external: (id) => id.endsWith('/choreography.js'),
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: 'unspool.js',
    chunkFileNames: '[name].js',
    paths: (id) => (id.endsWith('/choreography.js') ? './unspool-motion.js' : id),
    manualChunks: (id) => (/node_modules[\\/]gsap[\\/]/.test(id) ? `gsap-${gsapVersion}` : undefined),
    banner: (chunk) => (chunk.isEntry ? banner : ''),
    sourcemap: true,
  },
  plugins: plugins(),
};

/** The `cdn` build, for pages without a bundler. */
export default [core, motion];
