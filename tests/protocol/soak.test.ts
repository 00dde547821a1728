import { expect, test } from 'vitest';
import { isGrowing, trendOf } from '../soak/memory.ts';
import { soak } from '../soak/soak.ts';

/** `npm run soak` does this for much longer. */
test('random edits, requests and changes on disk end with what a fresh server finds', async () => {
  const { comparisons, asked } = await soak({ seed: 20180595, steps: 400, every: 100 });
  expect(comparisons).toBe(4);
  expect(asked).toBeGreaterThan(50);
});

test('memory grows only where it keeps growing after the start', () => {
  const noise = (at: number) => (at * 7919) % 13;
  const steady = Array.from({ length: 40 }, (_, at) => Math.min(120, 60 + at * 10) + noise(at));
  const leaking = Array.from({ length: 40 }, (_, at) => 60 + at * 5 + noise(at));
  expect(isGrowing(trendOf(steady)!)).toBe(false);
  expect(isGrowing(trendOf(leaking)!)).toBe(true);
  expect(trendOf([1, 2, 3])).toBeUndefined();
});
