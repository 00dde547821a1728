import type { AgencyFacts, EvidenceFacts, IndicatorFacts } from '../model/facts.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import type { AgencyView, DocumentView, Site } from '../workspace/view.ts';
import type { Range } from '../yaml/tree.ts';
import { toNumber } from './exact.ts';
import { decimalOf, levelOf } from './level.ts';
import { sameList } from './sameList.ts';
import type { EvidenceDefect, IndicatorScore, MissingEvidence } from './score.ts';
import type { IndicatorSummary, MissingSummary, NearestSummary, PlaceSummary, UnitSummary } from './summaryObject.ts';

/** Names of the agency's units by id. */
export type UnitNames = ReadonlyMap<string, string | null>;

/** A summary of an indicator with what it was made from beside the score. */
interface Kept {
  readonly inputs: readonly unknown[];
  readonly summary: IndicatorSummary;
}

const kept = new WeakMap<IndicatorScore, Kept>();

/**
 * The part of the summary for one indicator, free of files and facts. The same object as before while nothing in it can
 * have changed: an edit changes one of them.
 */
export function summarizeIndicator(
  agency: AgencyView,
  instrument: Instrument,
  indicator: Indicator,
  score: IndicatorScore,
  units: UnitNames,
): IndicatorSummary {
  const inputs = inputsOf(agency, score, units);
  const known = kept.get(score);
  if (known && sameList(known.inputs, inputs)) return known.summary;
  const summary = made(agency, instrument, indicator, score, units);
  kept.set(score, { inputs, summary });
  return summary;
}

/** What the score does not fix: names of offices, and the lines of what it names. */
function inputsOf({ folder }: AgencyView, { document, missing, next }: IndicatorScore, units: UnitNames) {
  if (!document) return [];
  const nearest = [...missing, ...(next?.missing ?? [])].flatMap((entry) => entry.nearest?.evidence.document ?? []);
  const owner = document.facts.owner?.value;
  const layouts = [document, ...nearest].map(({ file }) => file.lines.layout);
  return [folder, owner !== undefined && units.get(owner), ...layouts];
}

function made(
  agency: AgencyView,
  instrument: Instrument,
  indicator: Indicator,
  score: IndicatorScore,
  units: UnitNames,
): IndicatorSummary {
  const { document, next } = score;
  const missing = (entry: MissingEvidence) => summarizeMissing(agency, instrument, entry);
  return {
    number: score.number,
    id: score.id,
    name: indicator.name,
    shortName: indicator.shortName,
    aspect: indicator.aspect,
    family: indicator.family ?? null,
    capability: indicator.capability ?? null,
    weight: toNumber(score.weight),
    documented: document !== undefined,
    place: document ? placeOf(agency, document, document.facts.at) : null,
    owner: ownerOf(document?.facts.owner?.value, units),
    claimed: toNumber(score.claimed),
    proven: score.proven ?? null,
    assessed: score.assessed ? toNumber(score.assessed) : null,
    assessedBy: score.assessedBy ?? null,
    missing: score.missing.map(missing),
    gap: score.gap ? toNumber(score.gap) : null,
    gain: next ? toNumber(next.gain) : 0,
    next: next ? { level: next.level, missing: next.missing.map(missing) } : null,
    unverifiedLinks: score.links.length,
    targets: targetsOf(score, instrument),
    externalScore: indicator.externalScore ?? null,
    external: externalOf(document?.facts.externalScore),
  };
}

function summarizeMissing(agency: AgencyView, instrument: Instrument, missing: MissingEvidence): MissingSummary {
  const { level, requirement, gain, nearest } = missing;
  return {
    level,
    requirement: requirement.id,
    title: requirement.title,
    kinds: requirement.kinds.map((id) => ({ id, name: instrument.evidenceKinds[id]?.name ?? { id, en: id } })),
    gain: toNumber(gain),
    nearest: nearest ? summarizeNearest(agency, nearest.evidence, nearest.defects) : null,
  };
}

function summarizeNearest(
  agency: AgencyView,
  { document, fact }: Site<EvidenceFacts>,
  defects: readonly EvidenceDefect[],
): NearestSummary {
  return {
    id: fact.id?.value ?? null,
    title: fact.title?.value ?? null,
    place: placeOf(agency, document, fact.at),
    defects,
  };
}

/** Where something stands, for who opens it. */
export function placeOf(agency: AgencyView, { file }: DocumentView, at: Range): PlaceSummary {
  const inside = `${agency.folder}/`;
  return {
    file: file.uri.startsWith(inside) ? file.uri.slice(inside.length) : file.uri,
    line: file.lines.positionAt(at.start).line + 1,
  };
}

/** Names of an agency's units by their ids; the first of two with the same id counts. */
export function unitsOf(units: AgencyFacts['units']): UnitNames {
  const names = new Map<string, string | null>();
  for (const { id, name } of units) {
    if (id && !names.has(id.value)) names.set(id.value, name?.value ?? null);
  }
  return names;
}

export function ownerOf(id: string | undefined, units: UnitNames): UnitSummary | null {
  return id === undefined ? null : { id, name: units.get(id) ?? null };
}

function externalOf(external: IndicatorFacts['externalScore']): IndicatorSummary['external'] {
  const value = decimalOf(external?.value?.value);
  if (!external || !value) return null;
  const { source, date, link } = external;
  return {
    source: source?.value ?? null,
    value: toNumber(value),
    date: date?.value ?? null,
    link: link?.value ?? null,
  };
}

function targetsOf({ document }: IndicatorScore, { scale }: Instrument): IndicatorSummary['targets'] {
  return (document?.facts.targets ?? []).flatMap((target) => {
    const year = target.year?.value;
    const level = levelOf(target.level?.value, scale);
    return year === undefined || !level ? [] : [{ year, level: toNumber(level) }];
  });
}
