import type { Instrument } from '../schema/instrument.ts';
import type { Exact } from './exact.ts';
import { fromLevels, type IndexValues } from './weightedIndex.ts';

/** An activity that brings an indicator to a level in a year. */
export interface Lift {
  /** Id of the indicator, `I18`. */
  readonly indicator: string;
  readonly to: Exact;
  readonly year: number;
  /** Id of the activity. */
  readonly activity: string | undefined;
}

/** A lift that adds something, with the level from which it lifts. */
export interface AppliedLift extends Lift {
  readonly from: Exact;
}

export interface ProjectedYear {
  readonly year: number;
  /** Index, domains and aspects at the end of the year. */
  readonly values: IndexValues;
  /** In the order of the instrument; at most one per indicator, the one that lifts highest (of equals the first). */
  readonly applied: readonly AppliedLift[];
}

/**
 * The course of the index: levels never fall, and a lift that names no more than what is reached adds nothing. Nothing is
 * rounded.
 *
 * @param start level of every indicator by id in the first year
 * @param years ascending; lifts of the first year are not applied, for its levels are known
 */
export function project(
  instrument: Instrument,
  start: ReadonlyMap<string, Exact>,
  lifts: readonly Lift[],
  years: readonly number[],
): readonly ProjectedYear[] {
  const levels = new Map(start);
  let values = fromLevels(instrument, levels);
  return years.map((year, at) => {
    const applied = at === 0 ? [] : applicable(instrument, levels, lifts, year);
    for (const { indicator, to } of applied) levels.set(indicator, to);
    if (applied.length > 0) values = fromLevels(instrument, levels);
    return { year, values, applied };
  });
}

function applicable(
  instrument: Instrument,
  levels: ReadonlyMap<string, Exact>,
  lifts: readonly Lift[],
  year: number,
): readonly AppliedLift[] {
  const highest = new Map<string, AppliedLift>();
  for (const lift of lifts) {
    if (lift.year !== year) continue;
    const from = levels.get(lift.indicator);
    const known = highest.get(lift.indicator);
    if (from && lift.to.gt(known?.to ?? from)) highest.set(lift.indicator, { ...lift, from });
  }
  return instrument.indicators.flatMap(({ id }) => highest.get(id) ?? []);
}
