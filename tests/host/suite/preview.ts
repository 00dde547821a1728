import assert from 'node:assert/strict';
import { commands, Range, window } from 'vscode';
import { behind, file, picture, run, test, until } from './harness.ts';
import { isSeen } from './person.ts';
import { seenInWebview } from './seen.ts';

test('the preview opens beside the editor and shows the agency', async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await run('spbe.openPreview');
  await until('the preview', () => previewTab());
  if (!(await isSeen())) return;
  await seenInWebview(/Pemerintah Kota Contoh.*3,48/s);
  await picture('preview');
});

test('the index in the preview changes with the text, before it is saved', async () => {
  if (!(await isSeen())) return;
  const editor = await window.showTextDocument(file('indikator/01.spbe.yaml'));
  const { document } = editor;
  const before = document.getText();
  const level = behind(document, 'tingkat: ');
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  await seenInWebview(/^(?!.*3,48)/s);
  await commands.executeCommand('undo');
  assert.equal(document.getText(), before);
  await seenInWebview(/3,48/);
});

function previewTab() {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Kota Contoh'));
}
