import type { EvidenceFacts } from '../model/facts.ts';
import type { EvidenceRequirement } from '../schema/instrument.ts';
import type { RequirementState } from '../scoring/evidence.ts';
import type { EvidenceDefect } from '../scoring/score.ts';
import type { Site } from '../workspace/view.ts';
import { type Effort, easiestKind } from './effort.ts';

/**
 * Something to be done, once: two tasks with the same key are the same work, whichever requirement or indicator asks for
 * it. Points are those of `Effort`.
 */
export interface Task {
  readonly key: string;
  readonly points: number;
  readonly work: Work;
}

export type Work =
  /** A new piece of evidence of the kind, meeting what the requirements ask of it. */
  | { readonly do: 'new'; readonly indicator: string; readonly kind: string; readonly requirement: EvidenceRequirement }
  /** What a new piece of evidence has to say besides: everything (`complete`) or a clause. */
  | { readonly do: 'extend'; readonly indicator: string; readonly kind: string; readonly part: string }
  /** Evidence that is there is set right. */
  | { readonly do: 'mend'; readonly evidence: Site<EvidenceFacts>; readonly defect: EvidenceDefect }
  | { readonly do: 'explain'; readonly indicator: string }
  | { readonly do: 'convince'; readonly indicator: string }
  /** A level whose evidence is not known. */
  | { readonly do: 'level'; readonly indicator: string; readonly level: number };

/** Numbers for pieces of evidence, so that the same one always has the same key. */
export class EvidenceKeys {
  readonly #numbers = new Map<EvidenceFacts, number>();

  of(fact: EvidenceFacts): number {
    const known = this.#numbers.get(fact) ?? this.#numbers.size;
    this.#numbers.set(fact, known);
    return known;
  }
}

/**
 * Ways to meet missing requirements of one indicator, as sets of tasks. Requirements that one document can meet together
 * (same kinds, neither a replacement nor replaced) share it; where evidence is there already, it may be mended instead of
 * made anew. Every combination of mending and making anew is given, at most `mostWays`.
 */
export function waysToMeet(
  indicator: string,
  missing: readonly RequirementState[],
  effort: Effort,
  evidence: EvidenceKeys,
): readonly (readonly Task[])[] {
  let ways: readonly (readonly Task[])[] = [[]];
  for (const group of byDocument(missing)) {
    const anew = group.flatMap(({ requirement }) => newEvidence(indicator, requirement, effort));
    const mended = group.every(({ nearest }) => nearest)
      ? group.flatMap(({ nearest }) => mending(nearest!.evidence, nearest!.defects, effort, evidence))
      : undefined;
    const choices = mended ? [mended, anew] : [anew];
    const open = ways.length * choices.length > mostWays ? [cheapestOf(choices)] : choices;
    ways = ways.flatMap((way) => open.map((tasks) => [...way, ...tasks]));
  }
  return ways;
}

/** Enough for every instrument known: no level asks for more than a handful of documents. */
const mostWays = 16;

function byDocument(missing: readonly RequirementState[]): readonly (readonly RequirementState[])[] {
  const groups = new Map<string, RequirementState[]>();
  for (const state of missing) {
    const { kinds, supersedes, superseded, years } = state.requirement;
    const key = [kinds.join(), supersedes, superseded, years].join(';');
    const group = groups.get(key);
    if (group) group.push(state);
    else groups.set(key, [state]);
  }
  return [...groups.values()];
}

function newEvidence(indicator: string, requirement: EvidenceRequirement, effort: Effort): readonly Task[] {
  const { kind, points } = easiestKind(effort, requirement);
  const { supersedes, superseded, years } = requirement;
  const document = [indicator, requirement.kinds.join(), supersedes, superseded].join(';');
  const cost = superseded ? effort.previous_version : points * years;
  const extend = (part: string, extra: number): Task => ({
    key: `extend;${document};${part}`,
    points: extra,
    work: { do: 'extend', indicator, kind, part },
  });
  return [
    { key: `new;${document}`, points: cost, work: { do: 'new', indicator, kind, requirement } },
    ...(requirement.content === 'complete' ? [extend('lengkap', effort.complete)] : []),
    ...requirement.covers.map(({ id }) => extend(id, effort.clause)),
  ];
}

function mending(
  site: Site<EvidenceFacts>,
  defects: readonly EvidenceDefect[],
  effort: Effort,
  evidence: EvidenceKeys,
): readonly Task[] {
  return defects.map((defect) => ({
    key: `mend;${evidence.of(site.fact)};${defect}`,
    points: effort.defects[defect],
    work: { do: 'mend', evidence: site, defect },
  }));
}

function cheapestOf(choices: readonly (readonly Task[])[]): readonly Task[] {
  return choices.toSorted((one, other) => pointsOf(one) - pointsOf(other))[0]!;
}

/** Points of tasks, each counted once. */
export function pointsOf(tasks: readonly Task[]): number {
  return [...new Map(tasks.map(({ key, points }) => [key, points])).values()].reduce((sum, points) => sum + points, 0);
}
