import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from '../steps.mjs';

/**
 * Checks and scores samples in the terminal; ends this process where the command line fails.
 *
 * @param {'the city' | 'all samples'} what
 */
export function showInTerminal(what) {
  const cli = join(root, 'dist', 'cli.js');
  for (const sample of what === 'the city' ? ['samples/kota-contoh'] : samples()) {
    for (const command of ['check', 'score']) {
      console.log(`\n$ spbe ${command} ${sample}\n`);
      const { status } = spawnSync(node, [cli, command, sample], { cwd: root, stdio: 'inherit' });
      if (status !== 0 && status !== 1) process.exit(status ?? 1);
    }
  }
  console.log('\nOn your own folder: npx spbe init FOLDER, npx spbe check FOLDER, npx spbe score FOLDER\n');
}

/** The complete city comes last, so that it is what one sees first. */
function samples() {
  return readdirSync(join(root, 'samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `samples/${name}`)
    .sort((a, b) => Number(a.endsWith('kota-contoh')) - Number(b.endsWith('kota-contoh')) || (a < b ? -1 : 1));
}
