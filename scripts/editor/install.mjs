/** The editor that is served to a browser: a complete VS Code, as a package of npm. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const editor = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
/** Written last, so that an installation that was broken off is done again. */
const stamp = join(folder, 'node_modules', '.spbe-editor');

/**
 * Installs the editor where it is not installed yet, saying so.
 *
 * @returns {string} path of the script that serves it
 * @throws {Error} in words for people, where npm cannot install it
 */
export function installEditor() {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies['code-server'];
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const started = Date.now();
    console.error(`Setting up: installing VS Code for the browser (code-server ${wanted}, about half a minute) ...`);
    // Else npm would take the nearest folder that has one.
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    install(folder, []);
    install(editor, ['--omit=dev']);
    writeFileSync(stamp, wanted);
    console.error(`Set up in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  }
  return join(editor, 'out', 'server-main.js');
}

function install(cwd, options) {
  const windows = process.platform === 'win32';
  const quiet = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['install', ...quiet, ...options], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  if (status !== 0) throw new Error('VS Code for the browser could not be installed: npm ended with an error.');
}
