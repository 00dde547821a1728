import { columnOf } from '../lexis.ts';
import { lastStarting } from '../query.ts';
import type { Mapping, Node, Pair, Range, Sequence, YamlFile } from '../tree.ts';

/** An item or a pair with the list or mapping in which it stands. */
export type EntryPlace =
  | { readonly parent: Sequence; readonly index: number; readonly outer: readonly Node[] }
  | { readonly parent: Mapping; readonly index: number; readonly outer: readonly Node[] };

/** The nodes from the root of the document down to the first that takes up exactly this range. */
export function nodesTo(file: YamlFile, at: Range): readonly Node[] | undefined {
  const document = file.documents.findLast(({ start }) => start <= at.start);
  if (document === undefined) return undefined;
  if (sameRange(document, at)) return [document.root];
  const nodes: Node[] = [];
  let node: Node | undefined = document.root;
  while (node !== undefined) {
    nodes.push(node);
    if (sameRange(node, at)) return nodes;
    node = childAround(node, at);
  }
  return undefined;
}

/** The mapping that takes up a range, or that is the root of the document that does. */
export function mappingAt(file: YamlFile, at: Range): Mapping | undefined {
  const node = nodesTo(file, at)?.at(-1);
  return node?.kind === 'mapping' ? node : undefined;
}

/** The item of a list, or the pair of a mapping, that takes up a range. */
export function entryAt(file: YamlFile, at: Range): EntryPlace | undefined {
  const document = file.documents.findLast(({ start }) => start <= at.start);
  const outer: Node[] = [];
  for (let node = document?.root; node !== undefined; node = childAround(node, at)) {
    if (node.kind === 'sequence') {
      const index = node.items.findIndex((item) => sameRange(item, at));
      if (index >= 0) return { parent: node, index, outer };
    } else if (node.kind === 'mapping') {
      const index = node.pairs.findIndex((pair) => sameRange(pair, at));
      if (index >= 0) return { parent: node, index, outer };
    }
    outer.push(node);
  }
  return undefined;
}

/** Whether the node at a range, or one around it, is written with brackets or braces. */
export function isInFlow(file: YamlFile, at: Range): boolean {
  return nodesTo(file, at)?.some((node) => 'flow' in node && node.flow && !sameRange(node, at)) ?? false;
}

/** Where an entry of a block list or mapping begins: at its dash or its key. */
export function entryStart(text: string, { parent, index }: EntryPlace): number {
  if (parent.kind === 'mapping') return (parent.pairs[index] as Pair).start;
  if (index === 0 || parent.flow) return parent.flow ? startWithAnchor(parent.items[index] as Node) : parent.start;
  const column = columnOf(text, parent.start);
  const from = (parent.items[index - 1] as Node).end;
  const to = (parent.items[index] as Node).start;
  const dash = new RegExp(`(?<=^[ ]{${column}})-(?=\\s|$)`, 'm').exec(text.slice(from, to));
  return dash === null ? to : from + dash.index;
}

/** Where a node begins with its anchor. */
export function startWithAnchor(node: Node): number {
  return node.anchor === undefined ? node.start : node.anchor.start - 1;
}

export function sameRange(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}

function childAround(node: Node, at: Range): Node | undefined {
  if (node.kind === 'sequence') return around(node.items[lastStarting(node.items, at.start)], at);
  if (node.kind !== 'mapping') return undefined;
  const pair = around(node.pairs[lastStarting(node.pairs, at.start)], at);
  if (pair === undefined) return undefined;
  return around(pair.key, at) ?? around(pair.value, at);
}

function around<T extends Range>(range: T | undefined, at: Range): T | undefined {
  return range !== undefined && range.start <= at.start && at.end <= range.end ? range : undefined;
}
