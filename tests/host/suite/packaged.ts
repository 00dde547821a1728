import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { test } from './harness.ts';

test('this is the package, installed', async () => {
  const extension = extensions.getExtension('arsitek-spbe.arsitek-spbe');
  assert.match(extension?.extensionPath ?? '', /[\\/]extensions[\\/]arsitek-spbe\.arsitek-spbe-/);
});
