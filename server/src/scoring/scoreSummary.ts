import { toDecimalString, toTwoDecimals } from './exact.ts';
import type { Score } from './score.ts';
import type { ScoreSummary } from './summaryObject.ts';

/** A score as it stands in the summary. */
export function scoreSummary({ exact: value, predicate, roundedCrosses }: Score): ScoreSummary {
  return {
    exact: toDecimalString(value),
    rounded: Number(toTwoDecimals(value)),
    predicate: predicate.name.id,
    ...(roundedCrosses && { roundedSuggests: roundedCrosses.name.id }),
  };
}
