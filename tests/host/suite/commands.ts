import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { file, findings, picture, test, until } from './harness.ts';

test('every command of the manifest is there', async () => {
  const manifest = extensions.getExtension('arsitek-spbe.arsitek-spbe')?.packageJSON;
  const stated: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const known = new Set(await commands.getCommands(true));
  assert.deepEqual(
    stated.filter((command) => !known.has(command)),
    [],
  );
});

test('the side bar shows indicators and missing documents', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('views');
});

test('the preview opens beside the editor', async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  await until('the preview', () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Kota Contoh')),
  );
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await picture('preview');
});

test('after a restart findings are there again', async () => {
  await commands.executeCommand('spbe.restart');
  await until('findings', async () => {
    const all = await workspace.findFiles('**/*.spbe.yaml');
    return all.some((uri) => findings(uri).length > 0) || undefined;
  });
});
