import assert from 'node:assert/strict';
import { env, languages, UIKind } from 'vscode';
import { codeOf, file, firstFindings, test } from './harness.ts';

test('this is the host of a browser, without Node', async () => {
  assert.equal(env.uiKind, UIKind.Web);
  assert.equal(typeof process, 'undefined');
});

test('evidence files are looked for through the file system of the editor', async () => {
  await firstFindings();
  const missing = languages
    .getDiagnostics()
    .flatMap(([, found]) => found)
    .filter((found) => codeOf(found) === 'bukti.berkas-tidak-ada');
  assert.ok(missing.length < 10, `${missing.length} evidence files are said to be missing`);
  assert.ok(file('bukti').path.length > 0);
});
