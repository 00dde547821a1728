/** Builds the server, then hands over to the Node of the lock file, which runs TypeScript as it is. */
import { fileURLToPath } from 'node:url';
import { node, root, step } from '../../scripts/steps.mjs';

step('build', node, ['esbuild.mjs']);
step('soak', node, [fileURLToPath(new URL('main.ts', import.meta.url)), ...process.argv.slice(2)], { cwd: root });
