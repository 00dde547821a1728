import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, Instrument } from '../../../server/src/schema/instrument.ts';
import { allInstruments, instrumentOf } from '../../../server/src/schema/instruments.ts';
import { ScoreCache } from '../../../server/src/scoring/cache.ts';
import { type Exact, exact, toDecimalString, zero } from '../../../server/src/scoring/exact.ts';
import type { AgencyScore, MissingEvidence } from '../../../server/src/scoring/score.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { fromAspects, fromDomains, fromLevels } from '../../../server/src/scoring/weightedIndex.ts';
import { type PlainEvidence, type PlainIndicator, plainAgency } from './plainAgency.ts';

const runs = { numRuns: 60 };
const withEvidence = instrumentOf('permenpanrb-59-2020')!;

describe.each(allInstruments())('$id: the index', (instrument) => {
  const levels = fc.array(levelIn(instrument), {
    minLength: instrument.indicators.length,
    maxLength: instrument.indicators.length,
  });
  const byId = (values: readonly string[]) =>
    new Map(instrument.indicators.map(({ id }, at) => [id, exact(values[at]!)]));

  test('equals the direct weighted sum of the levels, by aspect and domain alike', () => {
    fc.assert(
      fc.property(levels, (values) => {
        const { aspects, domains, index } = fromLevels(instrument, byId(values));
        const direct = instrument.indicators
          .map((indicator, at) => exact(values[at]!).mul(exact(indicator.weight)))
          .reduce((sum, product) => sum.add(product), zero)
          .div(100);
        expect(index!.equals(direct)).toBe(true);
        expect(fromAspects(instrument, aspects).index!.equals(direct)).toBe(true);
        if (instrument.domains.length > 0) expect(fromDomains(instrument, domains)!.equals(direct)).toBe(true);
      }),
      runs,
    );
  });

  test('lies between the lowest and the highest level', () => {
    fc.assert(
      fc.property(levels, (values) => {
        const known = byId(values);
        const { index } = fromLevels(instrument, known);
        const sorted = [...known.values()].toSorted((a, b) => a.compare(b));
        expect(index!.gte(sorted[0]!) && index!.lte(sorted.at(-1)!)).toBe(true);
      }),
      runs,
    );
  });

  test('rises with every level, by its weight', () => {
    const position = fc.nat(instrument.indicators.length - 1);
    fc.assert(
      fc.property(levels, position, levelIn(instrument), (values, at, other) => {
        const before = fromLevels(instrument, byId(values)).index!;
        const after = fromLevels(instrument, byId(values.with(at, other))).index!;
        const step = exact(other).sub(exact(values[at]!));
        expect(after.sub(before).equals(step.mul(exact(instrument.indicators[at]!.weight)).div(100))).toBe(true);
      }),
      runs,
    );
  });

  test('is unknown, like its groups, as soon as one level is', () => {
    fc.assert(
      fc.property(levels, fc.nat(instrument.indicators.length - 1), (values, at) => {
        const known = byId(values);
        known.delete(instrument.indicators[at]!.id);
        const { index, aspects } = fromLevels(instrument, known);
        expect(index).toBeUndefined();
        expect(aspects.has(instrument.indicators[at]!.aspect)).toBe(false);
        expect(aspects.size).toBe(instrument.aspects.length - 1);
      }),
      runs,
    );
  });
});

describe.each(allInstruments())('$id: an agency', (instrument) => {
  const agencies = fc.array(plainIndicator(instrument), { minLength: 1, maxLength: 12 });

  test('proven never exceeds claimed, and the gains sum to what lies between', () => {
    fc.assert(
      fc.property(agencies, (indicators) => {
        const score = scoreAgency(plainAgency(instrument, 2023, indicators))!;
        if (instrument.noEvidenceReason) {
          expect(score.index.proven).toBeUndefined();
          expect(score.noProvenReason).toEqual(instrument.noEvidenceReason);
          return;
        }
        for (const { claimed, proven, missing, gap, weight, next } of score.indicators) {
          expect(claimed.gte(proven!)).toBe(true);
          expect(sumOf(missing).equals(claimed.sub(proven!).mul(weight).div(100))).toBe(true);
          expect(sumOf(missing).equals(gap!)).toBe(true);
          expect(missing.every(({ gain }) => gain.gt(0))).toBe(true);
          if (next && next.missing.length > 0) expect(sumOf(next.missing).equals(next.gain)).toBe(true);
        }
        const all = score.indicators.flatMap(({ missing }) => missing);
        expect(sumOf(all).equals(score.index.claimed.exact.sub(score.index.proven!.exact))).toBe(true);
      }),
      runs,
    );
  });

  test('counts an indicator without a document as the lowest level', () => {
    const score = scoreAgency(plainAgency(instrument, 2023, []))!;
    expect(score.index.claimed.exact.equals(instrument.scale.min)).toBe(true);
    expect(score.documented).toBe(0);
  });
});

test('what the cache keeps is what a fresh computation gives, after any edits', () => {
  const edits = fc.array(plainIndicator(withEvidence), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(edits, edits, (first, then) => {
      const agency = plainAgency(withEvidence, 2023, first);
      const cache = new ScoreCache();
      scoreAgency(agency, cache);
      for (const indicator of then) {
        agency.replace(indicator);
        expect(comparable(scoreAgency(agency, cache)!)).toEqual(comparable(scoreAgency(agency)!));
      }
    }),
    { numRuns: 30 },
  );
});

test('an edit recomputes its own indicator and leaves the others as they are', () => {
  const agency = plainAgency(withEvidence, 2023, [
    { number: '1', level: '2', evidence: [] },
    { number: '2', level: '2', evidence: [] },
  ]);
  const cache = new ScoreCache();
  const before = scoreAgency(agency, cache)!;
  agency.replace({ number: '2', level: '3', evidence: [] });
  const after = scoreAgency(agency, cache)!;
  expect(after.indicators[0]).toBe(before.indicators[0]);
  expect(after.indicators[1]).not.toBe(before.indicators[1]);
  expect(toDecimalString(after.indicators[1]!.claimed)).toBe('3');
});

test('more evidence never proves less, as long as nothing is replaced in a circle', () => {
  fc.assert(
    fc.property(plainIndicator(withEvidence), fc.nat(20), (drawn, at) => {
      const evidence = (drawn.evidence ?? []).filter(
        ({ id, supersedes }) => supersedes === undefined || supersedes < id,
      );
      const indicator = { ...drawn, evidence };
      const fewer = evidence.filter((_, position) => position !== at % Math.max(evidence.length, 1));
      expect(provenOf({ ...indicator, evidence: fewer })).toBeLessThanOrEqual(provenOf(indicator));
    }),
    { numRuns: 300 },
  );
});

function provenOf(indicator: PlainIndicator): number {
  const score = scoreAgency(plainAgency(withEvidence, 2023, [indicator]))!;
  return score.indicators.find(({ number }) => number === indicator.number)!.proven!;
}

function levelIn({ scale }: Instrument): fc.Arbitrary<string> {
  const unit = 10 ** scale.decimals;
  return fc.integer({ min: scale.min * unit, max: scale.max * unit }).map((value) => String(value / unit));
}

function plainIndicator(instrument: Instrument): fc.Arbitrary<PlainIndicator> {
  return fc.constantFrom(...instrument.indicators).chain((indicator) =>
    fc.record({
      number: fc.constant(indicator.number),
      level: levelIn(instrument),
      evidence: fc.array(evidenceFor(indicator), { maxLength: 14 }).map(withUniqueIds),
    }),
  );
}

/** Mostly what the indicator asks for, in mostly good state, so that every level is reached. */
function evidenceFor(indicator: Indicator): fc.Arbitrary<PlainEvidence> {
  const asked = indicator.evidence.flatMap(({ requirements }) => requirements);
  const words = [...indicator.content, ...asked.flatMap(({ covers }) => covers)].map(({ id }) => id);
  return fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      kind: fc.constantFrom('notulensi', ...asked.flatMap(({ kinds }) => kinds)),
      file: mostly('present' as const, 'link', 'missing', 'empty', 'outside', 'wrong-case', 'folder'),
      date: fc.constantFrom('2020-01-01', '2021-05-05', '2022-07-07', '2023-12-31', '2024-01-01'),
      status: mostly('ditetapkan', 'draf', 'dicabut'),
      supersedes: fc.constantFrom('a', 'b', 'c', 'x'),
      content: fc.oneof(fc.constant(['lengkap', ...words]), fc.subarray(['sebagian', ...words])),
      forLevels: mostly<readonly number[]>([], [2], [4, 5]),
    },
    { requiredKeys: ['id', 'kind', 'file', 'content'] },
  );
}

function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

function withUniqueIds(evidence: readonly PlainEvidence[]): readonly PlainEvidence[] {
  const seen = new Set<string>();
  return evidence.map((entry, at) => {
    const id = seen.has(entry.id) ? `${entry.id}${at}` : entry.id;
    seen.add(id);
    return { ...entry, id };
  });
}

function sumOf(missing: readonly MissingEvidence[]): Exact {
  return missing.reduce((sum, { gain }) => sum.add(gain), zero);
}

/** A score as plain values, so that two of them compare by content. */
function comparable(score: AgencyScore): unknown {
  return {
    index: [score.index.claimed, score.index.proven].map((side) => side && toDecimalString(side.exact)),
    indicators: score.indicators.map((indicator) => ({
      claimed: indicator.claimed.toFraction(),
      proven: indicator.proven,
      missing: indicator.missing.map(({ requirement, gain, nearest }) => [
        requirement.id,
        gain.toFraction(),
        nearest?.defects,
      ]),
      fulfilled: [...indicator.fulfilled].map(([id, sites]) => [id, sites.map(({ fact }) => fact.id?.value)]),
    })),
  };
}
