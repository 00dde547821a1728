import type { ActivityFacts, InitiativeFacts, RaiseFacts, RoadMapFacts } from '../model/facts.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';
import { type Exact, zero } from './exact.ts';
import { decimalOf, levelOf } from './level.ts';
import type { Lift } from './projection.ts';

/** An activity with everything around it. */
export interface PlannedActivity {
  readonly document: DocumentView<RoadMapFacts>;
  readonly initiative: InitiativeFacts;
  readonly activity: ActivityFacts;
  /** Its rises that count: none where they are written for an instrument that is not the agency's. */
  readonly raises: readonly RaiseFacts[];
}

/** Years of a road map (Peraturan Presiden 95/2018, Pasal 19). */
export const roadMapYears = 5;

const noRaises: readonly RaiseFacts[] = [];

/** Every activity of the agency's road maps, in the order of the files. */
export function plannedActivities(agency: AgencyView): readonly PlannedActivity[] {
  return agency.roadMaps.flatMap((document) => {
    const counts = isForInstrument(document.facts, agency.instrument);
    return document.facts.initiatives.flatMap((initiative) =>
      initiative.activities.map((activity) => {
        return { document, initiative, activity, raises: counts ? activity.raises : noRaises };
      }),
    );
  });
}

/** Whether the numbers and levels that a road map raises are those of an instrument. */
export function isForInstrument({ instrument }: RoadMapFacts, assessedBy: Instrument | undefined): boolean {
  return instrument === undefined || instrument.value === assessedBy?.id;
}

/** First and last year of all road maps of an agency together. */
export function periodOfRoadMaps(roadMaps: readonly DocumentView<RoadMapFacts>[]): {
  readonly start: number | undefined;
  readonly end: number | undefined;
} {
  const starts = roadMaps.flatMap(({ facts }) => facts.start?.value ?? []);
  const ends = roadMaps.flatMap(({ facts }) => facts.end?.value ?? []);
  return {
    start: starts.length > 0 ? Math.min(...starts) : undefined,
    end: ends.length > 0 ? Math.max(...ends) : undefined,
  };
}

/** The year in which a lift shows: its own, else the last one of the activity. */
export function yearOfRaise(activity: ActivityFacts, raise: RaiseFacts): number | undefined {
  if (raise.year) return raise.year.value;
  const years = activity.years.map(({ value }) => value);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The year in which a lift counts: a postponed activity brings it a year later. */
export function yearOfLift(activity: ActivityFacts, raise: RaiseFacts, base = 0): number | undefined {
  const written = yearOfRaise(activity, raise);
  if (written === undefined || activity.status?.value !== 'tertunda') return written;
  return Math.max(written, base) + 1;
}

/** The level that a lift names, where the scale has it and the instrument has the indicator. */
export function levelOfRaise(
  instrument: Instrument,
  { indicator, to }: RaiseFacts,
): { readonly id: string; readonly number: string; readonly level: Exact } | undefined {
  const known = instrument.indicators.find(({ number }) => number === indicator?.value);
  const level = levelOf(to?.value, instrument.scale);
  return known && level && { id: known.id, number: known.number, level };
}

/**
 * The lifts of a course (see `roadMapObject.ts`), in the order of the files.
 *
 * @param base the assessed year: up to it lifts are part of the levels already
 */
export function liftsOf(
  instrument: Instrument,
  activities: readonly PlannedActivity[],
  base: number,
  course: 'planned' | 'cautious',
): readonly Lift[] {
  return activities.flatMap(({ activity, raises }) => {
    const status = activity.status?.value;
    if (course === 'cautious' && status !== 'berjalan' && status !== 'selesai') return [];
    return raises.flatMap((raise) => {
      const target = levelOfRaise(instrument, raise);
      const year = yearOfLift(activity, raise, base);
      if (!target || year === undefined || year <= base) return [];
      return [{ indicator: target.id, to: target.level, year, activity: activity.id?.value }];
    });
  });
}

/** Rupiah by year, ascending. */
export function budgetByYear(activities: readonly PlannedActivity[]): ReadonlyMap<number, Exact> {
  const totals = new Map<number, Exact>();
  for (const { activity } of activities) {
    for (const { year, amount } of budgetOf(activity)) totals.set(year, (totals.get(year) ?? zero).add(amount));
  }
  return new Map([...totals].sort(([one], [other]) => one - other));
}

/** Entries whose year and amount can be used; an amount below zero is a slip of the pen, which the check reports. */
export function budgetOf({ budget }: ActivityFacts) {
  return budget.flatMap(({ year, amount, source }) => {
    const value = decimalOf(amount?.value);
    return year && value?.gte(0) ? [{ year: year.value, amount: value, source: source?.value ?? null }] : [];
  });
}
