import type { Scale } from '../schema/instrument.ts';
import type { RequirementState } from './evidence.ts';
import { type Exact, exact, zero } from './exact.ts';
import { isMissing } from './proven.ts';
import type { MissingEvidence } from './score.ts';

/**
 * What is missing between two levels of an indicator, lowest level first, with the index points that hang on each.
 *
 * Every level on the way gives its points in equal shares to its own missing requirements, or, where it has none, to
 * those of the nearest lower level that has some. The lowest level of the scale has no step of its own: its missing
 * requirements share the step to the next one. So the gains sum exactly to the points between `from` and `to`, as long as
 * `from` is what the evidence supports.
 *
 * @param perLevel index points of one whole level of this indicator
 */
export function missingBetween(
  scale: Scale,
  states: readonly RequirementState[],
  from: Exact,
  to: Exact,
  perLevel: Exact,
): readonly MissingEvidence[] {
  if (from.gte(to)) return [];
  const missing = states.filter((state) => isMissing(state) && exact(state.level).sub(1).lt(to));
  const gains = new Map<RequirementState, Exact>();
  let receivers: readonly RequirementState[] = [];
  for (const { level, size } of steps(from, to)) {
    const own = missing.filter((state) => Math.max(state.level, scale.min + 1) === level);
    if (own.length > 0) receivers = own;
    for (const state of receivers) {
      const share = perLevel.mul(size).div(receivers.length);
      gains.set(state, (gains.get(state) ?? zero).add(share));
    }
  }
  return missing.map((state) => ({
    level: state.level,
    requirement: state.requirement,
    gain: gains.get(state) ?? zero,
    nearest: state.nearest,
  }));
}

/** The levels that are climbed from one value to another, with the part of each that lies between them. */
function* steps(from: Exact, to: Exact): Iterable<{ readonly level: number; readonly size: Exact }> {
  for (let level = from.floor().add(1); level.sub(1).lt(to); level = level.add(1)) {
    const top = level.lt(to) ? level : to;
    const bottom = level.sub(1).gt(from) ? level.sub(1) : from;
    yield { level: level.valueOf(), size: top.sub(bottom) };
  }
}
