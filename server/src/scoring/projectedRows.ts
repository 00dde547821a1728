import type { AgencySummary, GroupSummary, ProjectedGroupSummary, ProjectedYearSummary } from './summaryObject.ts';

/** A domain or aspect over the projected years. */
export interface ProjectedRow {
  readonly group: GroupSummary;
  /** Undefined where the instrument has aspects only. */
  readonly kind: 'domain' | 'aspect' | undefined;
  /** One for each year. */
  readonly scores: readonly (ProjectedGroupSummary | undefined)[];
}

/** Every domain followed by its aspects, over the given years; no rows for a single year, which shows no course. */
export function projectedRows(
  { domains, aspects }: AgencySummary,
  years: readonly ProjectedYearSummary[],
): readonly ProjectedRow[] {
  if (years.length < 2) return [];
  const row = (group: GroupSummary, kind: ProjectedRow['kind']): ProjectedRow => {
    const of = kind === 'domain' ? 'domains' : 'aspects';
    return { group, kind, scores: years.map((year) => year[of].find(({ id }) => id === group.id)) };
  };
  if (domains.length === 0) return aspects.map((aspect) => row(aspect, undefined));
  return domains.flatMap((domain) => [
    row(domain, 'domain'),
    ...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => row(aspect, 'aspect')),
  ]);
}
