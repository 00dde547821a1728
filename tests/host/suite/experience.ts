import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { file, firstFindings, picture, run, settled, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { answers, seenInWebview, selected, told } from './seen.ts';

/** What the palette and the views let a planner make. */

test('a new element of the architecture is asked for step by step, and shown where it stands', async () => {
  if (!(await isSeen())) return;
  await firstFindings();
  await window.showTextDocument(file('arsitektur/3-layanan.spbe.yaml'));
  const done = run('spbe.newElement');
  await answers('Layanan', 'Layanan Uji Coba');
  await person('picture', 'new-element');
  await person('press', 'Enter');
  await done;
  const editor = await selected(/layanan-uji-coba$/);
  assert.match(editor.document.uri.path, /layanan/);
  await settled();
  await commands.executeCommand('workbench.action.files.revert');
});

test('a question leads back to the one before', async () => {
  if (!(await isSeen())) return;
  const done = run('spbe.newElement');
  await answers('Aplikasi');
  await commands.executeCommand('workbench.action.quickInputBack');
  await answers('Keamanan', 'Uji Keamanan');
  await person('press', 'Enter');
  await done;
  const editor = await selected(/uji-keamanan$/);
  assert.match(editor.document.uri.path, /keamanan/);
  await commands.executeCommand('workbench.action.files.revert');
});

test('new evidence goes into the document of its indicator', async () => {
  if (!(await isSeen())) return;
  const { document } = await window.showTextDocument(file('indikator/08.spbe.yaml'));
  const before = document.getText();
  const done = run('spbe.newEvidence');
  await new Promise((resolve) => setTimeout(resolve, 700));
  await person('picture', 'new-evidence');
  await person('press', 'Enter');
  await done;
  await until('more text', () => document.getText().length > before.length || undefined);
  assert.ok(document.getText().includes('bukti:'));
  await commands.executeCommand('workbench.action.files.revert');
});

test('an indicator that has a document gets no other', async () => {
  await run('spbe.newIndicator', '5');
  if (!(await isSeen())) return;
  // An editor that is tested shows no message by itself.
  await commands.executeCommand('notifications.showList');
  await told(/sudah punya dokumen/);
  await commands.executeCommand('notifications.clearAll');
});

test('suggestions open while a key is typed, and the accepted key leads on to its values', async () => {
  if (!(await isSeen())) return;
  const uri = file('uji.spbe.yaml');
  await workspace.fs.writeFile(uri, new TextEncoder().encode('jenis: indikator\nindikator: 3\ntahun: 2030\n'));
  const editor = await window.showTextDocument(uri);
  await commands.executeCommand('cursorBottom');
  await person('type', 'penanggung');
  await until('the key', async () => (await person('suggestions')).find((row) => row.includes('penanggung_jawab')));
  await person('press', 'Tab');
  await until('the units', async () => (await person('suggestions')).find((row) => row.includes('bappeda')));
  await person('picture', 'completion');
  assert.match(editor.document.getText(), /penanggung_jawab: $/m);
  await person('press', 'Escape');
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(uri);
});

test('the list of indicators is filtered and sorted', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await run('spbe.indicatorsMissing');
  await run('spbe.indicatorsByGap');
  await new Promise((resolve) => setTimeout(resolve, 800));
  await picture('views-filtered');
  await run('spbe.indicatorsAll');
  await run('spbe.indicatorsByNumber');
  await commands.executeCommand('workbench.view.explorer');
  await new Promise((resolve) => setTimeout(resolve, 800));
  await picture('file-marks');
});

test('a summary is exported in each form', async () => {
  const folder = file('ekspor');
  const read = async (uri: Uri) => workspace.fs.readFile(uri);
  const texts = { md: /# .*[\s\S]*3,48/, html: /<html lang="id"[\s\S]*3,48/, json: /"agencies"/ };
  for (const [format, expected] of Object.entries(texts)) {
    const to = Uri.joinPath(folder, `ringkasan.${format}`);
    await run('spbe.export', { format, to });
    assert.match(new TextDecoder().decode(await read(to)), expected);
  }
  for (const format of ['docx', 'xlsx']) {
    const to = Uri.joinPath(folder, `ringkasan.${format}`);
    await run('spbe.export', { format, to });
    assert.equal(new TextDecoder().decode((await read(to)).slice(0, 2)), 'PK');
  }
  await run('spbe.export', { format: 'csv', to: folder });
  const tables = await workspace.findFiles('ekspor/*/*.csv');
  assert.ok(tables.length > 3, `${tables.length} tables`);
  await commands.executeCommand('notifications.showList');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await picture('exported');
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(folder, { recursive: true });
});

test('a report is not written over a document', async () => {
  const agency = file('instansi.spbe.yaml');
  const before = await workspace.fs.readFile(agency);
  await run('spbe.export', { format: 'json', to: agency });
  assert.deepEqual(await workspace.fs.readFile(agency), before);
  await commands.executeCommand('notifications.clearAll');
});

test('the sample is written into a folder of its own, beside one of the same name', async () => {
  const parent = file('contoh');
  for (const name of ['kota-contoh', 'kota-contoh-2']) {
    void run('spbe.openSample', parent);
    const agency = Uri.joinPath(parent, name, 'peta-rencana', '2024-2028.spbe.yaml');
    await until(name, async () => {
      try {
        return (await workspace.fs.readFile(agency)).length > 1000 || undefined;
      } catch {
        return undefined;
      }
    });
  }
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(parent, { recursive: true });
  await settled();
});

test('the first steps open', async () => {
  await run('spbe.openWalkthrough');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('walkthrough');
  await commands.executeCommand('workbench.action.closeActiveEditor');
});

test('an agency document opens as preview in place of its text', async () => {
  await commands.executeCommand('vscode.openWith', file('instansi.spbe.yaml'), 'spbe.previewEditor');
  if (await isSeen()) {
    await seenInWebview(/Pemerintah Kota Contoh/);
  }
  await commands.executeCommand('workbench.action.closeActiveEditor');
});
