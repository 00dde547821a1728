import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { commands, Uri, workspace } from 'vscode';
import { file, firstFindings, run, test, until } from './harness.ts';

test('a summary is exported as text and as a Word document', async () => {
  await firstFindings();
  const folder = file('ekspor');
  const exported = async (format: string) => {
    const to = Uri.joinPath(folder, `ringkasan.${format}`);
    await run('spbe.export', { format, to });
    return new TextDecoder().decode(await workspace.fs.readFile(to));
  };
  // Documents that another test has put back may not be noticed yet.
  await until('the index', async () => /# .*[\s\S]*3,48/.test(await exported('md')) || undefined);
  assert.equal((await exported('docx')).slice(0, 2), 'PK');
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(folder, { recursive: true });
});

test('the template for the import is saved as a workbook, for the instrument of the agency', async () => {
  const to = file('templat.xlsx');
  await run('spbe.template', { to });
  const sheets = unzipSync(await workspace.fs.readFile(to));
  assert.match(strFromU8(sheets['xl/workbook.xml']!), /name="Petunjuk"[\s\S]*name="Indikator"/);
  assert.ok(Object.values(sheets).some((part) => strFromU8(part).includes('permenpanrb-59-2020')));
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(to);
});

test('the report on the change of instrument is saved, and nothing else is written', async () => {
  const to = file('peralihan.docx');
  const agency = await workspace.fs.readFile(file('instansi.spbe.yaml'));
  await run('spbe.transition', { year: 2026, format: 'docx', to });
  const parts = unzipSync(await workspace.fs.readFile(to));
  assert.match(strFromU8(parts['word/document.xml']!), /Bukti yang dapat dipakai lagi/);
  assert.deepEqual(await workspace.fs.readFile(file('instansi.spbe.yaml')), agency);
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(to);
});

test('the list of tasks is saved as a checklist, and as a table in one file', async () => {
  const saved = async (format: string) => {
    const to = file(`tugas.${format}`);
    await run('spbe.workList', { format, to });
    const text = new TextDecoder().decode(await workspace.fs.readFile(to));
    await workspace.fs.delete(to);
    return text;
  };
  assert.match(await saved('md'), /^# Daftar tugas [\s\S]*\n- \[ \] Indikator /);
  assert.match(await saved('csv'), /^Judul,Uraian,Penanggung jawab,/);
  await commands.executeCommand('notifications.clearAll');
});
