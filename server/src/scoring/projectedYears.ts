import type { AgencyFacts } from '../model/facts.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';
import { type Exact, toNumber, zero } from './exact.ts';
import { decimalOf } from './level.ts';
import { scoreOf } from './predicate.ts';
import { type Levels, presentLevels, shownLevels } from './present.ts';
import { type AppliedLift, type Lift, type ProjectedYear, project } from './projection.ts';
import { budgetByYear, liftsOf, periodOfRoadMaps, plannedActivities, roadMapYears } from './roadMapPlan.ts';
import { sameList } from './sameList.ts';
import type { AgencyScore } from './score.ts';
import { scoreSummary } from './scoreSummary.ts';
import type { AppliedRaiseSummary, ProjectedGroupSummary, ProjectedYearSummary } from './summaryObject.ts';
import { pointsPerLevel } from './weightedIndex.ts';

/** What lies further ahead is a slip of the pen (2204 for 2024), which findings tell: it must not fill pages with years. */
const mostYears = 20;

/** What the projection was computed from. As long as it stays, so does the projection. */
interface Kept {
  readonly inputs: readonly unknown[];
  readonly years: readonly ProjectedYearSummary[];
}

/** By the first document of the road map, which lives as long as the agency is in memory. */
const kept = new WeakMap<DocumentView, Kept>();

/**
 * The index by year as the road map has it; see `RoadMapSummary`. Empty without a road map. Computed again only when
 * something in it changed.
 */
export function projectedYears(agency: AgencyView, score: AgencyScore): readonly ProjectedYearSummary[] {
  const { roadMaps } = agency;
  const facts = agency.agency?.facts;
  const period = periodOfRoadMaps(roadMaps);
  const base = agency.year ?? period.start;
  const home = roadMaps[0];
  if (base === undefined || !home || !facts) return [];
  const present = presentLevels(score);
  const shown = shownLevels(score);
  const initiatives = roadMaps.map((document) => document.facts.initiatives);
  const instruments = roadMaps.map((document) => document.facts.instrument?.value);
  const own = [score.instrument, base, period.start, period.end, facts.targets, textOf(present), textOf(shown)];
  const inputs = [...own, ...instruments, ...initiatives];
  const known = kept.get(home);
  if (known && sameList(known.inputs, inputs)) return known.years;
  const activities = plannedActivities(agency);
  const lifts = {
    planned: liftsOf(score.instrument, activities, base, 'planned'),
    cautious: liftsOf(score.instrument, activities, base, 'cautious'),
  };
  const targets = targetsByYear(facts);
  const end = isNear(period.end ?? base, base) ? period.end : (period.start ?? base) + roadMapYears - 1;
  const ahead = [end ?? base, ...targets.keys(), ...lifts.planned.map(({ year }) => year)];
  const last = Math.max(base, ...ahead.filter((year) => isNear(year, base)));
  const list = Array.from({ length: last - base + 1 }, (_, at) => base + at);
  const years = summarize(score.instrument, { present, shown }, lifts, list, targets, budgetByYear(activities));
  kept.set(home, { inputs, years });
  return years;
}

function isNear(year: number, base: number): boolean {
  return year < base + mostYears;
}

function summarize(
  instrument: Instrument,
  start: { readonly present: Levels; readonly shown: Levels },
  lifts: { readonly planned: readonly Lift[]; readonly cautious: readonly Lift[] },
  years: readonly number[],
  targets: ReadonlyMap<number, Exact>,
  budget: ReadonlyMap<number, Exact>,
): readonly ProjectedYearSummary[] {
  const planned = project(instrument, start.present, lifts.planned, years);
  const cautious = project(instrument, start.shown, lifts.cautious, years);
  const isCautious = (lift: Lift) =>
    lifts.cautious.some(({ indicator, activity, year, to }) => {
      const same = indicator === lift.indicator && activity === lift.activity && year === lift.year;
      return same && to.equals(lift.to);
    });
  return planned.flatMap((course, at) => {
    const other = cautious[at];
    const [index, low] = [course.values.index, other?.values.index];
    if (!other || !index || !low) return [];
    const target = targets.get(course.year);
    return [
      {
        year: course.year,
        planned: summaryOf(instrument, index),
        cautious: summaryOf(instrument, low),
        target: target ? summaryOf(instrument, target) : null,
        distance: target ? { planned: toNumber(index.sub(target)), cautious: toNumber(low.sub(target)) } : null,
        budget: toNumber(budget.get(course.year) ?? zero),
        domains: groupsOf(instrument, course, other, 'domains'),
        aspects: groupsOf(instrument, course, other, 'aspects'),
        raises: course.applied.map((lift) => raiseOf(instrument, lift, isCautious(lift))),
        inForce: instrument.years.first <= course.year && course.year <= (instrument.years.last ?? course.year),
      },
    ];
  });
}

function raiseOf(instrument: Instrument, lift: AppliedLift, cautious: boolean): AppliedRaiseSummary {
  return {
    indicator: instrument.indicators.find(({ id }) => id === lift.indicator)?.number ?? lift.indicator,
    from: toNumber(lift.from),
    to: toNumber(lift.to),
    activity: lift.activity ?? null,
    gain: toNumber(pointsPerLevel(instrument, lift.indicator).mul(lift.to.sub(lift.from))),
    cautious,
  };
}

function groupsOf(
  instrument: Instrument,
  planned: ProjectedYear,
  cautious: ProjectedYear,
  groups: 'domains' | 'aspects',
): readonly ProjectedGroupSummary[] {
  return instrument[groups].flatMap(({ id }) => {
    const [high, low] = [planned.values[groups].get(id), cautious.values[groups].get(id)];
    if (!high || !low) return [];
    return [{ id, planned: summaryOf(instrument, high), cautious: summaryOf(instrument, low) }];
  });
}

function summaryOf(instrument: Instrument, value: Exact) {
  return scoreSummary(scoreOf(instrument, value));
}

/** `target_indeks` by year; of two for one year the first counts. */
function targetsByYear({ targets }: AgencyFacts): ReadonlyMap<number, Exact> {
  const byYear = new Map<number, Exact>();
  for (const { year, value } of targets) {
    const target = decimalOf(value?.value);
    if (year && target && !byYear.has(year.value)) byYear.set(year.value, target);
  }
  return byYear;
}

function textOf(levels: Levels): string {
  return [...levels.values()].map(({ n, d }) => `${n}/${d}`).join(' ');
}
