import { type Harvest, newHarvest } from './harvest.ts';
import { collectComments, isBlankOrBreak } from './lexis.ts';
import type { Limits } from './limits.ts';
import type { Node, Pair, Range, SyntaxProblem, TextChange } from './tree.ts';

/** What is collected while a refused part of a file is read piece by piece. */
export interface Recovery {
  readonly source: string;
  readonly limits: Limits;
  readonly harvest: Harvest;
  readonly broken: Range[];
  readonly budget: Budget;
  /** Offset of the last refusal: parts around it need not be tried together again. -1 when unknown. */
  hint: number;
}

/** What recovery has cost so far in one file. */
export interface Budget {
  /** Places that were refused and could not be cut further. */
  refused: number;
}

export function newRecovery(source: string, limits: Limits, budget: Budget): Recovery {
  return { source, limits, harvest: newHarvest(), broken: [], budget, hint: -1 };
}

/** After so many broken places the rest of what cannot be read is left out: the file is something else than YAML. */
export const MAX_REFUSED = 1000;

/** The way down again for what stands inside a repaired pair. */
export interface Nested {
  /** The node in a stretch where a value may stand, if there is one. */
  content(recovery: Recovery, from: number, to: number, depth: number): Node | undefined;
  /** The pairs of a block mapping whose first key stands at `first`. */
  pairs(recovery: Recovery, first: number, to: number, column: number, depth: number): Pair[];
}

/** Notes text that could not be read; what stands there is unknown. Blanks at its end do not count. */
export function leaveOut(recovery: Recovery, range: Range): void {
  recovery.budget.refused++;
  let { end } = range;
  while (end > range.start && isBlankOrBreak(recovery.source.charCodeAt(end - 1))) end--;
  recovery.broken.push({ start: range.start, end });
  collectComments(recovery.source, range.start, end, recovery.harvest.comments);
}

/** Reports a slip. */
export function report(
  recovery: Recovery,
  code: string,
  range: Range,
  fix?: TextChange,
  parameters: SyntaxProblem['parameters'] = {},
): void {
  const problem = { code, range: { start: range.start, end: range.end }, parameters, related: [] };
  recovery.harvest.problems.push(fix === undefined ? problem : { ...problem, fix });
}

export function insertion(offset: number, text: string): TextChange {
  return { range: { start: offset, end: offset }, text };
}
