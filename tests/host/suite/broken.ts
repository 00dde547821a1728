import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { commands } from 'vscode';
import { run, test, until } from './harness.ts';
import { person } from './person.ts';
import { seen, told } from './seen.ts';
import { answersAgain, end, nextProcess, serverProcess, withProgram } from './service.ts';

/** Only where the extension is a copy of its own: the program of its service is replaced. */

test('a command that the service did not live to answer says so, and works when it is repeated', async () => {
  await commands.executeCommand('notifications.clearAll');
  const server = serverProcess();
  assert.ok(server);
  process.kill(server, 'SIGSTOP');
  const done = run('spbe.checkAll');
  await told(/Memeriksa semua dokumen …/);
  process.kill(server, 'SIGKILL');
  await done;
  await told(/Jalankan lagi\s+Buka catatan\s+Perintah ini tidak selesai/);
  await commands.executeCommand('notifications.clearAll');
  await nextProcess(server);
  await run('spbe.checkAll');
  await told(/Pemeriksaan selesai/);
});

test('a service whose program is gone is told of, with a way on, and starts when that is taken', async () => {
  await withProgram(undefined, async () => {
    await run('spbe.restart');
    await toldOnce(/tidak dapat dimulai/);
    await person('picture', 'not-started');
  });
  await answersAgain();
});

test('a service that ends and cannot even be begun again is told of, too', async () => {
  const { execPath } = process;
  await withProgram(undefined, async () => {
    // What the service is run by: this extension host is run by it already.
    process.execPath = '/tidak/ada';
    try {
      end();
      await toldOnce(/tidak dapat dimulai|berulang kali berhenti/);
    } finally {
      process.execPath = execPath;
    }
  });
  await answersAgain();
});

test('a service that ends while programs cannot be started at all is told of, too, and starts when they can', async () => {
  await commands.executeCommand('notifications.clearAll');
  const processes: { fork: unknown } = createRequire(__filename)('node:child_process');
  const { fork } = processes;
  processes.fork = () => {
    throw new Error('EAGAIN');
  };
  try {
    end();
    await toldOnce(/tidak dapat dimulai/);
  } finally {
    processes.fork = fork;
  }
  await person('answer', 'Jalankan lagi');
  await until('a new process', () => serverProcess());
  await answersAgain();
});

test('a service that ends, and refuses to begin again, is told of, too', async () => {
  let refusing: number | undefined;
  const refusal = '{ jsonrpc: "2.0", id, error: { code: -32603, message: "rusak" } }';
  await withProgram(`process.on('message', ({ id }) => id === undefined || process.send(${refusal}));`, async () => {
    const before = serverProcess();
    end();
    refusing = await nextProcess(before);
    await toldOnce(/tidak dapat dimulai|berulang kali berhenti/);
  });
  await answersAgain();
  await until('the end of the process that refused', () => serverProcess() !== refusing || undefined);
});

/** One message with buttons, and nothing else; the status bar says that the service has stopped. */
async function toldOnce(what: RegExp): Promise<void> {
  await seen('statusBar', /layanan berhenti/);
  const messages = await until('a message', async () => {
    const all = await person('notifications');
    return all.length > 0 ? all : undefined;
  });
  assert.equal(messages.length, 1, messages.join('\n'));
  const [message = ''] = messages;
  assert.match(message, what);
  assert.match(message, /Jalankan lagi\s+Buka catatan/);
}
