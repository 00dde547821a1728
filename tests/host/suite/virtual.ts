import assert from 'node:assert/strict';
import { Uri, window, workspace } from 'vscode';
import { file, findings, run, test, until } from './harness.ts';
import { isSeen } from './person.ts';
import { seen } from './seen.ts';

const indicator = () => file('01.spbe.yaml');
const isMissing = () => findings(indicator(), 'bukti.berkas-tidak-ada').length > 0;

test('a folder that is on no disk is checked once one of its documents is opened', async () => {
  assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, 'ingatan');
  await window.showTextDocument(file('instansi.spbe.yaml'));
  await until('the finding on the evidence file that is not there', () => isMissing() || undefined);
  if (await isSeen()) await seen('statusBar', /SPBE \d,\d\d/);
});

test('a file that comes there is seen', async () => {
  const folder = file('bukti');
  await workspace.fs.createDirectory(folder);
  await workspace.fs.writeFile(Uri.joinPath(folder, 'perwal.pdf'), new TextEncoder().encode('%PDF-1.4'));
  await until('no finding on the evidence file', () => !isMissing() || undefined);
});

test('a document is made there', async () => {
  await run('spbe.newIndicator', '2');
  const made = await until('the new document', () =>
    window.visibleTextEditors.find(({ document }) => /02\.spbe\.yaml$/.test(document.uri.path)),
  );
  assert.equal(made.document.uri.scheme, 'ingatan');
});
