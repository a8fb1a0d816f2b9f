import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {run} from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
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

/** The path of Chrome or Chromium: `CHROME_PATH`, or one in the usual places; `undefined` where there is none. */
export function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders, ...PLACES].flatMap((place) => [place, ...NAMES.map((name) => join(place, name))]);
  return candidates.find((path) => /chrom/i.test(path) && isProgram(path));
}

/** Finds Chromium, or installs Debian's where that is allowed. */
export async function needChromium() {
  const found = findChromium();
  if (found) return found;
  await installDebian(['chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH to its program.');
}

/** Installs Debian packages as root or with a sudo that asks for no password; does nothing where it may not. */
async function installDebian(packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'apt-get'];
  const quietly = {allowFailure: true, env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  console.log(`Installing ${packages.join(', ')} with apt-get ...`);
  try {
    await run(apt[0], [...apt.slice(1), 'update', '-qq'], quietly);
    await run(apt[0], [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
  } catch {
    // no apt-get here: the caller says what to install
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return (
      (!path.endsWith('/') &&
        NAMES.some((name) =>
          path
            .toLowerCase()
            .replace(/\.exe$/, '')
            .endsWith(name),
        )) ||
      /Google Chrome$|Chromium$/.test(path)
    );
  } catch {
    return false;
  }
}
