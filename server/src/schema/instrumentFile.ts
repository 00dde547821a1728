import type { Text } from '../messages/text.ts';
import type { Aspect, CrossNeed, Domain, InstrumentSource, Scale } from './instrument.ts';

/**
 * The shape of `schemas/instruments/<id>.yaml` as `schemas/instruments/instrument.schema.json` describes it, without
 * the long texts of the indicators ({@link IndicatorTexts}). The build has checked every file.
 */
export interface InstrumentFile {
  readonly id: string;
  readonly name: Text;
  readonly regulation: string;
  readonly years: { readonly first: number; readonly last?: number };
  readonly revoked_by?: string;
  readonly source: InstrumentSource;
  readonly scale: Scale;
  readonly capabilities?: Readonly<Record<string, TextByLevel>>;
  readonly predicates: readonly { readonly min: string; readonly name: Text; readonly also_called?: Text }[];
  readonly citation: string;
  readonly typical_owners?: readonly { readonly indicators: string; readonly owners: readonly Text[] }[];
  readonly cross_checks?: readonly CrossCheckEntry[];
  readonly domains?: readonly Domain[];
  readonly aspects: readonly Aspect[];
  readonly contents?: Readonly<Record<string, ContentList>>;
  readonly indicators: readonly IndicatorEntry[];
  readonly evidence?: EvidenceSection;
  readonly no_evidence_reason?: Text;
}

interface CrossCheckEntry {
  readonly needs: CrossNeed;
  readonly indicators: readonly string[];
  readonly from_level: number;
  readonly audits?: readonly string[];
  readonly other_than?: readonly string[];
}

type TextByLevel = Readonly<Record<string, Text>>;

interface ContentList {
  readonly scope: Text;
  readonly parts: Readonly<Record<string, Text>>;
}

export interface IndicatorEntry {
  readonly id: string;
  readonly number: string;
  readonly aspect: string;
  readonly weight: string;
  readonly capability?: string;
  readonly family?: string;
  readonly name: Text;
  readonly short_name?: Text;
  readonly subject?: Text;
  readonly content?: string;
  readonly scope?: Text;
  readonly clauses?: Readonly<Record<string, Text>>;
  readonly evidence?: RequirementsByLevel;
  readonly evidence_notes?: TextByLevel;
  readonly external_score?: string;
  readonly place?: string;
}

export interface EvidenceSection {
  readonly citation: { readonly regulation: string; readonly note: Text };
  readonly kinds: Readonly<Record<string, EvidenceKindEntry>>;
  readonly clauses: Readonly<Record<string, Text>>;
  readonly families: Readonly<Record<string, RequirementsByLevel>>;
}

interface EvidenceKindEntry {
  readonly name: Text;
  readonly description: Text;
  readonly file_label?: string;
  readonly formal?: boolean;
}

/** Level, then id of the requirement; `null` takes a family's requirement away. */
type RequirementsByLevel = Readonly<Record<string, Readonly<Record<string, RequirementEntry | null>>>>;

export interface RequirementEntry {
  readonly title?: Text;
  readonly kinds?: readonly string[];
  readonly optional?: boolean;
  readonly enacted?: boolean;
  readonly content?: 'any' | 'complete';
  readonly covers?: readonly string[];
  readonly supersedes?: boolean;
  readonly superseded?: boolean;
  readonly not_before?: string;
  readonly years?: number;
}

/** What is said about an indicator at length, kept apart because few commands need it. */
export interface IndicatorTexts {
  readonly about?: Text;
  readonly criteria?: Readonly<Record<string, Text & { readonly note?: Text }>>;
}
