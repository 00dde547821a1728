import type { Run } from './processes.ts';
import { median, percentile95 } from './statistics.ts';
import { megabytes, milliseconds, type Table, times } from './table.ts';

/** A goal of the project with what was reached; `reached` and `goal` are in the same unit, less is better. */
export interface Goal {
  readonly name: string;
  readonly goal: number;
  readonly reached: number;
  readonly show: (value: number) => string;
}

/** What one part of the benchmark found. */
export interface PartResult {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

/** How much is measured: `quick` only shows that everything works. */
export interface Effort {
  readonly quick: boolean;
}

export const processColumns = ['process', 'elapsed p50', 'p95', 'against the first', 'processor p50', 'peak memory'];

/** One row for each program; the first is what the others are compared with. */
export function processRows(runs: ReadonlyMap<string, readonly Run[]>): readonly (readonly string[])[] {
  const [first] = runs.values();
  const base = median(elapsedOf(first ?? []));
  return [...runs].map(([name, ofProgram]) => [
    name,
    milliseconds(median(elapsedOf(ofProgram))),
    milliseconds(percentile95(elapsedOf(ofProgram))),
    times(median(elapsedOf(ofProgram)) / base),
    milliseconds(median(ofProgram.map(({ processor }) => processor))),
    megabytes(peakOf(ofProgram)),
  ]);
}

export function elapsedOf(runs: readonly Run[]): readonly number[] {
  return runs.map(({ elapsed }) => elapsed);
}

/** The most memory of any run, in bytes. */
export function peakOf(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ memory }) => memory));
}

/** Each goal beside what was reached. */
export function goalTable(goals: readonly Goal[]): Table {
  return {
    title: 'Goals',
    notes: [],
    columns: ['goal', 'at most', 'measured', 'reached'],
    rows: goals.map(({ name, goal, reached, show }) => [name, show(goal), ...judged(goal, reached, show)]),
  };
}

function judged(goal: number, reached: number, show: Goal['show']): readonly [measured: string, verdict: string] {
  if (Number.isNaN(reached)) return ['-', 'not measured here'];
  return [show(reached), reached <= goal ? 'yes' : `no (${times(reached / goal)})`];
}
