import { columnOf } from './lexis.ts';
import { keyText, lastStarting, type Path } from './query.ts';
import type { Mapping, Node, Sequence } from './tree.ts';

/** A block that is open at a line: its column, its path, and the last part that begins above the line (or -1). */
export interface Level {
  readonly node: Mapping | Sequence;
  readonly column: number;
  readonly path: Path;
  readonly last: number;
}

/** The value of the innermost part above a line, when it is no block. `column` is that of the part; -1 for the root. */
export interface OpenValue {
  readonly node: Node;
  readonly column: number;
  readonly path: Path;
}

export interface Surroundings {
  /** Outermost first. */
  readonly levels: readonly Level[];
  readonly open: OpenValue | undefined;
}

/** The blocks that are open at the line that starts at `start`. */
export function surroundings(source: string, root: Node, start: number): Surroundings {
  const levels: Level[] = [];
  let node = root;
  let column = -1;
  let path: Path = [];
  while ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) {
    const last = lastStarting(node.kind === 'mapping' ? node.pairs : node.items, start - 1);
    const level: Level = { node, column: columnOf(source, node.start), path, last };
    levels.push(level);
    if (last === -1) return { levels, open: undefined };
    if (node.kind === 'mapping') {
      const pair = node.pairs[last] as (typeof node.pairs)[number];
      column = columnOf(source, pair.start);
      path = [...path, keyText(pair.key) ?? ''];
      node = pair.value;
    } else {
      column = level.column;
      path = [...path, last];
      node = node.items[last] as Node;
    }
  }
  return { levels, open: { node, column, path } };
}
