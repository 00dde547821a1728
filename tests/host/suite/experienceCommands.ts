import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { documents, restore } from './documents.ts';
import { file, firstFindings, run, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { answers, asked, seen, seenInWebview, selected, told } from './seen.ts';

/** Commands of the palette and of the lines in the views, each with what the planner then sees. */

test('an indicator is gone to by its name', async () => {
  if (!(await isSeen())) return;
  await firstFindings();
  const done = run('spbe.goToIndicator');
  await asked(/17\. /);
  await answers('Manajemen Aset');
  await done;
  assert.match(window.activeTextEditor?.document.uri.path ?? '', /indikator\/24\.spbe\.yaml$/);
});

test('a line of the list of indicators opens its document, and leads to its row in the preview', async () => {
  const line = { indicator: { number: '5', place: { file: 'indikator/05.spbe.yaml', line: 3 } } };
  await run('spbe.openIndicator', line);
  const editor = window.activeTextEditor;
  assert.match(editor?.document.uri.path ?? '', /indikator\/05\.spbe\.yaml$/);
  assert.equal(editor?.selection.active.line, 2);
  await run('spbe.previewIndicator', line);
  if (await isSeen()) await seenInWebview(/Pemerintah Kota Contoh/);
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a new activity goes to the initiative that is chosen', async () => {
  if (!(await isSeen())) return;
  const before = await documents();
  await window.showTextDocument(file('peta-rencana/2024-2028.spbe.yaml'));
  const done = run('spbe.newActivity');
  await asked(/ini-audit/);
  await answers('ini-audit', 'Uji kegiatan baru');
  await person('press', 'Enter');
  await done;
  const { document, selection } = await selected(/uji-kegiatan-baru$/);
  const above = document.getText().slice(0, document.offsetAt(selection.start));
  assert.match(above, /- id: ini-audit\n[\s\S]*$/);
  assert.ok(!/- id: ini-(?!audit)/.test(above.slice(above.indexOf('- id: ini-audit'))), 'it is in that initiative');
  await commands.executeCommand('workbench.action.files.revert');
  await restore(before);
});

test('all documents are checked, those not open included, and what was found is shown and counted', async () => {
  await run('spbe.checkAll');
  if (!(await isSeen())) return;
  // An editor that is tested shows no message by itself.
  await commands.executeCommand('notifications.showList');
  await told(/Pemeriksaan selesai: \d+ galat, \d+ peringatan/);
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('workbench.action.closePanel');
});

test('the log of the service opens', async () => {
  await run('spbe.showLog');
  const isLog = ({ document: { uri } }: { document: { uri: { scheme: string; path: string } } }) =>
    uri.scheme === 'output' && /Arsitek SPBE/.test(uri.path);
  await until('the log', () => window.visibleTextEditors.find(isLog));
  await commands.executeCommand('workbench.action.closePanel');
});

test('missing documents are grouped by office, indicators chosen and sorted', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  const sees = async (what: RegExp) => (await isSeen()) && (await seen('sideBar', what));
  await run('spbe.missingByOffice');
  await sees(/Badan Kepegawaian/);
  await run('spbe.missingByEffect');
  await run('spbe.indicatorsBelowTarget');
  await sees(/di bawah target/i);
  await run('spbe.indicatorsByGain');
  await sees(/kenaikan terbesar/i);
  await run('spbe.indicatorsAll');
  await run('spbe.indicatorsByNumber');
  await commands.executeCommand('workbench.view.explorer');
});

test('another agency is chosen; every indicator that it lacks gets a document, and none is written over', async () => {
  if (!(await isSeen())) return;
  const before = await documents();
  const other = file('dinas/instansi.spbe.yaml');
  const text =
    'jenis: instansi\nid: dinas-uji\nnama: Dinas Uji\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n';
  await workspace.fs.writeFile(other, new TextEncoder().encode(text));
  await until('the service knows of it', async () => {
    const found = await commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'dinas-uji');
    return found.length > 0 || undefined;
  });
  await run('spbe.openPreview');
  await seenInWebview(/Pemerintah Kota Contoh/);
  await choose('Dinas Uji');
  await seenInWebview(/Belum ada dokumen indikator untuk tahun/);
  await until('the other agency', async () => !/3,48/.test(await person('statusBar')) || undefined);
  await run('spbe.newIndicators');
  const after = await until('47 documents', async () => {
    const now = await documents();
    return now.size === before.size + 48 ? now : undefined;
  });
  for (const [key, { text: old }] of before) assert.equal(after.get(key)?.text, old);
  await choose('Pemerintah Kota Contoh');
  await seen('statusBar', /3,48/);
  await restore(before);
  await workspace.fs.delete(file('dinas'), { recursive: true });
});

async function choose(agency: string): Promise<void> {
  const chosen = run('spbe.chooseAgency');
  await asked(new RegExp(agency));
  await answers(agency);
  await chosen;
}
