import { reportTexts as texts } from '../../messages/reports.ts';
import { type ProjectedRow, projectedRows } from '../../scoring/projectedRows.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import type { Field } from '../tables/dataTable.ts';
import { tableOf } from './words.ts';

/** A road map has five years; more columns do not fit a page. */
const mostYears = 6;

/** Where every domain and aspect stands at the end of each year if all activities succeed. */
export function projectedGroups(summary: AgencySummary, speech: Speech): readonly Block[] {
  const years = (summary.roadMap?.years ?? []).slice(0, mostYears);
  const rows = projectedRows(summary, years);
  if (rows.length === 0) return [];
  const hasDomains = summary.domains.length > 0;
  const fields: readonly Field<ProjectedRow>[] = [
    [hasDomains ? texts.group : texts.aspect, 'text', 40, ({ group }) => `${group.id} ${speech.say(group.name)}`],
    ...years.map(({ year }, at): Field<ProjectedRow> => {
      return [`${year}`, 'score', 9, ({ scores }) => scores[at]?.planned.exact];
    }),
  ];
  const caption = speech.say(hasDomains ? texts.projectedGroups : texts.projectedAspects);
  return [tableOf(speech, caption, rows, fields, { isStrong: ({ kind }) => kind === 'domain' })];
}
