/**
 * Runs the extension in a real editor: `npm run test:host`; with `-- --vsix` the package that `npm run package` writes,
 * installed. Pictures are kept in `build/host`.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runInEditor } from '../tests/host/editor.mjs';
import { installBrowser, installEditor } from '../tests/host/setup.mjs';
import { node, root, step } from './steps.mjs';

const isPackaged = process.argv.includes('--vsix');
step('build', node, [isPackaged ? 'scripts/package.mjs' : 'esbuild.mjs']);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = isPackaged ? join(root, 'build', `arsitek-spbe-${version}.vsix`) : undefined;
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
const code = await runInEditor({ server, browser, workspace, suite, scratch, vsix });
cpSync(join(scratch, 'pictures'), join(root, 'build', 'host', 'pictures'), { recursive: true });
rmSync(scratch, { recursive: true, force: true });
process.exit(code);
