/** What knip can't see, and why. `npm run lint` fails on whatever else nothing uses. */
export default {
  entry: [
    '.storybook/*.js',
    'bench/{document,embed,import}.mjs', // run by hand
    'bench/embed/*.{mjs,ts}', // run by bench/embed.mjs
    'bench/peers/*.js', // put into pages by bench/bench.mjs
    'custom-elements-manifest.config.mjs',
    'src/page/share-sheet.ts', // bundled, and loaded by built pages
    'demo/docs.js', // loaded by the pages of the documentation
    'scripts/advisories.mjs', // run by scripts/test.mjs
    'demo/graphics/*.{js,d.ts}', // loaded by the page, and its types
    'integrations/wordpress/block/editor.js', // loaded by WordPress
    'test/**/*.test.{ts,mjs}',
    'test/**/*.fuzz.mjs',
    'test/embed/{letters,other-origin,reporter}.{js,mjs}', // loaded by pages of the embed tests and their server
    'test/embed/wtr.config.mjs',
    'test/types/*', // checked by `npm run types`, not run
    'test/visual/stage.mjs', // bundled by serve.mjs
    'web-test-runner.config.mjs',
  ],
  project: ['**/*.{js,mjs,ts,tsx,mdx,svelte,vue}', '!examples/**'], // the examples are packages of their own
  ignoreBinaries: ['Xvfb', 'WebKitWebDriver', 'unshare'], // Debian's
  ignoreDependencies: [
    '@arethetypeswrong/cli', // run as `attw`
    // read or served as files, not imported
    '@observablehq/plot', // bundled for the live examples
    '@fontsource-variable/source-code-pro',
    '@fontsource/noto-naskh-arabic',
    '@fontsource/noto-sans-sc',
    'dompurify',
    'intersection-observer',
  ],
};
