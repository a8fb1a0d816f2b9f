import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import {chromiumArgs, findChromium} from './scripts/browsers.mjs';
import {countReporter} from './scripts/count-reporter.mjs';

export default {
  files: 'test/{format,scroll,motion,components,stories}/**/*.test.ts',
  // lit's development build would warn on the console, where our own warnings are tested.
  nodeResolve: {exportConditions: ['production']},
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'})],
  browsers: [chromeLauncher({launchOptions: {executablePath: findChromium(), args: chromiumArgs}})],
  concurrency: 1, // pages side by side starve each other's animation frames on a small machine
  testFramework: {config: {timeout: 10_000}}, // the first audit in a file loads axe
  // A warning links to its element, which the runner would copy with all that hangs on it; its name is enough here.
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><body>
    <script>
      const {warn} = console;
      console.warn = (...args) => warn(...args.map((arg) => (arg instanceof Element ? '<' + arg.localName + '>' : arg)));
    </script>
    <script type="module" src="${framework}"></script>
  </body></html>`,
  reporters: [defaultReporter(), countReporter()],
};
