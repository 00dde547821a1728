/**
 * Everything that must hold before a change lands: build, types, style, walls, unused code, tests, and the extension in
 * real editors. Arguments choose among the tests; the editors are left out then.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHostSuites } from '../tests/host/run.mjs';
import { ensureBrowser } from './browser.mjs';
import { node, root, step, tool } from './steps.mjs';

ensureBrowser();

step('build', node, ['esbuild.mjs']);
step('types', node, [tool('typescript/bin/tsc'), '-p', 'tsconfig.json']);
step('types of the preview page', node, [tool('typescript/bin/tsc'), '-p', 'tests/preview']);
step('format and lint', node, [tool('@biomejs/biome/bin/biome'), 'ci', '--reporter=summary', '.']);
step('walls', node, [
  tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
  '--config',
  '.dependency-cruiser.cjs',
  'server/src',
  'client/src',
]);
step('unused code', node, [tool('knip/bin/knip.js')]);

const folder = mkdtempSync(join(tmpdir(), 'spbe-test-'));
const report = join(folder, 'vitest.json');
const status = step(
  'tests',
  node,
  [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { keepGoing: true },
);
if (!existsSync(report)) {
  console.error('The tests ended without a report.');
  process.exit(1);
}
const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
if (numTotalTestSuites === 0) {
  console.error(`No tests were found in ${root}.`);
  process.exit(1);
}
const total = { passed: numPassedTests, failed: numFailedTests };
if (process.argv.length === 2) {
  const host = await testInEditors();
  total.passed += host.passed;
  total.failed += host.failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(status || (total.failed > 0 ? 1 : 0));

async function testInEditors() {
  step('package', node, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const started = Date.now();
    const result = await runHostSuites([]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.error(`${result.failed > 0 ? '✗' : '✓'} in real editors (${seconds} s)`);
    return result;
  } catch (error) {
    console.error(`✗ in real editors: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}
