import type { ActivitySummary, AgencySummary } from '../scoring/summaryObject.ts';
import type { ActivityDiff, TargetDiff } from './diffObject.ts';
import { fieldChanges } from './fieldChanges.ts';

/**
 * Activities of the road map that came, went or changed; one is the same as long as its id is, else its initiative and name.
 *
 * @param isAlike the instrument is the same: otherwise the rises before and after mean other indicators
 */
export function activityChanges(old: AgencySummary, next: AgencySummary, isAlike: boolean): readonly ActivityDiff[] {
  const [before, after] = [byIdentity(old), byIdentity(next)];
  const diffOf = ({ id, name }: ActivitySummary, change: ActivityDiff['change'], fields: ActivityDiff['fields']) => {
    return { id, name, change, fields };
  };
  const removed = [...before].flatMap(([key, one]) => (after.has(key) ? [] : [diffOf(one, 'removed', [])]));
  const others = [...after].flatMap(([key, one]) => {
    const known = before.get(key);
    if (!known) return [diffOf(one, 'added', [])];
    const fields = fieldChanges(fieldsOf(known, isAlike), fieldsOf(one, isAlike));
    return fields.length > 0 ? [diffOf(one, 'changed', fields)] : [];
  });
  return [...removed, ...others];
}

function byIdentity({ roadMap }: AgencySummary): ReadonlyMap<string, ActivitySummary> {
  const found = new Map<string, ActivitySummary>();
  for (const activity of roadMap?.activities ?? []) {
    const { id, name, initiative } = activity;
    const own = id ?? `${initiative.id ?? initiative.name ?? ''} ${name ?? ''}`;
    let key = own;
    for (let count = 2; found.has(key); count++) key = `${own} ${count}`;
    found.set(key, activity);
  }
  return found;
}

function fieldsOf(activity: ActivitySummary, isAlike: boolean): ReadonlyMap<string, string> {
  const { name, years, owner, output, budget, objects, change, raises, status } = activity;
  const rises = raises.map(
    ({ indicator, level, year }) => `${indicator} → ${level}${year === null ? '' : ` (${year})`}`,
  );
  const fields = [
    ['nama', name],
    ['tahun', years.join(', ')],
    ['penanggung_jawab', owner && (owner.name ?? owner.id)],
    ['keluaran', output],
    ['anggaran', budget.map(({ year, value }) => `${year}: ${value}`).join('; ')],
    ['objek', objects.join(', ')],
    ['perubahan', change],
    ['menaikkan', isAlike ? rises.join('; ') : ''],
    ['status', status],
  ] as const;
  return new Map(fields.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
}

/**
 * Targets of the index, then those of indicators that have a document before and after.
 *
 * @param isAlike the instrument is the same: otherwise indicators of one number are not the same
 */
export function targetChanges(old: AgencySummary, next: AgencySummary, isAlike: boolean): readonly TargetDiff[] {
  const ofIndex = changesByYear(null, old.targets, next.targets);
  if (!isAlike) return ofIndex;
  const before = new Map(old.indicators.map((indicator) => [indicator.number, indicator]));
  const valuesOf = (targets: readonly { readonly year: number; readonly level: number }[]) =>
    targets.map(({ year, level }) => ({ year, value: level }));
  const ofIndicators = next.indicators.flatMap(({ number, documented, targets }) => {
    const known = before.get(number);
    if (!known || !documented || !known.documented) return [];
    return changesByYear(number, valuesOf(known.targets), valuesOf(targets));
  });
  return [...ofIndex, ...ofIndicators];
}

type Target = { readonly year: number; readonly value: number };

/** Of two targets for one year the first counts. */
function changesByYear(
  indicator: string | null,
  old: readonly Target[],
  next: readonly Target[],
): readonly TargetDiff[] {
  const valueIn = (targets: readonly Target[], wanted: number) =>
    targets.find(({ year }) => year === wanted)?.value ?? null;
  const years = [...new Set([...old, ...next].map(({ year }) => year))].sort((one, other) => one - other);
  return years.flatMap((year) => {
    const [from, to] = [valueIn(old, year), valueIn(next, year)];
    return from === to ? [] : [{ indicator, year, from, to }];
  });
}
