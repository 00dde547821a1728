import type { Text } from '../messages/text.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { ScoreCache } from './cache.ts';
import { type Dossier, dossierOf } from './dossier.ts';
import { type Exact, exact } from './exact.ts';
import { scoreOf } from './predicate.ts';
import type { AgencyScore, GroupScore, IndicatorScore, Score, Sides } from './score.ts';
import { scoreIndicator } from './scoreIndicator.ts';
import { indexTarget } from './target.ts';
import { fromLevels, type IndexValues, weightOf } from './weightedIndex.ts';

/**
 * The score of an agency by its own instrument (`penilaian.instrumen`); undefined where that is not known, for nothing
 * can be computed then.
 *
 * Every indicator of the instrument takes part: one without a document counts as the lowest level, claimed and proven.
 * The proven value of an aspect, domain or the index is known only if the proven level of each indicator in it is (the
 * instrument states what evidence it needs): a mean over the rest would be another index. The same holds for assessed: it
 * is known once every indicator in it has an assessor's level.
 *
 * @param cache keeps indicators that did not change since the last call; the result is the same without it
 */
export function scoreAgency(agency: AgencyView, cache?: ScoreCache): AgencyScore | undefined {
  const { instrument, year } = agency;
  if (!instrument) return undefined;
  const indicators = instrument.indicators.map((indicator) => scoreOne(agency, instrument, indicator, cache));
  const sides = sidesOf(instrument, indicators);
  const index = scores(instrument, (side) => sides[side].index);
  if (!index) return undefined;
  return {
    instrument,
    year,
    index,
    target: agency.agency && year !== undefined ? indexTarget(agency.agency.facts, year) : undefined,
    domains: groups(instrument, instrument.domains, (side, id) => sides[side].domains.get(id)),
    aspects: groups(instrument, instrument.aspects, (side, id) => sides[side].aspects.get(id)),
    indicators,
    noProvenReason: noProvenReason(instrument, sides.proven.index),
    unverifiedLinks: new Set(indicators.flatMap(({ links }) => links.map(({ fact }) => fact))).size,
    documented: indicators.filter(({ document }) => document).length,
    assessedCount: indicators.filter(({ assessed }) => assessed).length,
    incomplete: agency.incomplete,
  };
}

function scoreOne(
  agency: AgencyView,
  instrument: Instrument,
  indicator: Indicator,
  cache: ScoreCache | undefined,
): IndicatorScore {
  const document = agency.indicatorOf(indicator.number);
  if (!document) return undocumented(instrument, indicator);
  const compute = (dossier: Dossier) => scoreIndicator(instrument, indicator, dossier, agency.year);
  if (!cache) return compute(dossierOf(agency, document));
  return cache.scoreFor(agency, indicator, instrument, document, compute);
}

const withoutDocument = new WeakMap<Indicator, IndicatorScore>();

/** An indicator without a document scores the same in every agency; computed once. */
function undocumented(instrument: Instrument, indicator: Indicator): IndicatorScore {
  let score = withoutDocument.get(indicator);
  if (!score) {
    score = scoreIndicator(instrument, indicator, undefined, undefined);
    withoutDocument.set(indicator, score);
  }
  return score;
}

type Side = keyof Sides;

function sidesOf(instrument: Instrument, indicators: readonly IndicatorScore[]): Record<Side, IndexValues> {
  const valuesOf = (level: (score: IndicatorScore) => Exact | undefined) => {
    const levels = new Map<string, Exact>();
    for (const score of indicators) {
      const value = level(score);
      if (value) levels.set(score.id, value);
    }
    return fromLevels(instrument, levels);
  };
  return {
    claimed: valuesOf((score) => score.claimed),
    proven: valuesOf(provenOf),
    assessed: valuesOf((score) => score.assessed),
  };
}

/** The proven level exactly; where it has decimals it is the claim itself. */
function provenOf({ proven, claimed }: IndicatorScore): Exact | undefined {
  if (proven === undefined) return undefined;
  return Number.isInteger(proven) ? exact(proven) : claimed;
}

function groups(
  instrument: Instrument,
  entries: readonly { readonly id: string; readonly name: Text }[],
  value: (side: Side, id: string) => Exact | undefined,
): readonly GroupScore[] {
  return entries.flatMap(({ id, name }) => {
    const sides = scores(instrument, (side) => value(side, id));
    return sides ? [{ id, name, weight: weightOf(instrument, id)!, ...sides }] : [];
  });
}

/** Undefined only where the claimed value is: a group of the instrument without indicators. */
function scores(instrument: Instrument, value: (side: Side) => Exact | undefined): Sides | undefined {
  const score = (side: Side): Score | undefined => {
    const known = value(side);
    return known && scoreOf(instrument, known);
  };
  const claimed = score('claimed');
  return claimed && { claimed, proven: score('proven'), assessed: score('assessed') };
}

const partlyWithoutEvidence: Text = {
  id: 'Indeks terbukti tidak dihitung: data instrumen ini belum memuat bukti dukung untuk semua indikator.',
  en: 'No proven index: the data of this instrument do not state the evidence for every indicator.',
};

function noProvenReason(instrument: Instrument, proven: Exact | undefined): Text | undefined {
  return proven ? undefined : (instrument.noEvidenceReason ?? partlyWithoutEvidence);
}
