import {spawn} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {delimiter, join} from 'node:path';
import {run} from './run.mjs';

const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** Flags for Chromium in a test: no sandbox where root could not have one, and no calls home. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The engines that the browser tests know: how to find each, and Debian's packages of it. */
export const ENGINES = {
  chromium: {find: findChromium, packages: ['chromium'], advice: 'Install Chrome or Chromium, or set CHROME_PATH.'},
  firefox: {find: findFirefox, packages: ['firefox-esr'], advice: 'Install Firefox, or set FIREFOX_PATH.'},
  webkit: {
    find: findMiniBrowser,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'Install WebKitGTK with its WebDriver, and Xvfb.',
  },
};

/** Path of Chrome or Chromium: `CHROME_PATH`, or one in the usual places; `undefined` where there is none. */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return (
    process.env['CHROME_PATH'] ??
    firstProgram([
      ...onPath(names),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ])
  );
}

/** Path of Firefox: `FIREFOX_PATH`, or one in the usual places; `undefined` where there is none. */
export function findFirefox() {
  return (
    process.env['FIREFOX_PATH'] ??
    firstProgram([
      ...onPath(['firefox-esr', 'firefox']),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ])
  );
}

/** Path of WebKitGTK's small browser, where its driver and a screen to draw on are there too. */
export function findMiniBrowser() {
  const hasTools = ['WebKitWebDriver', 'Xvfb'].every((name) => firstProgram(onPath([name])));
  return hasTools ? firstProgram(MINI_BROWSER) : undefined;
}

/**
 * Finds a browser engine, or installs Debian's where that is allowed.
 *
 * @returns The path of its program.
 * @throws {Error} If there is none; the message says what to install.
 */
export async function needEngine(name) {
  const {find, packages, advice} = ENGINES[name];
  const found = find();
  if (found) return found;
  await installDebian(packages);
  const installed = find();
  if (installed) return installed;
  throw new Error(`No ${name} found. ${advice}`);
}

const WORDPRESS = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql', 'mariadb-server'];

/**
 * Finds WordPress with PHP and a database, or installs Debian's where that is allowed.
 *
 * @returns The folder of WordPress, and the programs that run it.
 * @throws {Error} If something is missing; the message says what to install.
 */
export async function needWordPress() {
  const found = findWordPress();
  if (found) return found;
  await installDebian(WORDPRESS);
  const installed = findWordPress();
  if (installed) return installed;
  throw new Error(`No WordPress found. Install Debian's ${WORDPRESS.join(', ')}.`);
}

function findWordPress() {
  const folder = '/usr/share/wordpress';
  const themed = existsSync(`${folder}/wp-content/themes/twentytwentythree/style.css`);
  const [php, database, setUp] = [['php'], ['mariadbd'], ['mariadb-install-db']].map((names) =>
    firstProgram([...onPath(names), `/usr/sbin/${names[0]}`]),
  );
  return themed && php && database && setUp ? {folder, php, database, setUp} : undefined;
}

/**
 * Starts WebKit's driver on a screen of its own, on loopback.
 *
 * @returns Its port, and a function that ends both.
 */
export async function startWebKitDriver() {
  const port = await freePort();
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1'},
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  return {port, stop};
}

/** Waits for another apt-get to end, for two minutes. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=120'];

/** Installs Debian packages, as root or with a sudo that asks for no password; does nothing where it may not. */
async function installDebian(packages) {
  const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const quietly = {allowFailure: true, env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  console.log(`Installing ${packages.join(', ')} with apt-get ...`);
  try {
    await run(command, [...before, ...PATIENT, 'update', '-qq'], quietly);
    await run(
      command,
      [...before, ...PATIENT, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
      quietly,
    );
  } catch {
    // no apt-get here: the caller says what to install
  }
}

/** A port of loopback that nobody listens to. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function firstProgram(paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
