import type { AgencyFacts } from '../model/facts.ts';
import type { Exact } from './exact.ts';
import { decimalOf } from './level.ts';

export interface IndexTargetValue {
  readonly year: number;
  readonly value: Exact;
}

/**
 * The target of `target_indeks` that the index is held against: that of the assessed year, else of the nearest later
 * year. Entries whose year or value cannot be used are passed over; of two for one year the first counts.
 */
export function indexTarget(agency: AgencyFacts, assessedYear: number): IndexTargetValue | undefined {
  let nearest: IndexTargetValue | undefined;
  for (const target of agency.targets) {
    const year = target.year?.value;
    const value = decimalOf(target.value?.value);
    if (year === undefined || value === undefined || year < assessedYear) continue;
    if (!nearest || year < nearest.year) nearest = { year, value };
  }
  return nearest;
}
