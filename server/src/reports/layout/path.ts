import { effortTexts } from '../../messages/planning.ts';
import { reportPathTexts as texts } from '../../messages/reportPlanning.ts';
import { reportTexts } from '../../messages/reports.ts';
import type { PlanFound, StepSummary } from '../../planning/planObject.ts';
import { exact, toDecimalString, zero } from '../../scoring/exact.ts';
import type { AgencyContent } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import type { Field } from '../tables/dataTable.ts';
import { officeName } from './missing.ts';
import { heading, note, paragraph, scoreText, tableOf } from './words.ts';

/** The easiest steps to the next target that cannot be shown yet; nothing where there is none. */
export function pathSection({ summary, path }: AgencyContent, speech: Speech): readonly Block[] {
  if (!path || path.state === 'refused' || path.state === 'reached') return [];
  const { target } = path;
  const year = target.year ?? '';
  const title = heading(2, speech.say(texts.title));
  if (path.state === 'impossible') {
    const highest = scoreText(summary, path.highest, speech);
    return [title, note(speech.say(texts.impossible, { year, target: scoreText(summary, target, speech), highest }))];
  }
  const { start, best, effortSource } = path;
  const found = {
    year,
    start: scoreText(summary, start, speech),
    target: scoreText(summary, target, speech),
    reached: scoreText(summary, best.index, speech),
    steps: best.steps.length,
    documents: best.documents,
    effort: best.effort,
  };
  const proof = best.optimal
    ? speech.say(effortTexts.optimal)
    : speech.say(effortTexts.notOptimal, { atLeast: best.atLeast });
  return [
    title,
    paragraph(`${speech.say(texts.intro, found)} ${proof}`),
    stepTable(path, speech),
    paragraph(speech.say(texts.inRoadMap, plannedOf(best.steps, speech))),
    ...plannedTable(path, speech),
    paragraph(speech.say(effortTexts.source, { source: effortSource })),
  ];
}

function plannedOf(steps: readonly StepSummary[], speech: Speech) {
  return { planned: planned(steps).length, steps: steps.length, budget: speech.money(budgetOf(steps)) };
}

/** Those that an activity of the road map leads to. */
function planned(steps: readonly StepSummary[]): readonly StepSummary[] {
  return steps.filter(({ activities }) => activities.length > 0);
}

/** Rupiah of all steps together; an activity that lifts several indicators is paid once. */
function budgetOf(steps: readonly StepSummary[]): string {
  const paid = new Map<string, number>();
  for (const { budget, activities, indicator } of steps) {
    const key = activities.map(({ id }) => id ?? indicator).join(' ');
    if (budget !== null) paid.set(key, budget);
  }
  return toDecimalString([...paid.values()].reduce((sum, budget) => sum.add(exact(budget)), zero));
}

function stepTable({ target, best }: PlanFound, speech: Speech) {
  const gain = toDecimalString(best.steps.reduce((sum, step) => sum.add(exact(step.gain)), zero));
  return tableOf(
    speech,
    speech.say(texts.table, { year: target.year ?? '' }),
    best.steps,
    [
      ...firstFields(22),
      [texts.from, 'level', 6, ({ from }) => from],
      [texts.to, 'level', 6, ({ to }) => to],
      [reportTexts.points, 'points', 9, (step) => step.gain],
      [texts.effort, 'count', 8, ({ effort }) => effort],
      [texts.work, 'text', 44, ({ tasks }) => tasks.map(({ text }) => speech.say(text)).join('; ')],
      [reportTexts.office, 'text', 22, ({ owner }) => officeName(owner, speech)],
    ],
    { total: ['', speech.say(texts.total), '', '', gain, best.effort, '', ''] },
  );
}

/** What of the steps the road map has; none where it has nothing. */
function plannedTable({ best: { steps } }: PlanFound, speech: Speech) {
  const own = planned(steps);
  if (own.length === 0) return [];
  const namesOf = ({ activities }: StepSummary) => {
    return [...new Set(activities.map((activity) => activity.name ?? activity.id ?? ''))].join('; ');
  };
  const table = tableOf(
    speech,
    speech.say(texts.plannedTable),
    own,
    [
      ...firstFields(34),
      [texts.activities, 'text', 42, namesOf],
      [reportTexts.budget, 'money', 20, ({ budget }) => budget],
    ],
    { total: ['', speech.say(texts.total), '', budgetOf(steps)] },
  );
  return [table];
}

function firstFields(width: number): readonly Field<StepSummary>[] {
  return [
    [reportTexts.number, 'text', 5, ({ indicator }) => indicator],
    [reportTexts.indicator, 'text', width, ({ name }) => name],
  ];
}
