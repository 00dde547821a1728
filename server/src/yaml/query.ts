import type { Mapping, Node, Pair, Range, YamlDocument, YamlFile } from './tree.ts';

export type Path = readonly (string | number)[];

/** The text of a key as it names a value; undefined for keys that are lists, mappings or unknown aliases. */
export function keyText(key: Node): string | undefined {
  if (key.kind === 'scalar') return key.text;
  return key.kind === 'alias' && key.target !== undefined ? keyText(key.target) : undefined;
}

/** True for an unquoted `<<`. */
export function isMergeKey(key: Node): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';
}

/** The node itself, or what an alias stands for; undefined for an alias that leads nowhere. */
export function followAlias(node: Node): Node | undefined {
  let at: Node | undefined = node;
  while (at !== undefined && at.kind === 'alias') at = at.target;
  return at;
}

/**
 * The pairs of a mapping as they count: merge keys (`<<`) replaced by what they bring in, explicit keys before merged
 * ones, the first of several merged mappings before the others. Repeated explicit keys all stay, in order.
 */
export function entriesOf(mapping: Mapping): readonly Pair[] {
  return mapping.pairs.some((pair) => isMergeKey(pair.key)) ? withMerges(mapping) : mapping.pairs;
}

function withMerges(mapping: Mapping): Pair[] {
  const entries = mapping.pairs.filter((pair) => !isMergeKey(pair.key));
  const known = new Set(entries.map((pair) => keyText(pair.key)));
  for (const pair of mapping.pairs) {
    if (!isMergeKey(pair.key)) continue;
    for (const source of mergeSources(pair.value)) {
      if (source?.kind !== 'mapping') continue;
      for (const entry of entriesOf(source)) {
        const text = keyText(entry.key);
        if (text !== undefined && known.has(text)) continue;
        known.add(text);
        entries.push(entry);
      }
    }
  }
  return entries;
}

/** What a merge key names: a mapping, or a list of mappings. Unknown aliases give undefined. */
export function mergeSources(value: Node): readonly (Node | undefined)[] {
  const source = followAlias(value);
  return source?.kind === 'sequence' ? source.items.map(followAlias) : [source];
}

/** The pair that gives `key` its value, merge keys applied; the last one where the key is repeated. */
export function pairOf(mapping: Mapping, key: string): Pair | undefined {
  const own = mapping.pairs.findLast((pair) => keyText(pair.key) === key && !isMergeKey(pair.key));
  if (own !== undefined) return own;
  const entries = entriesOf(mapping);
  return entries === mapping.pairs ? undefined : entries.find((pair) => keyText(pair.key) === key);
}

/** The document at an offset; between two documents the earlier one. */
export function documentAt(file: YamlFile, offset: number): YamlDocument | undefined {
  return file.documents.findLast((document) => document.start <= offset) ?? file.documents[0];
}

/** The deepest node at an offset (its end included), keys included. Aliases are not followed. */
export function nodeAt(file: YamlFile, offset: number): Node | undefined {
  return placeAt(file, offset)?.node;
}

/** The path of the deepest node at an offset; a key has the path of its value. Undefined outside of all nodes. */
export function pathAt(file: YamlFile, offset: number): Path | undefined {
  return placeAt(file, offset)?.path;
}

function placeAt(file: YamlFile, offset: number): { node: Node; path: Path } | undefined {
  const document = documentAt(file, offset);
  if (document === undefined || !touches(document.root, offset)) return undefined;
  const path: (string | number)[] = [];
  let node = document.root;
  for (;;) {
    const child = childAt(node, offset);
    if (child === undefined) return { node, path };
    if (child.step !== undefined) path.push(child.step);
    if (child.isKey) return { node: child.node, path };
    node = child.node;
  }
}

interface Child {
  readonly node: Node;
  readonly step: string | number | undefined;
  readonly isKey: boolean;
}

function childAt(node: Node, offset: number): Child | undefined {
  if (node.kind === 'sequence') {
    const index = lastStarting(node.items, offset);
    const item = node.items[index];
    return item !== undefined && touches(item, offset) ? { node: item, step: index, isKey: false } : undefined;
  }
  if (node.kind !== 'mapping') return undefined;
  const pair = node.pairs[lastStarting(node.pairs, offset)];
  if (pair === undefined) return undefined;
  const step = keyText(pair.key);
  if (touches(pair.key, offset)) return { node: pair.key, step, isKey: true };
  return touches(pair.value, offset) ? { node: pair.value, step, isKey: false } : undefined;
}

/** Index of the last range that starts at or before `offset`, by bisection; -1 when there is none. */
export function lastStarting(ranges: readonly Range[], offset: number): number {
  let low = -1;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle] as Range).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The node at a path: keys by text (merge keys applied, aliases followed), items by index. */
export function nodeAtPath(document: YamlDocument, path: Path): Node | undefined {
  let node: Node | undefined = followAlias(document.root);
  for (const step of path) {
    if (node?.kind === 'mapping') node = pairOf(node, String(step))?.value;
    else if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step];
    else return undefined;
    node = node === undefined ? undefined : followAlias(node);
  }
  return node;
}
