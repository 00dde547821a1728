import type {
  ActivityFacts,
  Definition,
  DocumentFacts,
  ElementFacts,
  EvidenceFacts,
  InitiativeFacts,
  Reference,
} from '../model/facts.ts';
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

/** The sites of `facts`; those of facts that were there before stay the same objects. */
export function renewSites<T>(
  document: DocumentView,
  old: readonly Site<T>[],
  facts: readonly T[],
): { readonly sites: readonly Site<T>[]; readonly difference: Difference<T> | undefined } {
  const shorter = Math.min(old.length, facts.length);
  let from = 0;
  while (from < shorter && old[from]?.fact === facts[from]) from++;
  let tail = 0;
  while (tail < shorter - from && old[old.length - 1 - tail]?.fact === facts[facts.length - 1 - tail]) tail++;
  if (from === old.length && from === facts.length) return { sites: old, difference: undefined };
  const removed = old.slice(from, old.length - tail);
  const added = facts.slice(from, facts.length - tail).map((fact) => ({ document, fact }));
  const sites = [...old.slice(0, from), ...added, ...old.slice(old.length - tail)];
  return { sites, difference: { removed, added } };
}
