import { Range, window, workspace } from 'vscode';
import { behind, file, run, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seenInWebview } from './seen.ts';

const opened = async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await run('spbe.openPreview');
};

function saysNothing(): Promise<unknown> {
  return until('no line', async () => {
    const text = await person('textOfWebview');
    return (text !== null && !/Sejak commit terakhir/.test(text)) || undefined;
  });
}

test('the preview tells what changed since the last commit', async () => {
  if (!(await isSeen())) return;
  await opened();
  const editor = await window.showTextDocument(file('indikator/01.spbe.yaml'));
  const before = editor.document.getText();
  const level = behind(editor.document, 'tingkat: ');
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  await editor.document.save();
  await seenInWebview(/Sejak commit terakhir: klaim −/);
  await workspace.fs.writeFile(editor.document.uri, new TextEncoder().encode(before));
  await saysNothing();
});

test('an evidence file that was brought since the last commit counts with what it proves', async () => {
  if (!(await isSeen())) return;
  await opened();
  const brought = file('bukti/Indikator36d-Integrasi-SIMPEG.pdf');
  await workspace.fs.writeFile(brought, new TextEncoder().encode('%PDF-1.4'));
  await seenInWebview(/Sejak commit terakhir: terbukti \+.*1 dokumen bukti berubah/);
  await seenInWebview(/berkasnya kini ada/);
  await person('picture', 'changes-evidence');
  await workspace.fs.delete(brought);
  await saysNothing();
});

test('an evidence file that was removed since the last commit counts with what it proved', async () => {
  if (!(await isSeen())) return;
  await opened();
  const kept = file('bukti/Indikator24a-Pedoman-AsetTIK.pdf');
  const bytes = await workspace.fs.readFile(kept);
  await workspace.fs.delete(kept);
  await seenInWebview(/Sejak commit terakhir: terbukti −.*1 dokumen bukti berubah/);
  await seenInWebview(/berkasnya tidak ada lagi/);
  // A shorter file of the same name is there again, and proves as much.
  await workspace.fs.writeFile(kept, bytes.slice(0, 100));
  await saysNothing();
});
