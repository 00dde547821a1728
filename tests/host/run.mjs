/** Runs the extension in real editors: every suite of `suites.mjs`. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findBrowser } from '../../scripts/browser.mjs';
import { installEditor } from '../../scripts/editor/install.mjs';
import { root } from '../../scripts/steps.mjs';
import { findDesktop, runDesktop } from './desktop.mjs';
import { launchBrowser, runServed } from './served.mjs';
import { suites } from './suites.mjs';

/**
 * Runs suites one after the other, and shows each test. The desktop editor takes those that it can where it can be had;
 * the editor served to a browser takes the others.
 *
 * @param {readonly string[]} names of suites; all of them where there is none
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws {Error} in words for people, where there is no editor to run them in
 */
export async function runHostSuites(names) {
  const asked = names.length > 0 ? names : Object.keys(suites);
  for (const name of asked) if (!suites[name]) throw new Error(`There is no suite ${name}.`);
  const desktop = await findDesktop();
  console.error(
    desktop.program
      ? `The desktop editor is tested: ${desktop.program}.`
      : `No desktop editor (${desktop.reason}): VS Code served to a headless browser is tested.`,
  );
  const scratch = mkdtempSync(join(tmpdir(), 'spbe-host-'));
  const pictures = join(root, 'build', 'host', 'pictures');
  const total = { passed: 0, failed: 0 };
  let served;
  try {
    for (const name of asked) {
      const suite = suites[name];
      const isDesktop = desktop.program !== undefined && suite.extension === 'tree' && suite.trusts && suite.isTested;
      if (!isDesktop) served ??= await prepareServed();
      const { passed, failed } = await runSuite(name, join(scratch, name), pictures, isDesktop ? desktop : served);
      total.passed += passed;
      total.failed += failed;
    }
  } finally {
    await served?.browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return total;
}

async function prepareServed() {
  const server = installEditor();
  return { server, browser: await launchBrowser(findBrowser()) };
}

async function runSuite(name, scratch, pictures, editor) {
  const suite = suites[name];
  console.log(`\n${suite.title} (${editor.program ? 'desktop editor' : 'served editor'})`);
  mkdirSync(join(scratch, 'workspace'), { recursive: true });
  const workspace = suite.workspace(join(scratch, 'workspace'));
  const module = await bundle(suite, scratch);
  const heard = listen();
  const run = { ...editor, suite, module, workspace, scratch, pictures, say: heard.say };
  await (editor.program ? runDesktop(run) : runServed(run));
  const { passed, failed, ended } = heard.result();
  if (!ended) console.log(`✗ the suite "${suite.title}" did not come to its end`);
  keepLog(scratch);
  return { passed, failed: failed + (ended ? 0 : 1) };
}

/** Where `SPBE_HOST_LOG` is set, what the editor wrote down is kept beside the pictures. */
function keepLog(scratch) {
  const logs = join(scratch, 'editor', 'data', 'logs');
  if (process.env.SPBE_HOST_LOG && existsSync(logs))
    cpSync(logs, join(root, 'build', 'host', 'logs'), { recursive: true });
}

async function bundle(suite, scratch) {
  const isWeb = suite.extension === 'web';
  const outfile = join(scratch, 'suite.cjs');
  await build({
    stdin: { contents: entry(suite), resolveDir: join(root, 'tests', 'host', 'suite') },
    outfile,
    bundle: true,
    platform: isWeb ? 'browser' : 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    alias: isWeb ? { 'node:assert/strict': join(root, 'tests', 'host', 'suite', 'assert.ts') } : {},
    logLevel: 'warning',
  });
  return outfile;
}

/** The module whose `run`, or as an extension `activate`, the editor calls in its extension host. */
function entry({ files }) {
  return `${files.map((name) => `import './${name}.ts';`).join('\n')}\nexport { runAll as run, start as activate } from './harness.ts';`;
}

/** Counts and shows what a suite says; the editor says a lot besides, which `SPBE_HOST_LOG=1` shows too. */
function listen() {
  let passed = 0;
  let failed = 0;
  let ended = false;
  let isFailure = false;
  return {
    say(line) {
      const said = /[✓✗] .*|\d+ passed, \d+ failed/s.exec(line)?.[0];
      if (said === undefined) {
        if ((isFailure && /^\s+at |Error/.test(line)) || process.env.SPBE_HOST_LOG) console.log(line);
        return;
      }
      isFailure = said.startsWith('✗');
      if (said.startsWith('✓')) passed++;
      else if (isFailure) failed++;
      else ended = true;
      if (!ended) console.log(said);
    },
    result: () => ({ passed, failed, ended }),
  };
}
