import { expect, test } from 'vitest';
import { parse } from '../../../server/src/yaml/index.ts';

test('a slip that is met again while the file is recovered is one problem', () => {
  const text =
    'jenis: indikator\n<<<<<<< HEAD\nbukti:\n  - id: a\n=======\nbukti:\n  - id: b\n>>>>>>> cabang\n\tpenjelasan: x\n';
  const tabs = parse(text).problems.filter(({ code }) => code === 'yaml.tab');
  expect(tabs).toHaveLength(1);
});
