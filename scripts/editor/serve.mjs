import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { node } from '../steps.mjs';

/**
 * Serves the editor on this computer only.
 *
 * @param {object} options
 * @param {string} options.server the script that `installEditor` names
 * @param {string} options.data an own folder for what the editor keeps; extensions are in its folder `extensions`
 * @param {boolean} [options.trusts] folders are trusted without asking; else they open in Restricted Mode
 * @param {boolean} [options.isTest] pages may bring an extension under development and a suite
 * @returns {Promise<{ port: number, stop: () => void, ended: Promise<void> }>}
 */
export async function serveEditor({ server, data, trusts, isTest }) {
  const port = await freePort();
  const options = [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(trusts ? ['--disable-workspace-trust'] : []),
    ...(isTest ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, [server, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('Web UI available') && resolve());
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The editor's server ended with code ${code}.`)));
  });
  return { port, stop: () => child.kill(), ended };
}

/** A port of this computer that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
