import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, toNumber } from '../../../server/src/scoring/exact.ts';

test.each([
  [0.4166666667, '4166666667/10000000000'],
  [3.5166666667, '35166666667/10000000000'],
  [1.085, '217/200'],
  [-0.5, '-1/2'],
  [3, '3'],
  ['20/6', '10/3'],
  ['2.9475', '1179/400'],
  [1e-7, '1/10000000'],
  [-1.5e-10, '-3/20000000000'],
  [2e21, '2000000000000000000000'],
])('%s is read for what it says', (value, fraction) => {
  expect(exact(value).toFraction()).toBe(fraction);
});

test('a number of at most ten decimals comes back as it was', () => {
  const decimal = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 9_999_999_999 }));
  fc.assert(
    fc.property(decimal, ([whole, decimals]) => {
      const value = Number(`${whole}.${String(decimals).padStart(10, '0')}`);
      expect(toNumber(exact(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 'tiga'])('%s is no number', (value) => {
  expect(() => exact(value)).toThrow();
});
