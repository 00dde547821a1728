import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs the tools to compare with (their own lock file), unless they are there already. */
export function installPeers(): void {
  const stampFile = join(folder, 'node_modules', '.spbe-setup');
  const stamp = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Installing the tools to compare with into tests/bench (npm ci) ...');
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  if (result.status !== 0) throw new Error('The tools to compare with could not be installed (see above).');
  writeFileSync(stampFile, stamp);
}

/** Path of a script of a peer. */
export function peer(path: string): string {
  return join(folder, 'node_modules', path);
}
