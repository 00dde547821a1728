import type { Decimal, IndicatorFacts, Located } from '../../model/facts.ts';
import type { CrossCheck, CrossNeed, Indicator, Instrument } from '../../schema/instrument.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';

/** A claim that the instrument wants borne out by the architecture or the road map. */
export interface CheckedClaim {
  readonly check: CrossCheck;
  readonly indicator: Indicator;
  readonly document: DocumentView<IndicatorFacts>;
  readonly level: Located<Decimal>;
}

/** The agency's claims for which one of the instrument's cross-checks of this need holds now. */
export function* claimsNeeding(agency: AgencyView, need: CrossNeed): Iterable<CheckedClaim> {
  const instrument = agency.instrument;
  if (instrument === undefined) return;
  for (const check of instrument.crossChecks) {
    if (check.needs !== need) continue;
    for (const number of check.indicators) {
      const indicator = indicatorOf(instrument, number);
      const document = agency.indicatorOf(number);
      const level = document?.facts.level;
      if (indicator === undefined || document === undefined || level === undefined) continue;
      const claimed = levelOn(instrument, level.value);
      if (claimed !== undefined && claimed >= check.fromLevel) yield { check, indicator, document, level };
    }
  }
}

export function indicatorOf(instrument: Instrument, number: string): Indicator | undefined {
  return instrument.indicators.find((indicator) => indicator.number === number);
}

/** The level as a number; undefined where it is not on the instrument's scale (that is a finding of its own). */
export function levelOn(instrument: Instrument, level: Decimal): number | undefined {
  const value = Number(level);
  return value >= instrument.scale.min && value <= instrument.scale.max ? value : undefined;
}
