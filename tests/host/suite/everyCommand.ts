import assert from 'node:assert/strict';
import { ran, stated, test } from './harness.ts';
import { isSeen } from './person.ts';

test('every command of the manifest was run by a test of this suite', async () => {
  // Without a person questions are not answered, and their commands not run.
  if (!(await isSeen())) return;
  assert.deepEqual(
    stated().filter((command) => !ran.has(command)),
    [],
  );
});
