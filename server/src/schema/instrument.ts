import type { Text } from '../messages/text.ts';

/**
 * An evaluation instrument, ready for use: the data of `schemas/instruments/<id>.yaml` with the evidence families
 * resolved for each indicator. Nothing in the code knows a number of any instrument.
 */
export interface Instrument {
  /** For instance `permenpanrb-59-2020`; what `penilaian.instrumen` names. */
  readonly id: string;
  readonly name: Text;
  /** Official citation, for instance `Peraturan Menteri PANRB Nomor 59 Tahun 2020`. */
  readonly regulation: string;
  readonly source: InstrumentSource;
  /** Years whose evaluation it governs, both included; `last` is absent while it is in force. */
  readonly years: { readonly first: number; readonly last?: number };
  /** The regulation that revoked it, with citation. */
  readonly revokedBy?: string;
  readonly scale: Scale;
  /** Names of the levels by capability (`proses`, `layanan`); empty where the instrument names none. */
  readonly capabilities: Readonly<Record<string, readonly LevelName[]>>;
  /** From the highest band to the lowest. */
  readonly predicates: readonly Predicate[];
  /** Empty for an instrument without domains (8/2026). */
  readonly domains: readonly Domain[];
  readonly aspects: readonly Aspect[];
  readonly indicators: readonly Indicator[];
  /** Kinds of evidence, by their `jenis_bukti`; empty where the instrument has no evidence data. */
  readonly evidenceKinds: Readonly<Record<string, EvidenceKind>>;
  /** Why no proven index can be computed; present exactly where the instrument has no evidence data. */
  readonly noEvidenceReason?: Text;
  /** What the architecture and the road map must show before a claim is believable; empty where none is known. */
  readonly crossChecks: readonly CrossCheck[];
}

/** A claim that another part of the workspace has to bear out. */
export interface CrossCheck {
  readonly needs: CrossNeed;
  /** Numbers of the indicators it holds for. */
  readonly indicators: readonly string[];
  /** It holds from this claimed level upwards. */
  readonly fromLevel: number;
  /** `audit-records`: architecture domains (`infrastruktur`, `aplikasi`, ...) of which an audited asset must exist; empty: any. */
  readonly audits: readonly string[];
  /** `distinct-services`: indicators whose services may not be counted a second time. */
  readonly otherThan: readonly string[];
}

/**
 * - `architecture-domains`: every part in {@link Indicator.content} has an architecture element.
 * - `road-map-contents`: every part in {@link Indicator.content} has an initiative.
 * - `audit-records`: the security domain has audit records.
 * - `service-with-application`: a service names the indicator and an application supports it.
 * - `distinct-services`: each of the indicators scores a service of its own.
 */
export type CrossNeed =
  | 'architecture-domains'
  | 'road-map-contents'
  | 'audit-records'
  | 'service-with-application'
  | 'distinct-services';

export interface InstrumentSource {
  /** `secondary`: the regulation's own text was not seen; every output says so. */
  readonly kind: 'primary' | 'secondary';
  readonly note: Text;
  /** How sure its numbers and wording are. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly references: readonly string[];
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Decimals a level may have: 0 (whole levels) or 2. */
  readonly decimals: number;
  /** Level n needs every level below it. */
  readonly cumulative: boolean;
}

export interface LevelName {
  readonly level: number;
  readonly name: Text;
}

export interface Predicate {
  readonly name: Text;
  /** Another official name of the same band (8/2026: `Unggul`). */
  readonly alsoCalled?: Text;
  /** Lower bound, inclusive, as an exact decimal string. */
  readonly min: string;
}

/** Weights are exact strings, `1.30` or `20/6`, in percent of the whole; over all indicators they sum to 100. */
export interface Domain {
  readonly id: string;
  readonly name: Text;
  readonly weight: string;
}

export interface Aspect {
  readonly id: string;
  readonly domain?: string;
  readonly name: Text;
  readonly weight: string;
}

export interface Indicator {
  /** `I01`, `I35a`. */
  readonly id: string;
  /** As written in a document's `indikator`: `1`, `35a`. */
  readonly number: string;
  readonly aspect: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly weight: string;
  readonly capability?: string;
  /** `kebijakan`, `tata_kelola`, `manajemen`, `audit`, `layanan`: the family whose evidence rules it follows. */
  readonly family?: string;
  readonly about?: Text | undefined;
  /** Offices that usually own it: examples from practice, not part of the regulation. */
  readonly typicalOwners?: readonly Text[];
  /** Where another body's index gives the score (8/2026), its name. */
  readonly externalScore?: string;
  /** In our own words, one per level, lowest first; empty where the instrument's text was not seen. */
  readonly criteria: readonly Criterion[];
  /** Parts a complete document covers (six architecture domains, seven road map contents, ...). */
  readonly content: readonly ContentPart[];
  /** What each level needs, lowest level first; empty without evidence data. */
  readonly evidence: readonly LevelEvidence[];
  readonly citation: Citation;
}

export interface Citation {
  readonly regulation: string;
  /** For instance `Lampiran I.E, hlm. 30-77`. */
  readonly place: string;
  /** Why it is to be read with care (a secondary source, a reconstruction). */
  readonly note?: Text;
}

export interface Criterion {
  readonly level: number;
  readonly text: Text;
  /** Set where the printed text is defective and this line was reconstructed. */
  readonly note?: Text;
}

/** A value allowed in `muatan` for this indicator, besides `sebagian` and `lengkap`. */
export interface ContentPart {
  readonly id: string;
  readonly name: Text;
}

export interface LevelEvidence {
  readonly level: number;
  /** All of them are needed. */
  readonly requirements: readonly EvidenceRequirement[];
  readonly citation: Citation;
}

/** One document that a level needs: any evidence of one of `kinds` in the state that is asked for. */
export interface EvidenceRequirement {
  /** Unique within the indicator, for instance `kebijakan-lengkap`. */
  readonly id: string;
  readonly title: Text;
  /** Any one of these `jenis_bukti` will do. */
  readonly kinds: readonly string[];
  /** Recommended only (a draft at level 1): its absence costs nothing. */
  readonly optional: boolean;
  /** `status: ditetapkan` is required. */
  readonly enacted: boolean;
  /** `complete`: `muatan` is `lengkap` or names every part of {@link Indicator.content}. */
  readonly content: 'any' | 'complete';
  /** Clauses or properties that `muatan` must name as well (`integrasi`, `seluruh_unit`, `auditor_eksternal`). */
  readonly covers: readonly ContentPart[];
  /** The evidence must name the previous document in `menggantikan`. */
  readonly supersedes: boolean;
  /** The evidence must be the one that another, enacted evidence names in `menggantikan`. */
  readonly superseded: boolean;
  /** Its date is not before that of the evidence that fulfils this requirement of the same indicator. */
  readonly notBefore?: string;
  /** Number of different years of `tanggal` that are needed; 1 unless the regulation asks for a series. */
  readonly years: number;
}

export interface EvidenceKind {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  /** Short form for file names, for instance `Perwal`, where one is usual. */
  readonly fileLabel?: string;
  /** Documents of this kind are enacted (they have a number, a date, and a status). */
  readonly formal: boolean;
}
