import type {
  ActivityFacts,
  Definition,
  DocumentFacts,
  ElementFacts,
  EvidenceFacts,
  InitiativeFacts,
  Reference,
} from '../model/facts.ts';
import { sameEnds } from '../model/settle.ts';
import type { DocumentView, Site } from './view.ts';

/** The lists of facts that are looked through across the documents of an agency. */
export interface Listed {
  readonly definitions: Definition;
  readonly references: Reference;
  readonly evidence: EvidenceFacts;
  readonly elements: ElementFacts;
  readonly initiatives: InitiativeFacts;
  readonly activities: ActivityFacts;
}

export type ListName = keyof Listed;

const none: readonly never[] = [];

type Pick<T> = (facts: DocumentFacts) => readonly T[];

const picks: { readonly [Name in ListName]: Pick<Listed[Name]> } = {
  definitions: (facts) => facts.definitions,
  references: (facts) => facts.references,
  evidence: (facts) => (facts.kind === 'indikator' || facts.kind === 'daftar_bukti' ? facts.evidence : none),
  elements: (facts) => (facts.kind === 'arsitektur' ? facts.elements : none),
  initiatives: (facts) => (facts.kind === 'peta_rencana' ? facts.initiatives : none),
  activities: (facts) =>
    facts.kind === 'peta_rencana' ? facts.initiatives.flatMap((initiative) => initiative.activities) : none,
};

export function factsIn<Name extends ListName>(facts: DocumentFacts, name: Name): readonly Listed[Name][] {
  return picks[name](facts);
}

/** Which sites a change took away and which it brought. */
export interface Difference<T> {
  readonly removed: readonly Site<T>[];
  readonly added: readonly Site<T>[];
}

/** A list of facts with the site of each. */
export interface SiteList<T> {
  readonly facts: readonly T[];
  readonly sites: readonly Site<T>[];
}

/** The sites of `facts`; those of facts that were there before stay the same objects. */
export function renewSites<T>(
  document: DocumentView,
  old: SiteList<T> | undefined,
  facts: readonly T[],
): { readonly list: SiteList<T>; readonly difference: Difference<T> | undefined } {
  const known = old ?? { facts: [], sites: [] };
  const { start, tail } = known.facts === facts ? { start: facts.length, tail: 0 } : sameEnds(known.facts, facts);
  if (old !== undefined && start === facts.length && start === old.facts.length) {
    return { list: old, difference: undefined };
  }
  const end = known.sites.length - tail;
  const removed = known.sites.slice(start, end);
  const added = facts.slice(start, facts.length - tail).map((fact) => ({ document, fact }));
  const sites = known.sites.slice(0, start).concat(added, known.sites.slice(end));
  return { list: { facts, sites }, difference: { removed, added } };
}
