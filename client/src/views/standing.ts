import type { AgencySummary, IndicatorSummary } from '../../../server/src/lsp/protocol.ts';

/** What the list of indicators shows, and in which order. Free of the editor. */
export const indicatorFilters = ['all', 'missing', 'belowTarget'] as const;
export type IndicatorFilter = (typeof indicatorFilters)[number];

/** `number`: by domain and aspect. The others make one list, the largest first. */
export const indicatorOrders = ['number', 'gap', 'gain'] as const;
export type IndicatorOrder = (typeof indicatorOrders)[number];

/** `unknown`: nothing can be proven by this instrument. */
export type Standing = 'undocumented' | 'unknown' | 'proven' | 'notProven';

export function standingOf({ documented, proven, claimed }: IndicatorSummary): Standing {
  if (!documented) return 'undocumented';
  if (proven === null) return 'unknown';
  return proven >= claimed ? 'proven' : 'notProven';
}

/** The next target from the assessed year on; the last one where all lie before it. */
export function targetOf(
  { targets }: IndicatorSummary,
  year: number | null,
): IndicatorSummary['targets'][number] | undefined {
  const rising = [...targets].sort((one, other) => one.year - other.year);
  return rising.find((target) => target.year >= (year ?? Number.NEGATIVE_INFINITY)) ?? rising.at(-1);
}

/** Whether documents are missing for the claimed level, or for the indicator as a whole. */
export function isIncomplete({ documented, missing }: IndicatorSummary): boolean {
  return !documented || missing.length > 0;
}

export function isBelowTarget(indicator: IndicatorSummary, year: number | null): boolean {
  const target = targetOf(indicator, year);
  return target !== undefined && (indicator.proven ?? indicator.claimed) < target.level;
}

/** The indicators of an agency that a filter lets through, in an order. */
export function arranged(
  { indicators, tahun }: AgencySummary,
  filter: IndicatorFilter,
  order: IndicatorOrder,
): readonly IndicatorSummary[] {
  const shown = indicators.filter((indicator) => {
    if (filter === 'missing') return isIncomplete(indicator);
    return filter === 'all' || isBelowTarget(indicator, tahun);
  });
  if (order === 'number') return shown;
  const worth = (indicator: IndicatorSummary) => (order === 'gap' ? (indicator.gap ?? 0) : indicator.gain);
  return [...shown].sort((one, other) => worth(other) - worth(one));
}
