/** The desktop editor, where it can be had: runs a suite in its extension host. */
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { root } from '../../scripts/steps.mjs';

/** Milliseconds until a download site must answer. */
const patience = 5000;

/**
 * The desktop editor's program: `SPBE_VSCODE`, else one that is downloaded.
 *
 * @returns {Promise<{ program: string } | { reason: string }>} why there is none, in words for people
 */
export async function findDesktop() {
  const asked = process.env.SPBE_VSCODE;
  if (asked) return { program: asked };
  if (!hasScreen()) return { reason: 'there is no screen for it' };
  try {
    const cachePath = join(root, '.vscode-test');
    const options = { version: 'stable', timeout: patience, reporter: new SilentReporter(), cachePath };
    return { program: await downloadAndUnzipVSCode(options) };
  } catch {
    return { reason: 'its download site is not reached' };
  }
}

function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens a workspace in the desktop editor with the extension of the working tree, and runs a suite.
 *
 * @param {object} run
 * @param {string} run.program
 * @param {string} run.module the suite, bundled
 * @param {string} run.workspace a folder or a file `.code-workspace`
 * @param {string} run.scratch a folder for what the editor keeps
 * @param {(line: string) => void} run.say is told every line that the extension host logs
 */
export async function runDesktop({ program, module, workspace, scratch, say }) {
  const folders = [`--user-data-dir=${join(scratch, 'user')}`, `--extensions-dir=${join(scratch, 'extensions')}`];
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: root,
      extensionTestsPath: module,
      launchArgs: [workspace, ...folders, '--disable-telemetry'],
      stdout: lines(say),
      stderr: lines(() => {}),
    });
  } catch {
    // Failed tests end the editor with an error too; what it said tells which.
  }
}

/** Calls `say` for every complete line that is written. */
function lines(say) {
  let rest = '';
  return new Writable({
    write(chunk, _encoding, done) {
      const parts = (rest + String(chunk)).split(/\r?\n/);
      rest = parts.pop() ?? '';
      for (const line of parts) say(line);
      done();
    },
  });
}
