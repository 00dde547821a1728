/** A real editor, served to a headless browser: runs a suite in its extension host. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
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
 * @param {{ server: string, browser: string, workspace: string, suite: string, scratch: string }} run `scratch` is an
 *   empty folder; pictures that the suite asks for come into its folder `pictures`
 * @returns {Promise<number>} the suite's exit code; 1 where it does not end in time
 */
export async function runInEditor({ server, browser, workspace, suite, scratch }) {
  const pictures = join(scratch, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const port = await freePort();
  const served = await serve(server, port, scratch, pictures);
  const opened = await chromium.launch({ executablePath: browser, args: flags });
  try {
    const page = await opened.newPage({ viewport: { width: 1440, height: 900 } });
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type, args) => report(args));
    await page.goto(address(port, workspace, suite));
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
    return Number(code) || 0;
  } finally {
    await opened.close();
    served.kill();
  }
}

/** Shows what the suite says; the editor says a lot besides. */
function report(args) {
  const [text] = Array.isArray(args) ? args : [args];
  if (/^(✓|✗|\d+ passed)/.test(String(text))) console.log(text);
}

function address(port, workspace, suite) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  const folder = encodeURIComponent(workspace);
  return `http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function serve(server, port, scratch, pictures) {
  const options = [
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
