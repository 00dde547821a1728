import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { furnishEditor } from '../editor/furnish.mjs';
import { installEditor } from '../editor/install.mjs';
import { serveEditor } from '../editor/serve.mjs';

/** The address that is tried first; another one where something listens there. */
const usualPort = 3000;
/** Milliseconds without a visitor after which a run that nobody can end with Ctrl+C ends by itself. */
const patience = 120_000;
const settings = {
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
};

/**
 * Serves VS Code with the extension to browsers of this computer, until Ctrl+C; where no terminal is attached, as long
 * as somebody visits it.
 *
 * @param {string} folder what a visitor sees
 * @throws {Error} in words for people, where the editor cannot be had
 */
export async function openInBrowser(folder) {
  const server = installEditor();
  const data = mkdtempSync(join(tmpdir(), 'spbe-editor-'));
  await furnishEditor(data, settings);
  const editor = await serveEditor({ server, data, trusts: true });
  const door = await openDoor(editor.port, folder);
  const address = `http://127.0.0.1:${door.port}/`;
  console.log(`VS Code with Arsitek SPBE: ${address}`);
  console.log(`  It shows a copy of the sample, ${folder}; change whatever you like.`);
  console.log('  Open indikator/07.spbe.yaml for findings, and press Ctrl+K V for the preview of the index.');
  const isAttended = process.stdout.isTTY === true;
  if (isAttended) {
    console.log('  Ctrl+C ends it.');
    if (hasScreen()) show(address);
  } else {
    console.log(
      `  Nobody can press Ctrl+C here, so it ends when nobody has visited it for ${patience / 60_000} minutes.`,
    );
    void door.deserted(patience).then(editor.stop);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, editor.stop);
  await editor.ended;
  door.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  console.log('The editor has ended.');
}

/** The door that visitors come through, so that they can be counted; it shows them to the folder. */
async function openDoor(inside, folder) {
  const visitors = new Set();
  let left = Date.now();
  const door = createServer((visitor) => {
    visitors.add(visitor);
    visitor.on('error', () => visitor.destroy());
    visitor.on('close', () => {
      visitors.delete(visitor);
      left = Date.now();
    });
    visitor.once('data', (first) => {
      if (/^GET \/ /.test(first.subarray(0, 6).toString('latin1'))) visitor.end(redirection(folder));
      else lead(visitor, inside, first);
    });
  });
  const port = await listen(door, usualPort).catch(() => listen(door, 0));
  return {
    port,
    close: () => {
      door.close();
      for (const visitor of visitors) visitor.destroy();
    },
    deserted: async (span) => {
      while (visitors.size > 0 || Date.now() - left < span) await new Promise((resolve) => setTimeout(resolve, 1000));
    },
  };
}

/** Connects a visitor with the editor's server. */
function lead(visitor, inside, first) {
  const host = connect(inside, '127.0.0.1');
  host.on('error', () => visitor.destroy());
  visitor.on('close', () => host.destroy());
  host.write(first);
  visitor.pipe(host).pipe(visitor);
}

/** The answer to who asks for no folder. The server could be told of one, but would name its files in two ways then. */
function redirection(folder) {
  const to = `/?folder=${encodeURIComponent(folder.replaceAll('\\', '/'))}`;
  return `HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
}

function listen(door, port) {
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, '127.0.0.1', () => resolve(door.address().port));
  });
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the address in the browser of the desktop; a browser that does not open is no fault, the address is printed. */
function show(address) {
  const [command, ...options] = { darwin: ['open'], win32: ['cmd', '/c', 'start'] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...options, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
