/**
 * The circles in a graph where every node leads to one other at most. Each circle is found once, starting with the node
 * that comes first in `nodes`; linear in the number of nodes.
 */
export function circles<N>(nodes: Iterable<N>, next: (node: N) => N | undefined): readonly (readonly N[])[] {
  const found: N[][] = [];
  const walkOf = new Map<N, number>();
  let walk = 0;
  for (const start of nodes) {
    walk += 1;
    const path: N[] = [];
    let node: N | undefined = start;
    while (node !== undefined && !walkOf.has(node)) {
      walkOf.set(node, walk);
      path.push(node);
      node = next(node);
    }
    if (node !== undefined && walkOf.get(node) === walk) found.push(path.slice(path.indexOf(node)));
  }
  return found;
}
