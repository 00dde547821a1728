import assert from 'node:assert/strict';
import { commands, Range, window, workspace } from 'vscode';
import { textOf, writeText } from './documents.ts';
import { behind, file, firstFindings, picture, run, settled, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { asked, seen, seenInWebview } from './seen.ts';

/** The side bar as a planner uses it: numbers, lines, and the signs on lines. */

async function views(): Promise<void> {
  await firstFindings();
  await commands.executeCommand('workbench.view.extension.spbe');
}

/** The file that is shown, once its path ends like this. */
function shown(end: string): Promise<unknown> {
  return until(end, () => window.activeTextEditor?.document.uri.path.endsWith(end) || undefined);
}

test('the number on the views is that of the missing documents, and follows what is typed', async () => {
  if (!(await isSeen())) return;
  await views();
  const count = Number(await seen('badge', /^\d+$/));
  const { document } = await window.showTextDocument(file('indikator/36.spbe.yaml'));
  const editor = await window.showTextDocument(document);
  const level = behind(document, 'tingkat: ');
  // What is claimed no more lacks nothing.
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  const fewer = Number(await seen('badge', new RegExp(`^(?!${count}$)\\d+$`)));
  assert.ok(fewer < count, `${fewer} after ${count}`);
  await commands.executeCommand('undo');
  await seen('badge', new RegExp(`^${count}$`));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a line of the missing documents tells its effect, leads to its place, and takes the document', async () => {
  if (!(await isSeen())) return;
  await views();
  const line = '12 · RKA/DPA';
  assert.match(
    await person('restOnLine', line),
    /Indikator 12, tingkat \d: RKA\/DPA.*Pengaruh pada indeks terbukti: 0,025 poin/,
  );
  await person('pressLine', line);
  // There is a piece of evidence that comes near.
  await shown('bukti/daftar.spbe.yaml');
  const before = await textOf(file('indikator/12.spbe.yaml'));
  await person('pressOnLine', { line, action: 'Bukti dukung baru' });
  // What is missing is known: nothing has to be asked.
  await shown('indikator/12.spbe.yaml');
  await until('the new evidence', () => {
    const text = window.activeTextEditor?.document.getText() ?? '';
    return text.length > before.length || undefined;
  });
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a line of the list of indicators has signs that open it, show it in the preview, and add evidence', async () => {
  if (!(await isSeen())) return;
  await views();
  await run('spbe.indicatorsByGap');
  const line = '36. ';
  await seen('sideBar', /36\. /);
  assert.match(await person('restOnLine', line), /klaim \d, baru terbukti \d[\s\S]*dokumen kurang:[\s\S]*bobot/);
  await picture('view-tip');
  await person('pressOnLine', { line, action: 'Buka dokumen indikator' });
  await shown('indikator/36.spbe.yaml');
  await person('pressOnLine', { line, action: 'Bukti dukung baru' });
  await asked(/Bukti dukung baru[\s\S]*Bukti dukung lain/);
  await person('press', 'Escape');
  await person('pressOnLine', { line, action: 'Tampilkan di pratinjau' });
  await seenInWebview(/Pemerintah Kota Contoh/);
  await run('spbe.indicatorsByNumber');
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a line of an indicator without a document has a sign that makes one', async () => {
  if (!(await isSeen())) return;
  await views();
  const uri = file('indikator/20.spbe.yaml');
  const before = await textOf(uri);
  await workspace.fs.delete(uri);
  await run('spbe.indicatorsMissing');
  await run('spbe.indicatorsByGain');
  const line = '20. ';
  await seen('sideBar', /20\. [^\n]*\n?belum ada dokumen/);
  await person('pressOnLine', { line, action: 'Buat dokumen indikator' });
  await shown('20.spbe.yaml');
  assert.match(window.activeTextEditor?.document.getText() ?? '', /^indikator: 20$/m);
  const made = window.activeTextEditor?.document.uri;
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  if (made && made.toString() !== uri.toString()) await workspace.fs.delete(made);
  await writeText(uri, before);
  await run('spbe.indicatorsAll');
  await run('spbe.indicatorsByNumber');
  await settled();
});

test('the architecture stands by domain, each with how many elements it has, and follows what is typed', async () => {
  if (!(await isSeen())) return;
  await views();
  await commands.executeCommand('spbe.architecture.focus');
  const domains = await seen('sideBar', /Proses bisnis\s*\d+\s[\s\S]*Aplikasi\s*\d+\s[\s\S]*Keamanan\s*\d+/);
  const count = Number(/Aplikasi\s*(\d+)\s/.exec(domains)?.[1]);
  await picture('view-architecture');
  const { document } = await window.showTextDocument(file('arsitektur/4-aplikasi.spbe.yaml'));
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) =>
    edit.insert(behind(document, 'aplikasi:\n'), '  - { id: ap-contoh-baru, nama: Contoh Baru }\n'),
  );
  await seen('sideBar', new RegExp(`Aplikasi\\s*${count + 1}\\s`));
  await commands.executeCommand('undo');
  await seen('sideBar', new RegExp(`Aplikasi\\s*${count}\\s`));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await person('pressLine', 'Proses bisnis');
  await seen('sideBar', /RAB\.\d\d/);
  await commands.executeCommand('spbe.indicators.focus');
});

test('a file that lacks documents is marked with how many, until the planner does not want it', async () => {
  if (!(await isSeen())) return;
  await firstFindings();
  await commands.executeCommand('revealInExplorer', file('indikator/07.spbe.yaml'));
  const isMarked = async () => (await person('markOnLine', '07.spbe.yaml')).includes('−2');
  await until('the mark', async () => (await isMarked()) || undefined);
  const settings = workspace.getConfiguration('spbe');
  await settings.update('penandaBerkas', false);
  await until('no mark', async () => !(await isMarked()) || undefined);
  await settings.update('penandaBerkas', undefined);
});
