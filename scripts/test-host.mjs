/**
 * Runs the extension in real editors: `npm run test:host`; names of suites of `tests/host/suites.mjs` behind `--` run
 * these only. Pictures are left in `build/host/pictures`.
 */
import { runHostSuites } from '../tests/host/run.mjs';
import { ensureBrowser } from './browser.mjs';
import { node, step } from './steps.mjs';

const names = process.argv.slice(2);
ensureBrowser();
const needsPackage = names.length === 0 || names.includes('packaged');
step('build', node, [needsPackage ? 'scripts/package.mjs' : 'esbuild.mjs']);
try {
  const { passed, failed } = await runHostSuites(names);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
