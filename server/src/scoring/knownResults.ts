import type { AgencySummary } from './summaryObject.ts';

/**
 * A summary for data that are taken elsewhere: without the results that stand on no document. Where no indicator has one,
 * every level counts as the lowest, and the index that follows (1,00) says nothing about the agency.
 */
export function knownResults(summary: AgencySummary): AgencySummary {
  const { documented, roadMap } = summary;
  if (documented > 0) return summary;
  return {
    ...summary,
    index: null,
    nextPredicate: null,
    domains: [],
    aspects: [],
    roadMap: roadMap && { ...roadMap, years: [] },
  };
}
