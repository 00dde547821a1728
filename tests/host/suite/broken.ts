import assert from 'node:assert/strict';
import { run, test, until } from './harness.ts';
import { person } from './person.ts';
import { seen } from './seen.ts';
import { answersAgain, end, withProgram } from './service.ts';

/** Only where the extension is a copy of its own: the program of its service is replaced. */

test('a service whose program is gone is told of, with a way on, and starts when that is taken', async () => {
  await withProgram(undefined, async () => {
    await run('spbe.restart');
    await toldOnce();
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
      await toldOnce();
    } finally {
      process.execPath = execPath;
    }
  });
  await answersAgain();
});

test('a service that ends, and refuses to begin again, is told of, too', async () => {
  const refusal = '{ jsonrpc: "2.0", id, error: { code: -32603, message: "rusak" } }';
  await withProgram(`process.on('message', ({ id }) => id === undefined || process.send(${refusal}));`, async () => {
    end();
    await toldOnce();
  });
  await answersAgain();
});

/** One message with buttons, and nothing else; the status bar says that the service has stopped. */
async function toldOnce(): Promise<void> {
  await seen('statusBar', /layanan berhenti/);
  const messages = await until('a message', async () => {
    const all = await person('notifications');
    return all.length > 0 ? all : undefined;
  });
  assert.equal(messages.length, 1, messages.join('\n'));
  const [message = ''] = messages;
  assert.match(message, /Layanan SPBE (tidak dapat dimulai|berulang kali berhenti)/);
  assert.match(message, /Jalankan lagi\s+Buka catatan/);
}
