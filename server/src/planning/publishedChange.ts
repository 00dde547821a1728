import type { HistorySummary } from '../scoring/summaryObject.ts';

export interface PublishedChange {
  readonly from: number;
  readonly to: number;
  /** Index points; null where the later result is of another instrument, so that the two cannot be compared. */
  readonly points: number | null;
}

/** From the published result before the last one to the last one: only results of one kind are held against each other. */
export function publishedChange(history: readonly HistorySummary[]): PublishedChange | undefined {
  const [before, now] = history.toSorted((one, other) => one.year - other.year).slice(-2);
  if (!before || !now || before.year === now.year) return undefined;
  const isAlike = before.instrument !== null && before.instrument === now.instrument;
  const points = isAlike ? Math.round((now.value - before.value) * 1e4) / 1e4 : null;
  return { from: before.year, to: now.year, points };
}
