import assert from 'node:assert/strict';
import { type CodeLens, commands, type InlayHint, Range, window, workspace } from 'vscode';
import { file, firstFindings, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { asked, seen, seenInWebview } from './seen.ts';

/** Where the manifest says that a planner finds things: palette, keys, menus, settings. */

test('the palette has the commands in Indonesian, and finds them in English, too', async () => {
  if (!(await isSeen())) return;
  await firstFindings();
  void commands.executeCommand('workbench.action.showCommands');
  await asked(/./);
  await person('fill', '>SPBE: ');
  await asked(/SPBE: Buka pratinjau[\s\S]*SPBE: /);
  await person('fill', '>Open preview SPBE');
  await asked(/SPBE: Buka pratinjau/);
  await person('press', 'Escape');
  await seen('question', /^$/);
});

test('the preview opens by the keys, and by the sign above the editor', async () => {
  if (!(await isSeen())) return;
  const open = async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(file('indikator/01.spbe.yaml'), { viewColumn: 1 });
  };
  await open();
  await person('press', 'Control+k');
  await person('press', 'v');
  await seenInWebview(/Pemerintah Kota Contoh/);
  await open();
  await person('pressAboveEditor', 'Buka pratinjau');
  await seenInWebview(/Pemerintah Kota Contoh/);
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a document in the Explorer has preview and export in its menu; another file has not', async () => {
  if (!(await isSeen())) return;
  await commands.executeCommand('revealInExplorer', file('README.md'));
  const other = (await person('menuOfLine', 'README.md')).join('\n');
  assert.doesNotMatch(other, /Buka pratinjau|Ekspor/);
  const menu = (await person('menuOfLine', 'instansi.spbe.yaml')).join('\n');
  assert.match(menu, /Buka pratinjau\nEkspor ringkasan/);
});

test('lines above entries and names behind ids go when they are switched off', async () => {
  const { document } = await window.showTextDocument(file('indikator/02.spbe.yaml'));
  const lenses = async () => {
    const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    return all.map(({ command }) => command?.title ?? '');
  };
  const hints = async () => {
    const whole = new Range(0, 0, document.lineCount, 0);
    const all = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    return all.map(({ label }) => label);
  };
  await until('the standing', async () => (await lenses()).find((title) => /^tingkat 4 · terbukti \d · /.test(title)));
  await until(
    'the name of the unit',
    async () => (await hints()).includes('Badan Perencanaan Pembangunan Daerah') || undefined,
  );
  const settings = workspace.getConfiguration('spbe');
  for (const [name, shown] of [
    ['codeLens', lenses],
    ['inlayHints', hints],
  ] as const) {
    await settings.update(name, false);
    await until(`no ${name}`, async () => (await shown()).length === 0 || undefined);
    await settings.update(name, undefined);
    await until(name, async () => (await shown()).length > 0 || undefined);
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('the open preview shows the parts that are chosen', async () => {
  if (!(await isSeen())) return;
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  await seenInWebview(/Menuju target/);
  const settings = workspace.getConfiguration('spbe.pratinjau');
  await settings.update('bagian', ['kurang']);
  await seenInWebview(/^(?!.*Menuju target).*Dokumen kurang/s);
  await settings.update('bagian', undefined);
  await seenInWebview(/Menuju target/);
  await commands.executeCommand('workbench.action.closeAllEditors');
});
