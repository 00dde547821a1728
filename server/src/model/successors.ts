import type { Range } from '../yaml/tree.ts';

const successors = new WeakMap<Range, Range>();

/**
 * Notes that what stood at the node `old` now stands at the node `next`, because its lines were read again. `next` may be
 * a node that was replaced before and is present again.
 */
export function succeed(old: Range, next: Range): void {
  if (old === next) return;
  successors.delete(next);
  successors.set(old, next);
}

/**
 * The present place of a range that was taken from facts. Nodes move with edits outside their lines by themselves; a
 * node whose own lines were read again is replaced, and this finds its replacement. Whoever keeps ranges of facts from
 * one version to the next (findings that need no second run) asks here before using them.
 */
export function present(range: Range): Range {
  let next = successors.get(range);
  if (next === undefined) return range;
  let last = next;
  for (;;) {
    next = successors.get(last);
    if (next === undefined) break;
    last = next;
  }
  successors.set(range, last);
  return last;
}
