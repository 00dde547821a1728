import Fraction from 'fraction.js';
import type { Instrument } from '../schema/instrument.ts';
import { type Exact, exact, zero } from './exact.ts';

/**
 * Values by id. A group is present only where all its parts are known; `index` is undefined where one group is not.
 * Nothing is rounded.
 */
export interface IndexValues {
  readonly aspects: ReadonlyMap<string, Exact>;
  readonly domains: ReadonlyMap<string, Exact>;
  readonly index: Exact | undefined;
}

type Values = ReadonlyMap<string, Exact>;

/**
 * Aspects, domains and index from the levels of the indicators (by id, `I01`): each a weighted mean of its parts
 * (PermenPANRB 59/2020 Lampiran I, formulas of Indeks Aspek, Indeks Domain and Indeks SPBE; the other instruments
 * compute alike). Equals the direct weighted sum of all levels.
 */
export function fromLevels(instrument: Instrument, levels: Values): IndexValues {
  const { indicatorsOfAspect } = structureOf(instrument);
  const aspects = new Map<string, Exact>();
  for (const [aspect, parts] of indicatorsOfAspect) setKnown(aspects, aspect, weightedMean(parts, levels));
  return fromAspects(instrument, aspects);
}

/** Domains and index from the values of the aspects (by id, `A1`), for results published by aspect only. */
export function fromAspects(instrument: Instrument, aspects: Values): IndexValues {
  const { aspectsOfDomain, aspects: all } = structureOf(instrument);
  if (instrument.domains.length === 0) return { aspects, domains: new Map(), index: weightedMean(all, aspects) };
  const domains = new Map<string, Exact>();
  for (const [domain, parts] of aspectsOfDomain) setKnown(domains, domain, weightedMean(parts, aspects));
  return { aspects, domains, index: fromDomains(instrument, domains) };
}

/** The index from the values of the domains (by id, `D1`), for results published by domain only. */
export function fromDomains(instrument: Instrument, domains: Values): Exact | undefined {
  return weightedMean(structureOf(instrument).domains, domains);
}

/** Weight of an indicator, aspect or domain by its id, in percent of the whole. */
export function weightOf(instrument: Instrument, id: string): Exact | undefined {
  return structureOf(instrument).weights.get(id);
}

/** Index points that one level of an indicator (by id) is worth. */
export function pointsPerLevel(instrument: Instrument, id: string): Exact {
  return structureOf(instrument).points.get(id)!;
}

interface Part {
  readonly id: string;
  readonly weight: Exact;
}

interface Structure {
  readonly weights: ReadonlyMap<string, Exact>;
  /** Weights of the indicators over their sum, which is 100 in every instrument so far. */
  readonly points: ReadonlyMap<string, Exact>;
  readonly domains: readonly Part[];
  readonly aspects: readonly Part[];
  readonly aspectsOfDomain: ReadonlyMap<string, readonly Part[]>;
  readonly indicatorsOfAspect: ReadonlyMap<string, readonly Part[]>;
}

const structures = new WeakMap<Instrument, Structure>();

/** The instrument's weights as exact numbers, read once. */
function structureOf(instrument: Instrument): Structure {
  const known = structures.get(instrument);
  if (known) return known;
  const domains = instrument.domains.map(partOf);
  const aspects = instrument.aspects.map(partOf);
  const indicators = instrument.indicators.map(partOf);
  const total = indicators.reduce((sum, part) => sum.add(part.weight), zero);
  const structure: Structure = {
    weights: new Map([...domains, ...aspects, ...indicators].map((part) => [part.id, part.weight])),
    points: new Map(indicators.map(({ id, weight }) => [id, weight.div(total)])),
    domains,
    aspects,
    aspectsOfDomain: groupBy(aspects, domains, (at) => instrument.aspects[at]?.domain),
    indicatorsOfAspect: groupBy(indicators, aspects, (at) => instrument.indicators[at]?.aspect),
  };
  structures.set(instrument, structure);
  return structure;
}

function partOf(entry: { readonly id: string; readonly weight: string }): Part {
  return { id: entry.id, weight: exact(entry.weight) };
}

function groupBy(
  parts: readonly Part[],
  groups: readonly Part[],
  groupAt: (position: number) => string | undefined,
): Map<string, Part[]> {
  const grouped = new Map<string, Part[]>(groups.map((group) => [group.id, []]));
  parts.forEach((part, position) => {
    const group = groupAt(position);
    if (group !== undefined) grouped.get(group)?.push(part);
  });
  return grouped;
}

function setKnown(values: Map<string, Exact>, id: string, value: Exact | undefined): void {
  if (value !== undefined) values.set(id, value);
}

/**
 * `sum(value x weight) / sum(weight)`; undefined where a value is unknown or there are no parts. Sums numerators over a
 * shared denominator and reduces once: a reduction per addition would dominate the cost of scoring an agency.
 */
function weightedMean(parts: readonly Part[], values: Values): Exact | undefined {
  let sum: Ratio = { n: 0n, d: 1n };
  let weights: Ratio = { n: 0n, d: 1n };
  for (const { id, weight } of parts) {
    const value = values.get(id);
    if (value === undefined) return undefined;
    sum = plus(sum, value.s * value.n * weight.n, value.d * weight.d);
    weights = plus(weights, weight.n, weight.d);
  }
  return weights.n === 0n ? undefined : new Fraction(sum.n * weights.d, sum.d * weights.n);
}

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

function plus(ratio: Ratio, n: bigint, d: bigint): Ratio {
  if (d === ratio.d) return { n: ratio.n + n, d };
  if (d % ratio.d === 0n) return { n: ratio.n * (d / ratio.d) + n, d };
  if (ratio.d % d === 0n) return { n: ratio.n + n * (ratio.d / d), d: ratio.d };
  return { n: ratio.n * d + n * ratio.d, d: ratio.d * d };
}
