import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { editor, run, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seen, told } from './seen.ts';
import { answersAgain, nextProcess, serverProcess } from './service.ts';

test('a server that ends by itself is started again, and answers again', async () => {
  const before = serverProcess();
  assert.ok(before, 'the server runs as a process of the extension host');
  process.kill(before, 'SIGKILL');
  assert.notEqual(await nextProcess(before), before);
  await answersAgain();
});

test('a server that keeps ending is left, and the planner is told so and offered a restart', async () => {
  await commands.executeCommand('notifications.clearAll');
  // It is started again four times within three minutes; the test before used one of these.
  let last = serverProcess();
  for (let stop = 0; stop < 3; stop++) {
    assert.ok(last);
    process.kill(last, 'SIGKILL');
    last = await nextProcess(last);
  }
  assert.ok(last);
  process.kill(last, 'SIGKILL');
  await until('the end of the server', () => serverProcess() === undefined || undefined);
  if (await isSeen()) {
    if (editor.isTested) await commands.executeCommand('notifications.showList');
    await told(/berulang kali berhenti/);
    // Nothing else is said, neither of single stops nor by the protocol's library.
    await commands.executeCommand('notifications.showList');
    const all = await person('notifications');
    assert.equal(all.length, 1, all.join('\n'));
    await seen('statusBar', /berhenti/);
    await person('picture', 'stopped');
    await person('answer', 'Jalankan lagi');
  } else {
    await run('spbe.restart');
  }
  await until('a new process', () => serverProcess());
  await answersAgain();
});
