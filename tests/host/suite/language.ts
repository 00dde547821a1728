import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  extensions,
  type Hover,
  type MarkdownString,
  Range,
  Selection,
  type TextEditor,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { behind, file, findings, firstFindings, picture, settled, test, until } from './harness.ts';

async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(file(path)));
}

test('opening an SPBE document starts the extension', async () => {
  const { document } = await open('indikator/01.spbe.yaml');
  assert.equal(document.languageId, 'spbe');
  const extension = extensions.getExtension('arsitek-spbe.arsitek-spbe');
  await until('activation', () => extension?.isActive || undefined);
});

test('findings appear on the words that cause them, and vanish when these are mended', async () => {
  const editor = await open('indikator/02.spbe.yaml');
  const { document } = editor;
  const uri = document.uri;
  const unit = behind(document, 'penanggung_jawab: bappeda');
  await firstFindings();
  assert.equal(findings(uri, 'acuan.unit-tidak-dikenal').length, 0);
  await editor.edit((edit) => edit.insert(unit, 'x'));
  const found = await until('a finding', () => findings(uri).find(({ message }) => message.includes('bappedax')));
  assert.equal(document.getText(found.range), 'bappedax');
  await picture('finding');
  await commands.executeCommand('undo');
  await until('no finding', () => findings(uri).every(({ message }) => !message.includes('bappedax')) || undefined);
});

test('hovering an indicator tells its name', async () => {
  const { document } = await open('indikator/01.spbe.yaml');
  const at = behind(document, 'indikator: ');
  const hovers = await until('a hover', async () => {
    const answer = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return answer.length > 0 ? answer : undefined;
  });
  const text = hovers
    .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value))
    .join('\n');
  assert.match(text, /Arsitektur SPBE/);
});

test('completion offers the units of the agency, and what is accepted stands in the text', async () => {
  const editor = await open('indikator/03.spbe.yaml');
  const { document } = editor;
  const start = behind(document, 'penanggung_jawab: ');
  const before = document.getText();
  const whole = new Range(start, document.lineAt(start.line).range.end);
  await editor.edit((edit) => edit.replace(whole, ''));
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    start,
  );
  const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  assert.ok(labels.includes('inspektorat'), labels.join(', '));
  editor.selection = new Selection(start, start);
  await editor.edit((edit) => edit.insert(start, 'inspek'));
  await commands.executeCommand('editor.action.triggerSuggest');
  const line = () => document.lineAt(start.line).text;
  await until('the accepted unit', async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    return line().endsWith('penanggung_jawab: inspektorat') || undefined;
  });
  await until('the old text', async () => {
    await commands.executeCommand('undo');
    return document.getText() === before || undefined;
  });
});

test('renaming an id changes every file that names it', async () => {
  const { document } = await open('instansi.spbe.yaml');
  const rename = async (name: string) => {
    const at = behind(document, '{ id: inspektor');
    const provider = 'vscode.executeDocumentRenameProvider';
    const edit = await commands.executeCommand<WorkspaceEdit>(provider, document.uri, at, name);
    assert.ok(edit.size > 1, 'more than one file is changed');
    assert.ok(await workspace.applyEdit(edit));
    await until('the new id', () => document.getText().includes(`{ id: ${name},`) || undefined);
  };
  const dangling = async () =>
    (await workspace.findFiles('**/*.spbe.yaml')).flatMap((uri) =>
      findings(uri)
        .filter(({ message }) => message.includes('inspektorat'))
        .map(({ message }) => `${uri.path}: ${message}`),
    );
  await rename('inspektorat-kota');
  await settled();
  assert.deepEqual(await dangling(), []);
  await rename('inspektorat');
  await settled();
  assert.deepEqual(await dangling(), []);
});
