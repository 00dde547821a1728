import type { InitiativeFacts } from '../model/facts.ts';
import type { AgencyView } from '../workspace/view.ts';
import { toNumber } from './exact.ts';
import { projectedYears } from './projectedYears.ts';
import {
  budgetByYear,
  budgetOf,
  levelOfRaise,
  type PlannedActivity,
  periodOfRoadMaps,
  plannedActivities,
  yearOfRaise,
} from './roadMapPlan.ts';
import type { AgencyScore } from './score.ts';
import { ownerOf, placeOf, type UnitNames } from './summarizeIndicator.ts';
import type { ActivitySummary, InitiativeSummary, RoadMapSummary } from './summaryObject.ts';

/** The road map of an agency with the index that follows from it; null where it has none. */
export function summarizeRoadMap(
  agency: AgencyView,
  score: AgencyScore | undefined,
  units: UnitNames,
): RoadMapSummary | null {
  const { roadMaps } = agency;
  if (roadMaps.length === 0) return null;
  const { start, end } = periodOfRoadMaps(roadMaps);
  const planned = plannedActivities(agency);
  const budget = budgetByYear(planned);
  return {
    start: start ?? null,
    end: end ?? null,
    initiatives: roadMaps.flatMap(({ facts }) => facts.initiatives.map(summarizeInitiative)),
    activities: planned.map((one) => summarizeActivity(agency, one, score, units)),
    budget: [...budget].map(([year, total]) => ({ year, total: toNumber(total) })),
    years: score ? projectedYears(agency, score) : [],
  };
}

function summarizeInitiative({ id, name }: InitiativeFacts): InitiativeSummary {
  return { id: id?.value ?? null, name: name?.value ?? null };
}

function summarizeActivity(
  agency: AgencyView,
  { document, initiative, activity, raises }: PlannedActivity,
  score: AgencyScore | undefined,
  units: UnitNames,
): ActivitySummary {
  return {
    id: activity.id?.value ?? null,
    name: activity.name?.value ?? null,
    initiative: summarizeInitiative(initiative),
    content: initiative.contentArea?.value ?? null,
    stage: initiative.term?.value ?? null,
    owner: ownerOf(activity.owner?.value, units),
    years: activity.years.map(({ value }) => value),
    status: activity.status?.value ?? null,
    change: activity.change?.value ?? null,
    output: activity.output?.value ?? null,
    objects: activity.objects.map(({ value }) => value),
    budget: budgetOf(activity).map(({ year, amount, source }) => ({ year, value: toNumber(amount), source })),
    raises: raises.flatMap((raise) => {
      const target = score && levelOfRaise(score.instrument, raise);
      if (!target) return [];
      const { number: indicator, level } = target;
      return [{ indicator, level: toNumber(level), year: yearOfRaise(activity, raise) ?? null }];
    }),
    place: placeOf(agency, document, activity.at),
  };
}
