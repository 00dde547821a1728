import type { PlaceSummary, ScoreSummary, UnitSummary } from './summaryObject.ts';

/**
 * The road map of an agency (all its documents `jenis: peta_rencana` together) and the index that follows from it.
 *
 * Two courses are projected, both by the agency's own instrument:
 * - *planned* starts from the present levels (the assessor's where given, else the claim) and takes every activity to
 *   succeed in its year; a postponed one (`tertunda`) one year later, and at the earliest in the year after the assessed one;
 * - *cautious* starts from what can be shown (the lowest of claim, assessor and proof) and counts only activities that are
 *   done or under way.
 *
 * Lifts up to the assessed year are part of the present levels already and count no more, but for postponed ones.
 */
export interface RoadMapSummary {
  readonly start: number | null;
  readonly end: number | null;
  /** Every initiative, also without activities, in the order of the files. */
  readonly initiatives: readonly InitiativeSummary[];
  /** In the order of the files. */
  readonly activities: readonly ActivitySummary[];
  /** Rupiah by year, ascending, over all years that are budgeted. */
  readonly budget: readonly { readonly year: number; readonly total: number }[];
  /**
   * From the assessed year (the state from which the projection starts) to the last year of road map, targets and lifts.
   * Empty where no index can be computed, or where neither an assessed year nor a first year of the road map is known.
   */
  readonly years: readonly ProjectedYearSummary[];
}

export interface InitiativeSummary {
  readonly id: string | null;
  readonly name: string | null;
}

export interface ActivitySummary {
  readonly id: string | null;
  readonly name: string | null;
  readonly initiative: InitiativeSummary;
  /** As written: `muatan` (`tata_kelola`, ...) and `tahap` (`jangka_pendek`, ...) of the initiative. */
  readonly content: string | null;
  readonly stage: string | null;
  readonly owner: UnitSummary | null;
  readonly years: readonly number[];
  /** As written: `direncanakan`, `berjalan`, `selesai`, `tertunda`. */
  readonly status: string | null;
  /** As written: `baru`, `peningkatan`. */
  readonly change: string | null;
  readonly output: string | null;
  /** Ids of architecture elements. */
  readonly objects: readonly string[];
  /** Rupiah. */
  readonly budget: readonly { readonly year: number; readonly value: number; readonly source: string | null }[];
  /** `year` is the activity's last one where the lift names none. Only lifts with an indicator and a level of the scale. */
  readonly raises: readonly { readonly indicator: string; readonly level: number; readonly year: number | null }[];
  readonly place: PlaceSummary;
}

export interface ProjectedYearSummary {
  readonly year: number;
  readonly planned: ScoreSummary;
  readonly cautious: ScoreSummary;
  /** `target_indeks` of this very year. */
  readonly target: ScoreSummary | null;
  /** Index points, projection minus target: negative where the target is missed. Null without a target. */
  readonly distance: { readonly planned: number; readonly cautious: number } | null;
  /** Rupiah. */
  readonly budget: number;
  readonly domains: readonly ProjectedGroupSummary[];
  readonly aspects: readonly ProjectedGroupSummary[];
  /** What changes in this year in the planned course: lifts that really add something, in the order of the instrument. */
  readonly raises: readonly AppliedRaiseSummary[];
  /** False: the instrument is not in force any more (or not yet), so the index of this year will be another one. */
  readonly inForce: boolean;
}

export interface ProjectedGroupSummary {
  readonly id: string;
  readonly planned: ScoreSummary;
  readonly cautious: ScoreSummary;
}

export interface AppliedRaiseSummary {
  /** Number of the indicator. */
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  /** Id of the activity. */
  readonly activity: string | null;
  /** Index points. */
  readonly gain: number;
  /** Counts in the cautious course too. */
  readonly cautious: boolean;
}

/** A recommendation of an evaluation. */
export interface RecommendationSummary {
  /** Number of the indicator. */
  readonly indicator: string | null;
  readonly year: number | null;
  readonly text: string | null;
  /** As written: `belum`, `direncanakan`, `berjalan`, `selesai`, `tertunda`. */
  readonly status: string | null;
  /** Ids of activities. */
  readonly followUp: readonly string[];
  readonly place: PlaceSummary;
}
