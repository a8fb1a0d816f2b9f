import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {transform} from 'esbuild';
import {format} from 'prettier';

/**
 * Writes the style sheets that a script adopts as modules. With `--check` it writes nothing, and fails where a module is
 * not its style sheet.
 */
process.chdir(join(import.meta.dirname, '..'));
const SHEETS = {
  'src/components/timeline-story/layout.css': {
    module: 'src/components/timeline-story/layout-styles.ts',
    name: 'layoutStyles',
  },
  'src/components/timeline-story/rail.css': {
    module: 'src/components/timeline-story/rail-styles.ts',
    name: 'railStyles',
  },
  'src/components/story-stage/stage.css': {
    module: 'src/components/story-stage/stage-styles.ts',
    name: 'stageStyles',
  },
  'src/components/stat-counter/scale-drawing.css': {
    module: 'src/components/stat-counter/scale-drawing-styles.ts',
    name: 'scaleDrawingStyles',
  },
  'src/debug/debug-view.css': {module: 'src/debug/debug-styles.ts', name: 'debugStyles'},
  'src/render/story.css': {module: 'src/render/story-styles.ts', name: 'storyStyles'},
};
const prettier = {parser: 'typescript', ...JSON.parse(await readFile('.prettierrc.json', 'utf8'))};

for (const [sheet, {module, name}] of Object.entries(SHEETS)) {
  const {code} = await transform(await readFile(sheet, 'utf8'), {
    loader: 'css',
    minify: true,
    supported: {nesting: false},
  });
  const comment = `/* Made from ${sheet.split('/').at(-1)} by scripts/style-modules.mjs; change that one. */`;
  const made = await format(`${comment}\nexport const ${name} = ${JSON.stringify(code)};\n`, prettier);
  if (!process.argv.includes('--check')) await writeFile(module, made);
  else if ((await readFile(module, 'utf8').catch(() => '')) !== made) {
    console.error(`${module} is not what ${sheet} says: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
