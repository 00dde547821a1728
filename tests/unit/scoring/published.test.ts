import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { instrumentOf } from '../../../server/src/schema/instruments.ts';
import { type Exact, exact, toDecimalString, toTwoDecimals } from '../../../server/src/scoring/exact.ts';
import { predicateOf } from '../../../server/src/scoring/predicate.ts';
import { fromAspects, fromDomains, fromLevels, type IndexValues } from '../../../server/src/scoring/weightedIndex.ts';

interface Vector {
  readonly id: string;
  readonly kind: 'full' | 'aspects' | 'domains' | 'worked_example';
  readonly instrument: string;
  readonly levels?: Readonly<Record<string, number>>;
  readonly scores?: Readonly<Record<string, number>>;
  readonly aspects?: Readonly<Record<string, number>>;
  readonly domains?: Readonly<Record<string, number>>;
  readonly expected: {
    readonly aspects?: Readonly<Record<string, number>>;
    readonly domains?: Readonly<Record<string, number>>;
    readonly index?: number;
    readonly index_exact?: string;
    readonly weighted_sum?: number;
    readonly predicate?: string;
  };
  readonly known_deviation?: Readonly<Record<string, string>>;
}

const file = new URL('../../data/published-results.yaml', import.meta.url);
const { vectors } = parse(readFileSync(file, 'utf8')) as { readonly vectors: readonly Vector[] };

describe('published results are reproduced', () => {
  test('every vector is there', () => {
    expect(vectors).toHaveLength(12);
  });

  describe.each(vectors)('$id', (vector) => {
    const instrument = instrumentOf(vector.instrument)!;
    const values = compute(vector);
    const tolerance = vector.kind === 'aspects' || vector.kind === 'domains' ? exact('0.01') : exact(0);

    const aspects = Object.entries(vector.expected.aspects ?? {}).filter(([id]) => !vector.known_deviation?.[id]);
    test.each(aspects)('aspect %s is %s', (id, published) => {
      expectShown(values.aspects.get(id), published, tolerance);
    });

    test.each(Object.entries(vector.expected.domains ?? {}))('domain %s is %s', (id, published) => {
      expectShown(values.domains.get(id), published, tolerance);
    });

    const { index, index_exact, predicate } = vector.expected;
    if (index === undefined) return;
    test('index and predicate', () => {
      expectShown(values.index, index, tolerance);
      if (index_exact !== undefined) expect(toDecimalString(values.index!)).toBe(index_exact);
      if (predicate !== undefined) expect(predicateOf(instrument, values.index!).name.id).toBe(predicate);
    });
  });
});

test('Kemenko Perekonomian 2021: the exact index is 2.9475, shown as 2.95', () => {
  const { index } = compute(vectorOf('kemenko-perekonomian-2021'));
  expect(toDecimalString(index!)).toBe('2.9475');
  expect(toTwoDecimals(index!)).toBe('2.95');
});

test('Denpasar 2018: weights of 20/6 are exact, the index is shown as 2.64', () => {
  const { index, aspects } = compute(vectorOf('denpasar-2018'));
  expect(toTwoDecimals(index!)).toBe('2.64');
  expect(aspects.get('A6')!.toFraction()).toBe('23/7');
  expect(aspects.get('A7')!.toFraction()).toBe('5/2');
});

test('Aceh Tengah 2026: aspect A5 is 1.085; the publisher rounded a binary float down to 1.08, half up shows 1.09', () => {
  const { aspects, index } = compute(vectorOf('aceh-tengah-2026-pemdi'));
  const a5 = aspects.get('A5')!;
  expect(toDecimalString(a5)).toBe('1.085');
  expect((1.085).toFixed(2)).toBe('1.08');
  expect(toTwoDecimals(a5)).toBe('1.09');
  expect(toTwoDecimals(index!)).toBe('1.24');
});

test('PermenPANRB 59/2020 Tabel 12: the weighted sum of the domains is 328.2', () => {
  const { index } = compute(vectorOf('reg-59-2020-tabel-12'));
  expect(toDecimalString(index!.mul(100))).toBe('328.2');
});

test('no rounding in between: 2.945 shows as 2.95, although the rounded domains would give 2.94', () => {
  const instrument = instrumentOf('permenpanrb-59-2020')!;
  const low = new Set(['I11', 'I42']);
  const levels = new Map(instrument.indicators.map(({ id }) => [id, exact(low.has(id) ? 2 : 3)]));
  const { index, domains } = fromLevels(instrument, levels);
  const rounded = new Map([...domains].map(([id, value]) => [id, exact(toTwoDecimals(value))]));
  expect(toTwoDecimals(index!)).toBe('2.95');
  expect(toTwoDecimals(fromDomains(instrument, rounded)!)).toBe('2.94');
});

function vectorOf(id: string): Vector {
  return vectors.find((vector) => vector.id === id)!;
}

function compute(vector: Vector): IndexValues {
  const instrument = instrumentOf(vector.instrument)!;
  const levels = vector.levels ?? vector.scores;
  if (levels) return fromLevels(instrument, exactly(levels));
  if (vector.aspects) return fromAspects(instrument, exactly(vector.aspects));
  const domains = exactly(vector.domains!);
  return { aspects: new Map(), domains, index: fromDomains(instrument, domains) };
}

function exactly(values: Readonly<Record<string, number>>): Map<string, Exact> {
  return new Map(Object.entries(values).map(([id, value]) => [id, exact(String(value))]));
}

/** Published values have two decimals, half up. */
function expectShown(value: Exact | undefined, published: number, tolerance: Exact): void {
  const shown = exact(toTwoDecimals(value!));
  const difference = shown.sub(exact(String(published))).abs();
  expect(difference.lte(tolerance), `${shown} for published ${published}`).toBe(true);
}
