/** A browser for the tests that look at real pages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'microsoft-edge'];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of `SPBE_BROWSER`, else of a Chromium, Chrome or Edge that is installed; undefined where there is none. */
export function findBrowser() {
  const asked = process.env.SPBE_BROWSER;
  if (asked) return asked;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find((path) =>
    existsSync(path),
  );
}

/** Installs Debian's Chromium where no browser is found and that can be done; ends the process with advice where not. */
export function ensureBrowser() {
  if (findBrowser()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore')) {
    console.error('Setting up: installing Chromium for the tests of the preview (apt-get, about a minute) ...');
    run('apt-get', ['update', '-qq'], 'inherit');
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], ['ignore', 'ignore', 'inherit']);
  }
  if (findBrowser()) return;
  console.error(
    'The preview is tested in a real browser, and none was found. Install Chromium (Debian: apt-get install chromium), Chrome or Edge, or set SPBE_BROWSER to its program.',
  );
  process.exit(1);
}

function run(command, args, stdio) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio, env }).status === 0;
}
