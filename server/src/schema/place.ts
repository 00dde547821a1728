import { followAlias, type Mapping, type Node, type Pair, type Path, pairOf, type Range } from '../yaml/index.ts';

/** Where a path of a validation error leads. */
export interface Place {
  /** The value, aliases followed. */
  readonly node: Node;
  /** The pair whose value it is; undefined for list items and the whole. */
  readonly pair: Pair | undefined;
  /** The mapping or list it stands in. */
  readonly parent: Node | undefined;
}

/** Follows a path from a node; undefined where it leads nowhere. */
export function placeAt(root: Node, path: Path): Place | undefined {
  let node = followAlias(root);
  let pair: Pair | undefined;
  let parent: Node | undefined;
  for (const step of path) {
    parent = node;
    pair = node?.kind === 'mapping' ? pairOf(node, String(step)) : undefined;
    const next: Node | undefined = node?.kind === 'sequence' ? node.items[Number(step)] : pair?.value;
    node = next === undefined ? undefined : followAlias(next);
  }
  return node === undefined ? undefined : { node, pair, parent };
}

/** The steps of a JSON pointer; numbers where the tree has a list. */
export function pathOfPointer(pointer: string, root: Node): Path {
  if (pointer === '') return [];
  let node = followAlias(root);
  const path: (string | number)[] = [];
  for (const part of pointer.slice(1).split('/')) {
    const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = node?.kind === 'sequence' ? Number(text) : text;
    path.push(step);
    node = node === undefined ? undefined : placeAt(node, [step])?.node;
  }
  return path;
}

/** Where a wrong value is shown: on itself, or on its key where it is empty or spans several lines of its own. */
export function valueRange({ node, pair }: Place): Range {
  if (pair === undefined) return node;
  const shown = node.kind === 'scalar' && node.end > node.start;
  return shown ? pair.value : pair.key;
}

/** Where a missing key is shown: on the parent's key, for list items and documents on their first key. */
export function holderRange({ node, pair }: Place): Range {
  return pair?.key ?? firstKey(node) ?? node;
}

function firstKey(node: Node): Node | undefined {
  return node.kind === 'mapping' ? node.pairs[0]?.key : undefined;
}

/**
 * From the end of what stands before a mapping to the start of what follows it: the lines that could hold more of its
 * keys.
 */
export function roomOf(root: Node, path: Path, end: number): Range {
  let room = { start: root.start, end };
  let node = followAlias(root);
  for (const step of path) {
    if (node?.kind === 'mapping') room = roomInMapping(node, String(step), room);
    else if (node?.kind === 'sequence') {
      const before = node.items[Number(step) - 1]?.end ?? room.start;
      room = { start: before, end: node.items[Number(step) + 1]?.start ?? room.end };
    }
    node = node === undefined ? undefined : placeAt(node, [step])?.node;
  }
  return room;
}

function roomInMapping(mapping: Mapping, key: string, room: Range): Range {
  const pair = pairOf(mapping, key);
  const index = pair === undefined ? -1 : mapping.pairs.indexOf(pair);
  if (pair === undefined || index < 0) return room;
  return { start: pair.key.end, end: mapping.pairs[index + 1]?.start ?? room.end };
}
