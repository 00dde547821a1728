import type {
  ActivityFacts,
  AgencyFacts,
  ArchitectureFacts,
  Definition,
  DefinitionKind,
  DocumentFacts,
  ElementFacts,
  EvidenceFacts,
  EvidenceListFacts,
  IndicatorFacts,
  InitiativeFacts,
  Reference,
  RoadMapFacts,
} from '../model/facts.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { Comment, LineIndex } from '../yaml/tree.ts';
import type { Uri } from './fileSystem.ts';

/** One SPBE file as the rules see it. */
export interface FileView {
  readonly uri: Uri;
  readonly lines: LineIndex;
  readonly comments: readonly Comment[];
  readonly documents: readonly DocumentView[];
  /** Some lines could not be read: what seems absent may be there. */
  readonly incomplete: boolean;
}

/** One document of a file. */
export interface DocumentView<F extends DocumentFacts = DocumentFacts> {
  readonly file: FileView;
  readonly facts: F;
}

/** A fact together with the document it stands in. */
export interface Site<T> {
  readonly document: DocumentView;
  readonly fact: T;
}

/**
 * An agency: the nearest folder upwards with a document `jenis: instansi`, and every SPBE file that belongs to it. Files
 * without such a folder above them form an agency of their own per workspace root, with `agency` undefined.
 *
 * Everything is in stable order: files by address, facts by place.
 */
export interface AgencyView {
  readonly folder: Uri;
  /** The agency's document; the first where there are several. */
  readonly agency: DocumentView<AgencyFacts> | undefined;
  readonly files: readonly FileView[];
  readonly documents: readonly DocumentView[];
  readonly indicators: readonly DocumentView<IndicatorFacts>[];
  readonly evidenceLists: readonly DocumentView<EvidenceListFacts>[];
  readonly architectures: readonly DocumentView<ArchitectureFacts>[];
  readonly roadMaps: readonly DocumentView<RoadMapFacts>[];
  readonly elements: readonly Site<ElementFacts>[];
  readonly initiatives: readonly Site<InitiativeFacts>[];
  readonly activities: readonly Site<ActivityFacts>[];
  /** Every evidence entry, of indicators and lists, `acuan` entries included. */
  readonly evidence: readonly Site<EvidenceFacts>[];
  /**
   * The elements whose facts pass a test. Cheap after a change: only facts that are new are tested. So the test may look at
   * nothing but the fact, and has to be the same function each time.
   */
  elementsThat(test: (fact: ElementFacts) => boolean): readonly Site<ElementFacts>[];
  /** As {@link elementsThat}; the test may also look at which elements the element refers to, and who refers to it. */
  relatedElementsThat(test: (fact: ElementFacts, agency: AgencyView) => boolean): readonly Site<ElementFacts>[];
  /** The references that pass a test, as {@link elementsThat}. */
  referencesThat(test: (fact: Reference) => boolean): readonly Site<Reference>[];
  /** The evidence entries whose facts pass a test, as {@link elementsThat}. */
  evidenceThat(test: (fact: EvidenceFacts) => boolean): readonly Site<EvidenceFacts>[];
  /** References to every id that some reference expects to be something else than the agency defines it as, or that nothing defines. */
  readonly unresolvedReferences: readonly Site<Reference>[];
  /** How many architecture elements of each kind refer to an id, under whatever key. */
  referrersOf(id: string): ReadonlyMap<ElementFacts['kind'], number>;
  /** Ids with more than one definition, in no particular order. */
  readonly sharedIds: Iterable<string>;
  /** All places that define an id, whatever the kind; more than one is a duplicate. */
  definitionsOf(id: string): readonly Site<Definition>[];
  /** All places that refer to an id. */
  referencesTo(id: string): readonly Site<Reference>[];
  /** All ids of the given kinds, in no particular order, for suggestions. The same list as long as the ids stay the same. */
  idsOf(kinds: readonly DefinitionKind[]): readonly string[];
  /** The evidence entry that an id leads to, following nothing else. */
  evidenceOf(id: string): Site<EvidenceFacts> | undefined;
  /** The architecture element of an id. */
  elementOf(id: string): Site<ElementFacts> | undefined;
  /** `penilaian.instrumen` where it is known; never a default. */
  readonly instrument: Instrument | undefined;
  /** `penilaian.tahun`. */
  readonly year: number | undefined;
  /** Documents of an indicator for the assessed year, by its number. */
  indicatorOf(number: string): DocumentView<IndicatorFacts> | undefined;
  /** What is known of the file that a `berkas` names, relative to the document. */
  evidenceFile(from: DocumentView, path: string): EvidenceFileState;
  /** As long as it is the same number, {@link evidenceFile} gives the same answers. */
  readonly evidenceFilesVersion: number;
  /** Some file of the agency could not be read in full: what seems absent may be there. */
  readonly incomplete: boolean;
}

export type EvidenceFileState =
  | { readonly state: 'present'; readonly uri: Uri; readonly size: number }
  | { readonly state: 'empty'; readonly uri: Uri }
  | { readonly state: 'missing'; readonly uri: Uri }
  /**
   * The name differs in upper or lower case only: works on one computer, fails on another. `actual` is the path as it
   * would have to be written in its place.
   */
  | { readonly state: 'wrong-case'; readonly uri: Uri; readonly actual: string }
  | { readonly state: 'folder'; readonly uri: Uri }
  /** Absolute, above the workspace, or a link that leads out. Never looked at. */
  | { readonly state: 'outside' };

/**
 * All agencies of all roots: what the few rules across agencies see. Of an agency that is not in memory only `folder`,
 * `agency`, `instrument` and `year` are known; it counts as `incomplete` and its lists are empty.
 */
export interface WorkspaceView {
  readonly agencies: readonly AgencyView[];
  /** Agencies with this id, in stable order. */
  agenciesWithId(id: string): readonly AgencyView[];
}
