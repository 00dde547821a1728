import type { Instrument } from '../../schema/instrument.ts';
import { instrumentForYear, instrumentOf } from '../../schema/instruments.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';

/**
 * The instrument whose numbers and levels a document means: that of the agency; for an indicator's document of another year
 * the one in force in that year; for a road map the one that it names. So documents of two instruments can stand side by
 * side. Undefined where it is not known.
 */
export function instrumentOfDocument(agency: AgencyView, { facts }: DocumentView): Instrument | undefined {
  const { instrument } = agency;
  if (facts.kind === 'peta_rencana') return facts.instrument ? instrumentOf(facts.instrument.value) : instrument;
  const year = facts.kind === 'indikator' ? facts.year?.value : undefined;
  if (year === undefined || agency.year === undefined || year === agency.year) return instrument;
  return instrument && instrumentForYear(year);
}

/** Every instrument that the agency's documents follow, its own first. */
export function instrumentsInUse(agency: AgencyView): readonly Instrument[] {
  const found = new Set(agency.instrument ? [agency.instrument] : []);
  for (const document of [...agency.indicators, ...agency.roadMaps]) {
    const instrument = instrumentOfDocument(agency, document);
    if (instrument !== undefined) found.add(instrument);
  }
  return [...found];
}
