import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {chromiumArgs, findChromium, findFirefox, findMiniBrowser} from './scripts/browsers.mjs';
import {countReporter} from './scripts/count-reporter.mjs';
import {serveStrict} from './scripts/serve-strict.mjs';
import {serveTemplates} from './scripts/serve-templates.mjs';
import {SEED} from './test/fuzz/support.mjs';

const launchers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath: findChromium(), args: chromiumArgs}}),
  firefox: () => {
    const launcher = chromeLauncher({launchOptions: {browser: 'firefox', executablePath: findFirefox()}}); // by puppeteer
    return Object.assign(launcher, {name: 'Firefox'});
  },
  webkit: () => {
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env['UNSPOOL_WEBKIT_PORT']),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: findMiniBrowser(), args: ['--automation', '--geometry=1200x800']},
      },
    });
  },
};

/** `npm test` names the engines; by itself the runner uses Chromium alone. */
const engines = (process.env['UNSPOOL_ENGINES'] ?? 'chromium').split(',');

/**
 * A warning links to its element, which the runner would copy with all that hangs on it; its name is enough here.
 *
 * @param attributes - Of the root element.
 */
const page = (attributes) => (framework) => `<!doctype html><html lang="en" data-seed="${SEED}" ${attributes}>
<link rel="stylesheet" href="/src/unspool.css">
<link rel="stylesheet" href="/src/components/story-stage/stage.css"><body>
  <script>
    const {warn} = console;
    console.warn = (...args) => warn(...args.map((arg) => (arg instanceof Element ? '<' + arg.localName + '>' : arg)));
  </script>
  <script type="module" src="${framework}"></script>
</body></html>`;

export default {
  files: 'test/{format,scroll,motion,components,stories,promises,story}/**/*.test.ts',
  // The elements' tests run a second time, on elements that a server rendered.
  groups: [{name: 'served', files: 'test/components/*.test.ts', testRunnerHtml: page('data-served')}],
  // lit's development build would warn on the console, where our own warnings are tested.
  nodeResolve: {exportConditions: ['production']},
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'esnext'}), serveTemplates(), serveStrict()],
  browsers: engines.map((name) => launchers[name]()),
  concurrentBrowsers: 1,
  concurrency: 1, // pages side by side starve each other's animation frames on a small machine
  testFramework: {config: {timeout: 30_000}}, // a busy machine draws few frames
  testsFinishTimeout: 300_000,
  testRunnerHtml: page(''),
  reporters: [defaultReporter(), countReporter()],
};
