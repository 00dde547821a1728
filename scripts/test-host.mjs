/** Runs the extension in a real editor: `npm run test:host`. Pictures are kept in `build/host`. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runInEditor } from '../tests/host/editor.mjs';
import { installBrowser, installEditor } from '../tests/host/setup.mjs';
import { node, root, step } from './steps.mjs';

step('build', node, ['esbuild.mjs']);
const server = installEditor();
const browser = installBrowser();
const suite = join(root, 'build', 'host', 'suite.cjs');
await build({
  entryPoints: [join(root, 'tests', 'host', 'suite', 'index.ts')],
  outfile: suite,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
});

const scratch = mkdtempSync(join(tmpdir(), 'spbe-host-'));
const workspace = join(scratch, 'kota-contoh');
cpSync(join(root, 'samples', 'kota-contoh'), workspace, { recursive: true });
mkdirSync(join(workspace, '.vscode'));
const settings = { 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'window.commandCenter': false };
writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
const code = await runInEditor({ server, browser, workspace, suite, scratch });
cpSync(join(scratch, 'pictures'), join(root, 'build', 'host', 'pictures'), { recursive: true });
rmSync(scratch, { recursive: true, force: true });
process.exit(code);
