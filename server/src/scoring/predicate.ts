import type { Instrument, Predicate } from '../schema/instrument.ts';
import { type Exact, exact, toTwoDecimals } from './exact.ts';
import type { Score } from './score.ts';

/**
 * The predicate of an index, decided on the exact value: lower bounds are inclusive (PermenPANRB 59/2020 Lampiran I
 * Tabel 13). A value below every band has the lowest one.
 */
export function predicateOf(instrument: Instrument, value: Exact): Predicate {
  const bands = bandsOf(instrument);
  const band = bands.find(({ min }) => value.gte(min)) ?? bands.at(-1);
  if (!band) throw new Error(`instrument ${instrument.id} has no predicates`);
  return band.predicate;
}

/** An exact value with its predicate, and the other predicate that its two shown decimals would suggest, if any. */
export function scoreOf(instrument: Instrument, value: Exact): Score {
  const predicate = predicateOf(instrument, value);
  const shown = hasTwoDecimals(value) ? predicate : predicateOf(instrument, exact(toTwoDecimals(value)));
  return { exact: value, predicate, roundedCrosses: shown === predicate ? undefined : shown };
}

/** The next higher predicate, its lower bound and the index points up to it; undefined in the highest one. */
export function nextPredicate(
  instrument: Instrument,
  value: Exact,
): { readonly predicate: Predicate; readonly min: Exact; readonly distance: Exact } | undefined {
  const next = bandsOf(instrument).findLast(({ min }) => value.lt(min));
  return next && { ...next, distance: next.min.sub(value) };
}

interface Band {
  readonly predicate: Predicate;
  readonly min: Exact;
}

const known = new WeakMap<Instrument, readonly Band[]>();

/** From the highest band to the lowest. */
function bandsOf(instrument: Instrument): readonly Band[] {
  let bands = known.get(instrument);
  if (!bands) {
    bands = instrument.predicates.map((predicate) => ({ predicate, min: exact(predicate.min) }));
    known.set(instrument, bands);
  }
  return bands;
}

function hasTwoDecimals(value: Exact): boolean {
  return 100n % value.d === 0n;
}
