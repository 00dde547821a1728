import type { Instrument } from '../schema/instrument.ts';
import { type Exact, exact, zero } from '../scoring/exact.ts';
import { scoreOf } from '../scoring/predicate.ts';
import { type Levels, shownLevels } from '../scoring/present.ts';
import { project } from '../scoring/projection.ts';
import { liftsOf, periodOfRoadMaps, plannedActivities } from '../scoring/roadMapPlan.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { scoreSummary } from '../scoring/scoreSummary.ts';
import { fromLevels } from '../scoring/weightedIndex.ts';
import type { AgencyView } from '../workspace/view.ts';
import { type Choice, cheapest, type Problem, type Solution } from './cheapest.ts';
import type { Effort } from './effort.ts';
import { type Aim, aimOf, isAim, refusalOf, refusals, targetSummary } from './goal.ts';
import { type LevelOption, optionsOf } from './options.ts';
import type { PathSummary, PlanGoal, PlanResult } from './planObject.ts';
import { stepsOf } from './steps.ts';
import { EvidenceKeys, type Task } from './tasks.ts';

/**
 * The steps to a goal that take the least effort (see `schemas/planning/effort.yaml`), with alternatives: which indicator to
 * which level by which evidence. Levels are cumulative, and work that serves several indicators counts once. The same
 * workspace and goal give the same answer.
 *
 * @param effort see `effortFor`
 */
export function planPath(
  agency: AgencyView,
  score: AgencyScore | undefined,
  goal: PlanGoal,
  effort: Effort,
  withAlternatives = true,
): PlanResult {
  if (!score) return { state: 'refused', reason: refusals.noInstrument };
  const { instrument } = score;
  const aim = refusalOf(agency, instrument, goal) ?? aimOf(agency, instrument, goal);
  if (!isAim(aim)) return { state: 'refused', reason: aim };
  const start = startLevels(agency, score, goal, aim);
  const puzzle = new Puzzle(
    optionsOfAll(agency, score, start, aim, goal, effort),
    aim.value.sub(indexOf(instrument, start)),
  );
  const target = targetSummary(instrument, aim);
  const startIndex = summaryOf(instrument, indexOf(instrument, start));
  const note = instrument.source.kind === 'secondary' ? instrument.source.note : null;
  const best = puzzle.solve(new Set());
  if (!best) {
    return {
      state: 'impossible',
      note,
      start: startIndex,
      target,
      highest: summaryOf(instrument, highest(score, start, goal)),
    };
  }
  const describe = (solution: Solution) => pathOf(agency, score, start, puzzle, solution, aim.year);
  return {
    state: puzzle.need.lte(zero) ? 'reached' : 'found',
    note,
    start: startIndex,
    target,
    best: describe(best),
    alternatives: withAlternatives ? alternativesTo(best, puzzle).map(describe) : [],
    effortSource: effort.source,
  };
}

/** See {@link cheapest}: a tenth of a second for all. What the best path leaves over is for the alternatives. */
const workWithAlternatives = 28_000_000;
const workOfAlternative = 3_000_000;
const mostAlternatives = 2;
/** So many indicators of the best path are left out in turn. */
const mostTried = 8;

function startLevels(agency: AgencyView, score: AgencyScore, goal: PlanGoal, aim: Aim): Levels {
  const shown = shownLevels(score);
  const end = aim.year ?? periodOfRoadMaps(agency.roadMaps).end;
  if (goal.from !== 'road-map' || agency.year === undefined || end === undefined || end <= agency.year) return shown;
  const base = agency.year;
  const years = Array.from({ length: Math.min(end - base, 50) + 1 }, (_, at) => base + at);
  const lifts = liftsOf(score.instrument, plannedActivities(agency), base, 'planned');
  const levels = new Map(shown);
  for (const { applied } of project(score.instrument, shown, lifts, years)) {
    for (const { indicator, to } of applied) levels.set(indicator, to);
  }
  return levels;
}

function optionsOfAll(
  agency: AgencyView,
  score: AgencyScore,
  start: Levels,
  aim: Aim,
  goal: PlanGoal,
  effort: Effort,
): readonly (readonly LevelOption[])[] {
  const kept = new Set(goal.keep ?? []);
  const evidence = new EvidenceKeys();
  const year = agency.year === undefined ? aim.year : Math.max(agency.year, aim.year ?? agency.year);
  return score.instrument.indicators.map((indicator, at) => {
    const from = start.get(indicator.id);
    if (!from || kept.has(indicator.number)) return [];
    return optionsOf(agency, score.instrument, indicator, score.indicators[at]!, from, year, effort, evidence);
  });
}

/** The options as integers: points as multiples of their common part, tasks as items with a cost. */
class Puzzle {
  readonly options: readonly (readonly LevelOption[])[];
  readonly need: Exact;
  readonly #groups: readonly (readonly Choice[])[];
  readonly #costs: readonly number[];
  readonly #need: number;

  constructor(options: readonly (readonly LevelOption[])[], need: Exact) {
    this.options = options;
    this.need = need;
    const unit = commonDenominator(options.flat().map(({ gain }) => gain));
    const units = (value: Exact) => Number((value.s * value.n * unit) / value.d);
    const items = new Map<string, number>();
    const costs: number[] = [];
    const itemOf = ({ key, points, work }: Task) => {
      const known = items.get(key);
      if (known !== undefined) return known;
      const isDocument = work.do === 'new' || work.do === 'mend';
      items.set(key, costs.length);
      return costs.push(points * pointsFirst + (isDocument ? 1 : 0)) - 1;
    };
    this.#groups = options.map((group) =>
      group.map(({ gain, tasks }) => ({ gain: units(gain), items: [...new Set(tasks.map(itemOf))] })),
    );
    this.#costs = costs;
    // Every sum of gains is a whole number of units: what is needed is so, too, however many decimals the target has.
    this.#need = need.lte(zero) ? 0 : Number((need.n * unit + need.d - 1n) / need.d);
  }

  /** @param without positions of indicators that take no part */
  solve(without: ReadonlySet<number>, work?: number): Solution | undefined {
    const groups = this.#groups.map((group, at) => (without.has(at) ? [] : group));
    const problem: Problem = { groups, costs: this.#costs, need: this.#need };
    return cheapest(problem, work);
  }

  picked({ picks }: Solution): readonly LevelOption[] {
    return picks.flatMap((pick, at) => (pick === undefined ? [] : this.options[at]![pick]!));
  }
}

/** Effort decides, and of equal effort the number of documents, of which there are fewer than this. */
const pointsFirst = 10_000;

function pathOf(
  agency: AgencyView,
  { instrument, indicators }: AgencyScore,
  start: Levels,
  puzzle: Puzzle,
  solution: Solution,
  by: number | undefined,
): PathSummary {
  const picked = puzzle.picked(solution);
  const levels = new Map(start);
  for (const { indicator, to } of picked) levels.set(indicator.id, exact(to));
  return {
    index: summaryOf(instrument, indexOf(instrument, levels)),
    effort: Math.floor(solution.cost / pointsFirst),
    documents: solution.cost % pointsFirst,
    optimal: solution.optimal,
    atLeast: Math.floor(solution.bound / pointsFirst),
    steps: stepsOf(agency, instrument, indicators, picked, by),
  };
}

/** Ways that leave out an indicator of the best one, the cheapest first. */
function alternativesTo(best: Solution, puzzle: Puzzle): readonly Solution[] {
  const found = new Map<string, Solution>();
  const taken = best.picks.flatMap((pick, at) => (pick === undefined ? [] : [at]));
  let left = workWithAlternatives - best.work;
  for (const at of taken.slice(0, mostTried)) {
    const other = puzzle.solve(new Set([at]), Math.min(left, workOfAlternative));
    left = Math.max(0, left - (other?.work ?? 0));
    if (other) found.set(other.picks.join(), other);
  }
  return [...found.values()].sort((one, other) => one.cost - other.cost).slice(0, mostAlternatives);
}

function highest({ instrument }: AgencyScore, start: Levels, goal: PlanGoal): Exact {
  const kept = new Set(goal.keep ?? []);
  const top = exact(instrument.scale.max);
  const levels = instrument.indicators.map(
    ({ id, number }) => [id, kept.has(number) ? (start.get(id) ?? top) : top] as const,
  );
  return indexOf(instrument, new Map(levels));
}

function indexOf(instrument: Instrument, levels: Levels): Exact {
  return fromLevels(instrument, levels).index ?? zero;
}

function summaryOf(instrument: Instrument, value: Exact) {
  return scoreSummary(scoreOf(instrument, value));
}

function commonDenominator(values: readonly Exact[]): bigint {
  return values.reduce((common, { d }) => (common * d) / greatestDivisor(common, d), 1n);
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other);
}
