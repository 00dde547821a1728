import { expect, test } from 'vitest';
import { present, succeed } from '../../../server/src/model/successors.ts';

test('a place that was replaced and is present again is found from all that stood there', () => {
  const [one, two, three] = [1, 2, 3].map((start) => ({ start, end: start }));
  succeed(one!, two!);
  succeed(two!, three!);
  succeed(three!, one!);
  expect([one, two, three].map((range) => present(range!))).toEqual([one, one, one]);
});
