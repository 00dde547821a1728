import type { IndicatorFacts } from '../../model/facts.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { instrumentForYear, instrumentOf } from '../../schema/instruments.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';

/**
 * The instrument that an indicator's document follows: that of the agency, or, for a document of another year, the one in
 * force in that year. So the documents of two instruments can stand side by side.
 */
export function instrumentOfDocument(
  agency: AgencyView,
  { facts: { year } }: DocumentView<IndicatorFacts>,
): Instrument | undefined {
  if (year === undefined || agency.year === undefined || year.value === agency.year) return agency.instrument;
  return agency.instrument && instrumentForYear(year.value);
}

/** Every instrument that the agency's documents follow, its own first. */
export function instrumentsInUse(agency: AgencyView): readonly Instrument[] {
  const found = new Set(agency.instrument ? [agency.instrument] : []);
  for (const document of agency.indicators) {
    const instrument = instrumentOfDocument(agency, document);
    if (instrument !== undefined) found.add(instrument);
  }
  for (const { facts } of agency.roadMaps) {
    const instrument = facts.instrument && instrumentOf(facts.instrument.value);
    if (instrument !== undefined) found.add(instrument);
  }
  return [...found];
}
