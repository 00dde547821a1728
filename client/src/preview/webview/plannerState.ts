import type { PlanGoal, PlanResult, WhatIfResult } from '../../../../server/src/lsp/protocol.ts';
import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';

/** How the reader has set the part that leads to a target. Kept with the page. */
export interface PlannerState {
  /** `year:2026`, `predicate:Baik` or `value`; empty as long as the reader has chosen none. */
  readonly aim: string;
  /** The index asked for, as typed, where `aim` is `value`. */
  readonly value: string;
  /** As chosen; empty for the year after the assessed one. */
  readonly year: string;
  /** Numbers of indicators that are to stay as they are. */
  readonly kept: readonly string[];
  /** The reader has asked for the steps. */
  readonly asked: boolean;
  /** Levels that are tried out, by number of the indicator. */
  readonly tried: Readonly<Record<string, number>>;
}

export const initialPlanner: PlannerState = { aim: '', value: '', year: '', kept: [], asked: false, tried: {} };

/** What the editor has answered. */
export interface PlannerAnswers {
  /** Undefined while nothing was asked; null where there is no such agency. */
  readonly plan: PlanResult | null | 'waiting' | 'failed' | undefined;
  readonly tried: WhatIfResult | null | undefined;
}

export const noAnswers: PlannerAnswers = { plan: undefined, tried: undefined };

/** Reads what the editor kept; whatever is not usable is as at first. */
export function readPlanner(kept: unknown): PlannerState {
  if (typeof kept !== 'object' || kept === null) return initialPlanner;
  const { aim, value, year, kept: left, asked, tried } = kept as Readonly<Record<string, unknown>>;
  const text = (given: unknown) => (typeof given === 'string' ? given : '');
  const levels = typeof tried === 'object' && tried !== null ? Object.entries(tried) : [];
  return {
    aim: text(aim),
    value: text(value),
    year: text(year),
    kept: Array.isArray(left) ? left.filter((each) => typeof each === 'string') : [],
    asked: asked === true,
    tried: Object.fromEntries(
      levels.filter((level): level is [string, number] => typeof level[1] === 'number' && Number.isFinite(level[1])),
    ),
  };
}

/** The aims to choose from: coming targets, then predicates above the present one. */
export function aimsOf({ targets, tahun, regulation, index }: AgencySummary) {
  const coming = targets.filter(({ year }) => tahun === null || year > tahun).toSorted((a, b) => a.year - b.year);
  const now = Number(index?.proven?.exact ?? index?.claimed.exact ?? 0);
  const predicates = (regulation?.predicates ?? []).filter(({ min }) => min > now).toSorted((a, b) => a.min - b.min);
  return [
    ...coming.map(({ year, value }) => ({ kind: 'year' as const, key: `year:${year}`, year, value })),
    ...predicates.map(({ name, min }) => ({
      kind: 'predicate' as const,
      key: `predicate:${name.id}`,
      predicate: name.id,
      value: min,
    })),
  ];
}

/** The aim chosen; as long as there is none, the next target, else the next predicate. */
export function aimOf(summary: AgencySummary, { aim }: PlannerState): string {
  const keys = [...aimsOf(summary).map(({ key }) => key), 'value'];
  return keys.includes(aim) ? aim : (keys[0] ?? 'value');
}

/** What the server is asked for. */
export function goalOf(summary: AgencySummary, planner: PlannerState): PlanGoal {
  const aim = aimOf(summary, planner);
  const keep = planner.kept.length > 0 ? { keep: planner.kept } : {};
  if (aim.startsWith('year:')) return { year: Number(aim.slice('year:'.length)), ...keep };
  const target = aim === 'value' ? planner.value.trim() : aim.slice('predicate:'.length);
  const year = Number(planner.year) || (summary.tahun ?? 0) + 1;
  return { target, ...(summary.tahun !== null || planner.year ? { year } : {}), ...keep };
}
