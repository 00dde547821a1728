import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { file, firstFindings, picture, run, stated, test, until } from './harness.ts';

test('every command of the manifest is there', async () => {
  const known = new Set(await commands.getCommands(true));
  assert.deepEqual(
    stated().filter((command) => !known.has(command)),
    [],
  );
});

test('the side bar shows indicators and missing documents', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('views');
});

test('after a restart findings are there again', async () => {
  await run('spbe.restart');
  await firstFindings();
});

test('a new workspace is written beside what is there, and writes over nothing', async () => {
  const agency = file('instansi.spbe.yaml');
  const before = await workspace.fs.readFile(agency);
  // It ends when its message is answered.
  void run('spbe.newWorkspace', {
    name: 'Pemerintah Kota Lain',
    level: 'kota',
    year: 2024,
    instrument: 'permenpanrb-59-2020',
  });
  const roadMap = await until('a road map', async () => {
    try {
      return await workspace.fs.readFile(file('peta-rencana/peta-rencana.spbe.yaml'));
    } catch {
      return undefined;
    }
  });
  assert.match(new TextDecoder().decode(roadMap), /jenis: peta_rencana/);
  assert.deepEqual(await workspace.fs.readFile(agency), before);
});
