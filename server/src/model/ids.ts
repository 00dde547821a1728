import { entriesOf, followAlias, keyText } from '../yaml/index.ts';
import type { Mapping, Node } from '../yaml/tree.ts';
import type { Definition, DefinitionKind, Reference } from './facts.ts';
import { fieldsOf, idOf, indicatorNumberOf, textOf } from './scalars.ts';
import type { Shape } from './shape.ts';

/** The ids that a part of a document defines and refers to, by place. */
export interface Ids {
  definitions: Definition[];
  references: Reference[];
  /** Something was reached through an alias or a merge key, so a place may have been met more than once. */
  shared: boolean;
}

export function newIds(): Ids {
  return { definitions: [], references: [], shared: false };
}

/** Ids of lists and of their entries that are known already. */
export interface KnownIds {
  idsOfList(list: Node): Ids | undefined;
  idsOfEntry(entry: Node): Ids | undefined;
}

/** Adds the ids of `node` to `ids`, by place. `role` is the key under which the node stands. */
export function collectIds(node: Node, shape: Shape, role: string, ids: Ids, known?: KnownIds): void {
  if (node.kind === 'alias') {
    ids.shared = true;
    const target = followAlias(node);
    if (target !== undefined) collectIds(target, shape, role, ids, known);
  } else if (node.kind === 'mapping') {
    const before = known?.idsOfEntry(node);
    if (before !== undefined) append(ids, before);
    else if (shape.keys !== undefined) collectFromMapping(node, shape.keys, ids, known);
  } else if (node.kind === 'sequence') {
    const before = known?.idsOfList(node);
    if (before !== undefined) append(ids, before);
    else if (shape.items !== undefined) for (const item of node.items) collectIds(item, shape.items, role, ids, known);
  } else if (shape.refer !== undefined) {
    const id = shape.refer.includes('indikator') ? indicatorNumberOf(node) : idOf(node);
    if (id !== undefined) ids.references.push({ id: id.value, expects: shape.refer, role, at: id.at });
  }
}

function append(ids: Ids, more: Ids): void {
  ids.definitions = joined(ids.definitions, more.definitions);
  ids.references = joined(ids.references, more.references);
  if (more.shared) ids.shared = true;
}

/** Copies the shorter list: joining many short ones to a long one must not copy the long one each time. */
function joined<T>(list: T[], more: readonly T[]): T[] {
  if (more.length > list.length) return list.concat(more);
  for (const item of more) list.push(item);
  return list;
}

function collectFromMapping(mapping: Mapping, keys: ReadonlyMap<string, Shape>, ids: Ids, known?: KnownIds): void {
  const pairs = entriesOf(mapping);
  if (pairs !== mapping.pairs) ids.shared = true;
  for (const { key, value } of pairs) {
    const name = keyText(key);
    const shape = name === undefined ? undefined : keys.get(name);
    if (name === undefined || shape === undefined) continue;
    if (shape.define === undefined) collectIds(value, shape, name, ids, known);
    else define(mapping, value, shape.define, ids);
  }
}

function define(entry: Mapping, value: Node, kind: DefinitionKind, ids: Ids): void {
  const id = kind === 'indikator' ? indicatorNumberOf(value) : idOf(value);
  if (id === undefined) return;
  if (value.kind === 'alias') ids.shared = true;
  ids.definitions.push({ id: id.value, kind, name: nameOf(entry), at: id.at, entry });
}

/** `nama`, else `judul`. */
function nameOf(entry: Mapping): string | undefined {
  const fields = fieldsOf(entry);
  return (textOf(fields.get('nama')) ?? textOf(fields.get('judul')))?.value;
}

/** Each place once: what an alias or a merge key repeats is still one definition, one reference. */
export function withoutRepeats(ids: Ids): Ids {
  if (!ids.shared) return ids;
  return { definitions: eachPlaceOnce(ids.definitions), references: eachPlaceOnce(ids.references), shared: true };
}

function eachPlaceOnce<T extends Definition | Reference>(found: readonly T[]): T[] {
  const byPlace = new Map(found.map((one) => [one.at, one] as const));
  return [...byPlace.values()].sort((one, other) => one.at.start - other.at.start);
}
