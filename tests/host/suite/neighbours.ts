import assert from 'node:assert/strict';
import { type CompletionList, commands, type Hover, languages, type Uri, window, workspace } from 'vscode';
import { behind, file, firstFindings, test, until } from './harness.ts';

/** Beside an extension that owns the language `yaml` (`tests/host/neighbours/yaml`). */

async function completions(uri: Uri, position: unknown): Promise<readonly string[]> {
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

test('an extension for YAML has its documents, and ours are ours alone', async () => {
  await firstFindings();
  const plain = file('lain.yaml');
  await workspace.fs.writeFile(plain, new TextEncoder().encode('kunci: nilai\n'));
  const other = await window.showTextDocument(plain);
  assert.equal(other.document.languageId, 'yaml');
  await until('its findings', () => languages.getDiagnostics(plain).length > 0 || undefined);
  assert.ok((await completions(plain, other.document.positionAt(0))).includes('from-the-neighbour'));
  assert.ok(languages.getDiagnostics(plain).every(({ source }) => source !== 'SPBE'));

  const { document } = await window.showTextDocument(file('indikator/02.spbe.yaml'));
  assert.equal(document.languageId, 'spbe');
  const at = behind(document, 'penanggung_jawab: ');
  const labels = await until('our completion', async () => {
    const offered = await completions(document.uri, at);
    return offered.includes('bappeda') ? offered : undefined;
  });
  assert.ok(!labels.includes('from-the-neighbour'));
  assert.deepEqual([...new Set(labels)], labels);
  const position = behind(document, 'indikator: ');
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  assert.equal(hovers.length, 1);
  for (const uri of await workspace.findFiles('**/*.spbe.yaml')) {
    assert.ok(languages.getDiagnostics(uri).every(({ source }) => source === 'SPBE'));
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await workspace.fs.delete(plain);
});
