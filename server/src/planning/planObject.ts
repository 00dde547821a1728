import type { Text } from '../messages/text.ts';
import type { EvidenceDefect } from '../scoring/score.ts';
import type { PlaceSummary, ScoreSummary, UnitSummary } from '../scoring/summaryObject.ts';

/** What is asked of the planner. Shared by command line, server and clients. */
export interface PlanGoal {
  /** A value (`3.5`, decimal point or comma), or the name of a predicate (`Sangat Baik`). */
  readonly target?: string;
  /** The year by which; without `target` that of `target_indeks` for it, or of the next target without a year either. */
  readonly year?: number;
  /**
   * `shown` (default): from what can be shown now, whatever the road map has. `road-map`: from where the road map leads by
   * the year, so that the steps come on top of it.
   */
  readonly from?: 'shown' | 'road-map';
  /** Numbers of indicators that are to stay as they are. */
  readonly keep?: readonly string[];
  /** Points of effort by kind of evidence, in place of the tool's own. */
  readonly effort?: Readonly<Record<string, number>>;
}

/** Described by `schemas/plan.schema.json`; a field is only ever added. */
export type PlanResult =
  | PlanFound
  | { readonly state: 'refused'; readonly reason: Text }
  | {
      readonly state: 'impossible';
      readonly note: Text | null;
      readonly start: ScoreSummary;
      readonly target: PlanTarget;
      /** With every level at the highest, but for indicators that are to stay. */
      readonly highest: ScoreSummary;
    };

export interface PlanTarget extends ScoreSummary {
  readonly year: number | null;
  /** Where it comes from. */
  readonly by: 'value' | 'predicate' | 'year';
  /** The instrument by which the steps are found is in force in that year. */
  readonly inForce: boolean;
}

export interface PlanFound {
  readonly state: 'reached' | 'found';
  /** Where the instrument's data rest on secondary sources: whatever shows the path says so. */
  readonly note: Text | null;
  readonly start: ScoreSummary;
  readonly target: PlanTarget;
  /** No set of steps takes fewer points of effort. */
  readonly best: PathSummary;
  /** Other ways, by effort; they leave out an indicator of the best one. */
  readonly alternatives: readonly PathSummary[];
  /** Where the points of effort come from. */
  readonly effortSource: Text;
}

export interface PathSummary {
  /** Where it leads. */
  readonly index: ScoreSummary;
  /** Points of effort, shared work counted once. */
  readonly effort: number;
  /** Pieces of evidence to be made or mended. */
  readonly documents: number;
  /** False: the search was ended early; no way takes fewer than `atLeast` points. */
  readonly optimal: boolean;
  readonly atLeast: number;
  /** Most index points per effort first. */
  readonly steps: readonly StepSummary[];
}

export interface StepSummary {
  /** Number of the indicator. */
  readonly indicator: string;
  readonly name: Text;
  readonly owner: UnitSummary | null;
  readonly place: PlaceSummary | null;
  readonly from: number;
  readonly to: number;
  /** Index points. */
  readonly gain: number;
  /** Points of effort of this step alone; work shared with others counts in each of them. */
  readonly effort: number;
  readonly tasks: readonly TaskSummary[];
  /** Activities of the road map that lift this indicator, by id, with what they cost. */
  readonly activities: readonly { readonly id: string | null; readonly name: string | null; readonly to: number }[];
  /** Rupiah of those activities; null where there are none, or they have no budget. */
  readonly budget: number | null;
}

export interface TaskSummary {
  /** New evidence, evidence to be set right, the explanation, the assessor, or a level whose evidence is not known. */
  readonly do: 'new' | 'mend' | 'explain' | 'convince' | 'level';
  /** In plain words. */
  readonly text: Text;
  readonly points: number;
  /** Level that asks for it. */
  readonly level: number | null;
  /** Kind of evidence, for new ones. */
  readonly kind: string | null;
  /** Evidence that is mended. */
  readonly evidence: { readonly id: string | null; readonly title: string | null; readonly place: PlaceSummary } | null;
  readonly defects: readonly EvidenceDefect[];
  /** Other indicators of this path that the same work serves. */
  readonly sharedWith: readonly string[];
}
