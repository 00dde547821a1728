/**
 * `npm run test:editors [-- NAME...]`: the configurations of docs/editors.md in the editors themselves. An editor that is
 * not installed is named and left out; asked for by name, or when none is there at all, that is a failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/steps.mjs';
import * as emacs from './emacs/drive.mjs';
import * as neovim from './neovim/drive.mjs';

const editors = { neovim, emacs };
const asked = process.argv.slice(2);
for (const name of asked) {
  if (name in editors) continue;
  console.error(`${name} is not driven here; choose from: ${Object.keys(editors).join(', ')}`);
  process.exit(2);
}
if (!existsSync(join(root, 'dist', 'server.cjs'))) {
  console.error('The server is not built yet: npm run build');
  process.exit(2);
}

let driven = 0;
let failed = 0;
for (const [name, editor] of Object.entries(editors)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const version = editor.version();
  if (version === undefined) {
    console.log(`${name}: not tried, it is not installed (${editor.install})`);
    if (asked.length > 0) failed += 1;
    continue;
  }
  console.log(`${name}: ${version}`);
  try {
    await editor.drive();
    driven += 1;
  } catch (error) {
    failed += 1;
    console.error(`  FAILED: ${error.message}`);
  }
}
console.log(`${driven} driven, ${failed} failed`);
process.exitCode = failed > 0 || driven === 0 ? 1 : 0;
