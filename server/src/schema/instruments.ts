import { instrumentStructures, instrumentTexts, instrumentYears } from './generated/instruments.ts';
import type { Criterion, Indicator, Instrument, LevelName } from './instrument.ts';
import { contentOf, evidenceKindsOf, levelEvidenceOf } from './instrumentEvidence.ts';
import type { IndicatorEntry, IndicatorTexts, InstrumentFile } from './instrumentFile.ts';
import { lazy } from './lazy.ts';

/** Ids of all known instruments, the oldest first. */
export const instrumentIds: readonly string[] = instrumentYears.map(({ id }) => id);

const resolved = new Map<string, Instrument>();

/** The instrument of that id (`permenpanrb-59-2020`); undefined where there is none. The same object every time. */
export function instrumentOf(id: string): Instrument | undefined {
  const known = resolved.get(id);
  if (known) return known;
  const json = Object.hasOwn(instrumentStructures, id) ? instrumentStructures[id] : undefined;
  if (json === undefined) return undefined;
  const instrument = toInstrument(JSON.parse(json) as InstrumentFile);
  resolved.set(id, instrument);
  return instrument;
}

/** Every known instrument, the oldest first. */
export function allInstruments(): readonly Instrument[] {
  return instrumentIds.flatMap((id) => instrumentOf(id) ?? []);
}

/** Every kind of evidence (`jenis_bukti`), with the newest instrument that has it. */
export const instrumentsByEvidenceKind: () => ReadonlyMap<string, Instrument> = lazy(
  () =>
    new Map(
      allInstruments().flatMap((instrument) =>
        Object.keys(instrument.evidenceKinds).map((kind) => [kind, instrument] as const),
      ),
    ),
);

/** The instrument that governs the evaluation of a year; undefined before the first one. */
export function instrumentForYear(year: number): Instrument | undefined {
  const entry = instrumentYears.find(({ first, last }) => first <= year && year <= (last ?? Number.POSITIVE_INFINITY));
  return entry && instrumentOf(entry.id);
}

/** The instrument for a year: an agency's own, else, where that was not in force, the one that was. */
export function instrumentIn(year: number | undefined, own: Instrument): Instrument;
export function instrumentIn(year: number | undefined, own: Instrument | undefined): Instrument | undefined;
export function instrumentIn(year: number | undefined, own: Instrument | undefined): Instrument | undefined {
  if (year === undefined || !own || (own.years.first <= year && year <= (own.years.last ?? year))) return own;
  return instrumentForYear(year) ?? own;
}

const indicatorIndexes = new WeakMap<Instrument, ReadonlyMap<string, Indicator>>();

/** The indicator with the number that documents write in `indikator` (`11`, `35a`, letters in any case). */
export function indicatorByNumber(instrument: Instrument, number: string | number): Indicator | undefined {
  let index = indicatorIndexes.get(instrument);
  if (!index) {
    index = new Map(instrument.indicators.map((indicator) => [indicator.number, indicator]));
    indicatorIndexes.set(instrument, index);
  }
  return index.get(String(number).toLowerCase());
}

function toInstrument(file: InstrumentFile): Instrument {
  const texts = lazy(() => JSON.parse(instrumentTexts[file.id] ?? '{}') as Readonly<Record<string, IndicatorTexts>>);
  return {
    id: file.id,
    name: file.name,
    regulation: file.regulation,
    source: file.source,
    years: file.years,
    ...(file.revoked_by !== undefined && { revokedBy: file.revoked_by }),
    scale: file.scale,
    capabilities: levelNames(file),
    predicates: file.predicates.map(({ min, name, also_called: alsoCalled }) => ({
      min,
      name,
      ...(alsoCalled && { alsoCalled }),
    })),
    domains: file.domains ?? [],
    aspects: file.aspects,
    indicators: file.indicators.map((entry) => toIndicator(file, entry, () => texts()[entry.id] ?? {})),
    evidenceKinds: evidenceKindsOf(file),
    crossChecks: (file.cross_checks ?? []).map((check) => ({
      needs: check.needs,
      indicators: check.indicators,
      fromLevel: check.from_level,
      audits: check.audits ?? [],
      otherThan: check.other_than ?? [],
    })),
    ...(file.no_evidence_reason && { noEvidenceReason: file.no_evidence_reason }),
  };
}

function levelNames(file: InstrumentFile): Readonly<Record<string, readonly LevelName[]>> {
  const names: Record<string, readonly LevelName[]> = {};
  for (const [capability, levels] of Object.entries(file.capabilities ?? {})) {
    names[capability] = Object.entries(levels).map(([level, name]) => ({ level: Number(level), name }));
  }
  return names;
}

/** `texts` and the evidence are looked up on first use: most commands need the evidence of few indicators, and no texts. */
function toIndicator(file: InstrumentFile, entry: IndicatorEntry, texts: () => IndicatorTexts): Indicator {
  const criteria = lazy(() => criteriaOf(texts()));
  const evidence = lazy(() => levelEvidenceOf(file, entry));
  const owners = ownersOf(file, entry.number);
  const { capability, family, external_score: externalScore } = entry;
  return {
    id: entry.id,
    number: entry.number,
    aspect: entry.aspect,
    name: entry.name,
    shortName: entry.short_name ?? entry.name,
    weight: entry.weight,
    ...(capability !== undefined && { capability }),
    ...(family !== undefined && { family }),
    ...(externalScore !== undefined && { externalScore }),
    ...(owners.length > 0 && { typicalOwners: owners }),
    get about() {
      return texts().about;
    },
    get criteria() {
      return criteria();
    },
    content: contentOf(file, entry),
    get evidence() {
      return evidence();
    },
    citation: { regulation: file.regulation, place: entry.place ?? file.citation },
  };
}

function criteriaOf(texts: IndicatorTexts): readonly Criterion[] {
  return Object.entries(texts.criteria ?? {}).map(([level, { note, id, en }]) => ({
    level: Number(level),
    text: { id, en },
    ...(note && { note }),
  }));
}

function ownersOf(file: InstrumentFile, number: string): NonNullable<Indicator['typicalOwners']> {
  const value = Number.parseInt(number, 10);
  return (file.typical_owners ?? []).flatMap(({ indicators, owners }) => {
    const [first, last] = indicators.split('-').map(Number);
    return first !== undefined && first <= value && value <= (last ?? first) ? owners : [];
  });
}
