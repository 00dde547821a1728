import type { ListedDomain } from '../features/architecture.ts';
import type { Text } from '../messages/text.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { ComparisonRow } from '../planning/comparison.ts';
import type { PlanResult } from '../planning/planObject.ts';
import type { Presence } from '../scoring/dossier.ts';
import type { AgencySummary } from '../scoring/summaryObject.ts';

/**
 * Everything that a report is made from, as plain data: it holds no file and no fact, travels between threads and
 * bundles, and is free of language.
 */
export interface ReportContent {
  readonly agencies: readonly AgencyContent[];
  readonly made: Making;
}

/** By what and when a report was made. */
export interface Making {
  readonly tool: string;
  readonly version: string;
  /** ISO 8601 in UTC, to the second. */
  readonly time: string;
}

export interface AgencyContent {
  readonly summary: AgencySummary;
  /** The documents as they are written, without the lists of evidence. */
  readonly documents: readonly WrittenDocument[];
  /** By document and line; shared lists last. */
  readonly evidence: readonly EvidenceContent[];
  readonly architecture: readonly ListedDomain[];
  /** What the rules of the architecture find, the most frequent first. */
  readonly architectureGaps: readonly GapContent[];
  readonly previous: PreviousYear | null;
  /** The easiest way to the next target from what can be shown now; null where no target is to come. */
  readonly path: PlanResult | null;
  /** Its place among others. */
  readonly compared: ComparisonRow;
  readonly files: FilesContent;
}

/** A value of a document: every scalar as it is written (`3.50`), null where nothing is. */
export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

export interface WrittenDocument {
  readonly kind: DocumentFacts['kind'];
  readonly value: Written;
}

/** An entry of a list of evidence. */
export interface EvidenceContent {
  /** Number of the indicator whose document it stands in; null in a shared list. */
  readonly indicator: string | null;
  /** Of that document; null in a shared list, and for the assessed year. */
  readonly year: number | null;
  readonly entry: Written;
  /** Title and kind of what it stands for: its own, or those of the evidence that its `acuan` leads to. */
  readonly title: string | null;
  readonly kindName: Text | null;
  /** Relative to the agency's folder where it lies in it, else as written. */
  readonly file: string | null;
  /** Null where its `acuan` leads nowhere. */
  readonly presence: Presence | null;
}

export interface GapContent {
  /** Code of the rule. */
  readonly code: string;
  readonly title: Text;
  readonly count: number;
}

/** Results of the last earlier year whose indicator documents are in the workspace too, by the same instrument. */
export interface PreviousYear {
  readonly year: number;
  /** Level by number of the indicator: the assessor's where there is one, else the claim. */
  readonly levels: Readonly<Record<string, number>>;
  /** By id; only where every level is known. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly domains: Readonly<Record<string, string>>;
}

/** State of the files that the report speaks of. */
export interface FilesContent {
  /** SPBE files of the agency. */
  readonly count: number;
  /** Some could not be read in full. */
  readonly incomplete: boolean;
  /** A mark of their contents: two reports with the same mark were made from the same files. */
  readonly mark: string;
}
