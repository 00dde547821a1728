/** Writes the `.vsix` of the extension, and fails where it is too large: `npm run package`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { node, root, step } from './steps.mjs';
import { stageExtension } from './vsix/stage.mjs';

/** Bytes. */
const largestPackage = 1_500_000;

step('build', node, ['esbuild.mjs']);
const stage = join(root, 'build', 'vsix');
const { version } = await stageExtension(root, stage);
const vsix = join(root, 'build', `arsitek-spbe-${version}.vsix`);
step(
  'package',
  node,
  [
    packer(),
    ...['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix],
  ],
  { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] },
);

const { size } = statSync(vsix);
console.log(`${relative(root, vsix)}: ${(size / 1000).toFixed(0)} kB`);
for (const file of filesBelow(stage)) console.log(`  ${file}`);
if (size > largestPackage) fail(`The package is larger than ${largestPackage / 1000} kB.`);

/** Path of vsce's command; installs it where it is not installed yet. */
function packer() {
  const folder = join(root, 'scripts', 'vsix');
  const script = join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
  if (!existsSync(script)) {
    console.error('Setting up: installing vsce, which writes the package ...');
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    const windows = process.platform === 'win32';
    const { status } = spawnSync(
      windows ? 'npm.cmd' : 'npm',
      ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: windows },
    );
    if (status !== 0) fail('vsce could not be installed (see above).');
  }
  return script;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
