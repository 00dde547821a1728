import type { AgencyFacts } from '../model/facts.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { AgencyView } from '../workspace/view.ts';
import { exact, toNumber } from './exact.ts';
import { decimalOf } from './level.ts';
import { nextPredicate, scoreOf } from './predicate.ts';
import type { AgencyScore, GroupScore, Score, Sides } from './score.ts';
import { scoreSummary } from './scoreSummary.ts';
import { summarizeIndicator, type UnitNames, unitsOf } from './summarizeIndicator.ts';
import { summarizeRecommendations } from './summarizeRecommendations.ts';
import { summarizeRoadMap } from './summarizeRoadMap.ts';
import type {
  AgencySummary,
  GroupSummary,
  HistorySummary,
  IndexSummary,
  RegulationSummary,
  SidesSummary,
  Summary,
} from './summaryObject.ts';

export type * from './summaryObject.ts';

/**
 * The summary of several agencies, in the order given. Files without an agency document have no place in it.
 *
 * @param scores the score of each agency, in the same order; undefined where its instrument is not known
 */
export function toSummary(scores: readonly (AgencyScore | undefined)[], agencies: readonly AgencyView[]): Summary {
  return { agencies: agencies.flatMap((agency, at) => summarizeAgency(agency, scores[at]) ?? []) };
}

/**
 * The summary of one agency. It holds no file and no fact, so the agency can be released after it. Undefined for files
 * without an agency document.
 */
export function summarizeAgency(agency: AgencyView, score: AgencyScore | undefined): AgencySummary | undefined {
  const facts = agency.agency?.facts;
  if (!facts) return undefined;
  const units = unitsOf(facts.units);
  return {
    id: facts.id?.value ?? null,
    nama: facts.name?.value ?? null,
    instrumen: facts.instrument?.value ?? null,
    tahun: facts.year?.value ?? null,
    governmentLevel: facts.governmentLevel?.value ?? null,
    parent: facts.parent?.value ?? null,
    ...(score ? scored(agency, score, units) : notScored),
    incomplete: agency.incomplete,
    units: [...units].map(([id, name]) => ({ id, name })),
    plan: { start: facts.planStart?.value ?? null, end: facts.planEnd?.value ?? null },
    targets: targetsOf(facts),
    history: historyOf(facts),
    roadMap: summarizeRoadMap(agency, score, units),
    recommendations: summarizeRecommendations(agency),
  };
}

type ScoredPart = Pick<
  AgencySummary,
  | 'index'
  | 'nextPredicate'
  | 'gap'
  | 'noProvenReason'
  | 'domains'
  | 'aspects'
  | 'indicators'
  | 'documented'
  | 'assessedCount'
  | 'unverifiedLinks'
  | 'regulation'
>;

const notScored: ScoredPart = {
  index: null,
  nextPredicate: null,
  gap: null,
  noProvenReason: null,
  domains: [],
  aspects: [],
  indicators: [],
  documented: 0,
  assessedCount: 0,
  unverifiedLinks: 0,
  regulation: null,
};

function scored(agency: AgencyView, score: AgencyScore, units: UnitNames): ScoredPart {
  const { instrument } = score;
  const { claimed, proven } = score.index;
  const domainOf = new Map(instrument.aspects.map(({ id, domain }) => [id, domain ?? null]));
  return {
    index: indexOf(score),
    nextPredicate: nextOf(instrument, claimed),
    gap: proven ? toNumber(claimed.exact.sub(proven.exact)) : null,
    noProvenReason: score.noProvenReason ?? null,
    domains: score.domains.map(groupOf),
    aspects: score.aspects.map((aspect) => ({ ...groupOf(aspect), domain: domainOf.get(aspect.id) ?? null })),
    indicators: instrument.indicators.map((indicator, at) =>
      summarizeIndicator(agency, instrument, indicator, score.indicators[at]!, units),
    ),
    documented: score.documented,
    assessedCount: score.assessedCount,
    unverifiedLinks: score.unverifiedLinks,
    regulation: regulationOf(instrument),
  };
}

function indexOf({ index, instrument, target }: AgencyScore): IndexSummary {
  return {
    ...sidesOf(index),
    target: target ? { year: target.year, ...scoreSummary(scoreOf(instrument, target.value)) } : null,
  };
}

function nextOf(instrument: Instrument, score: Score): AgencySummary['nextPredicate'] {
  const next = nextPredicate(instrument, score.exact);
  if (!next) return null;
  return { predicate: next.predicate.name.id, min: toNumber(next.min), distance: toNumber(next.distance) };
}

function groupOf({ id, name, weight, ...sides }: GroupScore): GroupSummary {
  return { id, name, weight: toNumber(weight), ...sidesOf(sides) };
}

function sidesOf({ claimed, proven, assessed }: Sides): SidesSummary {
  return {
    claimed: scoreSummary(claimed),
    proven: proven ? scoreSummary(proven) : null,
    assessed: assessed ? scoreSummary(assessed) : null,
  };
}

function targetsOf(facts: AgencyFacts): AgencySummary['targets'] {
  return facts.targets.flatMap((target) => {
    const year = target.year?.value;
    const value = decimalOf(target.value?.value);
    if (year === undefined || !value) return [];
    return [{ year, value: toNumber(value), basis: target.basis?.value ?? null }];
  });
}

function historyOf(facts: AgencyFacts): readonly HistorySummary[] {
  return facts.history.flatMap((published) => {
    const year = published.year?.value;
    const value = decimalOf(published.value?.value);
    if (year === undefined || !value) return [];
    const instrument = published.instrument?.value ?? null;
    return [{ year, instrument, value: toNumber(value), source: published.source?.value ?? null }];
  });
}

function regulationOf(instrument: Instrument): RegulationSummary {
  const { id, name, regulation, years, revokedBy, source, scale } = instrument;
  return {
    id,
    name,
    citation: regulation,
    years: { first: years.first, last: years.last ?? null },
    revokedBy: revokedBy ?? null,
    source: { kind: source.kind, note: source.note, references: source.references },
    scale: { min: scale.min, max: scale.max, decimals: scale.decimals },
    predicates: instrument.predicates.map((band) => ({ name: band.name, min: toNumber(exact(band.min)) })),
    capabilities: instrument.capabilities,
  };
}
