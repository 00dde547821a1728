import type { ElementFacts, ElementKind } from '../../model/facts.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { hasLinks } from './elements.ts';

/** Relates an element to any other, whatever its kind: `id_metadata_terkait`. */
const anyRelation = 'id_metadata_terkait';

/** Kinds of the architecture elements that refer to this id, under whatever key. */
export function usersOf(agency: AgencyView, id: string): ReadonlyMap<ElementKind, number> {
  return agency.referrersOf(id);
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
  if (hasLinks(element, key)) return true;
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
