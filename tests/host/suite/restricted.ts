import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { test } from './harness.ts';
import { isSeen } from './person.ts';
import { seen } from './seen.ts';

test('this folder is not trusted', async () => {
  assert.equal(workspace.isTrusted, false);
  // The editor says so a moment after it has begun.
  if (await isSeen()) await seen('banner', /Restricted Mode/);
});
