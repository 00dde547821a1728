/** The editor served to a headless browser: runs a suite in its extension host, and is hands and eyes for it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveEditor } from '../../scripts/editor/serve.mjs';
import { node, root } from '../../scripts/steps.mjs';
import { stageExtension } from '../../scripts/vsix/stage.mjs';
import { answerRequests } from './hands.mjs';
import { packagePath } from './suites.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that the runner completes counts as coming from elsewhere, and may then not speak to this computer.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];
/**
 * Where the editor finds the extension when it runs in the host of a browser: at an address of its own, since workers of
 * extensions on a remote computer are refused.
 */
const webFolder = '/extension-under-test';
/** Milliseconds. */
const longestRun = 240_000;

/** @param {string} executablePath a browser of this machine */
export function launchBrowser(executablePath) {
  return chromium.launch({ executablePath, args: flags });
}

/**
 * Opens a workspace in the editor with the extension, and runs a suite in the extension host.
 *
 * @param {object} run
 * @param {string} run.server the script that serves the editor
 * @param {import('playwright-core').Browser} run.browser
 * @param {import('./suites.mjs').Suite} run.suite
 * @param {string} run.module the suite, bundled for its host
 * @param {string} run.workspace a folder or a file `.code-workspace`
 * @param {string} run.scratch a folder for what the editor keeps
 * @param {string} run.pictures a folder for the pictures that the suite asks for
 * @param {(line: string) => void} run.say is told every line that the extension host logs
 */
export async function runServed({ server, browser, suite, module, workspace, scratch, pictures, say }) {
  const data = join(scratch, 'editor');
  const isWeb = suite.extension === 'web';
  if (suite.extension === 'package') install(server, data, packagePath());
  const extension = isWeb ? await stageForBrowser(scratch, module) : suite.extension === 'tree' ? root : idle(scratch);
  const { port, stop } = await serveEditor({ server, data, trusts: suite.trusts, isTest: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', () => resolve(true)));
    const answer = answerRequests(page, join(dirname(workspace), 'jawaban'), pictures);
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const [text] = Array.isArray(args) ? args : [args];
      if (!answer(String(text))) say(String(text));
    });
    if (isWeb) await bringForBrowser(page, port, extension);
    await page.goto(address(port, workspace, isWeb ? [] : developed(port, extension, module)));
    if (await Promise.race([ended, late()])) return;
    await page.screenshot({ path: join(pictures, 'late.png') });
    console.error(`The suite did not end within ${longestRun / 1000} s; see ${join(pictures, 'late.png')}.`);
  } finally {
    await page.close();
    stop();
  }
}

function address(port, workspace, payload) {
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const settings = JSON.stringify([...payload, ['skipWelcome', 'true']]);
  return `http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(settings)}`;
}

function developed(port, extension, suite) {
  const place = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return [
    ['extensionDevelopmentPath', place(extension)],
    ['extensionTestsPath', place(suite)],
  ];
}

/** The extension as an editor without processes sees it: that has no use for `main`, which this editor would prefer. */
async function stageForBrowser(scratch, module) {
  const folder = join(scratch, 'extension');
  await stageExtension(root, folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  delete manifest.main;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // The editor runs a suite in the host of the extension whose folder it is in.
  cpSync(module, join(folder, 'suite.js'));
  return folder;
}

/** Serves the folder to the page, and tells the editor of it as a site does that brings an extension of its own. */
async function bringForBrowser(page, port, folder) {
  const context = page.context();
  await context.route(`**${webFolder}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).replace(webFolder, '');
    return route.fulfill(existsSync(join(folder, path)) ? { path: join(folder, path) } : { status: 404 });
  });
  await context.route(
    (url) => url.pathname === '/' && url.searchParams.has('payload'),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_all, before, settings) => before + withExtension(settings, port),
      );
      await route.fulfill({ response, body });
    },
  );
}

/** The settings of the page with the extension and its suite. */
function withExtension(escaped, port) {
  const settings = JSON.parse(escaped.replaceAll('&quot;', '"'));
  const place = (path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `${webFolder}${path}` });
  const developmentOptions = {
    ...settings.developmentOptions,
    extensions: [place('')],
    extensionTestsPath: place('/suite.js'),
  };
  return JSON.stringify({ ...settings, developmentOptions }).replaceAll('"', '&quot;');
}

function install(server, data, vsix) {
  const folders = ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const { status, stderr } = spawnSync(node, [server, ...folders, '--install-extension', vsix], options);
  if (status !== 0) throw new Error(`${vsix} could not be installed: ${stderr}`);
}

/** An extension that does nothing: the editor runs suites only beside one that is under development. */
function idle(scratch) {
  const folder = join(scratch, 'idle');
  mkdirSync(folder);
  const manifest = { name: 'idle', publisher: 'spbe-tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function late() {
  return new Promise((resolve) => setTimeout(() => resolve(false), longestRun).unref());
}
