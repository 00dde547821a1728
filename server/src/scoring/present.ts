import { type Exact, exact } from './exact.ts';
import type { AgencyScore, IndicatorScore } from './score.ts';

/** Level of every indicator by id. */
export type Levels = ReadonlyMap<string, Exact>;

/** Where an agency stands: the assessor's level where there is one, else the claim. */
export function presentLevels({ indicators }: AgencyScore): Levels {
  return new Map(indicators.map((indicator) => [indicator.id, presentLevel(indicator)]));
}

/** What an agency can show: the lowest of claim, assessor's level and proven level, as far as they are known. */
export function shownLevels({ indicators }: AgencyScore): Levels {
  return new Map(indicators.map((indicator) => [indicator.id, shownLevel(indicator)]));
}

export function presentLevel({ assessed, claimed }: IndicatorScore): Exact {
  return assessed ?? claimed;
}

function shownLevel({ assessed, claimed, proven }: IndicatorScore): Exact {
  const level = assessed?.lt(claimed) ? assessed : claimed;
  // A proven level with decimals is the claim itself.
  const known = proven === undefined || !Number.isInteger(proven) ? claimed : exact(proven);
  return known.lt(level) ? known : level;
}
