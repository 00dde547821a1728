import type { AgencyView } from '../workspace/view.ts';
import { placeOf } from './summarizeIndicator.ts';
import type { RecommendationSummary } from './summaryObject.ts';

/** What the evaluations recommended, of every year, in the order of the files. */
export function summarizeRecommendations(agency: AgencyView): readonly RecommendationSummary[] {
  return agency.indicators.flatMap((document) =>
    document.facts.recommendations.map(({ at, year, text, status, followUp }) => ({
      indicator: document.facts.number?.value ?? null,
      year: year?.value ?? null,
      text: text?.value ?? null,
      status: status?.value ?? null,
      followUp: followUp.map(({ value }) => value),
      place: placeOf(agency, document, at),
    })),
  );
}
