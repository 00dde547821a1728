import type { Text } from '../messages/text.ts';
import type { RecommendationSummary, RoadMapSummary } from './roadMapObject.ts';
import type { EvidenceDefect } from './score.ts';

export type * from './roadMapObject.ts';

/**
 * The one object behind `spbe score --format json`, the preview, and every report. Free of language: names and sentences
 * are texts in both. Described by `schemas/summary.schema.json`; a field is only ever added.
 *
 * Levels, weights and points are numbers of at most ten decimals; scores carry their exact decimal string too.
 */
export interface Summary {
  readonly agencies: readonly AgencySummary[];
}

export interface AgencySummary {
  /** Undefined fields of the document are null: the findings say what is wrong with them. */
  readonly id: string | null;
  readonly nama: string | null;
  /** `penilaian.instrumen`, known or not. */
  readonly instrumen: string | null;
  readonly tahun: number | null;
  readonly governmentLevel: string | null;
  /** Id of the agency that coaches this one. */
  readonly parent: string | null;
  /** Null where the instrument is not known: nothing can be computed. */
  readonly index: IndexSummary | null;
  /** The next higher predicate of the claimed index, and the points up to it. */
  readonly nextPredicate: { readonly predicate: string; readonly min: number; readonly distance: number } | null;
  /** Index points between claimed and proven. */
  readonly gap: number | null;
  /** Why there is no proven index. */
  readonly noProvenReason: Text | null;
  readonly domains: readonly GroupSummary[];
  readonly aspects: readonly AspectSummary[];
  readonly indicators: readonly IndicatorSummary[];
  /** Indicators with a document for the assessed year; the others count as the lowest level. */
  readonly documented: number;
  /** Indicators with an assessor's level; `index.assessed` is known when that is all of them. */
  readonly assessedCount: number;
  /** Pieces of evidence present only as a link, which nobody has opened. */
  readonly unverifiedLinks: number;
  /** Some file could not be read in full: what seems missing may be there. */
  readonly incomplete: boolean;
  readonly units: readonly UnitSummary[];
  readonly plan: { readonly start: number | null; readonly end: number | null };
  readonly targets: readonly { readonly year: number; readonly value: number; readonly basis: string | null }[];
  readonly history: readonly HistorySummary[];
  /** Null where the agency has no document `jenis: peta_rencana`. */
  readonly roadMap: RoadMapSummary | null;
  /** Of every year, in the order of the files. */
  readonly recommendations: readonly RecommendationSummary[];
  readonly regulation: RegulationSummary | null;
}

export interface ScoreSummary {
  /** Decimal, at most ten decimals. */
  readonly exact: string;
  /** Half up to two decimals, for display only. */
  readonly rounded: number;
  /** Official name of the band of the exact value. */
  readonly predicate: string;
  /** The band that `rounded` would suggest; only where it is another one. */
  readonly roundedSuggests?: string;
}

export interface SidesSummary {
  readonly claimed: ScoreSummary;
  readonly proven: ScoreSummary | null;
  readonly assessed: ScoreSummary | null;
}

export interface IndexSummary extends SidesSummary {
  readonly target: (ScoreSummary & { readonly year: number }) | null;
}

export interface GroupSummary extends SidesSummary {
  readonly id: string;
  readonly name: Text;
  /** Percent of the whole. */
  readonly weight: number;
}

export interface AspectSummary extends GroupSummary {
  readonly domain: string | null;
}

export interface IndicatorSummary {
  readonly number: string;
  readonly id: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly aspect: string;
  readonly family: string | null;
  /** Key of `regulation.capabilities` for the names of its levels. */
  readonly capability: string | null;
  /** Percent of the whole. */
  readonly weight: number;
  /** False: no document for the assessed year, so it counts as the lowest level. */
  readonly documented: boolean;
  readonly place: PlaceSummary | null;
  readonly owner: UnitSummary | null;
  readonly claimed: number;
  readonly proven: number | null;
  readonly assessed: number | null;
  readonly assessedBy: 'external' | 'internal' | null;
  /** What the claimed level lacks, lowest level first; the gains sum to `gap`. */
  readonly missing: readonly MissingSummary[];
  /** Index points between claimed and proven. */
  readonly gap: number | null;
  /** Index points of the next level; 0 at the highest one. */
  readonly gain: number;
  /** The level above the proven one (above the claim where nothing can be proven). */
  readonly next: { readonly level: number; readonly missing: readonly MissingSummary[] } | null;
  readonly unverifiedLinks: number;
  readonly targets: readonly { readonly year: number; readonly level: number }[];
  /** Another body's index that gives the level. */
  readonly externalScore: string | null;
  /** `nilai_luar`: that index as published, on its own scale. Null where the document has none, or none that can be used. */
  readonly external: {
    readonly source: string | null;
    readonly value: number;
    readonly date: string | null;
    readonly link: string | null;
  } | null;
}

export interface MissingSummary {
  readonly level: number;
  /** Id of the requirement, unique within the indicator. */
  readonly requirement: string;
  readonly title: Text;
  /** Any one of these kinds of evidence will do. */
  readonly kinds: readonly { readonly id: string; readonly name: Text }[];
  /** Index points. */
  readonly gain: number;
  readonly nearest: NearestSummary | null;
}

export interface NearestSummary {
  readonly id: string | null;
  readonly title: string | null;
  readonly place: PlaceSummary;
  readonly defects: readonly EvidenceDefect[];
}

export interface PlaceSummary {
  /** Relative to the agency's folder; the full address where it lies outside. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface UnitSummary {
  readonly id: string;
  readonly name: string | null;
}

export interface HistorySummary {
  readonly year: number;
  readonly instrument: string | null;
  readonly value: number;
  readonly source: string | null;
}

export interface RegulationSummary {
  readonly id: string;
  readonly name: Text;
  readonly citation: string;
  readonly years: { readonly first: number; readonly last: number | null };
  readonly revokedBy: string | null;
  /** `secondary`: the regulation's own text was not seen; whatever shows a score says so. */
  readonly source: {
    readonly kind: 'primary' | 'secondary';
    readonly note: Text;
    readonly references: readonly string[];
  };
  readonly scale: { readonly min: number; readonly max: number; readonly decimals: number };
  /** From the highest to the lowest. */
  readonly predicates: readonly { readonly name: Text; readonly min: number }[];
  readonly capabilities: Readonly<Record<string, readonly { readonly level: number; readonly name: Text }[]>>;
}
