import assert from 'node:assert/strict';
import { commands, Range, window } from 'vscode';
import { behind, file, picture, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';

test('the preview opens beside the editor and shows the agency', async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  await until('the preview', () => previewTab());
  if (!(await isSeen())) return;
  const text = await until('the page', async () => (await person('textOfWebview')) ?? undefined);
  assert.match(text, /Pemerintah Kota Contoh/);
  assert.match(text, /3,48/);
  await picture('preview');
});

test('the index in the preview changes with the text, before it is saved', async () => {
  if (!(await isSeen())) return;
  const editor = await window.showTextDocument(file('indikator/01.spbe.yaml'));
  const { document } = editor;
  const before = document.getText();
  const level = behind(document, 'tingkat: ');
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  await until('another index', async () => !/3,48/.test((await person('textOfWebview')) ?? '') || undefined);
  await commands.executeCommand('undo');
  assert.equal(document.getText(), before);
  await until('the index', async () => /3,48/.test((await person('textOfWebview')) ?? '') || undefined);
});

function previewTab() {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Kota Contoh'));
}
