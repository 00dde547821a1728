import { expect, test } from 'vitest';
import { arranged, isBelowTarget, standingOf, targetOf } from '../../../client/src/views/standing.ts';
import type { AgencySummary, IndicatorSummary } from '../../../server/src/scoring/summaryObject.ts';

function indicator(number: string, more: Partial<IndicatorSummary> = {}): IndicatorSummary {
  const given = { number, documented: true, claimed: 3, proven: 3, missing: [], gap: 0, gain: 0.02, targets: [] };
  return { ...given, ...more } as unknown as IndicatorSummary;
}

test.each([
  ['undocumented', { documented: false, proven: 1 }],
  ['unknown', { proven: null }],
  ['proven', { proven: 3 }],
  ['notProven', { proven: 2 }],
] as const)('stands as %s', (standing, more) => {
  expect(standingOf(indicator('1', more))).toBe(standing);
});

test('the target that counts is the next one, else the last', () => {
  const given = indicator('1', {
    targets: [
      { year: 2028, level: 5 },
      { year: 2026, level: 4 },
    ],
  });
  expect(targetOf(given, 2025)).toEqual({ year: 2026, level: 4 });
  expect(targetOf(given, 2026)).toEqual({ year: 2026, level: 4 });
  expect(targetOf(given, 2027)).toEqual({ year: 2028, level: 5 });
  expect(targetOf(given, 2030)).toEqual({ year: 2028, level: 5 });
  expect(targetOf(indicator('1'), 2025)).toBeUndefined();
});

test('what is only claimed does not reach a target', () => {
  const targets = [{ year: 2026, level: 3 }];
  expect(isBelowTarget(indicator('1', { targets, proven: 2 }), 2026)).toBe(true);
  expect(isBelowTarget(indicator('1', { targets, proven: null }), 2026)).toBe(false);
});

test('filters keep the order of the instrument; orders by worth put the most first', () => {
  const lacking = [{ requirement: 'a' }] as unknown as IndicatorSummary['missing'];
  const indicators = [
    indicator('1', { gain: 0.01 }),
    indicator('2', { missing: lacking, gap: 0.05, gain: 0.03 }),
    indicator('3', { documented: false, gap: null, gain: 0.02 }),
    indicator('4', { missing: lacking, gap: 0.09, gain: 0 }),
  ];
  const agency = { indicators, tahun: 2026 } as unknown as AgencySummary;
  const numbers = (...args: readonly ['all' | 'missing' | 'belowTarget', 'number' | 'gap' | 'gain']) =>
    arranged(agency, ...args).map(({ number }) => number);
  expect(numbers('all', 'number')).toEqual(['1', '2', '3', '4']);
  expect(numbers('missing', 'number')).toEqual(['2', '3', '4']);
  expect(numbers('missing', 'gap')).toEqual(['4', '2', '3']);
  expect(numbers('all', 'gain')).toEqual(['2', '3', '1', '4']);
  expect(numbers('belowTarget', 'number')).toEqual([]);
});
