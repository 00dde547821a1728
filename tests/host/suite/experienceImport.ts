import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { imported, textOf, writeText } from './documents.ts';
import { file, firstFindings, picture, run, test, until } from './harness.ts';

/** A table that says something new of one indicator, and has a row that cannot be used. */
const tableFor = (indicator: number) =>
  new TextEncoder().encode(`No;Level;Penjelasan;Warna\n${indicator};2;Dokumen ditinjau ulang;merah\n99;1;;biru\n`);

test('a spreadsheet is imported into the documents, which are saved', async () => {
  await firstFindings();
  const after = await imported(file('penilaian.csv'), tableFor(11), file('indikator/11.spbe.yaml'));
  assert.match(after, /^tingkat: 2$/m);
  assert.match(after, /^ {2}fakta: Dokumen ditinjau ulang$/m);
  assert.match(after, /^# Indikator 11: Arsitektur SPBE$/m);
});

test('what is recognised and what changes is shown first; nothing is written before the planner agrees', async () => {
  const spreadsheet = file('penilaian.csv');
  const document = file('indikator/12.spbe.yaml');
  const before = await textOf(document);
  await workspace.fs.writeFile(spreadsheet, tableFor(12));
  const done = run('spbe.import', { files: [spreadsheet], into: file('.'), review: true });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await picture('import-review');
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  const label = 'Impor: perubahan sebelum ditulis';
  const tabs = () => window.tabGroups.all.flatMap(({ tabs: own }) => own);
  await until('the editor of differences', () => tabs().find((tab) => tab.label.startsWith(label)) ?? undefined);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('import-changes');
  assert.equal(await textOf(document), before);
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
  assert.match(await textOf(document), /^tingkat: 2$/m);
  assert.ok(!tabs().some((tab) => tab.label.startsWith(label)));
  await writeText(document, before);
  await workspace.fs.delete(spreadsheet);
  await commands.executeCommand('notifications.clearAll');
});
