import type { EvidenceFacts } from '../model/facts.ts';
import type { EvidenceRequirement, Indicator, Instrument } from '../schema/instrument.ts';
import type { Site } from '../workspace/view.ts';
import type { Candidate, Dossier } from './dossier.ts';
import type { EvidenceDefect } from './score.ts';

/** How a requirement of a level stands. */
export interface RequirementState {
  readonly level: number;
  readonly requirement: EvidenceRequirement;
  /** Evidence without any defect, in the order of the document; empty: the requirement is not met. */
  readonly fulfilledBy: readonly Candidate[];
  /** Where it is not met: the evidence of a fitting kind that comes nearest. */
  readonly nearest: { readonly evidence: Site<EvidenceFacts>; readonly defects: readonly EvidenceDefect[] } | undefined;
}

/**
 * Holds the evidence of an indicator against everything that its levels require, lowest level first (Keputusan Menteri
 * PANRB 962/2021 as the instrument states it). Evidence dated after 31 December of `year` does not count; without a year
 * nothing is too late. Where a date is absent, its order is not doubted.
 */
export function requirementStates(
  instrument: Instrument,
  indicator: Indicator,
  dossier: Dossier | undefined,
  year: number | undefined,
): readonly RequirementState[] {
  const review = new Review(instrument, indicator, dossier?.candidates ?? [], year);
  return [...stepsOf(indicator).values()].map((step) => review.stateOf(step));
}

/** A requirement with its level. */
interface Step {
  readonly level: number;
  readonly requirement: EvidenceRequirement;
}

const knownSteps = new WeakMap<Indicator, ReadonlyMap<string, Step>>();

/** What an indicator requires, by id of the requirement, lowest level first. */
function stepsOf(indicator: Indicator): ReadonlyMap<string, Step> {
  let steps = knownSteps.get(indicator);
  if (!steps) {
    steps = new Map(
      indicator.evidence.flatMap(({ level, requirements }) =>
        requirements.map((requirement) => [requirement.id, { level, requirement }] as const),
      ),
    );
    knownSteps.set(indicator, steps);
  }
  return steps;
}

/** Evidence of the right kind for a requirement, with what speaks against it. */
interface Assessment {
  readonly candidate: Candidate;
  readonly defects: readonly EvidenceDefect[];
}

/** One indicator under review. Requirements look at each other (`notBefore`), so their states are kept as they are found. */
class Review {
  readonly #kinds: Instrument['evidenceKinds'];
  readonly #indicator: Indicator;
  readonly #candidates: readonly Candidate[];
  readonly #lastDay: string | undefined;
  readonly #replaced: ReadonlySet<EvidenceFacts>;
  readonly #states = new Map<Step, RequirementState>();
  readonly #underway = new Set<Step>();

  constructor(
    instrument: Instrument,
    indicator: Indicator,
    candidates: readonly Candidate[],
    year: number | undefined,
  ) {
    this.#kinds = instrument.evidenceKinds;
    this.#indicator = indicator;
    this.#candidates = candidates;
    this.#lastDay = year === undefined ? undefined : `${year}-12-31`;
    this.#replaced = this.#findReplaced();
  }

  stateOf(step: Step): RequirementState {
    const known = this.#states.get(step);
    if (known) return known;
    this.#underway.add(step);
    const state = this.#examine(step);
    this.#underway.delete(step);
    this.#states.set(step, state);
    return state;
  }

  #examine({ level, requirement }: Step): RequirementState {
    const notBefore = this.#earliestDate(requirement.notBefore);
    const assessments = this.#candidates
      .filter(({ evidence }) => evidence.fact.kind && requirement.kinds.includes(evidence.fact.kind.value))
      .map((candidate) => ({ candidate, defects: this.#defects(candidate, requirement, level, notBefore) }));
    const series = withSeries(assessments, requirement.years);
    const fulfilledBy = series.filter(({ defects }) => defects.length === 0).map(({ candidate }) => candidate);
    return {
      level,
      requirement,
      fulfilledBy,
      nearest: fulfilledBy.length === 0 ? nearestOf(series) : undefined,
    };
  }

  #defects(
    candidate: Candidate,
    requirement: EvidenceRequirement,
    level: number,
    notBefore: string | undefined,
  ): readonly EvidenceDefect[] {
    const { fact } = candidate.evidence;
    const defects: EvidenceDefect[] = [];
    if (candidate.presence !== 'file' && candidate.presence !== 'link') defects.push(candidate.presence);
    const standing = standingDefect(fact, requirement);
    if (standing) defects.push(standing);
    defects.push(...this.#contentDefects(fact, requirement));
    if (requirement.supersedes && !candidate.predecessors?.length) defects.push('no-previous');
    if (requirement.superseded && !this.#replaced.has(fact)) defects.push('not-superseded');
    if (isTooEarly(candidate, requirement, notBefore)) defects.push('too-early');
    if (candidate.levels.length > 0 && !candidate.levels.includes(level)) defects.push('other-level');
    const date = dateOf(fact);
    if (date !== undefined && this.#lastDay !== undefined && date > this.#lastDay) defects.push('after-year');
    return defects;
  }

  #contentDefects(fact: EvidenceFacts, requirement: EvidenceRequirement): readonly EvidenceDefect[] {
    const has = (word: string) => fact.content.some(({ value }) => value === word);
    const defects: EvidenceDefect[] = [];
    if (requirement.content === 'complete' && !isComplete(has, this.#indicator)) defects.push('content-incomplete');
    if (!requirement.covers.every((clause) => has(clause.id))) defects.push('clause-missing');
    return defects;
  }

  /** What other evidence of this indicator that is in force names in `menggantikan`. */
  #findReplaced(): ReadonlySet<EvidenceFacts> {
    const replaced = new Set<EvidenceFacts>();
    for (const { evidence, predecessors } of this.#candidates) {
      const previous = predecessors?.[0];
      if (previous && this.#isInForce(evidence.fact)) replaced.add(previous.fact);
    }
    return replaced;
  }

  /** A formal document has to be enacted; of other evidence only a draft or a revoked one is not in force. */
  #isInForce(fact: EvidenceFacts): boolean {
    const status = fact.status?.value;
    const formal = fact.kind !== undefined && this.#kinds[fact.kind.value]?.formal === true;
    return formal ? status === 'ditetapkan' : status !== 'draf' && status !== 'dicabut';
  }

  /**
   * The earliest date of the evidence that fulfils a requirement, the documents that it replaced included: at level 5 the
   * review is one of the previous document, older than the new one that now fulfils the requirement.
   */
  #earliestDate(id: string | undefined): string | undefined {
    const step = id === undefined ? undefined : stepsOf(this.#indicator).get(id);
    if (!step || this.#underway.has(step)) return undefined;
    const { fulfilledBy } = this.stateOf(step);
    const sites = fulfilledBy.flatMap(({ evidence, predecessors }) => [evidence, ...(predecessors ?? [])]);
    const dates = sites.map(({ fact }) => dateOf(fact));
    return dates.includes(undefined) ? undefined : dates.toSorted()[0];
  }
}

/** Draft, revoked or not stated where the requirement asks for an enacted document. */
function standingDefect(fact: EvidenceFacts, requirement: EvidenceRequirement): EvidenceDefect | undefined {
  const status = fact.status?.value;
  if (status === 'dicabut') return requirement.superseded ? undefined : 'revoked';
  if (requirement.enacted && status !== 'ditetapkan') return 'not-enacted';
  return requirement.superseded && status === 'draf' ? 'not-enacted' : undefined;
}

/** @param has whether `muatan` names a word */
function isComplete(has: (word: string) => boolean, indicator: Indicator): boolean {
  if (has('sebagian')) return false;
  if (has('lengkap')) return true;
  return indicator.content.length > 0 && indicator.content.every((part) => has(part.id));
}

/** A new document is also held against the very document that it replaces. */
function isTooEarly(candidate: Candidate, requirement: EvidenceRequirement, notBefore: string | undefined): boolean {
  const date = dateOf(candidate.evidence.fact);
  if (date === undefined || requirement.notBefore === undefined) return false;
  const previous = requirement.supersedes ? candidate.predecessors?.[0] : undefined;
  const replaced = previous && dateOf(previous.fact);
  return (notBefore !== undefined && date < notBefore) || (replaced !== undefined && date < replaced);
}

/** A series (budgets of three years) counts only when enough different years are there. */
function withSeries(assessments: readonly Assessment[], years: number): readonly Assessment[] {
  if (years <= 1) return assessments;
  const found = new Set<string>();
  for (const { candidate, defects } of assessments) {
    const date = dateOf(candidate.evidence.fact);
    if (defects.length === 0 && date !== undefined) found.add(date.slice(0, 4));
  }
  if (found.size >= years) return assessments;
  return assessments.map(({ candidate, defects }) => ({ candidate, defects: [...defects, 'too-few-years'] }));
}

/** A date that can be compared as text; undefined where none is written or it is not one. */
function dateOf(fact: EvidenceFacts): string | undefined {
  const date = fact.date?.value;
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}

/** How far a defect takes evidence away from what is asked: what is set right in the document weighs least. */
const distances: Readonly<Record<EvidenceDefect, number>> = {
  'no-file': 1,
  'file-missing': 1,
  'file-empty': 1,
  'file-outside': 1,
  'content-incomplete': 1,
  'clause-missing': 1,
  'not-enacted': 1,
  'no-previous': 1,
  'too-early': 1,
  'too-few-years': 1,
  'after-year': 2,
  revoked: 2,
  'not-superseded': 2,
  'other-level': 4,
};

function nearestOf(assessments: readonly Assessment[]): RequirementState['nearest'] {
  let nearest: Assessment | undefined;
  for (const assessment of assessments) {
    if (!nearest || distanceOf(assessment) < distanceOf(nearest)) nearest = assessment;
  }
  return nearest && { evidence: nearest.candidate.evidence, defects: nearest.defects };
}

function distanceOf({ defects }: Assessment): number {
  return defects.reduce((sum, defect) => sum + distances[defect], 0);
}
