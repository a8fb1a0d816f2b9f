import {copyFile, cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import configs from '../rollup.config.mjs';
import {writeEditorData} from './manifest/editor-data.mjs';
import {writeDocs} from './docs.mjs';
import {run} from './run.mjs';
import {checkSizes} from './sizes.mjs';

const FONTS = {
  newsreader: ['newsreader-latin-wght-normal', 'newsreader-latin-wght-italic'],
  'libre-franklin': ['libre-franklin-latin-wght-normal'],
  'source-code-pro': ['source-code-pro-latin-wght-normal'],
};

/** The demo stories, by the names of their pages. */
const STORIES = {
  index: {story: 'story', graphic: 'visits.en.html', styles: ['visits.css', 'visits-cameras.css']},
  zh: {story: 'zh', graphic: 'visits.zh.html', styles: ['visits.css', 'visits-cameras.css']},
  descent: {story: 'descent', graphic: 'descent.html', styles: ['descent.css'], script: 'descent-page.js'},
};

/** What a page links. */
const SHEETS = {
  'unspool.css': 'src/unspool.css',
  'unspool-stage.css': 'src/components/story-stage/stage.css',
};

/** What browsers of docs/browsers.md don't know, and esbuild writes otherwise. */
const NEWER = {nesting: false};

await rm('dist', {recursive: true, force: true});
await run('npx', ['tsc', '-p', 'tsconfig.json']);
for (const [name, sheet] of Object.entries(SHEETS)) await writeFile(`dist/${name}`, await bundled(sheet));
await mkdir('dist/v1'); // by the version of the format: the schema's address, which never changes
await copyFile('src/document/story.schema.json', 'dist/v1/story.schema.json');
await writeEditorData('dist');
await cp('src/themes', 'dist/themes', {recursive: true});
for (const name of ['page.css', 'page-story.css', 'page-themed.css', 'page-stage.css', 'page-type.css'])
  await copyFile(`src/page/${name}`, `dist/page/${name}`);

const output = [];
for (const config of configs) {
  const bundle = await rollup(config);
  output.push(...(await bundle.write(config.output)).output);
  await bundle.close();
}
for (const [name, sheet] of Object.entries(SHEETS))
  await writeFile(`dist/cdn/${name}`, await bundled(sheet, {minify: true}));
await cp('src/themes', 'dist/cdn/themes', {recursive: true});
await writeFile('dist/cdn/LICENSES.txt', await licences(['lit', 'scrollama']));

await cp('demo', 'dist/demo', {
  recursive: true,
  filter: (path) => !/templates|\.json$|\.d\.ts$|graphics\/.*\.js$/.test(path),
});
const {pageStyles, stagedPageStyles} = await import('../dist/page/page-styles.js'); // there since tsc has run
const look = [pageStyles(), stagedPageStyles(), await readFile('demo/demo.css', 'utf8')];
await writeFile('dist/demo/demo.css', look.join('\n'));
await cp('dist/cdn', 'dist/demo/unspool', {recursive: true});
await mkdir('dist/demo/fonts', {recursive: true});
for (const [family, files] of Object.entries(FONTS)) {
  const folder = `node_modules/@fontsource-variable/${family}`;
  for (const file of files) await copyFile(`${folder}/files/${file}.woff2`, `dist/demo/fonts/${file}.woff2`);
  await copyFile(`${folder}/LICENSE`, `dist/demo/fonts/${family}-LICENSE.txt`);
}
await writeDocs('dist/demo');

for (const [name, {story, graphic, styles, script}] of Object.entries(STORIES)) {
  const page = ['--name', name, '--template', `demo/templates/${name}.html`, '--scripts', 'unspool/'];
  const stage = ['--stage', `demo/graphics/${graphic}`];
  const css = styles.flatMap((style) => ['--css', `demo/graphics/${style}`]);
  const js = script ? ['--js', await bundledScript(script)] : [];
  const args = ['build', `demo/${story}.json`, '--out', 'dist/demo', ...page, ...stage, ...css, ...js];
  await run(process.execPath, ['dist/cli/main.js', ...args]);
}
// As any newsroom's page without a template or style sheet of its own.
const own = ['--name', 'tide', '--fonts', '--scripts', 'unspool/'];
await run(process.execPath, ['dist/cli/main.js', 'build', 'demo/tide.json', '--out', 'dist/demo', ...own]);

await checkSizes(output);

/** A style sheet with those that it imports. */
async function bundled(styleSheet, options = {}) {
  const {outputFiles} = await build({
    entryPoints: [styleSheet],
    bundle: true,
    write: false,
    supported: NEWER,
    ...options,
  });
  return outputFiles[0].text;
}

/** One file of a graphic's script and what it imports, as the command takes it. */
async function bundledScript(name) {
  const outfile = `dist/demo/graphics/${name}`;
  await build({entryPoints: [`demo/graphics/${name}`], bundle: true, minify: true, format: 'esm', outfile});
  return outfile;
}

/** The licence texts of the libraries that are inside the bundle. */
async function licences(packages) {
  const texts = await Promise.all(
    packages.map(async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`),
  );
  return texts.join('\n\n');
}
