import { instrumentOf } from '../schema/instruments.ts';
import { exact, toNumber } from '../scoring/exact.ts';
import { decimalOf } from '../scoring/level.ts';
import { scoreOf } from '../scoring/predicate.ts';
import type { AgencyScore, Sides } from '../scoring/score.ts';
import { scoreSummary } from '../scoring/scoreSummary.ts';
import type { HistorySummary, SidesSummary } from '../scoring/summaryObject.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { ComparedAgency, Comparison, RankedValue, SharedGap } from './comparisonObject.ts';

/** What a comparison keeps of an agency: little, and neither file nor fact, so that hundreds stay at hand. */
export interface ComparisonRow extends Omit<ComparedAgency, 'rank' | 'ranked'> {
  readonly lacks: readonly Lack[];
}

type Lack = Omit<SharedGap, 'agencies' | 'points'> & { readonly requirement: string; readonly points: number };

/** Undefined for files without an agency document. */
export function comparisonRow(
  agency: AgencyView,
  score: AgencyScore | undefined,
  folder: string,
): ComparisonRow | undefined {
  const facts = agency.agency?.facts;
  if (!facts) return undefined;
  const history = historyOf(agency);
  const known = score && score.documented > 0 ? score : undefined;
  const biggest = known?.indicators.reduce<(typeof known.indicators)[number] | undefined>(
    (most, one) => (one.gap?.gt(most?.gap ?? 0) ? one : most),
    undefined,
  );
  const names = new Map(known?.instrument.indicators.map(({ number, shortName }) => [number, shortName]));
  const { index } = known ?? {};
  return {
    folder,
    id: facts.id?.value ?? null,
    nama: facts.name?.value ?? null,
    governmentLevel: facts.governmentLevel?.value ?? null,
    parent: facts.parent?.value ?? null,
    instrument: facts.instrument?.value ?? null,
    year: facts.year?.value ?? null,
    index: index ? sidesOf(index) : null,
    value: rankedValue(known, history),
    domains: (known?.domains ?? []).map(({ id, name, claimed }) => ({ id, name, exact: scoreSummary(claimed).exact })),
    history,
    gap: index?.proven ? toNumber(index.claimed.exact.sub(index.proven.exact)) : null,
    missing: (known?.indicators ?? []).reduce((sum, { missing }) => sum + missing.length, 0),
    biggestGap: biggest?.gap
      ? { indicator: biggest.number, name: names.get(biggest.number)!, points: toNumber(biggest.gap) }
      : null,
    lacks: (known?.indicators ?? []).flatMap(({ number, missing }) =>
      missing.map(({ level, requirement, gain }) => ({
        instrument: known!.instrument.id,
        indicator: number,
        name: names.get(number)!,
        level,
        title: requirement.title,
        requirement: requirement.id,
        points: toNumber(gain),
      })),
    ),
  };
}

/** Every agency that coaches at least one of the rows, compared with those it coaches; by id. */
export function comparisonsOf(rows: readonly ComparisonRow[]): readonly Comparison[] {
  const parents = [...new Set(rows.flatMap(({ parent }) => parent ?? []))].sort();
  return parents.flatMap((parent) => comparisonOf(rows, parent) ?? []);
}

/** The agencies that name a parent in `induk`, and the parent itself; undefined where none does. */
export function comparisonOf(rows: readonly ComparisonRow[], parent: string): Comparison | undefined {
  const coached = rows.filter((row) => row.parent === parent);
  if (coached.length === 0) return undefined;
  const head = rows.find(({ id }) => id === parent);
  const compared = head ? [head, ...coached.filter((row) => row !== head)] : coached;
  return {
    parent,
    parentName: head?.nama ?? null,
    agencies: ranked(compared),
    sharedGaps: sharedGapsOf(compared),
  };
}

function ranked(rows: readonly ComparisonRow[]): readonly ComparedAgency[] {
  const ranks = new Map<ComparisonRow, { readonly rank: number; readonly ranked: number }>();
  for (const group of byInstrument(rows)) {
    const sorted = group
      .map((row) => ({ row, value: exact(row.value!.exact) }))
      .sort((a, b) => b.value.compare(a.value));
    let rank = 1;
    sorted.forEach(({ row, value }, at) => {
      if (at > 0 && !value.equals(sorted[at - 1]!.value)) rank = at + 1;
      ranks.set(row, { rank, ranked: sorted.length });
    });
  }
  const compared = rows.map((row): ComparedAgency => {
    const { lacks: _, ...shown } = row;
    return { ...shown, rank: null, ranked: 0, ...ranks.get(row) };
  });
  const order = ({ value, ranked: size }: ComparedAgency) => (value ? [-size, value.instrument ?? ''] : [1, '']);
  return compared.toSorted((one, other) => {
    const [[size, instrument], [otherSize, otherInstrument]] = [order(one), order(other)] as [
      [number, string],
      [number, string],
    ];
    return (
      size - otherSize ||
      compare(instrument, otherInstrument) ||
      (one.rank ?? 0) - (other.rank ?? 0) ||
      compare(one.nama ?? one.id ?? '', other.nama ?? other.id ?? '') ||
      compare(one.folder, other.folder)
    );
  });
}

/** The rows with a value, by the instrument of that value. */
function byInstrument(rows: readonly ComparisonRow[]): readonly (readonly ComparisonRow[])[] {
  const groups = new Map<string | null, ComparisonRow[]>();
  for (const row of rows) {
    if (!row.value) continue;
    const group = groups.get(row.value.instrument);
    if (group) group.push(row);
    else groups.set(row.value.instrument, [row]);
  }
  return [...groups.values()];
}

function sharedGapsOf(rows: readonly ComparisonRow[]): readonly SharedGap[] {
  const gaps = new Map<string, { lack: Lack; folders: string[]; points: number }>();
  for (const { folder, lacks } of rows) {
    for (const lack of lacks) {
      const key = `${lack.instrument} ${lack.indicator} ${lack.requirement}`;
      const known = gaps.get(key);
      if (known) {
        known.folders.push(folder);
        known.points += lack.points;
      } else gaps.set(key, { lack, folders: [folder], points: lack.points });
    }
  }
  return [...gaps.values()]
    .filter(({ folders }) => folders.length > 1)
    .sort((one, other) => other.folders.length - one.folders.length || other.points - one.points)
    .map(({ lack: { instrument, indicator, name, level, title }, folders, points }) => ({
      instrument,
      indicator,
      name,
      level,
      title,
      agencies: folders,
      points: Math.round(points * 1e10) / 1e10,
    }));
}

function rankedValue(score: AgencyScore | undefined, history: readonly HistorySummary[]): RankedValue | null {
  if (score) {
    const { index, instrument, year } = score;
    const basis = index.assessed ? 'assessed' : index.proven ? 'proven' : 'claimed';
    const { exact: value, predicate } = scoreSummary(index[basis]!);
    return { exact: value, basis, instrument: instrument.id, year: year ?? null, predicate };
  }
  const last = history.toSorted((one, other) => other.year - one.year)[0];
  if (!last) return null;
  const instrument = last.instrument === null ? undefined : instrumentOf(last.instrument);
  const value = exact(last.value);
  const predicate = instrument ? scoreOf(instrument, value).predicate.name.id : null;
  return { exact: String(last.value), basis: 'published', instrument: last.instrument, year: last.year, predicate };
}

function historyOf({ agency }: AgencyView): readonly HistorySummary[] {
  return (agency?.facts.history ?? []).flatMap(({ year, value, instrument, source }) => {
    const known = decimalOf(value?.value);
    if (!year || !known) return [];
    const about = { instrument: instrument?.value ?? null, source: source?.value ?? null };
    return [{ year: year.value, value: toNumber(known), ...about }];
  });
}

function sidesOf({ claimed, proven, assessed }: Sides): SidesSummary {
  return {
    claimed: scoreSummary(claimed),
    proven: proven ? scoreSummary(proven) : null,
    assessed: assessed ? scoreSummary(assessed) : null,
  };
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
