import {existsSync} from 'node:fs';
import {elementsIn, readManifest} from '../scripts/manifest/manifest.mjs';

const MODULE = 'virtual:elements';

/** Hands the elements of the manifest, as just read from the source, to the preview. */
function elements() {
  return {
    name: 'elements',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(elementsIn(await readManifest()))}` : undefined,
  };
}

/** package.json tells bundlers which built files do something by being imported; this tells of their sources. */
function sideEffects() {
  const transform = {filter: {id: /\/src\/.*\/define\.ts$/}, handler: () => ({moduleSideEffects: true})};
  return {name: 'side-effects', transform};
}

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  staticDirs: existsSync('dist/demo') ? [{from: '../dist/demo', to: '/demo'}] : [], // what story-embed shows
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  viteFinal: (config) => ({...config, plugins: [...config.plugins, elements(), sideEffects()]}),
};
