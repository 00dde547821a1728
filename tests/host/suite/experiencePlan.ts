import assert from 'node:assert/strict';
import { window, workspace } from 'vscode';
import { documents, restore } from './documents.ts';
import { run, settled, test, until } from './harness.ts';

/** The way to a target and to the next instrument, as commands. */

test('the steps to a target are written into the road map, and nothing that is there is lost', async () => {
  const before = await documents();
  await run('spbe.planToTarget', { target: '3.5', year: 2025 });
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
  void run('spbe.planToTarget', { target: '9' });
  await settled();
  for (const [key, { text }] of await documents()) {
    assert.equal(text, again.get(key)?.text, 'what cannot be is not written');
  }
  await restore(before);
});

test('the transition shows its report, makes documents beside the old ones, and writes over none', async () => {
  const before = await documents();
  await run('spbe.transition', { year: 2026 });
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
