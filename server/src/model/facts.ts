import type { DefinitionKind, ElementKind } from '../schema/annotations.ts';
import type { Range } from '../yaml/tree.ts';

export type { DefinitionKind, ElementKind, InfrastructureKind } from '../schema/annotations.ts';

/**
 * What a document says, freed from YAML: one plain object per document, every fact with its range.
 *
 * Ranges are the tree's own nodes where the document is open, so they move with edits (see `yaml/tree.ts`); never copy
 * the numbers of a range into something that outlives the present version, and ask `present` of `model/successors.ts`
 * for a range kept from an earlier version. Facts whose content did not change stay the same objects.
 *
 * Only values of the right type appear: a level written as text is absent here and a finding of the schema. Absent means
 * absent or unusable; `broken` in the file tells whether something could not be read.
 */
export interface Located<T> {
  readonly value: T;
  readonly at: Range;
}

export interface Definition {
  readonly id: string;
  readonly kind: DefinitionKind;
  /** What to show beside the id: `nama` or `judul`. */
  readonly name: string | undefined;
  /** The id itself. */
  readonly at: Range;
  /** The whole entry. */
  readonly entry: Range;
}

export interface Reference {
  readonly id: string;
  /** What the id may stand for. */
  readonly expects: readonly DefinitionKind[];
  /** The key under which it stands: `penanggung_jawab`, `acuan`, `objek`, ... */
  readonly role: string;
  readonly at: Range;
}

export type DocumentFacts =
  | AgencyFacts
  | IndicatorFacts
  | EvidenceListFacts
  | ArchitectureFacts
  | RoadMapFacts
  | UnknownFacts;

interface CommonFacts {
  /** The value of `jenis` where there is one, else the document's start. */
  readonly at: Range;
  readonly whole: Range;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** A document whose `jenis` is missing or unknown. */
export interface UnknownFacts extends CommonFacts {
  readonly kind: 'unknown';
  readonly writtenKind: Located<string> | undefined;
}

/** `jenis: instansi`. */
export interface AgencyFacts extends CommonFacts {
  readonly kind: 'instansi';
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly governmentLevel: Located<string> | undefined;
  readonly parent: Located<string> | undefined;
  readonly instrument: Located<string> | undefined;
  readonly year: Located<number> | undefined;
  readonly planStart: Located<number> | undefined;
  readonly planEnd: Located<number> | undefined;
  readonly targets: readonly IndexTarget[];
  readonly history: readonly PublishedIndex[];
  readonly units: readonly UnitFacts[];
}

export interface IndexTarget {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  readonly value: Located<Decimal> | undefined;
  readonly basis: Located<string> | undefined;
}

export interface PublishedIndex {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  readonly instrument: Located<string> | undefined;
  readonly value: Located<Decimal> | undefined;
  readonly source: Located<string> | undefined;
}

export interface UnitFacts {
  readonly at: Range;
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
}

/** A number exactly as written (`3.50`), so that no binary float comes between the planner and the index. */
export type Decimal = string;

/** `jenis: indikator`. */
export interface IndicatorFacts extends CommonFacts {
  readonly kind: 'indikator';
  /** `11`, `35a`: as in the instrument. */
  readonly number: Located<string> | undefined;
  readonly year: Located<number> | undefined;
  readonly level: Located<Decimal> | undefined;
  readonly internalAssessor: Located<Decimal> | undefined;
  readonly externalAssessor: Located<Decimal> | undefined;
  readonly targets: readonly LevelTarget[];
  readonly owner: Located<string> | undefined;
  /** `nilai_luar`: the index of another body that gives the level. */
  readonly externalScore: ExternalScoreFacts | undefined;
  readonly explanation: ExplanationFacts | undefined;
  /** The `bukti` key, where there is one. */
  readonly evidenceKey: Range | undefined;
  readonly evidence: readonly EvidenceFacts[];
  readonly recommendations: readonly RecommendationFacts[];
}

export interface LevelTarget {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  readonly level: Located<Decimal> | undefined;
}

export interface ExternalScoreFacts {
  readonly at: Range;
  readonly source: Located<string> | undefined;
  /** On the scale of that index. */
  readonly value: Located<Decimal> | undefined;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: Located<string> | undefined;
  readonly link: Located<string> | undefined;
}

export interface ExplanationFacts {
  /** The `penjelasan` key. */
  readonly at: Range;
  readonly facts: Located<string> | undefined;
  readonly analysis: Located<string> | undefined;
  readonly justification: Located<string> | undefined;
}

export interface RecommendationFacts {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  readonly text: Located<string> | undefined;
  /** Ids of activities. */
  readonly followUp: readonly Located<string>[];
  readonly status: Located<string> | undefined;
}

/** One entry of a `bukti` list: a piece of evidence, or (with `sameAs`) the use of one that is defined elsewhere. */
export interface EvidenceFacts {
  readonly at: Range;
  readonly id: Located<string> | undefined;
  /** `acuan`: the id of the evidence defined elsewhere. */
  readonly sameAs: Located<string> | undefined;
  readonly kind: Located<string> | undefined;
  readonly title: Located<string> | undefined;
  readonly number: Located<string> | undefined;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: Located<string> | undefined;
  readonly status: Located<string> | undefined;
  readonly supersedes: Located<string> | undefined;
  /** `muatan` as a list; a single word is a list of one. */
  readonly content: readonly Located<string>[];
  readonly file: Located<string> | undefined;
  readonly link: Located<string> | undefined;
  /** Empty when not given: counts for every level that asks for its kind and state. */
  readonly forLevels: readonly Located<number>[];
  readonly citation: Located<string> | undefined;
}

/** `jenis: daftar_bukti`. */
export interface EvidenceListFacts extends CommonFacts {
  readonly kind: 'daftar_bukti';
  readonly evidence: readonly EvidenceFacts[];
}

/** `jenis: arsitektur`. */
export interface ArchitectureFacts extends CommonFacts {
  readonly kind: 'arsitektur';
  readonly elements: readonly ElementFacts[];
}

export interface ElementFacts {
  readonly kind: ElementKind;
  readonly at: Range;
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly code: Located<string> | undefined;
  /** Its own `kondisi`, else the document's, else `saat_ini`. */
  readonly state: 'saat_ini' | 'target';
  /** Every other attribute with a scalar value, by key (`status_kepemilikan`, `sifat`, ...). */
  readonly attributes: ReadonlyMap<string, Located<string>>;
  /** Ids by key (`proses_bisnis`, `layanan_didukung`, `server`, `lokasi`, `melindungi`, `unit`, ...), in order. */
  readonly links: ReadonlyMap<string, readonly Located<string>[]>;
  /** Numbers of indicators: `layanan.indikator`. */
  readonly indicators: readonly Located<string>[];
  /** `keamanan.audit`. */
  readonly audit:
    | { readonly at: Range; readonly date: Located<string> | undefined; readonly result: Located<string> | undefined }
    | undefined;
}

/** `jenis: peta_rencana`. */
export interface RoadMapFacts extends CommonFacts {
  readonly kind: 'peta_rencana';
  /** The `periode` key. */
  readonly periodAt: Range | undefined;
  readonly start: Located<number> | undefined;
  readonly end: Located<number> | undefined;
  /** The instrument for which the rises are written; absent: that of the agency. */
  readonly instrument: Located<string> | undefined;
  readonly initiatives: readonly InitiativeFacts[];
  readonly reviews: readonly ReviewFacts[];
}

export interface InitiativeFacts {
  readonly at: Range;
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly contentArea: Located<string> | undefined;
  readonly term: Located<string> | undefined;
  readonly activities: readonly ActivityFacts[];
}

export interface ActivityFacts {
  readonly at: Range;
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly years: readonly Located<number>[];
  readonly owner: Located<string> | undefined;
  readonly output: Located<string> | undefined;
  readonly budget: readonly BudgetFacts[];
  readonly objects: readonly Located<string>[];
  readonly change: Located<string> | undefined;
  readonly raises: readonly RaiseFacts[];
  readonly status: Located<string> | undefined;
}

export interface BudgetFacts {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  /** Rupiah. */
  readonly amount: Located<Decimal> | undefined;
  readonly source: Located<string> | undefined;
}

export interface RaiseFacts {
  readonly at: Range;
  readonly indicator: Located<string> | undefined;
  readonly to: Located<Decimal> | undefined;
  readonly year: Located<number> | undefined;
}

export interface ReviewFacts {
  readonly at: Range;
  readonly year: Located<number> | undefined;
  readonly file: Located<string> | undefined;
}
