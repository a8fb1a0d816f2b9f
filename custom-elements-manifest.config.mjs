import {tidy} from './scripts/manifest/tidy.mjs';

/** How `scripts/manifest/manifest.mjs` reads the elements' docstrings. */
export default {
  globs: ['src/components/*/*.ts', 'src/events/*.ts', 'src/index.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [tidy()],
};
