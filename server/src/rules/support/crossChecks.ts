import type { Decimal, IndicatorFacts, Located } from '../../model/facts.ts';
import type { CrossCheck, CrossNeed, Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import { levelOf } from '../../scoring/level.ts';
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
      const indicator = indicatorByNumber(instrument, number);
      const document = agency.indicatorOf(number);
      const level = document?.facts.level;
      if (indicator === undefined || document === undefined || level === undefined) continue;
      // A level off the scale counts as the lowest one, and is a finding of its own.
      if (levelOf(level.value, instrument.scale)?.gte(check.fromLevel)) yield { check, indicator, document, level };
    }
  }
}

/** Whether the objects of an activity tell if it raises an indicator: the instrument says what those objects have to be. */
export function isJudgedByObjects({ crossChecks }: Instrument, number: string): boolean {
  return crossChecks.some(({ needs, indicators }) => judgedByObjects.has(needs) && indicators.includes(number));
}

const judgedByObjects: ReadonlySet<CrossNeed> = new Set<CrossNeed>(['service-with-application', 'audit-records']);

/** Whether any claim of the agency has this need. */
export function isNeeded(agency: AgencyView, need: CrossNeed): boolean {
  for (const _claim of claimsNeeding(agency, need)) return true;
  return false;
}
