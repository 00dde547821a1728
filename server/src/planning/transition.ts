import { render, type Text } from '../messages/text.ts';
import { transitionTexts } from '../messages/transition.ts';
import type { IndicatorFacts } from '../model/facts.ts';
import { transitionFile } from '../schema/generated/planning.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import { indicatorByNumber, instrumentOf } from '../schema/instruments.ts';
import { lazy } from '../schema/lazy.ts';
import { type Candidate, candidatesOf } from '../scoring/dossier.ts';
import { ownerOf, placeOf, type UnitNames, unitsOf } from '../scoring/summarizeIndicator.ts';
import type { PlaceSummary, UnitSummary } from '../scoring/summaryObject.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';

/** What of the old instrument feeds what of the new one: `schemas/planning/transition.yaml`. */
interface TransitionFile {
  readonly from: string;
  readonly to: string;
  readonly note: Text;
  readonly renew_after_years: number;
  readonly indicators: readonly { readonly to: string; readonly sources: readonly TransitionSource[] }[];
}

interface TransitionSource {
  readonly from: readonly string[];
  readonly kinds?: readonly string[];
  /** `judgement`: the tool's own reading, to be checked. */
  readonly basis: 'name' | 'judgement';
  readonly reason: Text;
}

const mapping: () => TransitionFile = lazy(() => JSON.parse(transitionFile) as TransitionFile);

/** Evidence that goes over, and whether it can stay as it is. */
export interface CarriedEvidence {
  readonly id: string | null;
  readonly title: string | null;
  readonly state: 'reusable' | 'renew';
  /** Why it is to be renewed. */
  readonly why: Text | null;
  /** Present as a link only: nobody has opened it. */
  readonly unverified: boolean;
  readonly place: PlaceSummary;
}

export interface CarriedSource {
  /** Number of the old indicator. */
  readonly indicator: string;
  readonly name: Text;
  readonly basis: 'name' | 'judgement';
  readonly reason: Text;
  /** The office that answers for the old indicator. */
  readonly owner: UnitSummary | null;
  readonly evidence: readonly CarriedEvidence[];
}

export interface TransitionItem {
  /** Number of the new indicator. */
  readonly indicator: string;
  readonly name: Text;
  /** `new`: nothing there can be used. */
  readonly state: 'reusable' | 'renew' | 'new';
  /** Another body's index that gives the score. */
  readonly externalScore: string | null;
  readonly sources: readonly CarriedSource[];
}

/** Described by `schemas/transition.schema.json`; a field is only ever added. */
export interface TransitionReport {
  readonly agency: { readonly id: string | null; readonly nama: string | null };
  readonly from: string;
  readonly to: string;
  /** The official citations of both. */
  readonly regulations: { readonly from: string; readonly to: string };
  /** First year of the new instrument in this workspace. */
  readonly year: number;
  readonly note: Text;
  readonly items: readonly TransitionItem[];
  /** Old indicators whose evidence goes nowhere. */
  readonly unused: readonly { readonly indicator: string; readonly name: Text; readonly evidence: number }[];
}

/** The same with the facts, for who writes the new documents. */
export interface Transition {
  readonly report: TransitionReport;
  readonly next: Instrument;
  /** Evidence of each new indicator by its number, each once. */
  readonly carried: ReadonlyMap<string, readonly Candidate[]>;
  /** The agency has gone over already: there is only the report, made from the documents of the year before. */
  readonly isPast: boolean;
}

/** The side of an agency that the old instrument assesses. */
interface OldSide {
  readonly instrument: Instrument;
  /** First year of the new instrument. */
  readonly first: number;
  /** The agency has gone over; these are its documents of the year before. */
  readonly isPast: boolean;
  documentOf(number: string): DocumentView<IndicatorFacts> | undefined;
}

/**
 * What of an agency's evidence the next instrument can use; a text says why where there is no way over.
 *
 * @param year first year of the new instrument; without it the first one after the assessed year in which it is in force
 *   (an agency that has gone over has its own)
 */
export function transitionOf(agency: AgencyView, year: number | undefined): Transition | Text {
  const next = instrumentOf(mapping().to);
  if (!agency.instrument || agency.year === undefined || !agency.agency) return transitionTexts.noAssessment;
  const side = next && oldSideOf(agency, next, year);
  if (!side) return transitionTexts.otherInstrument;
  if (!('first' in side)) return side;
  const { instrument, first, isPast } = side;
  const carried = new Map<string, readonly Candidate[]>();
  const used = new Set<string>();
  const { id, name, units: offices } = agency.agency.facts;
  const units = unitsOf(offices);
  const items = mapping().indicators.flatMap(({ to, sources }): readonly TransitionItem[] => {
    const indicator = indicatorByNumber(next, to);
    if (!indicator) return [];
    const found = sources.flatMap((source) => sourcesOf(agency, side, source, units));
    for (const { candidates, number } of found) if (candidates.length > 0) used.add(number);
    carried.set(to, eachOnce(found.flatMap(({ candidates }) => candidates)));
    return [
      itemOf(
        indicator,
        found.map(({ carriedSource }) => carriedSource),
      ),
    ];
  });
  const unused = instrument.indicators.flatMap(({ number, shortName }) => {
    const evidence = side.documentOf(number)?.facts.evidence.length ?? 0;
    return evidence > 0 && !used.has(number) ? [{ indicator: number, name: shortName, evidence }] : [];
  });
  const report: TransitionReport = {
    agency: { id: id?.value ?? null, nama: name?.value ?? null },
    from: instrument.id,
    to: next.id,
    regulations: { from: instrument.regulation, to: next.regulation },
    year: first,
    note: mapping().note,
    items,
    unused,
  };
  return { report, next, carried, isPast };
}

/** Undefined where the agency has nothing to do with the two instruments; a text where the year cannot be. */
function oldSideOf(agency: AgencyView, next: Instrument, asked: number | undefined): OldSide | Text | undefined {
  const { instrument, year = 0 } = agency;
  if (instrument?.id === mapping().from) {
    const first = asked ?? Math.max(next.years.first, year + 1);
    if (first <= year || first < next.years.first) return transitionTexts.wrongYear;
    return { instrument, first, isPast: false, documentOf: (number) => agency.indicatorOf(number) };
  }
  const old = instrumentOf(mapping().from);
  if (instrument?.id !== next.id || !old) return undefined;
  const earlier = agency.indicators.filter(({ facts }) => (facts.year?.value ?? year) < year);
  const last = Math.max(...earlier.map(({ facts }) => facts.year?.value ?? 0));
  if (earlier.length === 0 || last < old.years.first || last >= next.years.first) return undefined;
  const documents = new Map(
    earlier.flatMap((document) => {
      const { number, year: own } = document.facts;
      return number && own?.value === last ? [[number.value, document]] : [];
    }),
  );
  return { instrument: old, first: year, isPast: true, documentOf: (number) => documents.get(number) };
}

export function isTransition(transition: Transition | Text): transition is Transition {
  return 'report' in transition;
}

function sourcesOf(
  agency: AgencyView,
  { instrument, first, documentOf }: OldSide,
  source: TransitionSource,
  units: UnitNames,
) {
  return source.from.flatMap((number) => {
    const indicator = indicatorByNumber(instrument, number);
    const document = documentOf(number);
    if (!indicator || !document) return [];
    const candidates = candidatesOf(agency, document).filter(({ evidence: { fact } }) =>
      source.kinds ? fact.kind !== undefined && source.kinds.includes(fact.kind.value) : true,
    );
    if (candidates.length === 0) return [];
    const evidence = candidates.map((candidate) => carriedEvidence(agency, document, candidate, first));
    const { basis, reason } = source;
    const owner = ownerOf(document.facts.owner?.value, units);
    const name = indicator.shortName;
    const carriedSource: CarriedSource = { indicator: number, name, basis, reason, owner, evidence };
    return [{ number, candidates, carriedSource }];
  });
}

function itemOf({ number, name, externalScore }: Indicator, sources: readonly CarriedSource[]): TransitionItem {
  const all = sources.flatMap(({ evidence }) => evidence);
  const state = all.length === 0 ? 'new' : all.some((evidence) => evidence.state === 'reusable') ? 'reusable' : 'renew';
  return { indicator: number, name, state, externalScore: externalScore ?? null, sources };
}

function carriedEvidence(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  { entry, evidence, presence }: Candidate,
  year: number,
): CarriedEvidence {
  const { fact } = evidence;
  const why = reasonToRenew(fact.status?.value, presence, fact.date?.value, year);
  return {
    id: fact.id?.value ?? null,
    title: fact.title?.value ?? null,
    state: why ? 'renew' : 'reusable',
    why: why ?? null,
    unverified: presence === 'link',
    place: placeOf(agency, document, entry.at),
  };
}

function reasonToRenew(
  status: string | undefined,
  presence: Candidate['presence'],
  date: string | undefined,
  year: number,
): Text | undefined {
  if (status === 'dicabut') return transitionTexts.revoked;
  if (status === 'draf') return transitionTexts.draft;
  if (presence !== 'file' && presence !== 'link') return transitionTexts.noFile;
  const written = Number(/^(\d{4})-/.exec(date ?? '')?.[1] ?? year);
  const years = mapping().renew_after_years;
  if (year - written <= years) return undefined;
  const parameters = { written, years, year };
  return { id: render(transitionTexts.old, 'id', parameters), en: render(transitionTexts.old, 'en', parameters) };
}

function eachOnce(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.evidence.fact, candidate])).values()];
}
