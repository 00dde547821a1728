import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { changedSince, documents, restore, textOf } from './documents.ts';
import { file, firstFindings, run, test, until } from './harness.ts';
import { person } from './person.ts';
import { seen, seenInWebview, told } from './seen.ts';

/** The way to a target in the preview, with the buttons of its page pressed. */

test('a level is tried in the preview, and no document changes', async () => {
  await firstFindings();
  const before = await documents();
  await openPreview();
  await person('pressInWebview', 'Coba tingkat lain');
  const name = 'Tingkat yang dicoba, indikator 1 Kebijakan Internal Arsitektur SPBE';
  await person('chooseInWebview', { name, value: '5' });
  await seenInWebview(/Indeks bila dicoba: 3,49/);
  await person('picture', 'planner-tried');
  await person('pressInWebview', 'Kembali ke klaim');
  await seenInWebview(/Belum ada tingkat yang dicoba/);
  assert.deepEqual(await changedSince(before), []);
});

test('the way to a chosen target is written into the road map once the planner agrees, and not before', async () => {
  const before = await documents();
  await openPreview();
  await person('chooseInWebview', { name: 'Target', value: 'predicate:Sangat Baik' });
  await person('pressInWebview', 'Cari langkah');
  await seenInWebview(/\(Sangat Baik\): \d+ langkah, \d+ dokumen/);
  await person('picture', 'planner-steps');
  await write('Cancel');
  assert.deepEqual(await changedSince(before), []);
  const [, activities, targets] = await write('Tulis');
  const roadMap = await until('the road map', async () => {
    const changed = await changedSince(before);
    return changed.find(({ path }) => path.includes('/peta-rencana/'));
  });
  const count = (text = '') => [...text.matchAll(/- id: keg-/g)].length;
  assert.equal(count(await textOf(roadMap)) - count(before.get(roadMap.toString())?.text), Number(activities));
  const editor = await until('the road map in the editor', () =>
    window.visibleTextEditors.find(({ document }) => document.uri.toString() === roadMap.toString()),
  );
  const cursor = () => editor.document.lineAt(editor.selection.active.line).text;
  await until('the cursor at what is new', () => /- id: ini-target-/.test(cursor()) || undefined, 3000);
  // The preview stays beside it, and tells of what was written.
  assert.equal(editor.viewColumn, 1);
  await seenInWebview(/Menuju target/);
  await told(new RegExp(`${activities} kegiatan dan ${targets} target ditulis`));
  await person('picture', 'planner-written');
  await commands.executeCommand('notifications.clearAll');
  await restore(before);
});

async function openPreview(): Promise<void> {
  await window.showTextDocument(file('indikator/01.spbe.yaml'), { viewColumn: 1 });
  await run('spbe.openPreview');
  await seenInWebview(/Menuju target/);
}

/** Has the steps written, and answers the question that comes before; what it says of activities and targets. */
async function write(answer: string): Promise<readonly string[]> {
  await person('pressInWebview', 'Tulis ke peta rencana');
  const question = await seen('dialog', /./);
  const counts = /Tulis (\d+) kegiatan ke peta rencana dan (\d+) target ke dokumen indikator\?/.exec(question);
  assert.ok(counts, question);
  assert.match(question, /Yang sudah ada tidak ditimpa/);
  await person('picture', 'planner-question');
  await person('answerDialog', answer);
  await seen('dialog', /^$/);
  return counts;
}
