import assert from 'node:assert/strict';
import { type CodeLens, type CompletionList, commands, languages, Range, Uri, window, workspace } from 'vscode';
import { behind, file, findings, settled, test, until } from './harness.ts';

/** What the editor itself and other extensions do with the same documents. */

test('format on save and auto save leave the text as it was written', async () => {
  const settings = workspace.getConfiguration();
  await settings.update('editor.formatOnSave', true);
  await settings.update('files.autoSave', 'afterDelay');
  await settings.update('files.autoSaveDelay', 100);
  const editor = await window.showTextDocument(file('indikator/04.spbe.yaml'));
  const { document } = editor;
  const before = document.getText();
  const odd = '\n\n#    catatan   yang tidak rapi\n';
  await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, odd));
  await until('the saved document', () => !document.isDirty || undefined);
  assert.equal(document.getText(), before + odd);
  await editor.edit((edit) =>
    edit.delete(new Range(document.positionAt(before.length), document.positionAt(before.length + odd.length))),
  );
  await until('the saved document', () => !document.isDirty || undefined);
  assert.equal(document.getText(), before);
  for (const name of ['editor.formatOnSave', 'files.autoSave', 'files.autoSaveDelay']) {
    await settings.update(name, undefined);
  }
});

test('a comparison shows the findings of the document only once, and none for its older version', async () => {
  const uri = file('indikator/02.spbe.yaml');
  const older = Uri.parse('uji-lama:/indikator/02.spbe.yaml');
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const provider = workspace.registerTextDocumentContentProvider('uji-lama', {
    provideTextDocumentContent: () => text.replace('penanggung_jawab: ', 'penanggung_jawab: tidak-ada-'),
  });
  await commands.executeCommand('vscode.diff', older, uri, 'dahulu ↔ sekarang');
  await settled();
  const codes = findings(uri).map(({ message, range }) => `${range.start.line} ${message}`);
  assert.equal(new Set(codes).size, codes.length);
  assert.equal(languages.getDiagnostics(older).length, 0);
  await commands.executeCommand('workbench.action.closeActiveEditor');
  provider.dispose();
});

test('marks of a merge conflict give findings there, and leave the rest of the document known', async () => {
  const editor = await window.showTextDocument(file('indikator/03.spbe.yaml'));
  const { document } = editor;
  const before = document.getText();
  const level = behind(document, 'tingkat: ').line;
  const { text } = document.lineAt(level);
  const conflict = `<<<<<<< HEAD\n${text}\n=======\n${text.replace(/\d/, '2')}\n>>>>>>> cabang\n`;
  await editor.edit((edit) => edit.replace(document.lineAt(level).rangeIncludingLineBreak, conflict));
  const found = await until('a finding at the marks', () =>
    findings(document.uri).find(({ range }) => range.start.line >= level && range.start.line <= level + 4),
  );
  assert.match(found.message, /Dua versi berkas belum digabungkan/);
  const outline = await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
  assert.ok(outline.length > 0, 'the outline is still there');
  await until('what the editor offers on a conflict', async () => {
    const provider = 'vscode.executeCodeLensProvider';
    const lenses = await commands.executeCommand<CodeLens[]>(provider, document.uri, 100);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    return titles.includes('Accept Current Change') || undefined;
  });
  await commands.executeCommand('undo');
  await until('the old text', () => document.getText() === before || undefined);
  await settled();
  assert.equal(findings(document.uri).filter(({ range }) => range.start.line === level).length, 0);
  await commands.executeCommand('workbench.action.files.revert');
});

test('the settings of a folder are typed with help', async () => {
  const uri = file('spbe.config.yaml');
  await workspace.fs.writeFile(uri, new TextEncoder().encode('aturan:\n  bukti.kurang: '));
  const { document } = await window.showTextDocument(uri);
  assert.equal(document.languageId, 'spbe');
  const at = document.lineAt(1).range.end;
  const found = await until('severities', async () => {
    const provider = 'vscode.executeCompletionItemProvider';
    const list = await commands.executeCommand<CompletionList>(provider, uri, at);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.includes('galat') ? labels : undefined;
  });
  assert.ok(found.includes('mati'));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(uri);
});
