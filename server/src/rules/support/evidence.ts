import type { EvidenceFacts, IndicatorFacts, Located } from '../../model/facts.ts';
import type { AgencyView, DocumentView, Site } from '../../workspace/view.ts';
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
}

/** Every file that evidence names, in the order of the documents. */
export function* attachedFiles(agency: AgencyView): Iterable<AttachedFile> {
  for (const { document, fact } of ownEvidence(agency)) {
    if (fact.file !== undefined) yield { document, file: fact.file, evidence: fact };
  }
}

/** The indicator documents that use each piece of evidence, directly or by `acuan`. */
export function usersOfEvidence(
  agency: AgencyView,
): ReadonlyMap<EvidenceFacts, ReadonlySet<DocumentView<IndicatorFacts>>> {
  const users = new Map<EvidenceFacts, Set<DocumentView<IndicatorFacts>>>();
  for (const document of agency.indicators) {
    for (const fact of document.facts.evidence) {
      const used = resolved(agency, { document, fact })?.fact;
      if (used === undefined) continue;
      const known = users.get(used);
      if (known === undefined) users.set(used, new Set([document]));
      else known.add(document);
    }
  }
  return users;
}

/** The last part of a path: the file's name. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Whether a `tautan` could be opened in a browser: http or https with a host. */
export function isWebLink(link: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(link.trim());
}
