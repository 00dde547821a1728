import { describe, expect, test } from 'vitest';
import { allInstruments, instrumentOf } from '../../../server/src/schema/instruments.ts';
import { exact, toDecimalString } from '../../../server/src/scoring/exact.ts';
import { nextPredicate, predicateOf, scoreOf } from '../../../server/src/scoring/predicate.ts';

const spbe = instrumentOf('permenpanrb-59-2020')!;
const digital = instrumentOf('permenpanrb-8-2026')!;

test.each([
  ['5', 'Memuaskan'],
  ['4.2', 'Memuaskan'],
  ['4.19', 'Sangat Baik'],
  ['3.5', 'Sangat Baik'],
  ['3.49', 'Baik'],
  ['2.6', 'Baik'],
  ['2.59', 'Cukup'],
  ['1.8', 'Cukup'],
  ['1.79', 'Kurang'],
  ['1', 'Kurang'],
])('59/2020: %s is %s', (value, predicate) => {
  expect(predicateOf(spbe, exact(value)).name.id).toBe(predicate);
});

test('each instrument has its own bands', () => {
  expect(predicateOf(spbe, exact('4.1')).name.id).toBe('Sangat Baik');
  expect(predicateOf(digital, exact('4.1')).name.id).toBe('Memuaskan');
  expect(predicateOf(instrumentOf('permenpanrb-5-2018')!, exact(0)).name.id).toBe('Kurang');
});

describe('where rounding would cross a band', () => {
  test('the exact value decides, and the band that the shown decimals suggest is told', () => {
    const score = scoreOf(spbe, exact('2.5975'));
    expect(score.predicate.name.id).toBe('Cukup');
    expect(score.roundedCrosses?.name.id).toBe('Baik');
  });

  test.each(['2.594', '2.6', '2.6049', '4.19', '10/3'])('nothing is told for %s', (value) => {
    expect(scoreOf(spbe, exact(value)).roundedCrosses).toBeUndefined();
  });
});

test('the next predicate and the points up to it; none above the highest', () => {
  const next = nextPredicate(spbe, exact('2.5975'))!;
  expect([next.predicate.name.id, toDecimalString(next.min), toDecimalString(next.distance)]).toEqual([
    'Baik',
    '2.6',
    '0.0025',
  ]);
  expect(nextPredicate(spbe, exact('4.2'))).toBeUndefined();
});

test('every band of every instrument begins with its own predicate', () => {
  for (const instrument of allInstruments()) {
    for (const band of instrument.predicates) expect(predicateOf(instrument, exact(band.min))).toBe(band);
  }
});
