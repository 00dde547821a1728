/** The editor served to a headless browser: runs a suite in its extension host, and is hands and eyes for it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
 * Where the editor finds extensions that run in the host of a browser: at an address of its own, since workers of
 * extensions on a remote computer are refused.
 */
const webFolder = '/extensions-under-test';
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
  const extensions = suite.isTested
    ? [await underTest(suite, { server, data, scratch, module }), ...suite.neighbours]
    : [await staged(scratch, isWeb), ...suite.neighbours, visitor(scratch, module, isWeb)];
  // One that is under test is where the editor is told to develop it.
  if (!isWeb) settle(suite.isTested ? suite.neighbours : extensions, data);
  const { port, stop } = await serveEditor({ server, data, trusts: suite.trusts, isTest: suite.isTested });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const answer = answerRequests(page, join(dirname(workspace), 'jawaban'), pictures);
    const ended = endOf(page, suite.isTested, (line) => answer(line) || say(line));
    if (isWeb) await bringForBrowser(page, port, extensions, suite.isTested);
    await page.goto(address(port, workspace, isWeb || !suite.isTested ? [] : developed(port, extensions[0], module)));
    if (await Promise.race([ended, late()])) return;
    await page.screenshot({ path: join(pictures, 'late.png') });
    console.error(`The suite did not end within ${longestRun / 1000} s; see ${join(pictures, 'late.png')}.`);
  } finally {
    await page.close();
    stop();
  }
}

/**
 * Hears every line that the extension host logs, until the suite has ended. An editor that knows of the suite tells its
 * driver; another one writes into the console of its page.
 */
function endOf(page, isTested, hear) {
  return new Promise((resolve) => {
    if (isTested) {
      void page.exposeFunction('codeAutomationExit', () => resolve(true));
      void page.exposeFunction('codeAutomationLog', (_type, args) =>
        hear(String(Array.isArray(args) ? args[0] : args)),
      );
      return;
    }
    page.on('console', (message) => {
      const [, line] = /\[Extension Host\] (?:%c)?(.*?)(?: color: \w*)*\s*$/s.exec(message.text()) ?? [];
      if (line === undefined) return;
      hear(line);
      if (/^\d+ passed, \d+ failed/.test(line)) resolve(true);
    });
  });
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

/** The folder of the extension in whose host the editor runs the suite. */
async function underTest({ extension }, { server, data, scratch, module }) {
  if (extension === 'tree') return root;
  if (extension === 'package') {
    install(server, data, packagePath());
    return idle(scratch);
  }
  const folder = await staged(scratch, true);
  // In a browser the suite has to be within the extension.
  cpSync(module, join(folder, 'suite.js'));
  return folder;
}

/**
 * The extension in a folder of its own; for a browser as an editor without processes sees it, which has no use for `main`
 * (this editor would prefer that).
 */
async function staged(scratch, isWeb) {
  const folder = join(scratch, 'extension');
  await stageExtension(root, folder);
  if (!isWeb) return folder;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  delete manifest.main;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** Puts extensions where the editor looks for those that are installed. */
function settle(extensions, data) {
  for (const folder of extensions) {
    cpSync(folder, join(data, 'extensions', `spbe.${basename(folder)}`), { recursive: true });
  }
}

/** The suite as an extension of its own, in an editor that does not know that it is tested: it asks, and shows messages. */
function visitor(scratch, module, isWeb) {
  const folder = join(scratch, 'visitor');
  mkdirSync(folder);
  cpSync(module, join(folder, 'suite.js'));
  const entry = { activationEvents: ['onStartupFinished'], [isWeb ? 'browser' : 'main']: './suite.js' };
  writeManifest(folder, 'visitor', entry);
  return folder;
}

/** Serves the folders to the page, and tells the editor of them as a site does that brings extensions of its own. */
async function bringForBrowser(page, port, extensions, isTested) {
  const context = page.context();
  const folders = new Map(extensions.map((folder) => [basename(folder), folder]));
  await context.route(`**${webFolder}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const [name, ...path] = decodeURIComponent(pathname).replace(`${webFolder}/`, '').split('/');
    const file = join(folders.get(name) ?? '', ...path);
    return route.fulfill(folders.has(name) && existsSync(file) ? { path: file } : { status: 404 });
  });
  await context.route(
    (url) => url.pathname === '/' && url.searchParams.has('payload'),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_all, before, settings) => before + withExtensions(settings, port, [...folders.keys()], isTested),
      );
      await route.fulfill({ response, body });
    },
  );
}

/** The settings of the page with extensions; where the editor tests, with the suite that is in the first of them. */
function withExtensions(escaped, port, names, isTested) {
  const settings = JSON.parse(escaped.replaceAll('&quot;', '"'));
  const place = (path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `${webFolder}/${path}` });
  const developmentOptions = {
    ...settings.developmentOptions,
    extensions: names.map(place),
    ...(isTested && { extensionTestsPath: place(`${names[0]}/suite.js`) }),
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
  writeManifest(folder, 'idle');
  return folder;
}

function writeManifest(folder, name, others = {}) {
  const manifest = { name, publisher: 'spbe-tests', version: '0.0.1', engines: { vscode: '^1.101.0' }, ...others };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

function late() {
  return new Promise((resolve) => setTimeout(() => resolve(false), longestRun).unref());
}
