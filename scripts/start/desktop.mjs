import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../steps.mjs';

const isWindows = process.platform === 'win32';

/** Why the desktop editor cannot be opened here, in words for people; undefined where it can. */
export function whyNoDesktop() {
  if (!command()) return 'there is no command `code`';
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.SSH_CONNECTION || process.env.WSL_DISTRO_NAME) {
    return 'this is a remote computer, whose extensions the desktop editor does not develop from here';
  }
  const isLinux = process.platform === 'linux';
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no screen';
  if (isLinux && process.getuid?.() === 0) return 'it does not run as root';
  return undefined;
}

/**
 * Opens a folder in the desktop editor, with the extension of the working tree.
 *
 * @param {string} folder
 * @returns {boolean} whether it opened
 */
export function openOnDesktop(folder) {
  console.log(`Opening ${folder} in the desktop VS Code ...`);
  const shell = isWindows;
  const quoted = (text) => (shell ? `"${text}"` : text);
  const options = [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', folder];
  return spawnSync(quoted(command()), options.map(quoted), { stdio: 'inherit', shell }).status === 0;
}

/** Path of the command that opens the desktop editor. */
function command() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, isWindows ? 'code.cmd' : 'code'))
    .find((path) => existsSync(path));
}
