import type { Comment, Node, Pair, SyntaxProblem } from './tree.ts';

/** What reading a part of a file yields beside its nodes, in the order of the text. */
export interface Harvest {
  readonly comments: Comment[];
  /** Nodes with an anchor (outer before inner) and aliases; they are tied together when the document is complete. */
  readonly named: Node[];
  /** Pairs whose key is `<<`. */
  readonly merges: Pair[];
  readonly problems: SyntaxProblem[];
}

export function newHarvest(): Harvest {
  return { comments: [], named: [], merges: [], problems: [] };
}

/** Adds one harvest to another. */
export function addHarvest(to: Harvest, from: Harvest): void {
  for (const comment of from.comments) to.comments.push(comment);
  for (const node of from.named) to.named.push(node);
  for (const pair of from.merges) to.merges.push(pair);
  for (const problem of from.problems) to.problems.push(problem);
}
