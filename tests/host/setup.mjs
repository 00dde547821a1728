/** Installs the editor of the host tests where it is not installed yet, and finds a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const editor = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];

/** Path of the script that serves the editor. */
export function installEditor() {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies['code-server'];
  if (installedVersion() !== wanted) {
    console.error(
      `Setting up: installing the editor of the host tests, code-server ${wanted} (about half a minute) ...`,
    );
    // The package brings its own lock file.
    npm(folder, ['--no-package-lock']);
  }
  if (!existsSync(join(editor, 'node_modules'))) npm(editor, ['--omit=dev', '--no-package-lock']);
  return join(editor, 'out', 'server-main.js');
}

function installedVersion() {
  const manifest = join(folder, 'node_modules', 'code-server', 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}

function npm(cwd, options) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options],
    { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: windows },
  );
  if (status !== 0) fail('The editor of the host tests could not be installed (see above).');
}

/** Path of a browser of this machine; installs Debian's Chromium where that is allowed. */
export function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Setting up: installing Chromium for the host tests (apt-get install chromium) ...');
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
  }
  return (
    findBrowser() ??
    fail('The host tests need a browser: install Chromium, Chrome or Edge, or set SPBE_BROWSER to its program.')
  );
}

function findBrowser() {
  const asked = process.env.SPBE_BROWSER;
  if (asked) return asked;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return browsers.flatMap((name) => folders.map((path) => join(path, name))).find((path) => existsSync(path));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
