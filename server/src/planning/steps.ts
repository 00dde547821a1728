import { remedyTexts, taskTexts } from '../messages/planning.ts';
import type { Text } from '../messages/text.ts';
import type { Instrument } from '../schema/instrument.ts';
import { type Exact, toNumber, zero } from '../scoring/exact.ts';
import { budgetOf, levelOfRaise, type PlannedActivity, plannedActivities, yearOfLift } from '../scoring/roadMapPlan.ts';
import type { IndicatorScore } from '../scoring/score.ts';
import { ownerOf, placeOf, unitsOf } from '../scoring/summarizeIndicator.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { LevelOption } from './options.ts';
import type { StepSummary, TaskSummary } from './planObject.ts';
import { pointsOf, type Task } from './tasks.ts';

/**
 * The steps of a path for people, most index points per effort first (of equal ones in the order of the instrument).
 *
 * @param by year of the target: activities that lift an indicator later than that do not help
 */
export function stepsOf(
  agency: AgencyView,
  instrument: Instrument,
  scores: readonly IndicatorScore[],
  picked: readonly LevelOption[],
  by: number | undefined,
): readonly StepSummary[] {
  const users = new Map<string, Set<string>>();
  for (const { indicator, tasks } of picked) {
    for (const { key } of tasks) users.set(key, (users.get(key) ?? new Set()).add(indicator.number));
  }
  const units = unitsOf(agency.agency?.facts.units ?? []);
  const activities = plannedActivities(agency);
  return picked
    .map((option): StepSummary => {
      const { indicator, from, to, gain, tasks } = option;
      const document = scores.find(({ id }) => id === indicator.id)?.document;
      const lifting = liftingActivities(instrument, activities, option, by);
      return {
        indicator: indicator.number,
        name: indicator.shortName,
        owner: ownerOf(document?.facts.owner?.value, units),
        place: document ? placeOf(agency, document, document.facts.at) : null,
        from: toNumber(from),
        to,
        gain: toNumber(gain),
        effort: pointsOf(tasks),
        tasks: taskSummaries(agency, option, users),
        activities: lifting.map(({ activity, to: level }) => ({
          id: activity.id?.value ?? null,
          name: activity.name?.value ?? null,
          to: toNumber(level),
        })),
        budget: budgetOfAll(lifting),
      };
    })
    .toSorted((one, other) => other.gain * one.effort - one.gain * other.effort);
}

function liftingActivities(
  instrument: Instrument,
  activities: readonly PlannedActivity[],
  { indicator, from }: LevelOption,
  by: number | undefined,
) {
  return activities.flatMap((planned) => {
    const levels = planned.raises.flatMap((raise) => {
      const target = levelOfRaise(instrument, raise);
      const year = yearOfLift(planned.activity, raise);
      if (by !== undefined && (year === undefined || year > by)) return [];
      return target?.id === indicator.id && target.level.gt(from) ? [target.level] : [];
    });
    const to = levels.toSorted((one, other) => other.compare(one))[0];
    return to ? [{ ...planned, to }] : [];
  });
}

function budgetOfAll(activities: readonly PlannedActivity[]): number | null {
  const entries = activities.flatMap(({ activity }) => budgetOf(activity));
  if (entries.length === 0) return null;
  return toNumber(entries.reduce<Exact>((sum, { amount }) => sum.add(amount), zero));
}

/** One summary for each document, the explanation, the talk with the assessor, and each level that is not known. */
function taskSummaries(
  agency: AgencyView,
  { indicator, tasks }: LevelOption,
  users: ReadonlyMap<string, ReadonlySet<string>>,
): readonly TaskSummary[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = documentOf(task);
    const group = groups.get(key);
    if (group) group.push(task);
    else groups.set(key, [task]);
  }
  return [...groups.values()].map((group) => {
    const sharedWith = new Set(group.flatMap(({ key }) => [...(users.get(key) ?? [])]));
    sharedWith.delete(indicator.number);
    return {
      ...described(agency, indicator.evidence, group),
      points: pointsOf(group),
      sharedWith: [...sharedWith],
    };
  });
}

/** Tasks on the same document belong together. */
function documentOf({ key, work }: Task): string {
  if (work.do === 'new' || work.do === 'extend') return key.split(';').slice(1, 5).join(';');
  return work.do === 'mend' ? key.split(';').slice(0, 2).join(';') : key;
}

function described(
  agency: AgencyView,
  evidence: LevelOption['indicator']['evidence'],
  group: readonly Task[],
): Omit<TaskSummary, 'points' | 'sharedWith'> {
  const nothing = { level: null, kind: null, evidence: null, defects: [] };
  const { work } = group[0]!;
  switch (work.do) {
    case 'explain':
      return { ...nothing, do: 'explain', text: taskTexts.explain };
    case 'convince':
      return { ...nothing, do: 'convince', text: taskTexts.convince };
    case 'level':
      return { ...nothing, do: 'level', text: taskTexts.level(work.level), level: work.level };
    case 'mend': {
      const { document, fact } = work.evidence;
      const defects = [...new Set(group.flatMap(({ work: each }) => (each.do === 'mend' ? [each.defect] : [])))];
      const title = fact.title?.value ?? fact.id?.value ?? null;
      const place = placeOf(agency, document, fact.at);
      return {
        ...nothing,
        do: 'mend',
        text: taskTexts.mend(
          title ?? `${place.file}:${place.line}`,
          defects.map((defect) => remedyTexts[defect]),
        ),
        evidence: { id: fact.id?.value ?? null, title: fact.title?.value ?? null, place },
        defects,
      };
    }
    default: {
      const made = group.flatMap(({ work: each }) => (each.do === 'new' ? [each] : []));
      const wanted = new Map(made.map(({ requirement }) => [requirement.id, requirement.title]));
      const levels = evidence.filter(({ requirements }) => requirements.some(({ id }) => wanted.has(id)));
      return {
        ...nothing,
        do: 'new',
        text: joined([...wanted.values()]),
        level: levels.at(-1)?.level ?? null,
        kind: work.kind,
      };
    }
  }
}

function joined(texts: readonly Text[]): Text {
  return { id: texts.map(({ id }) => id).join('; '), en: texts.map(({ en }) => en).join('; ') };
}
