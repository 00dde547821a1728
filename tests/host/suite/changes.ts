import { commands, Range, window } from 'vscode';
import { behind, file, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';

test('the preview tells what changed since the last commit', async () => {
  const editor = await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  if (!(await isSeen())) return;
  const level = behind(editor.document, 'tingkat: ');
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  await editor.document.save();
  await until(
    'the line',
    async () => /Sejak commit terakhir: klaim −/.test((await person('textOfWebview')) ?? '') || undefined,
  );
});
