/**
 * Installs what the lock file names, if it is not installed yet. Needs Node 20 and npm, nothing else; install scripts of
 * packages are not run. Afterwards `node_modules/.bin/node` is the Node 24 that the rest of the commands use.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.spbe-setup');
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Arsitek SPBE needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(2);
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.error('Setting up: installing the packages of package-lock.json (npm ci, about half a minute) ...');
  const started = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('Setting up failed: npm ci ended with an error (see above).');
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
  console.error(`Set up in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}
