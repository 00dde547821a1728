/** A real editor, served to a headless browser: runs a suite in its extension host. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { node, root } from '../../scripts/steps.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Milliseconds. */
const longestRun = 240_000;

/**
 * Opens a folder in the editor with the extension, runs the module `suite` in the extension host, and ends everything.
 *
 * @param {{ server: string, browser: string, workspace: string, suite: string, scratch: string, vsix?: string }} run
 *   `scratch` is an empty folder; pictures that the suite asks for come into its folder `pictures`. With `vsix`, that
 *   package is installed first, and the suite meets it instead of the working tree
 * @returns {Promise<number>} the suite's exit code; 1 where it does not end in time
 */
export async function runInEditor({ server, browser, workspace, suite, scratch, vsix }) {
  const pictures = join(scratch, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const developed = vsix ? installed(server, vsix, scratch) : root;
  const port = await freePort();
  const served = await serve(server, port, scratch, pictures);
  const opened = await chromium.launch({ executablePath: browser, args: flags });
  try {
    const page = await opened.newPage({ viewport: { width: 1440, height: 900 } });
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type, args) => report(args));
    await page.goto(address(port, workspace, suite, developed));
    const stop = takePictures(page, pictures);
    const late = setTimeout(async () => {
      await page.screenshot({ path: join(pictures, 'late.png') });
      console.error(`The host suite did not end within ${longestRun / 1000} s; see ${join(pictures, 'late.png')}.`);
      resolveLate(1);
    }, longestRun);
    let resolveLate = () => {};
    const code = await Promise.race([ended, new Promise((resolve) => (resolveLate = resolve))]);
    clearTimeout(late);
    await stop();
    if (code) console.error('The host suite failed; SPBE_HOST_LOG=1 shows all that the editor says.');
    return Number(code) || 0;
  } finally {
    await opened.close();
    served.kill();
  }
}

/** Shows what the suite says; the editor says a lot besides, which `SPBE_HOST_LOG=1` shows too. */
function report(args) {
  const [text] = Array.isArray(args) ? args : [args];
  if (process.env.SPBE_HOST_LOG || /^(✓|✗|\d+ passed)/.test(String(text))) console.log(text);
}

function address(port, workspace, suite, developed) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(developed)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  const folder = encodeURIComponent(workspace);
  return `http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Installs a package; the editor runs suites only beside an extension under development, so there is one that does nothing. */
function installed(server, vsix, scratch) {
  const folders = ['--server-data-dir', join(scratch, 'server'), '--extensions-dir', join(scratch, 'extensions')];
  const { status } = spawnSync(node, [server, ...folders, '--install-extension', vsix], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${vsix} could not be installed`);
  const idle = join(scratch, 'idle');
  mkdirSync(idle);
  const manifest = { name: 'idle', publisher: 'spbe-tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(idle, 'package.json'), JSON.stringify(manifest));
  return idle;
}

function serve(server, port, scratch, pictures) {
  const options = [
    ...['--extensions-dir', join(scratch, 'extensions')],
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', join(scratch, 'server')],
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    '--enable-smoke-test-driver',
  ];
  const child = spawn(node, [server, ...options], {
    env: { ...process.env, SPBE_PICTURES: pictures },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('listening') && resolve(child));
    child.on('exit', (code) => reject(new Error(`the editor ended with code ${code}`)));
  });
}

/** Takes a picture for each `NAME.request` that the suite puts into the folder. */
function takePictures(page, folder) {
  let running = true;
  const work = (async () => {
    while (running) {
      for (const request of readdirSync(folder).filter((name) => name.endsWith('.request'))) {
        await page.screenshot({ path: join(folder, request.replace('.request', '.png')) });
        if (existsSync(join(folder, request))) rmSync(join(folder, request));
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return () => {
    running = false;
    return work;
  };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
