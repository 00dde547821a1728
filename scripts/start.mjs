/** Builds, then checks and scores the samples in the terminal. */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, step } from './steps.mjs';

step('build', node, ['esbuild.mjs']);

const cli = join(root, 'dist', 'cli.js');
const samples = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `samples/${name}`)
  // The complete city comes last, so that it is what one sees first.
  .sort((a, b) => Number(a.endsWith('kota-contoh')) - Number(b.endsWith('kota-contoh')) || (a < b ? -1 : 1));

for (const sample of samples) {
  for (const command of ['check', 'score']) {
    console.log(`\n$ spbe ${command} ${sample}\n`);
    const { status } = spawnSync(node, [cli, command, sample], { cwd: root, stdio: 'inherit' });
    if (status !== 0 && status !== 1) process.exit(status ?? 1);
  }
}
console.log('\nTry it on your own folder: npx spbe check FOLDER, npx spbe score FOLDER, npx spbe init FOLDER');
