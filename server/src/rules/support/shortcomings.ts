import type { Text } from '../../messages/text.ts';
import type { EvidenceFacts } from '../../model/facts.ts';
import { type Exact, zero } from '../../scoring/exact.ts';
import { pointsText } from '../../scoring/format.ts';
import type { AgencyScore, EvidenceDefect, IndicatorScore, MissingEvidence } from '../../scoring/score.ts';
import type { Site } from '../../workspace/view.ts';

import { allOf, same } from './words.ts';

/**
 * What one defect of one piece of evidence holds back, over all the requirements and indicators concerned. The rules on
 * single defects and `bukti.kurang` share the missing requirements among them through {@link hasCandidate}, so that none
 * is reported twice and none is lost.
 */
export interface Shortcoming {
  readonly evidence: Site<EvidenceFacts>;
  /** Lowest indicator and level first. */
  readonly holds: readonly HeldRequirement[];
}

export interface HeldRequirement {
  readonly indicator: IndicatorScore;
  readonly missing: MissingEvidence;
}

/**
 * Whether a missing requirement has a document that was meant for it and only lacks something. A document that names
 * other levels in `untuk_tingkat` was not meant for it.
 */
export function hasCandidate(missing: MissingEvidence): boolean {
  return missing.nearest !== undefined && !missing.nearest.defects.includes('other-level');
}

/** The pieces of evidence with one of `defects`, each once, in the order of the indicators. */
export function shortcomingsOf(
  score: AgencyScore | undefined,
  ...defects: readonly EvidenceDefect[]
): readonly Shortcoming[] {
  const byEvidence = new Map<EvidenceFacts, { evidence: Site<EvidenceFacts>; holds: HeldRequirement[] }>();
  for (const indicator of score?.indicators ?? []) {
    for (const missing of indicator.missing) {
      const nearest = missing.nearest;
      if (nearest === undefined || !hasCandidate(missing)) continue;
      if (!nearest.defects.some((defect) => defects.includes(defect))) continue;
      const known = byEvidence.get(nearest.evidence.fact);
      if (known === undefined) {
        byEvidence.set(nearest.evidence.fact, { evidence: nearest.evidence, holds: [{ indicator, missing }] });
      } else known.holds.push({ indicator, missing });
    }
  }
  return [...byEvidence.values()];
}

/** {@link shortcomingsOf}, to be looked up by evidence. */
export function heldBack(
  score: AgencyScore | undefined,
  ...defects: readonly EvidenceDefect[]
): ReadonlyMap<EvidenceFacts, readonly HeldRequirement[]> {
  return new Map(shortcomingsOf(score, ...defects).map(({ evidence, holds }) => [evidence.fact, holds]));
}

/** The requirements of each indicator apart, for defects whose remedy differs from indicator to indicator. */
export function byIndicator(
  holds: readonly HeldRequirement[],
): ReadonlyMap<IndicatorScore, readonly HeldRequirement[]> {
  const groups = new Map<IndicatorScore, HeldRequirement[]>();
  for (const held of holds) {
    const group = groups.get(held.indicator);
    if (group === undefined) groups.set(held.indicator, [held]);
    else group.push(held);
  }
  return groups;
}

/** Sum of the index points of the requirements. */
export function gainOf(holds: readonly HeldRequirement[]): Exact {
  return holds.reduce((sum, held) => sum.add(held.missing.gain), zero);
}

/**
 * ` Ini menahan 0,025 poin indeks (indikator 11 tingkat 3 dan 4).`, with a space in front, to be put at the end of a
 * message; empty where nothing is held back.
 */
export function costOf(holds: readonly HeldRequirement[] | undefined): Text {
  if (holds === undefined || holds.length === 0) return { id: '', en: '' };
  const where = allOf([...byIndicator(holds)].map(([indicator, held]) => levelsOf(indicator, held)));
  const gain = pointsText(gainOf(holds));
  return {
    id: ` Ini menahan ${gain.id} poin indeks (${where.id}).`,
    en: ` This holds back ${gain.en} index points (${where.en}).`,
  };
}

function levelsOf(indicator: IndicatorScore, holds: readonly HeldRequirement[]): Text {
  const levels = allOf([...new Set(holds.map((held) => held.missing.level))].map(same));
  return {
    id: `indikator ${indicator.number} tingkat ${levels.id}`,
    en: `indicator ${indicator.number} level ${levels.en}`,
  };
}
