import type { Text } from '../messages/text.ts';
import type { HistorySummary, SidesSummary } from '../scoring/summaryObject.ts';

/** Agencies side by side: those that one agency coaches, and that agency itself. */
export interface Comparison {
  /** Id that the agencies name in `induk`. */
  readonly parent: string;
  readonly parentName: string | null;
  /** By rank; those that cannot be ranked last, by name. */
  readonly agencies: readonly ComparedAgency[];
  /** Documents that several agencies lack: one coaching session would serve them. Most agencies first. */
  readonly sharedGaps: readonly SharedGap[];
}

export interface ComparedAgency {
  /** Address of the agency's folder; on the command line relative to the current folder. */
  readonly folder: string;
  readonly id: string | null;
  readonly nama: string | null;
  readonly governmentLevel: string | null;
  readonly parent: string | null;
  readonly instrument: string | null;
  readonly year: number | null;
  /** Null where nothing is documented or no index can be computed. */
  readonly index: SidesSummary | null;
  /** What it is ranked by: the assessed index, else the proven one, else the claimed one, else the last published one. */
  readonly value: RankedValue | null;
  /** Among the compared agencies with the same instrument, from 1; equal values share a rank. Null without a value. */
  readonly rank: number | null;
  /** How many have that instrument and a value. */
  readonly ranked: number;
  readonly domains: readonly { readonly id: string; readonly name: Text; readonly exact: string }[];
  readonly history: readonly HistorySummary[];
  /** Index points between claimed and proven. */
  readonly gap: number | null;
  /** Number of documents that the claimed levels lack. */
  readonly missing: number;
  /** Where most is lost between claim and proof. */
  readonly biggestGap: { readonly indicator: string; readonly name: Text; readonly points: number } | null;
}

export interface RankedValue {
  readonly exact: string;
  readonly basis: 'assessed' | 'proven' | 'claimed' | 'published';
  readonly instrument: string | null;
  readonly year: number | null;
  readonly predicate: string | null;
}

export interface SharedGap {
  readonly instrument: string;
  /** Number of the indicator. */
  readonly indicator: string;
  readonly name: Text;
  readonly level: number;
  readonly title: Text;
  /** Folders of the agencies that lack it. */
  readonly agencies: readonly string[];
  /** Index points of all of them together. */
  readonly points: number;
}
