import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds an installed Chromium or Chrome by `CHROME_PATH`, in `PATH`, or in the usual places.
 * @returns {string | undefined} the path of the executable
 */
export function findChromium() {
  const fromPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...fromPath, ...USUAL_PLACES].find(
    (path) => path !== '' && isExecutable(path),
  );
}

/**
 * Installs Debian's Chromium where no consent is needed: as root on a system with apt.
 * @returns {string | undefined} one sentence that says what is missing; undefined if Chromium is installed now
 */
export function installChromium() {
  const advice =
    'The browser tests need Chromium or Chrome: install it, or set CHROME_PATH to its executable, and run the command again.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice;
  console.log('Installing Chromium for the browser tests (once) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (status !== 0)
      return `${advice} (apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)})`;
  }
  return findChromium() === undefined ? advice : undefined;
}
