import type { EvidenceFacts, EvidenceListFacts, IndicatorFacts } from '../model/facts.ts';
import { isWebLink } from '../model/webLink.ts';
import type { AgencyView, DocumentView, EvidenceFileState, Site } from '../workspace/view.ts';
import { sameList } from './sameList.ts';

/** Whether a piece of evidence is there: as a file, as a link that nobody has opened, or not, and why. */
export type Presence = 'file' | 'link' | 'no-file' | 'file-missing' | 'file-outside' | 'file-empty';

/** One piece of evidence that an indicator's document names. */
export interface Candidate {
  /** The entry in the indicator's own document. */
  readonly entry: EvidenceFacts;
  /** What it stands for: the entry itself, or the one that its `acuan` leads to. */
  readonly evidence: Site<EvidenceFacts>;
  readonly presence: Presence;
  /** Levels it is meant for; empty: every level that asks for its kind and state. */
  readonly levels: readonly number[];
  /**
   * The documents it replaced (`menggantikan`), nearest first; empty where it names none. Undefined where the name leads
   * nowhere or in a circle: that proves no renewal.
   */
  readonly predecessors: readonly Site<EvidenceFacts>[] | undefined;
}

/**
 * Everything outside the instrument that decides what an indicator proves. Two equal dossiers give the same score; see
 * {@link sameDossier}.
 */
export interface Dossier {
  readonly document: DocumentView<IndicatorFacts>;
  /** What the document said when the dossier was made: documents stay the same object while their text changes. */
  readonly facts: IndicatorFacts;
  readonly candidates: readonly Candidate[];
  /** Entries lead to evidence by its id, which may be in any document. */
  readonly refersElsewhere: boolean;
}

/** Collects the evidence of an indicator's document. */
export function dossierOf(agency: AgencyView, document: DocumentView<IndicatorFacts>): Dossier {
  const { facts } = document;
  const refersElsewhere = facts.evidence.some(
    ({ sameAs, supersedes }) => sameAs !== undefined || supersedes !== undefined,
  );
  return { document, facts, candidates: candidatesOf(agency, document), refersElsewhere };
}

/**
 * The evidence of a document: its own entries and those that its `acuan` entries lead to, in the order of the document.
 * An `acuan` that leads nowhere is left out (a finding of the references).
 */
export function candidatesOf(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts | EvidenceListFacts>,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const entry of document.facts.evidence) {
    const evidence = resolve(agency, document, entry);
    if (!evidence) continue;
    candidates.push({
      entry,
      evidence,
      presence: presenceOf(agency, evidence),
      levels: levelsOf(entry, evidence),
      predecessors: predecessorsOf(agency, evidence),
    });
  }
  return candidates;
}

/** Whether two dossiers hold the very same facts in the very same documents, with their files in the same state. */
export function sameDossier(one: Dossier, other: Dossier): boolean {
  return (
    one.document === other.document &&
    one.facts === other.facts &&
    sameList(one.candidates, other.candidates, sameCandidate)
  );
}

/** Whether a dossier would be the same now, as far as that can be told from the document alone and the files stayed. */
export function standsAlone(
  { document, facts, refersElsewhere }: Dossier,
  present: DocumentView<IndicatorFacts>,
): boolean {
  return document === present && facts === present.facts && !refersElsewhere;
}

function sameCandidate(one: Candidate, other: Candidate): boolean {
  return (
    one.entry === other.entry &&
    one.presence === other.presence &&
    sameSite(one.evidence, other.evidence) &&
    (one.predecessors === undefined) === (other.predecessors === undefined) &&
    sameList(one.predecessors ?? [], other.predecessors ?? [], sameSite)
  );
}

function sameSite(one: Site<unknown>, other: Site<unknown>): boolean {
  return one.fact === other.fact && one.document === other.document;
}

/** Follows `acuan` to the evidence itself; undefined where it leads nowhere or in a circle. */
function resolve(agency: AgencyView, document: DocumentView, entry: EvidenceFacts): Site<EvidenceFacts> | undefined {
  if (entry.sameAs === undefined) return { document, fact: entry };
  const seen = new Set<EvidenceFacts>();
  let site: Site<EvidenceFacts> | undefined = { document, fact: entry };
  while (site?.fact.sameAs) {
    if (seen.has(site.fact)) return undefined;
    seen.add(site.fact);
    site = agency.evidenceOf(site.fact.sameAs.value);
  }
  return site;
}

/**
 * `untuk_tingkat` of the entry itself; an `acuan` without it takes the one of a shared list. That of another indicator's
 * document speaks of that indicator's levels and is not taken over.
 */
function levelsOf(entry: EvidenceFacts, evidence: Site<EvidenceFacts>): readonly number[] {
  const shared = entry.forLevels.length === 0 && evidence.document.facts.kind === 'daftar_bukti';
  return (shared ? evidence.fact : entry).forLevels.map((level) => level.value);
}

function presenceOf(agency: AgencyView, { document, fact }: Site<EvidenceFacts>): Presence {
  if (fact.file) return presenceOfFile[agency.evidenceFile(document, fact.file.value).state];
  return fact.link && isWebLink(fact.link.value) ? 'link' : 'no-file';
}

/** A name that differs only in upper and lower case is there, and a finding of its own. */
const presenceOfFile: Readonly<Record<EvidenceFileState['state'], Presence>> = {
  present: 'file',
  'wrong-case': 'file',
  empty: 'file-empty',
  missing: 'file-missing',
  folder: 'file-missing',
  outside: 'file-outside',
};

const replacesNothing: readonly Site<EvidenceFacts>[] = [];

/** Renewals that are followed back. More are a mistake, and following each to its end would take forever in a bad file. */
const longestChain = 10;

function predecessorsOf(agency: AgencyView, site: Site<EvidenceFacts>): readonly Site<EvidenceFacts>[] | undefined {
  if (site.fact.supersedes === undefined) return replacesNothing;
  const chain: Site<EvidenceFacts>[] = [];
  const seen = new Set([site.fact]);
  for (let previous: EvidenceFacts['supersedes'] = site.fact.supersedes; previous && chain.length < longestChain; ) {
    const found = agency.evidenceOf(previous.value);
    if (!found) return chain.length > 0 ? chain : undefined;
    if (seen.has(found.fact)) return undefined;
    seen.add(found.fact);
    chain.push(found);
    previous = found.fact.supersedes;
  }
  return chain;
}
