import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { textOf } from './documents.ts';
import { file, firstFindings, run, test, until } from './harness.ts';
import { person } from './person.ts';
import { asked, told } from './seen.ts';

/** Export and import as a planner does them: questions, dialogs for files, messages. */

test('a report is saved where the planner says, and opened from the message', async () => {
  await firstFindings();
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  const done = run('spbe.export');
  await asked(/Markdown/);
  await person('fill', 'Markdown');
  await person('press', 'Enter');
  await asked(/Ekspor[\s\S]*peta-rencana/);
  await person('picture', 'dialog-save');
  const target = file('rapat-pimpinan.md');
  await person('fill', target.path);
  await person('press', 'Enter');
  await done;
  assert.match(await textOf(target), /^# [\s\S]*3,48/);
  await told(/rapat-pimpinan\.md/);
  await person('picture', 'dialog-saved');
  await person('answer', 'Buka');
  await until(
    'the report',
    () => window.activeTextEditor?.document.uri.path.endsWith('rapat-pimpinan.md') || undefined,
  );
  await commands.executeCommand('workbench.action.closeAllEditors');
  await workspace.fs.delete(target);
});

test('a report that is not saved after all is written nowhere', async () => {
  const done = run('spbe.export');
  await asked(/Markdown/);
  await person('press', 'Enter');
  await asked(/Ekspor[\s\S]*peta-rencana/);
  const proposed = await workspace.fs.readDirectory(file('.'));
  await person('press', 'Escape');
  await done;
  assert.deepEqual(await workspace.fs.readDirectory(file('.')), proposed);
});

test('a spreadsheet that the planner opens is looked at, and imported once the planner agrees', async () => {
  const table = file('penilaian.csv');
  const document = file('indikator/11.spbe.yaml');
  const before = await textOf(document);
  await workspace.fs.writeFile(table, new TextEncoder().encode('No;Level;Penjelasan\n11;2;Dokumen ditinjau ulang\n'));
  const done = run('spbe.import');
  await asked(/Impor[\s\S]*\n\.\.\s/);
  await person('picture', 'dialog-open');
  await person('fill', table.path);
  await asked(/penilaian\.csv/);
  await person('press', 'Enter');
  await asked(/1 berkas diubah; belum ada yang ditulis/);
  await person('picture', 'dialog-review');
  await person('press', 'Enter');
  const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);
  const label = 'Impor: perubahan sebelum ditulis';
  await until('the editor of differences', () => tabs().find((tab) => tab.label.startsWith(label)));
  assert.equal(await textOf(document), before);
  await asked(/Tulis/);
  await person('press', 'Enter');
  await done;
  assert.match(await textOf(document), /^tingkat: 2$/m);
  await told(/impor/i);
  await person('picture', 'dialog-imported');
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('workbench.action.closeAllEditors');
  await workspace.fs.writeFile(document, new TextEncoder().encode(before));
  await workspace.fs.delete(table);
});
