import type { Definition, DefinitionKind, Reference } from '../model/facts.ts';
import type { AgencyView, Site } from '../workspace/view.ts';
import { followAlias, nodeAt, type Range, type Scalar } from '../yaml/index.ts';
import { documentAt, type FeatureContext } from './context.ts';
import { idRange } from './referencePlaces.ts';

/**
 * Ids mean the same thing only within their realm: numbers of indicators and the ids within an agency stand apart, and
 * ids of agencies hold for the whole workspace.
 */
export type Realm = 'agency' | 'indicators' | 'agencies';

/** A thing that has an id, whether it is defined anywhere or not. */
export interface Named {
  readonly id: string;
  readonly realm: Realm;
  /** Of a definition its kind; of a reference everything it may stand for. */
  readonly kinds: readonly DefinitionKind[];
}

/** An id at a place of the file asked about. */
export interface IdAt extends Named {
  /** What is defined here; undefined where the id is only referred to. */
  readonly definition: Site<Definition> | undefined;
  /** The id without quotes, or the alias that stands for it. */
  readonly origin: Range;
}

/** The id at an offset: of a definition, a reference, or an alias that stands for one. */
export function idAt(context: FeatureContext, offset: number): IdAt | undefined {
  const node = nodeAt(context.yaml, offset);
  const scalar = node && followAlias(node);
  if (node === undefined || scalar?.kind !== 'scalar') return undefined;
  const document = documentAt(context, scalar.start);
  if (document === undefined) return undefined;
  const reference = factOn(document.facts.references, scalar);
  const definition = factOn(document.facts.definitions, scalar);
  const isUse = definition === undefined || (node.kind === 'alias' && reference !== undefined);
  const fact = isUse ? reference : definition;
  if (fact === undefined) return undefined;
  return {
    ...namedBy(fact),
    definition: definition === undefined || isUse ? undefined : { document, fact: definition },
    origin: node.kind === 'alias' ? node : idRange(document.file, fact),
  };
}

/** What a definition defines, or what a reference may stand for. */
export function namedBy(fact: Definition | Reference): Named {
  const kinds = 'expects' in fact ? fact.expects : [fact.kind];
  return { id: fact.id, realm: realmOf(kinds), kinds };
}

/** What a thing's id leads to: of several definitions those of an expected kind; none where it is not defined. */
export function definitionsOf(context: FeatureContext, named: Named): readonly Site<Definition>[] {
  const all = definitionsInRealm(context, named);
  const expected = all.filter(({ fact }) => named.kinds.includes(fact.kind));
  return expected.length > 0 ? expected : all;
}

/** Where a reference leads: as {@link definitionsOf}, of an indicator's documents the one of the assessed year. */
export function targetsOf(context: FeatureContext, named: Named): readonly Site<Definition>[] {
  const sites = definitionsOf(context, named);
  if (named.realm !== 'indicators') return sites;
  const assessed = spellingsOf(named).map((number) => context.agency.indicatorOf(number));
  const found = sites.filter(({ document }) => assessed.some((known) => known === document));
  return found.length > 0 ? found : sites;
}

/** Every place that refers to a thing; where its id is defined more than once, those that can mean this one. */
export function referencesTo(context: FeatureContext, named: Named): readonly Site<Reference>[] {
  const references = referencesInRealm(context, named);
  const all = definitionsInRealm(context, named);
  if (all.length < 2) return references;
  const wanted = new Set(definitionsOf(context, named));
  return references.filter(({ fact }) => {
    const meant = all.filter((site) => fact.expects.includes(site.fact.kind));
    return meant.length === 0 || meant.some((site) => wanted.has(site));
  });
}

/** Every definition of the id, whatever is expected. */
export function definitionsInRealm(context: FeatureContext, named: Named): readonly Site<Definition>[] {
  const { realm, id } = named;
  if (realm === 'agencies') return context.workspace.agenciesWithId(id).flatMap(agencyDefinition);
  const sites = spellingsOf(named).flatMap((spelling) => context.agency.definitionsOf(spelling));
  return sites.filter(({ fact }) => realmOf([fact.kind]) === realm);
}

function referencesInRealm({ agency, workspace }: FeatureContext, named: Named): readonly Site<Reference>[] {
  const { realm, id } = named;
  if (realm === 'agencies') return workspace.agencies.flatMap((view) => parentReference(view, id));
  const sites = spellingsOf(named).flatMap((spelling) => agency.referencesTo(spelling));
  return sites.filter(({ fact }) => realmOf(fact.expects) === realm);
}

/** `35a` and `35A` are one indicator; other ids are as they are written. */
function spellingsOf({ id, realm }: Named): readonly string[] {
  return realm === 'indicators' ? [...new Set([id, id.toLowerCase(), id.toUpperCase()])] : [id];
}

/** The agency itself as a thing with an id; also where it is not in memory. */
export function agencyDefinition({ agency }: AgencyView): readonly Site<Definition>[] {
  const facts = agency?.facts;
  if (agency === undefined || facts?.id === undefined) return [];
  const { value: id, at } = facts.id;
  const known = facts.definitions.find((definition) => definition.kind === 'instansi');
  const fact = known ?? { id, kind: 'instansi', name: facts.name?.value, at, entry: facts.whole };
  return [{ document: agency, fact }];
}

function parentReference({ agency }: AgencyView, id: string): readonly Site<Reference>[] {
  const parent = agency?.facts.parent;
  if (agency === undefined || parent?.value !== id) return [];
  return [{ document: agency, fact: { id, expects: ['instansi'], role: 'induk', at: parent.at } }];
}

function realmOf(kinds: readonly DefinitionKind[]): Realm {
  if (kinds.includes('instansi')) return 'agencies';
  return kinds.includes('indikator') ? 'indicators' : 'agency';
}

/** The fact whose id is this scalar, by bisection: facts stand in the order of their places. */
function factOn<T extends { readonly at: Range }>(facts: readonly T[], scalar: Scalar): T | undefined {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.at.start < scalar.start) low = middle + 1;
    else high = middle;
  }
  const fact = facts[low];
  return fact?.at.start === scalar.start && fact.at.end === scalar.end ? fact : undefined;
}
