/**
 * The value below which a share of the values lies, by nearest rank.
 *
 * @param values not empty, in any order
 * @param share from 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function percentile95(values: readonly number[]): number {
  return quantile(values, 0.95);
}
