import { reportTexts as texts } from '../../messages/reports.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import type { Block, Row } from '../document.ts';
import type { Speech } from '../speech.ts';
import { column, table } from './words.ts';

/** A road map has five years; more columns do not fit a page. */
const mostYears = 6;

/** Where every domain and aspect stands at the end of each year if all activities succeed. */
export function projectedGroups({ roadMap, domains, aspects }: AgencySummary, speech: Speech): readonly Block[] {
  const years = (roadMap?.years ?? []).slice(0, mostYears);
  if (years.length < 2) return [];
  const row = (
    part: AgencySummary['aspects'][number] | AgencySummary['domains'][number],
    of: 'domains' | 'aspects',
  ): Row => {
    const values = years.map((year) => year[of].find(({ id }) => id === part.id)?.planned.exact ?? null);
    const strong = of === 'domains' ? { strong: true } : {};
    return { cells: [`${part.id} ${part.name[speech.language]}`, ...values], ...strong };
  };
  const rows = domains.flatMap((domain) => [
    row(domain, 'domains'),
    ...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => row(aspect, 'aspects')),
  ]);
  const columns = [
    column(speech.say(domains.length > 0 ? texts.group : texts.aspect), 'text', 40),
    ...years.map(({ year }) => column(`${year}`, 'score', 9)),
  ];
  const all = domains.length > 0 ? rows : aspects.map((aspect) => row(aspect, 'aspects'));
  return [table(speech.say(domains.length > 0 ? texts.projectedGroups : texts.projectedAspects), columns, all)];
}
