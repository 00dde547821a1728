import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { changedSince, documents } from './documents.ts';
import { file, firstFindings, run, test, until } from './harness.ts';
import { person } from './person.ts';
import { told } from './seen.ts';
import { serverProcess } from './service.ts';

/** A server that is held is one that takes long. */
const long = [
  ['spbe.checkAll', undefined, /Memeriksa semua dokumen …/],
  ['spbe.planToTarget', { target: 'Sangat Baik' }, /Mencari langkah menuju target …/],
  ['spbe.transition', { year: 2026 }, /Menyiapkan peralihan …/],
  ['spbe.export', { format: 'md', to: file('ekspor.md') }, /Membaca dokumen SPBE …/],
  ['spbe.workList', { format: 'csv', to: file('tugas.csv') }, /Menyusun berkas …/],
  ['spbe.template', { to: file('templat.xlsx') }, /Menyusun berkas …/],
  ['spbe.import', { files: [file('instansi.spbe.yaml')], into: file('.') }, /Membaca lembar kerja …/],
] as const;

test('a command that takes long says what is being done, and ends when the planner does not wait for it', async () => {
  await firstFindings();
  const before = await documents();
  const server = serverProcess();
  assert.ok(server);
  process.kill(server, 'SIGSTOP');
  try {
    for (const [command, given, title] of long) {
      const done = run(command, given);
      await told(title);
      if (command === 'spbe.checkAll') {
        assert.equal(await person('isWorking'), true);
        await person('picture', 'progress');
      }
      await person('answer', 'Cancel');
      await done;
      await until('nothing that goes on', async () => (await person('notifications')).length === 0 || undefined);
    }
  } finally {
    process.kill(server, 'SIGCONT');
  }
  await until('a service at rest', async () => !(await person('isWorking')) || undefined);
  assert.deepEqual(await changedSince(before), []);
});

test('a command that is quick says nothing of going on', async () => {
  await run('spbe.checkAll');
  await told(/Pemeriksaan selesai/);
  assert.deepEqual(
    (await person('notifications')).filter((text) => text.includes('…')),
    [],
  );
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('workbench.action.closePanel');
});
