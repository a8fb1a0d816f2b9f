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
  terser({ecma: 2022, module: true, compress: {passes: 3}, format: {comments: /^!/}}),
];

/**
 * Modules that are fetched when they are needed, each a file of its own. They are bundled apart from the entry, so that
 * none of them imports it: a page may load it under any address, such as `unspool.js?v=2`, and still gets it once.
 */
const ON_DEMAND = {
  'motion/choreography.js': 'unspool-motion.js',
  'components/stat-counter/scale-drawing.js': 'unspool-scale.js',
  'components/timeline-story/asked-event.js': 'unspool-asked.js',
  'components/timeline-story/rail.js': 'unspool-rail.js',
  'components/story-stage/stage.js': 'unspool-stage.js',
  'scroll/keep-place.js': 'unspool-place.js',
  'scroll/step-watch.js': 'unspool-steps.js',
  'format/late-dates.js': 'unspool-dates.js',
  'debug/debug-view.js': 'unspool-debug.js',
  'render/show-story.js': 'unspool-story.js',
};

const onDemand = (id) => Object.keys(ON_DEMAND).find((module) => id.endsWith(module.replace(/^.*\//, '/')));

const later = Object.entries(ON_DEMAND).map(([module, file]) => ({
  input: `dist/${module}`,
  output: {
    file: `dist/cdn/${file}`,
    format: 'es',
    banner: `/*! unspool ${version}, MIT; licence texts: LICENSES.txt beside it */`,
    sourcemap: true,
  },
  plugins: plugins(),
}));

/** The one entry for `<script type="module">`. */
const core = {
  input: 'dist/index.js',
  external: (id) => onDemand(id) !== undefined,
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: 'unspool.js',
    chunkFileNames: '[name].js',
    paths: (id) => (onDemand(id) ? `./${ON_DEMAND[onDemand(id)]}` : id),
    manualChunks: (id) => {
      if (!/node_modules[\\/]gsap[\\/]/.test(id)) return undefined;
      return id.endsWith('gsap-core.js') ? `gsap-${gsapVersion}` : `gsap-styles-${gsapVersion}`;
    },
    banner: (chunk) => (chunk.isEntry ? banner : ''),
    sourcemap: true,
  },
  plugins: plugins(),
};

/** Files that work alone, beside `unspool.js` or without it. */
const ALONE = {
  'embed/embed.js': 'unspool-embed.js', // for the page around a story
  'embed/frame.js': 'unspool-frame.js', // for the story's own page in a frame
  'upgrade.js': 'unspool-upgrade.js', // for a CMS that strips tags that it does not know
  'page/share-sheet.js': 'unspool-share.js', // for a story's page with links to share it
};

const alone = Object.entries(ALONE).map(([module, file]) => ({
  input: `dist/${module}`,
  output: {file: `dist/cdn/${file}`, format: 'es', banner: `/*! unspool ${version}, MIT */`, sourcemap: 'hidden'},
  plugins: plugins(),
}));

/** The `cdn` build, for pages without a bundler. */
export default [core, ...later, ...alone];
