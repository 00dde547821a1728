import type { Text } from '../messages/text.ts';
import type { EvidenceFacts, IndicatorFacts } from '../model/facts.ts';
import type { EvidenceRequirement, Instrument, Predicate } from '../schema/instrument.ts';
import type { DocumentView, Site } from '../workspace/view.ts';
import type { Exact } from './exact.ts';

/** A score: exact, never rounded before it is shown. */
export interface Score {
  readonly exact: Exact;
  /** Decided on the exact value. */
  readonly predicate: Predicate;
  /** The band that the two shown decimals would suggest, where it differs from `predicate`. */
  readonly roundedCrosses: Predicate | undefined;
}

/**
 * Claimed, proven, assessed. A side is undefined where it cannot be known: proven where the instrument states no evidence for
 * one of the indicators concerned, assessed where one of them has no usable level of an assessor.
 */
export interface Sides {
  readonly claimed: Score;
  readonly proven: Score | undefined;
  readonly assessed: Score | undefined;
}

export interface AgencyScore {
  readonly instrument: Instrument;
  readonly year: number | undefined;
  readonly index: Sides;
  /** `target_indeks` for the assessed year, else the nearest later one. */
  readonly target: { readonly year: number; readonly value: Exact } | undefined;
  readonly domains: readonly GroupScore[];
  readonly aspects: readonly GroupScore[];
  readonly indicators: readonly IndicatorScore[];
  /** Why there is no proven index, where there is none. */
  readonly noProvenReason: Text | undefined;
  /** Evidence that the documents of the assessed year name and that is present only as a link, not verified; each once. */
  readonly unverifiedLinks: number;
  /** Indicators that have a document for the assessed year. */
  readonly documented: number;
  /** Indicators with a usable level of an assessor; `index.assessed` is known when that is all of them. */
  readonly assessedCount: number;
  /** Some file of the agency could not be read in full: what seems missing may be there. */
  readonly incomplete: boolean;
}

export interface GroupScore extends Sides {
  readonly id: string;
  readonly name: Text;
  /** Percent of the whole. */
  readonly weight: Exact;
}

export interface IndicatorScore {
  /** As in the instrument, `11`. */
  readonly number: string;
  readonly id: string;
  readonly weight: Exact;
  /** The document; undefined: counts as the lowest level and is reported as missing. */
  readonly document: DocumentView<IndicatorFacts> | undefined;
  readonly claimed: Exact;
  readonly proven: number | undefined;
  readonly assessed: Exact | undefined;
  readonly assessedBy: 'external' | 'internal' | undefined;
  /** Index points between claimed and proven; undefined where proven is. */
  readonly gap: Exact | undefined;
  /** What the claimed level lacks, lowest level first. The gains sum to the index points between claimed and proven. */
  readonly missing: readonly MissingEvidence[];
  /** The next level (above the proven one where known, else above the claim): what it adds and what it needs. */
  readonly next: NextLevel | undefined;
  /** The evidence that fulfils each requirement, by requirement id. */
  readonly fulfilled: ReadonlyMap<string, readonly Site<EvidenceFacts>[]>;
  /** Evidence of this indicator that is present only as a link, each once. */
  readonly links: readonly Site<EvidenceFacts>[];
}

export interface NextLevel {
  readonly level: number;
  /** Index points of this one step. */
  readonly gain: Exact;
  readonly missing: readonly MissingEvidence[];
}

export interface MissingEvidence {
  readonly level: number;
  readonly requirement: EvidenceRequirement;
  /** Index points. */
  readonly gain: Exact;
  /** The evidence of the right kind that comes nearest, with what is wrong with it; undefined where there is none. */
  readonly nearest: { readonly evidence: Site<EvidenceFacts>; readonly defects: readonly EvidenceDefect[] } | undefined;
}

/** Why a piece of evidence of the right kind does not count. */
export type EvidenceDefect =
  | 'no-file'
  | 'file-missing'
  | 'file-outside'
  | 'file-empty'
  | 'not-enacted'
  | 'revoked'
  | 'content-incomplete'
  | 'clause-missing'
  | 'no-previous'
  | 'not-superseded'
  | 'too-early'
  | 'too-few-years'
  | 'other-level'
  | 'after-year';
