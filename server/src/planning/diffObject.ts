import type { Text } from '../messages/text.ts';
import type { Severity } from '../rules/rule.ts';
import type { ScoreSummary } from '../scoring/summaryObject.ts';

/**
 * What is different between two states of a workspace. Free of language: sentences stand in both. Described by
 * `schemas/diff.schema.json`; a field is only ever added.
 */
export interface WorkspaceDiff {
  /** Agencies that are in both states and differ, by folder. */
  readonly agencies: readonly AgencyDiff[];
  readonly added: readonly AgencyName[];
  readonly removed: readonly AgencyName[];
}

export interface AgencyName {
  /** Relative to what is compared; empty for the folder itself. */
  readonly folder: string;
  readonly id: string | null;
  readonly nama: string | null;
}

/** From before to after. */
export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

export type Side = 'claimed' | 'proven' | 'assessed';

export interface AgencyDiff extends AgencyName {
  /** Another instrument or year: levels and indices are not compared then. */
  readonly instrument: Change<string | null> | null;
  readonly year: Change<number | null> | null;
  /** Sides that differ; `change` in index points, null where one of them is not known. */
  readonly index: readonly (Change<ScoreSummary | null> & { readonly side: Side; readonly change: number | null })[];
  readonly indicators: readonly IndicatorDiff[];
  readonly evidence: readonly EvidenceDiff[];
  /** Of the road map. */
  readonly activities: readonly ActivityDiff[];
  readonly targets: readonly TargetDiff[];
  readonly findings: { readonly added: readonly FindingSnapshot[]; readonly resolved: readonly FindingSnapshot[] };
}

export interface IndicatorDiff {
  readonly number: string;
  readonly name: Text;
  /** A document appeared, or is gone. */
  readonly document: 'added' | 'removed' | null;
  readonly claimed: Change<number> | null;
  readonly proven: Change<number | null> | null;
  readonly assessed: Change<number | null> | null;
  /** Index points of the change, by side; null where the side is not known before and after. */
  readonly effect: { readonly claimed: number; readonly proven: number | null };
}

export interface EvidenceDiff {
  /** Number of the indicator; null in a shared list. */
  readonly indicator: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly change: 'added' | 'removed' | 'changed';
  /** What differs, by key of the document; `berkas-ada`: whether its file is there. */
  readonly fields: readonly FieldDiff[];
}

export interface FieldDiff extends Change<string | null> {
  readonly key: string;
}

export interface ActivityDiff {
  readonly id: string | null;
  readonly name: string | null;
  readonly change: 'added' | 'removed' | 'changed';
  /** What differs, by key of the document. Several values in one text: `2025: 450000000; 2026: 120000000`. */
  readonly fields: readonly FieldDiff[];
}

/** A target that was set, moved or given up. */
export interface TargetDiff extends Change<number | null> {
  /** Number of the indicator; null for the index. */
  readonly indicator: string | null;
  readonly year: number;
}

export interface FindingSnapshot {
  readonly code: string;
  readonly severity: Severity;
  /** Relative to what is compared. */
  readonly file: string;
  /** From 1, in the state in which it was found. */
  readonly line: number;
  readonly message: Text;
}
