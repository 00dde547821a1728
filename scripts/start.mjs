/**
 * Builds, checks and scores the sample in the terminal, then opens it in an editor: the desktop VS Code where there is
 * one, else VS Code in the browser. `-- --desktop`, `-- --browser` and `-- --terminal` ask for one of them.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openInBrowser } from './start/browser.mjs';
import { openOnDesktop, whyNoDesktop } from './start/desktop.mjs';
import { showInTerminal } from './start/terminal.mjs';
import { node, root, step } from './steps.mjs';

const asked = process.argv.slice(2).find((argument) => ['--desktop', '--browser', '--terminal'].includes(argument));

step('build', node, ['esbuild.mjs']);
showInTerminal(asked === '--terminal' ? 'all samples' : 'the city');
if (asked === '--terminal') process.exit(0);

// A copy, so that one may try everything on it.
const sample = join(root, 'build', 'contoh', 'kota-contoh');
rmSync(sample, { recursive: true, force: true });
cpSync(join(root, 'samples', 'kota-contoh'), sample, { recursive: true });

const noDesktop = asked === '--browser' ? 'VS Code in the browser was asked for' : whyNoDesktop();
if (noDesktop === undefined) {
  if (openOnDesktop(sample)) process.exit(0);
  say('The desktop VS Code could not be opened (see above).');
} else {
  say(`Desktop VS Code: no, ${noDesktop}.`);
}
if (asked === '--desktop') process.exit(1);
if (process.env.CI && asked !== '--browser') {
  say('Browser: no, this is a build server (CI is set). npm start -- --browser serves the editor here too.');
  process.exit(0);
}
try {
  await openInBrowser(sample);
  process.exit(0);
} catch (error) {
  say(`VS Code in the browser cannot be served: ${error instanceof Error ? error.message : String(error)}`);
  say('What the terminal shows above is all there is; npm start -- --terminal shows all samples.');
  process.exit(asked === '--browser' ? 1 : 0);
}

function say(text) {
  console.log(text);
}
