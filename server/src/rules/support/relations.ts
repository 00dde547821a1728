import type { ElementFacts, ElementKind } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';

/** Relates an element to any other, whatever its kind: `id_metadata_terkait`. */
const anyRelation = 'id_metadata_terkait';

/** Kinds of the elements that refer to an id. */
type Users = ReadonlyMap<string, ReadonlySet<ElementKind>>;

const usersOfElements = new WeakMap<readonly Site<ElementFacts>[], Users>();

/** Kinds of the architecture elements that refer to this id, under whatever key. */
export function usersOf(agency: AgencyView, id: string): ReadonlySet<ElementKind> {
  return users(agency.elements).get(id) ?? noUsers;
}

const noUsers: ReadonlySet<ElementKind> = new Set();

function users(elements: readonly Site<ElementFacts>[]): Users {
  const known = usersOfElements.get(elements);
  if (known !== undefined) return known;
  const result = new Map<string, Set<ElementKind>>();
  for (const { fact } of elements) {
    for (const links of fact.links.values()) {
      for (const { value } of links) {
        const kinds = result.get(value);
        if (kinds === undefined) result.set(value, new Set([fact.kind]));
        else kinds.add(fact.kind);
      }
    }
  }
  usersOfElements.set(elements, result);
  return result;
}

/**
 * Whether the element is related to one of these kinds: by its own key, by `id_metadata_terkait`, or because one of them
 * refers to it. An id under its own key that leads nowhere counts: that is a finding of its own.
 */
export function isRelated(
  agency: AgencyView,
  element: ElementFacts,
  key: string,
  kinds: readonly ElementKind[],
): boolean {
  if ((element.links.get(key)?.length ?? 0) > 0) return true;
  const others = element.links.get(anyRelation) ?? [];
  if (others.some(({ value }) => isOfKind(agency, value, kinds))) return true;
  if (element.id === undefined) return false;
  const referring = usersOf(agency, element.id.value);
  return kinds.some((kind) => referring.has(kind));
}

function isOfKind(agency: AgencyView, id: string, kinds: readonly ElementKind[]): boolean {
  const kind = agency.elementOf(id)?.fact.kind;
  return kind !== undefined && kinds.includes(kind);
}

/** The different ids under a key of the elements that `from` names under another key: the data of an application's services. */
export function idsBehind(agency: AgencyView, from: ElementFacts, key: string, keyBehind: string): readonly string[] {
  const found = new Set<string>();
  for (const { value } of from.links.get(key) ?? []) {
    for (const behind of agency.elementOf(value)?.fact.links.get(keyBehind) ?? []) found.add(behind.value);
  }
  return [...found];
}
