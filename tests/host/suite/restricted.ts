import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { test } from './harness.ts';
import { isSeen, person } from './person.ts';

test('this folder is not trusted', async () => {
  assert.equal(workspace.isTrusted, false);
  if (await isSeen()) assert.match(await person('banner'), /Restricted Mode/);
});
