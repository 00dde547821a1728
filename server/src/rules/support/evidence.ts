import type { EvidenceFacts, IndicatorFacts, Located } from '../../model/facts.ts';
import type { AgencyView, DocumentView, EvidenceFileState, Site } from '../../workspace/view.ts';
import type { Range } from '../../yaml/tree.ts';

/** The words that stand for an evidence entry as a whole: a finding on all its lines would hide the other ones. */
export function headOf(evidence: EvidenceFacts): Range {
  return (evidence.id ?? evidence.sameAs ?? evidence.kind ?? evidence.title)?.at ?? evidence.at;
}

/** How a message names a piece of evidence: title, else id, else file. */
export function nameOf(evidence: EvidenceFacts): string {
  const named = evidence.title ?? evidence.id ?? evidence.sameAs ?? evidence.file ?? evidence.kind;
  return named?.value ?? '?';
}

/** Entries that describe a document themselves, that is all but the `acuan` entries. */
export function* ownEvidence(agency: AgencyView): Iterable<Site<EvidenceFacts>> {
  for (const site of agency.evidence) if (site.fact.sameAs === undefined) yield site;
}

/** The piece of evidence an entry stands for: itself, or the one its `acuan` leads to. */
export function resolved(agency: AgencyView, site: Site<EvidenceFacts>): Site<EvidenceFacts> | undefined {
  return site.fact.sameAs === undefined ? site : agency.evidenceOf(site.fact.sameAs.value);
}

/** A file that a piece of evidence names. */
export interface AttachedFile {
  readonly document: DocumentView;
  readonly file: Located<string>;
  readonly evidence: EvidenceFacts;
  readonly found: EvidenceFileState;
}

const filesByState = new WeakMap<AgencyView, ReadonlyMap<string, AttachedFile[]>>();

/** The files that evidence names and that were found to be in this state, in the order of the documents. */
export function attachedFiles(agency: AgencyView, state: EvidenceFileState['state']): readonly AttachedFile[] {
  let files = filesByState.get(agency);
  if (files === undefined) {
    files = groupByState(agency);
    filesByState.set(agency, files);
  }
  return files.get(state) ?? [];
}

function groupByState(agency: AgencyView): ReadonlyMap<string, AttachedFile[]> {
  const groups = new Map<string, AttachedFile[]>();
  for (const { document, fact } of agency.evidenceThat(namesFile)) {
    const file = fact.file;
    if (file === undefined) continue;
    const found = agency.evidenceFile(document, file.value);
    const attached = { document, file, evidence: fact, found };
    const group = groups.get(found.state);
    if (group === undefined) groups.set(found.state, [attached]);
    else group.push(attached);
  }
  return groups;
}

function namesFile({ sameAs, file }: EvidenceFacts): boolean {
  return sameAs === undefined && file !== undefined;
}

/** The indicator documents that use a piece of evidence, directly or by `acuan`, in the order of the documents. */
export function usersOfEvidence(
  agency: AgencyView,
  { document, fact }: Site<EvidenceFacts>,
): readonly DocumentView<IndicatorFacts>[] {
  const id = fact.id?.value;
  const references = id !== undefined && agency.evidenceOf(id)?.fact === fact ? agency.referencesTo(id) : [];
  if (references.length === 0) return isIndicator(document) ? [document] : [];
  const users = new Set<DocumentView>([document]);
  for (const reference of references) if (reference.fact.role === 'acuan') users.add(reference.document);
  const indicators = [...users].filter(isIndicator);
  return indicators.length < 2 ? indicators : agency.indicators.filter((indicator) => users.has(indicator));
}

function isIndicator(document: DocumentView): document is DocumentView<IndicatorFacts> {
  return document.facts.kind === 'indikator';
}

/** The last part of a path: the file's name. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
