import type { EvidenceFacts, IndicatorFacts } from '../model/facts.ts';
import type { Indicator, Instrument, Scale } from '../schema/instrument.ts';
import type { Site } from '../workspace/view.ts';
import type { Dossier } from './dossier.ts';
import { type RequirementState, requirementStates } from './evidence.ts';
import { type Exact, exact } from './exact.ts';
import { missingBetween } from './gains.ts';
import { levelOf } from './level.ts';
import { highestSupported, provenLevel } from './proven.ts';
import type { IndicatorScore, NextLevel } from './score.ts';
import { pointsPerLevel, weightOf } from './weightedIndex.ts';

/**
 * Scores one indicator.
 *
 * - Claimed: `tingkat`; the lowest level where there is no document or the level cannot be used (absent, outside the scale,
 *   too many decimals: findings of the rules).
 * - Proven: see `proven.ts`; undefined where the instrument states no evidence for the indicator.
 * - Assessed: the external assessor's level, else the internal one's; undefined where neither is usable.
 */
export function scoreIndicator(
  instrument: Instrument,
  indicator: Indicator,
  dossier: Dossier | undefined,
  year: number | undefined,
): IndicatorScore {
  const { scale } = instrument;
  const facts = dossier?.facts;
  const claimed = levelOf(facts?.level?.value, scale) ?? exact(scale.min);
  const hasRequirements = indicator.evidence.length > 0;
  const states = requirementStates(instrument, indicator, dossier, year);
  const supported = hasRequirements ? highestSupported(scale, states) : undefined;
  const proven = supported === undefined ? undefined : provenLevel(claimed, supported);
  const perLevel = pointsPerLevel(instrument, indicator.id);
  return {
    number: indicator.number,
    id: indicator.id,
    weight: weightOf(instrument, indicator.id)!,
    document: dossier?.document,
    claimed,
    proven: proven?.valueOf(),
    ...assessment(facts, scale),
    gap: proven && perLevel.mul(claimed.sub(proven)),
    missing: proven ? missingBetween(scale, states, proven, claimed, perLevel) : [],
    next: nextLevel(scale, states, proven ?? claimed, perLevel),
    fulfilled: fulfilledOf(states),
    links: linksOf(dossier),
  };
}

function assessment(facts: IndicatorFacts | undefined, scale: Scale): Pick<IndicatorScore, 'assessed' | 'assessedBy'> {
  const external = levelOf(facts?.externalAssessor?.value, scale);
  if (external) return { assessed: external, assessedBy: 'external' };
  const internal = levelOf(facts?.internalAssessor?.value, scale);
  return internal ? { assessed: internal, assessedBy: 'internal' } : { assessed: undefined, assessedBy: undefined };
}

function nextLevel(
  scale: Scale,
  states: readonly RequirementState[],
  from: Exact,
  perLevel: Exact,
): NextLevel | undefined {
  const level = from.floor().add(1);
  if (level.gt(scale.max)) return undefined;
  return {
    level: level.valueOf(),
    gain: perLevel.mul(level.sub(from)),
    missing: missingBetween(scale, states, from, level, perLevel),
  };
}

function fulfilledOf(states: readonly RequirementState[]): ReadonlyMap<string, readonly Site<EvidenceFacts>[]> {
  const met = states.filter(({ fulfilledBy }) => fulfilledBy.length > 0);
  return new Map(
    met.map(({ requirement, fulfilledBy }) => [requirement.id, fulfilledBy.map(({ evidence }) => evidence)]),
  );
}

/** Evidence that is present only as a link, each once. */
function linksOf(dossier: Dossier | undefined): readonly Site<EvidenceFacts>[] {
  const links = new Map<EvidenceFacts, Site<EvidenceFacts>>();
  for (const { presence, evidence } of dossier?.candidates ?? []) {
    if (presence === 'link') links.set(evidence.fact, evidence);
  }
  return [...links.values()];
}
