import type { Scale } from '../schema/instrument.ts';
import type { RequirementState } from './evidence.ts';
import { type Exact, exact } from './exact.ts';

/** Not met, and its absence counts. */
export function isMissing({ requirement, fulfilledBy }: RequirementState): boolean {
  return fulfilledBy.length === 0 && !requirement.optional;
}

/**
 * The highest level whose required evidence, and that of every level below it, is there and valid. The lowest level of
 * the scale is always proven: it covers "not yet available". Its own requirements count from the next level on.
 */
export function highestSupported(scale: Scale, states: readonly RequirementState[]): number {
  const gaps = states.filter(isMissing).map(({ level }) => Math.max(level, scale.min + 1));
  return Math.min(scale.max, ...gaps.map((level) => level - 1));
}

/** The proven level: what the evidence supports, never above the claim. */
export function provenLevel(claimed: Exact, supported: number): Exact {
  const level = exact(supported);
  return level.lt(claimed) ? level : claimed;
}
