import { expect, test } from 'vitest';
import { exact, roundHalfUp, toDecimalString, toNumber } from '../../../server/src/scoring/exact.ts';
import { formatNumber, pointsText } from '../../../server/src/scoring/format.ts';

test.each([
  ['2.9475', 2, '2,95', '2.95'],
  ['1.085', 2, '1,09', '1.09'],
  ['3', 2, '3,00', '3.00'],
  ['3', 0, '3', '3'],
  ['2.5', 0, '3', '3'],
  ['-0.005', 2, '-0,01', '-0.01'],
  ['-0.001', 2, '0,00', '0.00'],
  ['20/6', 4, '3,3333', '3.3333'],
])('%s with %i decimals', (value, decimals, indonesian, english) => {
  expect(formatNumber(exact(value), 'id', decimals)).toBe(indonesian);
  expect(formatNumber(exact(value), 'en', decimals)).toBe(english);
});

test.each([
  ['0.025', '0,025', '0.025'],
  ['0.013', '0,013', '0.013'],
  ['1/300', '0,0033', '0.0033'],
  ['1', '1', '1'],
  ['10', '10', '10'],
])('%s index points', (value, indonesian, english) => {
  expect(pointsText(exact(value))).toEqual({ id: indonesian, en: english });
});

test('a decimal string has at most ten decimals and no trailing zeros', () => {
  expect(toDecimalString(exact('8/3'))).toBe('2.6666666667');
  expect(toDecimalString(exact('2.9475'))).toBe('2.9475');
  expect(toDecimalString(exact(100))).toBe('100');
  expect(toNumber(exact('1.085'))).toBe(1.085);
  expect(roundHalfUp(exact('1.085'), 2)).toBe('1.09');
});
