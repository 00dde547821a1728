import { reportTexts as texts } from '../../messages/reports.ts';
import { projectedRows } from '../../scoring/projectedRows.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import { column, table } from './words.ts';

/** A road map has five years; more columns do not fit a page. */
const mostYears = 6;

/** Where every domain and aspect stands at the end of each year if all activities succeed. */
export function projectedGroups(summary: AgencySummary, speech: Speech): readonly Block[] {
  const years = (summary.roadMap?.years ?? []).slice(0, mostYears);
  const rows = projectedRows(summary, years).map(({ group, kind, scores }) => ({
    cells: [`${group.id} ${group.name[speech.language]}`, ...scores.map((score) => score?.planned.exact ?? null)],
    ...(kind === 'domain' ? { strong: true } : {}),
  }));
  if (rows.length === 0) return [];
  const hasDomains = summary.domains.length > 0;
  const columns = [
    column(speech.say(hasDomains ? texts.group : texts.aspect), 'text', 40),
    ...years.map(({ year }) => column(`${year}`, 'score', 9)),
  ];
  return [table(speech.say(hasDomains ? texts.projectedGroups : texts.projectedAspects), columns, rows)];
}
