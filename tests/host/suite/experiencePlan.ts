import assert from 'node:assert/strict';
import { commands, RelativePattern, type Uri, window, workspace } from 'vscode';
import { file, picture, settled, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';

/** The way to a target and to the next instrument, as commands and in the preview. */

type Files = ReadonlyMap<string, { readonly uri: Uri; readonly text: string }>;

async function documents(): Promise<Files> {
  const found = await workspace.findFiles(new RelativePattern(file('.'), '**/*.spbe.yaml'));
  const read = found.map(async (uri) => {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return [uri.toString(), { uri, text }] as const;
  });
  return new Map(await Promise.all(read));
}

/** Makes the workspace again what it was, for the suites that follow. */
async function restore(before: Files): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const [key, { uri, text }] of await documents()) {
    const old = before.get(key);
    if (!old) await workspace.fs.delete(uri);
    else if (old.text !== text) await workspace.fs.writeFile(uri, new TextEncoder().encode(old.text));
  }
  await settled();
}

test('the steps to a target are written into the road map, and nothing that is there is lost', async () => {
  const before = await documents();
  await commands.executeCommand('spbe.planToTarget', { target: '3.5', year: 2025 });
  const shown = await until('the road map', () => window.activeTextEditor?.document);
  assert.match(shown.getText(), /jenis: peta_rencana/);
  assert.match(shown.getText(), /status: direncanakan/);
  const after = await until('saved documents', async () => {
    const now = await documents();
    return [...now].some(([key, { text }]) => before.get(key)?.text !== text) ? now : undefined;
  });
  const lost = [...before].flatMap(([key, { text }]) => {
    const now = new Set(after.get(key)?.text.split('\n'));
    // A road map that another test has begun is still empty; an empty list that takes entries loses nothing.
    return text.split('\n').filter((line) => !now.has(line) && line !== 'inisiatif: []');
  });
  assert.deepEqual(lost, []);
  const again = await documents();
  void commands.executeCommand('spbe.planToTarget', { target: '9' });
  await settled();
  for (const [key, { text }] of await documents()) {
    assert.equal(text, again.get(key)?.text, 'what cannot be is not written');
  }
  await restore(before);
});

test('the transition shows its report, makes documents beside the old ones, and writes over none', async () => {
  const before = await documents();
  await commands.executeCommand('spbe.transition', { year: 2026 });
  const after = await until('new documents', async () => {
    const now = await documents();
    return now.size >= before.size + 20 ? now : undefined;
  });
  for (const key of before.keys()) assert.ok(after.has(key), `${key} is gone`);
  const report = workspace.textDocuments.find(({ uri }) => uri.scheme === 'spbe-peralihan');
  assert.match(report?.getText() ?? '', /8\/2026|Pemdi/);
  const made = [...after].filter(([key]) => !before.has(key));
  assert.ok(
    made.some(([, { text }]) => /acuan:/.test(text)),
    'evidence is referred to',
  );
  await restore(before);
});

test('the preview leads to a target', async () => {
  if (!(await isSeen())) return;
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  await until(
    'the part of the page',
    async () => /Menuju target/.test((await person('textOfWebview')) ?? '') || undefined,
  );
  await picture('plan');
  await commands.executeCommand('workbench.action.closeAllEditors');
});
