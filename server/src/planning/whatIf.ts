import { exact, toNumber } from '../scoring/exact.ts';
import { nextPredicate, scoreOf } from '../scoring/predicate.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { scoreSummary } from '../scoring/scoreSummary.ts';
import type { AgencySummary, ScoreSummary } from '../scoring/summaryObject.ts';
import { fromLevels } from '../scoring/weightedIndex.ts';

/** What the index would be with other levels, without any file being touched. */
export interface WhatIfResult {
  readonly index: ScoreSummary;
  /** Index points more (or less) than the claimed index. */
  readonly change: number;
  readonly nextPredicate: AgencySummary['nextPredicate'];
  /** Index points above the target that the index is held against; negative below it. */
  readonly toTarget: number | null;
  readonly domains: readonly { readonly id: string; readonly score: ScoreSummary }[];
  readonly aspects: readonly { readonly id: string; readonly score: ScoreSummary }[];
}

/**
 * The claimed index with some levels replaced. Levels off the scale are brought to its nearest end; numbers that the
 * instrument does not have are passed over.
 *
 * @param levels by number of the indicator
 */
export function whatIf(score: AgencyScore, levels: Readonly<Record<string, number>>): WhatIfResult | undefined {
  const { instrument, index, target } = score;
  const { min, max, decimals } = instrument.scale;
  const asked = new Map(
    score.indicators.map(({ id, number, claimed }) => {
      const level = Object.hasOwn(levels, number) ? levels[number] : undefined;
      if (level === undefined || !Number.isFinite(level)) return [id, claimed] as const;
      return [id, exact(Math.min(max, Math.max(min, level)).toFixed(decimals))] as const;
    }),
  );
  const values = fromLevels(instrument, asked);
  if (!values.index) return undefined;
  const next = nextPredicate(instrument, values.index);
  const groups = (kind: 'domains' | 'aspects') =>
    instrument[kind].flatMap(({ id }) => {
      const value = values[kind].get(id);
      return value ? [{ id, score: scoreSummary(scoreOf(instrument, value)) }] : [];
    });
  return {
    index: scoreSummary(scoreOf(instrument, values.index)),
    change: toNumber(values.index.sub(index.claimed.exact)),
    nextPredicate: next
      ? { predicate: next.predicate.name.id, min: toNumber(next.min), distance: toNumber(next.distance) }
      : null,
    toTarget: target ? toNumber(values.index.sub(target.value)) : null,
    domains: groups('domains'),
    aspects: groups('aspects'),
  };
}
